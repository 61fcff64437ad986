package org.plenary.textcheck.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.followup.FollowUp;
import org.plenary.followup.Force;
import org.plenary.followup.Task;
import org.plenary.record.Decision;
import org.plenary.record.Difference;
import org.plenary.record.EventDate;
import org.plenary.record.Fact;
import org.plenary.record.Votes;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.law.Charter;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.answer.Docket.Entry;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;

/// Answers claims about one vote from what the record has of it.
final class VoteAnswers {
    private final Docket docket;
    private final VotingRecord record;
    private final FollowUp followUp;
    private final PositionAnswers positions;

    VoteAnswers(Docket docket, FollowUp followUp) {
        this.docket = docket;
        this.followUp = followUp;
        this.record = docket.record();
        this.positions = new PositionAnswers(record);
    }

    /// @param named States that the sentence names, for "all the others"
    Given answer(Claim.OfAVote claim, Entry entry, Set<String> named) {
        Decision decision = entry.decision();
        return switch (claim) {
            case Claim.Tally tally -> tally(tally, decision);
            case Claim.Positions said -> positions.answer(said, decision, named);
            case Claim.GroupPosition said -> positions.answer(said, decision);
            case Claim.Result result -> result(result, entry);
            case Claim.Reached reached -> reached(reached, decision);
            case Claim.Held held -> held(held, decision);
            case Claim.Binds binds -> binds(binds, decision);
        };
    }

    // -- numbers

    private Given tally(Claim.Tally said, Decision decision) {
        if (decision.votes().isEmpty()) {
            return Given.of(
                    Verdict.NOT_IN_RECORD,
                    decision.method()
                                    .map(method -> method == Decision.Method.WITHOUT_VOTE)
                                    .orElse(false)
                            ? "%s was adopted without a vote, so there are no numbers.".formatted(decision.display())
                            : "The record has no numbers of the vote on %s.".formatted(decision.display()));
        }
        Votes votes = decision.votes().get();
        String has = "The record has %s on %s, of %s."
                .formatted(numbers(votes), decision.display(), decision.date().printed());
        boolean fits = fits(said.yes(), OptionalInt.of(votes.yes()))
                && fits(said.no(), OptionalInt.of(votes.no()))
                && fits(said.abstained(), votes.abstained())
                && fits(said.absent(), absent(votes));
        if (fits) {
            if (missing(said.abstained(), votes.abstained()) || missing(said.absent(), absent(votes))) {
                return Given.of(Verdict.NOT_IN_RECORD, has + " It does not have every number of the text.");
            }
            return said.total().isPresent()
                    ? total(said.total().get(), votes, decision, has)
                    : Given.of(Verdict.AGREES, has);
        }
        return other(said, decision, has).orElseGet(() -> Given.of(Verdict.DIFFERS, has));
    }

    private static OptionalInt absent(Votes votes) {
        if (votes.absent().isEmpty() && votes.notParticipating().isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                votes.absent().orElse(0) + votes.notParticipating().orElse(0));
    }

    private static boolean missing(Optional<Quantity> said, OptionalInt found) {
        return said.isPresent() && found.isEmpty();
    }

    private static boolean fits(Optional<Quantity> said, OptionalInt found) {
        return said.isEmpty() || found.isEmpty() || said.get().fits(found.getAsInt());
    }

    private static String numbers(Votes votes) {
        return "%d in favour, %d against, %s"
                .formatted(
                        votes.yes(),
                        votes.no(),
                        votes.abstained().isPresent()
                                ? votes.abstained().getAsInt() + " abstaining"
                                : "abstentions not known");
    }

    // "124 of the 181 member states voting": of those that took part, or of all.
    private Given total(Quantity total, Votes votes, Decision decision, String has) {
        int took = votes.yes() + votes.no() + votes.abstained().orElse(0);
        int members = members(decision);
        if (total.fits(members)) {
            return Given.of(Verdict.AGREES, has);
        }
        String organ = decision.organ() == Organ.SC ? "the Council had %d members" : "the Organization had %d Members";
        String base = "%d took part in the vote, abstentions included; %s.".formatted(took, organ.formatted(members));
        if (total.fits(took)) {
            return Given.of(Verdict.AGREES_ON_A_READING, has).also(base);
        }
        if (total.fits(votes.yes() + votes.no())) {
            return Given.of(Verdict.AGREES_ON_A_READING, has)
                    .also("%d voted in favour or against, which the Charter calls present and voting; %s"
                            .formatted(votes.yes() + votes.no(), base));
        }
        return Given.of(Verdict.DIFFERS, has).also(base);
    }

    private int members(Decision decision) {
        LocalDate day = decision.date().first();
        return decision.organ() == Organ.SC
                ? record.council().members(day).size()
                : record.states().countOn(day);
    }

    // Numbers that another source gives, or that follow from what a State said later.
    private Optional<Given> other(Claim.Tally said, Decision decision, String has) {
        for (Difference difference : decision.differences("tally")) {
            if (same(said, difference.value())) {
                return Optional.of(Given.of(Verdict.AGREES_ON_A_READING, has)
                        .also("Another source (%s) has %s."
                                .formatted(source(difference.source()), difference.value())));
            }
        }
        Optional<Fact> corrected = decision.fact("corrected-tally");
        if (corrected.isPresent() && same(said, corrected.get().value())) {
            return Optional.of(Given.of(Verdict.AGREES_ON_A_READING, has)
                    .also(
                            "Usually given as %s, counting what a State said after the vote that it had meant to do; the recorded vote stands."
                                    .formatted(corrected.get().value())));
        }
        return Optional.empty();
    }

    private String source(String id) {
        return record.source(id).map(source -> source.publisher()).orElse(id);
    }

    private static boolean same(Claim.Tally said, String value) {
        String[] parts = value.split("-", -1);
        if (parts.length < 2 || !value.matches("\\d+-\\d+(?:-\\d+)?")) {
            return false;
        }
        return fits(said.yes(), OptionalInt.of(Integer.parseInt(parts[0])))
                && fits(said.no(), OptionalInt.of(Integer.parseInt(parts[1])))
                && (parts.length < 3 || fits(said.abstained(), OptionalInt.of(Integer.parseInt(parts[2]))));
    }

    // -- outcome

    private Given result(Claim.Result said, Entry entry) {
        Decision decision = entry.decision();
        if (decision.outcome().isEmpty()) {
            return Given.of(Verdict.NOT_IN_RECORD, "The record has no outcome of %s.".formatted(decision.display()));
        }
        Outcome outcome = decision.outcome().get();
        String has = "%s: %s on %s%s."
                .formatted(
                        decision.display(),
                        words(outcome),
                        decision.date().printed(),
                        entry.vetoes().isEmpty()
                                ? ""
                                : ", by the negative vote of "
                                        + positions.names(List.copyOf(entry.vetoes()), decision));
        boolean passed = entry.positive();
        return switch (said.what()) {
            case ADOPTED -> Given.agreesIf(passed, has);
            case CALLED -> Given.agreesIf(outcome == Outcome.CALLED, has);
            case NOT_ADOPTED -> Given.agreesIf(!passed, has);
            case ADOPTED_WITHOUT_VOTE -> {
                boolean without = decision.method()
                        .map(method -> method == Decision.Method.WITHOUT_VOTE)
                        .orElse(false);
                yield Given.agreesIf(
                        without,
                        without
                                ? "%s was adopted without a vote.".formatted(decision.display())
                                : decision.votes()
                                        .map(votes ->
                                                "There was a vote on %s: %s.".formatted(decision.display(), votes))
                                        .orElse(has));
            }
            case NOT_VETOED ->
                Given.agreesIf(
                        said.by().isEmpty()
                                ? entry.vetoes().isEmpty()
                                : said.by().stream().noneMatch(state -> Finder.vetoedBy(entry, state.code())),
                        has);
            case VETOED -> vetoed(said, entry, has);
        };
    }

    private Given vetoed(Claim.Result said, Entry entry, String has) {
        Decision decision = entry.decision();
        boolean theirs = said.by().stream()
                .allMatch(state -> state.codes().stream().anyMatch(code -> Finder.vetoedBy(entry, code)));
        boolean alone = !said.alone() || entry.vetoes().size() == said.by().size();
        if (!entry.vetoes().isEmpty()) {
            return Given.agreesIf(theirs && alone, has).by(Charter.ARTICLE_27_3);
        }
        Given given = Given.of(Verdict.DIFFERS, has).by(Charter.ARTICLE_27_3);
        Optional<Fact> published = decision.fact("published-outcome");
        if (published.map(fact -> fact.value().contains("veto")).orElse(false)) {
            return Given.of(Verdict.AGREES_ON_A_READING, has)
                    .also(published.get().note())
                    .by(Charter.ARTICLE_27_3);
        }
        return docket.ruling(decision)
                .map(Ruling::because)
                .map(because -> switch (because) {
                    case INSUFFICIENT_VOTES ->
                        given.also(
                                "It had fewer affirmative votes than the Council needs, so a negative vote of a permanent member did not decide.");
                    default -> given;
                })
                .orElse(given);
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "adopted";
            case NOT_ADOPTED -> "not adopted";
            case CARRIED -> "carried";
            case LOST -> "lost";
            case RULING_STANDS -> "the ruling stood";
            case RULING_OVERRULED -> "the ruling was overruled";
            case CALLED -> "called";
            case NOT_CALLED -> "not called";
            case ELECTED -> "elected";
            case NOT_ELECTED -> "not elected";
            case NOT_PUT -> "not put to the vote";
        };
    }

    // -- majority

    private Given reached(Claim.Reached said, Decision decision) {
        if (said.which() == Claim.Reached.Which.NEEDED_TWO_THIRDS) {
            return needed(decision);
        }
        if (decision.votes().isEmpty()) {
            return Given.of(
                    Verdict.NOT_IN_RECORD,
                    "The record has no numbers of the vote on %s.".formatted(decision.display()));
        }
        Votes votes = decision.votes().get();
        String has = "The record has %s on %s.".formatted(numbers(votes), decision.display());
        int voting = votes.yes() + votes.no();
        int twoThirds = (2 * voting + 2) / 3;
        boolean reached = votes.yes() > 0 && 3 * votes.yes() >= 2 * voting;
        String needed = "Two thirds of the %d present and voting are %d.".formatted(voting, twoThirds);
        return switch (said.which()) {
            case UNANIMOUS -> unanimous(votes, decision, has);
            case NOT_UNANIMOUS ->
                Given.agreesIf(votes.no() > 0 || votes.abstained().orElse(0) > 0, has);
            case TWO_THIRDS -> Given.agreesIf(reached, has).also(needed).by(Charter.ARTICLE_18_2);
            case NOT_TWO_THIRDS -> Given.agreesIf(!reached, has).also(needed).by(Charter.ARTICLE_18_2);
            case TWO_THIRDS_OF_MEMBERS -> {
                int members = members(decision);
                boolean ofAll = 3 * votes.yes() >= 2 * members;
                yield Given.of(ofAll ? Verdict.AGREES : reached ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS, has)
                        .also(needed
                                + " Two thirds of all %d Members are %d.".formatted(members, (2 * members + 2) / 3))
                        .by(Charter.ARTICLE_18_2);
            }
            case NINE_VOTES_MISSED -> Given.agreesIf(votes.yes() < 9, has).by(Charter.ARTICLE_27_3);
            case SIMPLE_MAJORITY ->
                Given.agreesIf(votes.yes() > votes.no(), has).by(Charter.ARTICLE_18_3);
            case NEEDED_TWO_THIRDS -> needed(decision);
        };
    }

    private Given needed(Decision decision) {
        return decision.majority()
                .map(majority -> Given.agreesIf(
                                majority == Settled.TWO_THIRDS,
                                "The record has for %s: %s.".formatted(decision.display(), majority.word()))
                        .by(Charter.ARTICLE_18_2))
                .orElseGet(() -> Given.of(
                                Verdict.NOT_IN_RECORD,
                                "No source of the record settles which majority %s needed."
                                        .formatted(decision.display()))
                        .by(Charter.ARTICLE_18_2));
    }

    private static Given unanimous(Votes votes, Decision decision, String has) {
        if (votes.no() > 0 || votes.abstained().orElse(0) > 0) {
            return Given.of(Verdict.DIFFERS, has);
        }
        int away = votes.notParticipating().orElse(0)
                + (decision.organ() == Organ.SC ? votes.absent().orElse(0) : 0);
        return away == 0
                ? Given.of(Verdict.AGREES, has)
                : Given.of(Verdict.AGREES_ON_A_READING, has)
                        .also("All that voted were in favour; %d did not take part.".formatted(away));
    }

    // -- day, effect

    // A difference may have words where a day should stand.
    private static Optional<EventDate> day(String value) {
        try {
            return Optional.of(EventDate.parse(value));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Given held(Claim.Held said, Decision decision) {
        String has =
                "%s is of %s.".formatted(decision.display(), decision.date().printed());
        if (said.day().covers(decision.date())) {
            return Given.of(Verdict.AGREES, has);
        }
        for (Difference difference : decision.differences("date")) {
            if (day(difference.value()).map(said.day()::covers).orElse(false)) {
                return Given.of(Verdict.AGREES_ON_A_READING, has)
                        .also("Another source (%s) has %s.".formatted(source(difference.source()), difference.value()));
            }
        }
        return Given.of(Verdict.DIFFERS, has)
                .also("The text has %s.".formatted(said.day().printed()));
    }

    private Given binds(Claim.Binds said, Decision decision) {
        if (decision.organ() == Organ.GA) {
            return Given.agreesIf(
                            !said.binding(),
                            "%s is a resolution of the General Assembly, which recommends; only decisions on the Organization itself bind."
                                    .formatted(decision.display()))
                    .by(Charter.ARTICLE_10);
        }
        Optional<Task> binding = followUp.tasks(decision.symbol()).stream()
                .filter(task -> task.force() == Force.BINDING)
                .findFirst();
        if (binding.isPresent()) {
            Task task = binding.get();
            String has = "%s has a paragraph noted as a %s: %s."
                    .formatted(decision.display(), task.force().printed(), task.what());
            boolean disputed = followUp.tasks(decision.symbol()).stream()
                    .anyMatch(one -> one.origin().note().contains("disputed"));
            Given given = disputed
                    ? Given.of(Verdict.AGREES_ON_A_READING, has)
                            .also("Members have read its effect differently: some as binding, some not.")
                    : Given.agreesIf(said.binding(), has);
            return given.by(Charter.ARTICLE_25).from(task);
        }
        return decision.decides()
                .map(decides -> Given.agreesIf(
                                decides == said.binding(),
                                "The record has that %s %s."
                                        .formatted(decision.display(), decides ? "decides" : "does not decide"))
                        .by(Charter.ARTICLE_25))
                .orElseGet(() -> Given.of(
                                Verdict.NOT_IN_RECORD,
                                "Members carry out what the Council decides; whether %s decides in the words of a decision is not in the record."
                                        .formatted(decision.display()))
                        .by(Charter.ARTICLE_25));
    }
}
