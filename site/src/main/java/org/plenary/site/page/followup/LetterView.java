package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.TaskFilter;
import org.plenary.followup.letter.Statement;
import org.plenary.record.Correction;
import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.language.Messages;
import org.plenary.site.page.Docket;
import org.plenary.site.page.Phrases;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// A letter to one State: the statement, and that State's own record on the matter, from the record and the
/// rules.
///
/// The record is the same for every statement on the matter, whatever it asks for.
///
/// @param shown the facts as of the day of the letter
public record LetterView(Statement statement, State state, Docket docket, Shown shown) {
    private static final int COUNCIL = 15;

    /// One vote of the State.
    public record Cast(String symbol, String date, String title, String position, String tally, String outcome) {}

    /// What a text of an organ needs, by the rules.
    ///
    /// @param decided by the rules of which day, or as at which vote
    public record Need(String step, String decided, List<String> requirements) {}

    public String name() {
        return state.nameOn(statement.date());
    }

    public String day() {
        return InWords.day(statement.date());
    }

    public Optional<Matter> matter() {
        return statement.matter().flatMap(id -> docket.record().matter(id));
    }

    private List<Decision> decisions() {
        return matter().stream()
                .flatMap(matter -> matter.steps().stream())
                .flatMap(step -> step.symbol().flatMap(docket.record()::decision).stream())
                .distinct()
                .filter(decision -> !decision.date().last().isAfter(statement.date()))
                .sorted(Comparator.comparing(Decision::date))
                .toList();
    }

    private Optional<Position> position(Decision decision) {
        return decision.ballots().flatMap(ballots -> ballots.of(state.code()));
    }

    /// Its recorded votes on the matter, the oldest first.
    public List<Cast> votes() {
        List<Cast> votes = new ArrayList<>();
        for (Decision decision : decisions()) {
            position(decision)
                    .ifPresent(position -> votes.add(new Cast(
                            decision.display(),
                            Phrases.date(decision.date()),
                            decision.title(),
                            Phrases.position(position, decision.organ()),
                            decision.votes()
                                    .map(numbers -> Phrases.tally(numbers.toString()))
                                    .orElse(""),
                            decision.outcome()
                                    .map(outcome -> InWords.outcome(outcome)
                                            .toLowerCase(Messages.spoken().locale()))
                                    .orElse(""))));
        }
        return votes;
    }

    /// Where it voted otherwise than on the comparable text before, and what it stated later.
    public List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (Decision decision : decisions()) {
            Optional<Decision> earlier = docket.record().earlier(decision);
            Optional<Position> before = earlier.flatMap(this::position);
            Optional<Position> now = position(decision);
            if (before.isPresent() && now.isPresent() && before.get() != now.get()) {
                changes.add(say(
                        "followup.letter.changed",
                        decision.display(),
                        Phrases.position(now.get(), decision.organ()),
                        earlier.get().display(),
                        Phrases.date(earlier.get().date()),
                        Phrases.position(before.get(), decision.organ())));
            }
            for (Correction stated : decision.corrections()) {
                if (stated.member().equals(state.code())) {
                    changes.add(say(
                            "followup.letter.stated-later",
                            decision.display(),
                            Phrases.position(stated.intended(), decision.organ())));
                }
            }
        }
        return changes;
    }

    /// What the texts of the matter ask of it by name.
    public List<Shown.Line> asked() {
        return statement.matter().isEmpty()
                ? List.of()
                : shown.lines(TaskFilter.ALL.matter(statement.matter().get()).state(state.code())).stream()
                        .filter(line -> line.task().addressee().states().contains(state.code()))
                        .toList();
    }

    /// What a next text needs: of the Council by the rules on the day of the letter; of the Assembly, where
    /// that depends on how many vote, as at its latest vote on the matter.
    public List<Need> next() {
        List<Need> needs = new ArrayList<>();
        if (decisions().stream().anyMatch(decision -> decision.organ() == Organ.SC)) {
            Ruling ruling = docket.rule(VoteQuestion.on(
                            Organ.SC,
                            statement.date(),
                            Kind.DRAFT_RESOLUTION,
                            new CountedVote(Tally.of(COUNCIL, 0, 0), List.of()))
                    .question());
            needs.add(new Need(
                    say("followup.letter.a-text-of-the-council"),
                    say("followup.letter.by-the-rules-on", day()),
                    ruling.requirements().stream().map(LetterView::needed).toList()));
        }
        decisions().reversed().stream()
                .filter(decision -> decision.organ() == Organ.GA)
                .filter(decision -> docket.ruled(decision)
                        .ruling()
                        .filter(ruling -> !ruling.requirements().isEmpty())
                        .isPresent())
                .findFirst()
                .ifPresent(decision -> needs.add(new Need(
                        say("followup.letter.a-text-of-the-assembly"),
                        say("followup.letter.as-at-the-latest-vote", decision.display(), Phrases.date(decision.date())),
                        docket.ruled(decision).ruling().orElseThrow().requirements().stream()
                                .map(LetterView::words)
                                .toList())));
        return needs;
    }

    private static String needed(Requirement requirement) {
        return "%s: %s (%s)"
                .formatted(
                        Phrases.capital(requirement.what()),
                        InWords.relation(requirement),
                        requirement.source().citation());
    }

    private static String words(Requirement requirement) {
        return say(
                "followup.letter.needed-and-found",
                Phrases.capital(requirement.what()),
                InWords.relation(requirement),
                requirement.found(),
                requirement.source().citation());
    }
}
