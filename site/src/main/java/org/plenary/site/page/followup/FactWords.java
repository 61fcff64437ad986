package org.plenary.site.page.followup;

import java.util.Optional;

import org.plenary.followup.Act;
import org.plenary.followup.Addressee;
import org.plenary.followup.ChamberText;
import org.plenary.followup.Evidence;
import org.plenary.followup.Explanation;
import org.plenary.followup.Force;
import org.plenary.followup.Mandate;
import org.plenary.followup.MeasureTaken;
import org.plenary.followup.Obligation;
import org.plenary.followup.Task;
import org.plenary.followup.Timing;
import org.plenary.site.page.Phrases;

import static org.plenary.site.language.Messages.say;

/// What the closed lists of follow-up are called, and where a task stands in its text.
public final class FactWords {
    private FactWords() {}

    /// `one State`, `the Secretary-General`.
    public static String kind(Addressee.Kind kind) {
        return say("addressee." + kind.word());
    }

    /// `report`, `decide for itself`.
    public static String act(Act act) {
        return say("act." + act.word());
    }

    /// `binding decision`, `demand in a recommendation`.
    public static String force(Force force) {
        return say("force." + force.word());
    }

    /// `date passed`.
    public static String standing(Timing.Standing standing) {
        return say("standing." + standing.word());
    }

    /// `act done`, `rejected or contested`.
    public static String citedFor(Evidence.CitedFor citedFor) {
        return say("cited-for." + citedFor.word());
    }

    /// `arrest warrant`, `a State's own measure`.
    public static String sort(MeasureTaken.Sort sort) {
        return say("measure-taken." + sort.word());
    }

    /// `force`, `register`.
    static String sort(Mandate.Sort sort) {
        return say("mandate-sort." + sort.word());
    }

    /// `before`, `after`: a statement and the vote.
    public static String moment(Explanation.Moment moment) {
        return say("moment." + moment.word());
    }

    /// `bound`, `not bound`.
    public static String bond(Obligation.Bond bond) {
        return say("bond." + bond.word());
    }

    /// `paragraph 4`, `the sole paragraph`; empty where the number was not read in a copy of the text.
    public static Optional<String> place(Task task) {
        return task.shownParagraph()
                .map(number ->
                        number.equals("sole") ? say("followup.the-sole-paragraph") : say("followup.paragraph", number));
    }

    /// The symbol of the text of a task as it is printed; of a text of a chamber it says that it is one.
    static String symbol(Task task) {
        return ChamberText.chamberOf(task.text())
                .flatMap(chamber ->
                        ChamberText.draftOf(task.text()).map(draft -> say("followup.of-chamber", draft, chamber)))
                .orElseGet(task::symbol);
    }

    /// The text as it is cited for a task: `A/RES/ES-11/1, paragraph 4`.
    public static String cited(Task task) {
        return place(task).map(place -> symbol(task) + ", " + place).orElseGet(() -> symbol(task));
    }

    /// One thing that a document says, in a line: `18 September 2025, Secretary-General (act done): ... : 600
    /// trucks per day`.
    public static String inShort(Evidence one) {
        String figure =
                one.figure().map(of -> ": " + of.value() + " " + of.unit()).orElse("");
        return "%s, %s (%s): %s%s"
                .formatted(Phrases.date(one.date()), one.by(), citedFor(one.citedFor()), one.what(), figure);
    }
}
