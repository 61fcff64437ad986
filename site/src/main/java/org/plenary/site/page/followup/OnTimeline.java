package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.followup.Mandate;
import org.plenary.followup.MeasureTaken;
import org.plenary.record.EventDate;
import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.record.Symbol;

import static org.plenary.site.language.Messages.say;

/// What follow-up puts on the timeline of a matter: bodies and measures with what became of them, and steps of
/// States and courts.
///
/// A body stands at the step of the text that created it, where the timeline has that step; what the timeline
/// says already is not said twice.
///
/// @param shown the facts as of a day
public record OnTimeline(Shown shown, Matter matter) {
    /// The kinds of steps that are added, as the address of the page names them.
    public static final List<String> KINDS = List.of("body", "own-measure");

    private static final Set<String> SAY_THAT_IT_ENDED = Set.of("force-ended", "declaration");
    private static final Set<String> SAY_WHAT_WAS_DONE = Set.of("declaration", "advisory-opinion", "arrest-warrant");

    /// A step that the record of the matter does not have.
    ///
    /// @param kind one of [#KINDS]
    public record Added(
            EventDate date,
            String kind,
            String text,
            Optional<String> symbol,
            Optional<String> href,
            boolean verified,
            String source) {}

    private List<MandateView> bodies() {
        return MandateView.ofMatter(shown, matter.id());
    }

    /// Bodies and measures that a step created, each in a sentence.
    public List<String> createdBy(MatterStep step) {
        return bodies().stream()
                .filter(body -> creator(body.mandate()).equals(Optional.of(step)))
                .map(MandateView::inShort)
                .toList();
    }

    /// The step of the text that created a body; of two, the one that speaks of a force is that of a force.
    private Optional<MatterStep> creator(Mandate mandate) {
        List<MatterStep> steps = matter.steps().stream()
                .filter(step -> step.symbol().equals(Optional.of(mandate.createdBy())))
                .toList();
        boolean force = mandate.sort() == Mandate.Sort.FORCE || mandate.sort() == Mandate.Sort.MISSION;
        return steps.stream()
                .filter(step -> step.kind().equals("force-established") == force)
                .findFirst()
                .or(() -> steps.stream().findFirst());
    }

    /// The steps that are added, oldest first.
    public List<Added> steps() {
        List<Added> added = new ArrayList<>();
        for (MandateView body : bodies()) {
            Mandate mandate = body.mandate();
            if (creator(mandate).isEmpty()) {
                added.add(new Added(
                        mandate.begins(),
                        "body",
                        body.inShort(),
                        Optional.of(body.symbol()),
                        shown.brief(mandate.createdBy()),
                        mandate.origin().verified(),
                        mandate.origin().source()));
            }
            for (Mandate.Change change : body.changes()) {
                if (!said(change.date(), SAY_THAT_IT_ENDED)) {
                    added.add(new Added(
                            change.date(),
                            "body",
                            mandate.name() + ": " + change.what(),
                            Symbol.typed(change.document()).map(Symbol::toString),
                            Optional.empty(),
                            change.origin().verified(),
                            change.origin().source()));
                }
            }
            body.setToEnd()
                    .ifPresent(day -> added.add(new Added(
                            EventDate.of(day),
                            "body",
                            say("matter.mandate-set-to-end", mandate.name()),
                            Optional.of(body.symbol()),
                            shown.brief(mandate.createdBy()),
                            mandate.origin().verified(),
                            mandate.origin().source())));
        }
        for (MeasureTaken measure : shown.measures(matter.id())) {
            if (!said(measure.date(), SAY_WHAT_WAS_DONE)) {
                added.add(new Added(
                        measure.date(),
                        "own-measure",
                        measure.what() + ". " + measure.document() + ".",
                        Optional.empty(),
                        Optional.empty(),
                        measure.origin().verified(),
                        measure.origin().source()));
            }
        }
        added.sort(Comparator.comparing(Added::date));
        return added;
    }

    private boolean said(EventDate date, Set<String> kinds) {
        return matter.steps().stream().anyMatch(step -> step.date().equals(date) && kinds.contains(step.kind()));
    }
}
