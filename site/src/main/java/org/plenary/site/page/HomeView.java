package org.plenary.site.page;

import java.util.List;

import org.plenary.record.Decision;

import static org.plenary.site.language.Messages.say;

/// The front page: matters with where each stands, the latest decisions, how much the record holds.
///
/// @param axis the years above the spans of matters
public record HomeView(
        List<MatterView> open,
        List<MatterView> others,
        String axis,
        List<DecisionView.Other> latest,
        int decisions,
        int withBallots,
        String asOf) {
    /// Matters shown with their strip; the others stand in a table.
    private static final int SHOWN_IN_FULL = 4;

    private static final int LATEST = 9;

    public HomeView {
        open = List.copyOf(open);
        others = List.copyOf(others);
        latest = List.copyOf(latest);
    }

    static HomeView of(Docket docket) {
        List<MatterView> matters = MattersView.of(docket).matters();
        List<Decision> decisions = docket.record().decisions();
        return new HomeView(
                matters.stream().limit(SHOWN_IN_FULL).toList(),
                matters.stream().skip(SHOWN_IN_FULL).toList(),
                MatterView.axis(docket).heading(),
                decisions.reversed().stream()
                        .limit(LATEST)
                        .map(decision -> DecisionView.other(docket, decision))
                        .toList(),
                decisions.size(),
                (int) decisions.stream()
                        .filter(decision -> decision.rollCall().isPresent())
                        .count(),
                docket.latest().map(Phrases::date).orElse(say("home.no-date")));
    }
}
