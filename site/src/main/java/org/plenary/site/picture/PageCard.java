package org.plenary.site.picture;

import java.util.List;
import java.util.Optional;

import org.plenary.site.picture.Drawing.Dress;

import static org.plenary.site.language.Messages.say;

/// A page that is no decision on a card of 1200 x 630, for those who show a picture in the place of a link: a
/// matter with where it stands, a State with how it voted, the site itself.
///
/// @param code what stands at the right of the head, for example `FRA`; may be empty
/// @param kind what kind of page it is, with its dates
/// @param says one or two sentences
/// @param figures a few numbers, each with what it counts
/// @param strip where a matter stands
/// @param columns how a State voted year by year
/// @param source where the numbers are from, and the address of the page
public record PageCard(
        String code,
        String kind,
        String title,
        String says,
        List<Figure> figures,
        Optional<MatterStrip> strip,
        Optional<YearColumns> columns,
        String source) {
    /// A number with what it counts.
    public record Figure(String number, String counts) {}

    private static final double PICTURE = 520;

    public PageCard {
        figures = List.copyOf(figures);
        columns = columns.filter(drawn -> !drawn.years().isEmpty());
    }

    /// The card as SVG.
    public String svg() {
        return draw(new Drawing(Dress.ALONE));
    }

    /// The card as pixels.
    public byte[] png() {
        return Raster.png(draw(new Drawing(Dress.OUTLINED)), ShareCard.WIDTH, ShareCard.HEIGHT);
    }

    /// What the card says, for those who do not see it.
    public String alternative() {
        StringBuilder text = new StringBuilder(title)
                .append(". ")
                .append(kind)
                .append(". ")
                .append(says)
                .append(' ');
        figures.forEach(figure ->
                text.append(figure.number()).append(' ').append(figure.counts()).append(". "));
        strip.ifPresent(drawn -> text.append(drawn.alternative()).append(' '));
        columns.ifPresent(drawn -> text.append(drawn.alternative()).append(' '));
        return text.append(say("card.source", source)).toString();
    }

    private String draw(Drawing drawing) {
        drawing.svg("", ShareCard.WIDTH, ShareCard.HEIGHT).set("role", "img").says(title, alternative());
        drawing.rect(0, 0, ShareCard.WIDTH, ShareCard.HEIGHT).look("f-paper").end();
        ShareCard.head(drawing, code);
        ShareCard.line(drawing, ShareCard.LEFT, 118, 20, ShareCard.ROOM, "start", "t-2", kind);
        double y = 180;
        for (String line : Drawing.lines(title, 2, part -> Drawing.width(part, 50, true) <= ShareCard.ROOM)) {
            drawing.words(ShareCard.LEFT, y, 50, "start", "s", line);
            y += 58;
        }
        for (String line : Drawing.lines(says, 2, part -> Drawing.width(part, 26, false) <= ShareCard.ROOM)) {
            drawing.words(ShareCard.LEFT, y, 26, "start", "r", line);
            y += 36;
        }
        double x = ShareCard.LEFT;
        for (Figure figure : figures) {
            double number = Drawing.width(figure.number(), 44, true);
            drawing.words(x, y + 34, 44, "start", "s", figure.number());
            drawing.words(x + number + 10, y + 34, 20, "start", "t-2", figure.counts());
            x += number + 10 + Drawing.width(figure.counts(), 20, false) + 44;
        }
        strip.ifPresent(drawn -> placed(drawing, MatterStrip.HEIGHT, () -> drawn.draw(drawing)));
        columns.ifPresent(drawn -> placed(drawing, drawn.height(), () -> drawn.draw(drawing)));
        drawing.rect(ShareCard.LEFT, 540, ShareCard.ROOM, 1).look("f-edge").end();
        ShareCard.line(drawing, ShareCard.LEFT, 578, 20, ShareCard.ROOM, "start", "t-2", source);
        return drawing.close("svg").toString();
    }

    /// Draws a picture that is 1200 wide so that it ends above the foot.
    private static void placed(Drawing drawing, double height, Runnable picture) {
        double top = PICTURE - height * ShareCard.ROOM / ShareCard.WIDTH;
        drawing.open("g").set("transform", "translate(56 " + Drawing.number(top) + ") scale(.9067)");
        picture.run();
        drawing.close("g");
    }
}
