package org.plenary.site.picture;

/// A picture that stands on its own, as an embed.
public sealed interface Picture permits ResultBar, TileBoard, Horseshoe, MatterStrip, MatterSpan, SeriesChart {
    /// A complete SVG document in the light colours, readable without a sheet. The same bytes every time.
    String document();

    /// What the picture shows, in one or a few sentences, for those who do not see it.
    String alternative();
}
