package org.plenary.site.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All matters, the one with the latest step first.
///
/// @param axis the years above their spans
public record MattersView(List<MatterView> matters, String axis) {
    public MattersView {
        matters = List.copyOf(matters);
    }

    static MattersView of(Docket docket) {
        return new MattersView(
                docket.record().matters().stream()
                        .map(matter -> new MatterView(docket, matter, Optional.empty(), List.of()))
                        .sorted(Comparator.comparing(MatterView::latestDate).reversed())
                        .toList(),
                MatterView.axis(docket).heading());
    }
}
