package org.plenary.record.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.record.Ballots;
import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.Votes;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.Query.Between;
import org.plenary.record.search.Query.Is;
import org.plenary.record.search.Query.Voted;
import org.plenary.rules.Rules;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// A decision with what can be asked about it.
///
/// @param alone States that stood alone; nobody where some ballots are not known
record Entry(Decision decision, Optional<Ruled> ruled, Set<String> alone, List<Matter> matters) {
    static Entry of(Decision decision, VotingRecord record, Rules rules) {
        return new Entry(
                decision,
                Ruled.of(decision, record, rules),
                decision.rollCall()
                        .map(call -> Set.copyOf(StandingAlone.in(call).values()))
                        .orElse(Set.of()),
                record.mattersOf(decision));
    }

    boolean is(Is asked) {
        String value = asked.value();
        return switch (asked.field()) {
            case ORGAN -> decision.organ().name().equals(value);
            case SESSION -> decision.session().filter(value::equals).isPresent();
            case KIND -> decision.kind().word().equals(value);
            case METHOD ->
                decision.method().filter(method -> method.word().equals(value)).isPresent();
            case OUTCOME ->
                decision.outcome()
                        .filter(outcome -> outcome.word().equals(value))
                        .isPresent();
            case BECAUSE ->
                ruled.filter(ruling -> ruling.because().word().equals(value)).isPresent();
            case MAJORITY ->
                ruled.flatMap(Ruled::majority)
                        .filter(majority -> majority.word().equals(value))
                        .isPresent();
            case ALONE -> alone.contains(value);
            case VETOED_BY ->
                ruled.filter(ruling -> ruling.vetoes().contains(value)).isPresent();
            case MATTER -> matters.stream().anyMatch(matter -> matter.id().equals(value));
            case DATE,
                    THRESHOLD,
                    MARGIN,
                    YES,
                    NO,
                    ABSTAINED,
                    NOT_PARTICIPATING,
                    ABSENT,
                    BARRED,
                    EXCLUDED,
                    STATE,
                    POSITION,
                    VETOES -> throw new IllegalArgumentException(asked + " is no question for a word.");
        };
    }

    boolean voted(Voted asked) {
        Optional<Position> cast = decision.ballots().flatMap(ballots -> ballots.of(asked.state()));
        return cast.isPresent()
                && (asked.position().isEmpty() || asked.position().equals(cast));
    }

    boolean between(Between asked) {
        OptionalInt number = number(asked.field());
        return number.isPresent() && asked.has(number.getAsInt());
    }

    private OptionalInt number(Field field) {
        return switch (field) {
            case THRESHOLD -> ruled.map(Ruled::threshold).orElse(OptionalInt.empty());
            case MARGIN -> ruled.map(Ruled::margin).orElse(OptionalInt.empty());
            case VETOES ->
                ruled.map(ruling -> OptionalInt.of(ruling.vetoes().size())).orElse(OptionalInt.empty());
            case YES -> votes(Position.YES);
            case NO -> votes(Position.NO);
            case ABSTAINED -> votes(Position.ABSTAINED);
            case NOT_PARTICIPATING -> votes(Position.NOT_PARTICIPATING);
            case ABSENT -> votes(Position.ABSENT);
            case ORGAN,
                    SESSION,
                    DATE,
                    KIND,
                    METHOD,
                    OUTCOME,
                    BECAUSE,
                    MAJORITY,
                    BARRED,
                    EXCLUDED,
                    STATE,
                    POSITION,
                    ALONE,
                    VETOED_BY,
                    MATTER -> throw new IllegalArgumentException(field.word() + " has no number.");
        };
    }

    /// How many took a position: as the source counts them, else as the ballots show, where all are known.
    OptionalInt votes(Position position) {
        Optional<RollCall> call = decision.ballots().filter(Ballots::complete).map(Ballots::cast);
        OptionalInt counted =
                decision.votes().map(votes -> counted(votes, position)).orElse(OptionalInt.empty());
        return counted.isPresent() || call.isEmpty()
                ? counted
                : OptionalInt.of(call.get().tally().in(position));
    }

    private static OptionalInt counted(Votes votes, Position position) {
        return switch (position) {
            case YES -> OptionalInt.of(votes.yes());
            case NO -> OptionalInt.of(votes.no());
            case ABSTAINED -> votes.abstained();
            case NOT_PARTICIPATING -> votes.notParticipating();
            case ABSENT -> votes.absent();
            case BARRED, EXCLUDED -> OptionalInt.empty();
        };
    }
}
