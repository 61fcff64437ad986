package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plenary.followup.Due;
import org.plenary.followup.FollowUp;
import org.plenary.followup.Task;
import org.plenary.followup.Term;
import org.plenary.record.EventDate;
import org.plenary.record.Symbol;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.claim.Amount;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Due.Tie;

/// Answers by when a text asked for something, from its tasks.
///
/// "Within three months" may be anything. A deadline is held to a text only where the clause ties it to one, or
/// where it fits; it *differs* only where the words say which of the tasks is meant, or that the text set it as
/// a deadline.
final class Deadlines {
    /// Words are compared by their first letters: "withdrawal" and "withdraw".
    private static final int STEM = 6;

    private static final int SHORTEST = 4;

    /// Words that tell of asking, not of what is asked.
    private static final Set<String> ASKING = Set.of(
            "asked",
            "asks",
            "demands",
            "demanded",
            "requested",
            "requests",
            "wanted",
            "wants",
            "calls",
            "called",
            "gave",
            "gives",
            "given",
            "deadline",
            "within",
            "months",
            "month",
            "days",
            "weeks",
            "hours",
            "years",
            "until",
            "later",
            "than",
            "must",
            "should",
            "adopted",
            "adoption",
            "took",
            "take",
            "that",
            "this",
            "with",
            "from",
            "which",
            "have",
            "were",
            "been");

    private final FollowUp followUp;
    private final Optional<LocalDate> dated;

    Deadlines(FollowUp followUp, Optional<LocalDate> dated) {
        this.followUp = followUp;
        this.dated = dated;
    }

    /// A date that a text set.
    ///
    /// @param within counted from something
    /// @param each whether it comes again and again
    /// @param on the day itself, where it is known
    private record SetDate(Task task, Optional<Term> within, boolean each, Optional<EventDate> on) {
        String printed() {
            return "%s: %s; due %s."
                    .formatted(
                            task.cited(),
                            task.what(),
                            on.filter(day -> !each)
                                    .map(EventDate::printed)
                                    .orElse(task.due().words()));
        }
    }

    /// @param display how the text is called in an answer
    /// @return empty where nothing says that the text set this
    Optional<Given> answer(Claim.Due said, Symbol text, String display) {
        List<SetDate> dates = dates(text);
        List<SetDate> meant = new ArrayList<>();
        long best = 0;
        for (SetDate date : dates) {
            long alike = inCommon(said, date.task());
            if (alike > best) {
                best = alike;
                meant.clear();
            }
            if (alike == best) {
                meant.add(date);
            }
        }
        Optional<SetDate> fitting =
                meant.stream().filter(date -> fits(said, date)).findFirst();
        if (fitting.isPresent() && (best > 0 || said.tie() != Tie.NONE)) {
            return Optional.of(Given.agreesIf(true, fitting.get().printed())
                    .from(fitting.get().task()));
        }
        boolean tied = said.tie() == Tie.DOCUMENT || said.tie() == Tie.DEADLINE;
        if (!tied && !(said.tie() == Tie.TEXT && best > 0)) {
            return Optional.empty();
        }
        if (said.passed().isPresent() && dated.isEmpty()) {
            return Optional.of(Given.of(
                    Verdict.NOT_IN_RECORD,
                    "Whether it has passed depends on the day of the text, which is not given."));
        }
        if (dates.isEmpty()) {
            return Optional.of(
                    Given.of(Verdict.NOT_IN_RECORD, "The record has no date that %s set.".formatted(display)));
        }
        if (best == 0) {
            String all = dates.stream().map(SetDate::printed).distinct().collect(Collectors.joining(" "));
            return Optional.of(Given.of(
                    said.tie() == Tie.DEADLINE ? Verdict.DIFFERS : Verdict.NOT_IN_RECORD,
                    (said.tie() == Tie.DEADLINE
                                    ? ""
                                    : "The record has no date that %s set for this. ".formatted(display))
                            + all));
        }
        return Optional.of(Given.agreesIf(false, meant.getFirst().printed())
                .from(meant.getFirst().task()));
    }

    private List<SetDate> dates(Symbol text) {
        List<SetDate> all = new ArrayList<>();
        for (Task task : followUp.tasks(text)) {
            switch (task.due()) {
                case Due.By(EventDate date, String words) ->
                    all.add(new SetDate(task, Optional.empty(), false, Optional.of(date)));
                case Due.Within(Term term, Due.Start start, String words) ->
                    all.add(new SetDate(
                            task,
                            Optional.of(term),
                            false,
                            start instanceof Due.Start.Adoption && term instanceof Term.Calendar(Period period)
                                    ? Optional.of(EventDate.of(task.adopted().plus(period)))
                                    : Optional.empty()));
                case Due.Every(
                        Optional<Term.Calendar> first,
                        Term.Calendar each,
                        Optional<LocalDate> until,
                        String words) -> {
                    all.add(new SetDate(task, Optional.of(each), true, until.map(EventDate::of)));
                    all.add(new SetDate(task, Optional.of(first.orElse(each)), false, until.map(EventDate::of)));
                }
                case Due.Before(Term term, Due.Start start, String words) ->
                    all.add(new SetDate(task, Optional.of(term), false, Optional.empty()));
                case Due.NotSet none -> {}
                case Due.When when -> {}
            }
        }
        return all;
    }

    // A text may set several dates: the words of the clause say for what.
    private static long inCommon(Claim.Due said, Task task) {
        String asked = " " + task.act().word() + " " + task.what().toLowerCase(Locale.ROOT);
        return said.about().stream()
                .filter(word -> word.length() >= SHORTEST && !ASKING.contains(word))
                .filter(word -> asked.contains(" " + word.substring(0, Math.min(STEM, word.length()))))
                .distinct()
                .count();
    }

    private boolean fits(Claim.Due said, SetDate date) {
        boolean within = said.within()
                .map(amount -> said.each() == date.each() && is(amount, date))
                .orElse(true);
        boolean on =
                said.on().map(day -> date.on().map(day::covers).orElse(false)).orElse(true);
        boolean passed = said.passed()
                .map(gone -> date.on()
                        .map(last -> dated.map(day -> last.last().isBefore(day) == gone)
                                .orElse(false))
                        .orElse(false))
                .orElse(true);
        return within && on && passed;
    }

    private static boolean is(Amount amount, SetDate date) {
        return date.within().map(amount::is).orElse(false);
    }
}
