package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.plenary.record.Ballots;
import org.plenary.record.CouncilMembership;
import org.plenary.record.Decision;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.claim.Bloc;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Thing.Named;

/// Answers who voted how: named States, groups, "the others", "only".
final class PositionAnswers {
    private final VotingRecord record;

    PositionAnswers(VotingRecord record) {
        this.record = record;
    }

    /// @param named States that the sentence names, for "all the others"
    Given answer(Claim.Positions said, Decision decision, Set<String> named) {
        if (decision.ballots().isEmpty()) {
            return Given.of(
                    Verdict.NOT_IN_RECORD,
                    "The record has the numbers of %s, and not who voted how.".formatted(decision.display()));
        }
        Ballots ballots = decision.ballots().get();
        return switch (said.group()) {
            case PERMANENT -> permanent(said, decision, ballots);
            case OTHERS -> others(said, decision, ballots, named);
            case ALL, EUROPEAN -> states(said, decision, ballots);
        };
    }

    private Given permanent(Claim.Positions said, Decision decision, Ballots ballots) {
        List<String> found = with(ballots, said.position()).stream()
                .filter(code -> record.council().permanent(code, decision.date().first()))
                .toList();
        String has = "On %s, %s."
                .formatted(
                        decision.display(),
                        found.isEmpty()
                                ? "no permanent member " + did(said.position())
                                : "the permanent members that " + did(said.position()) + " are "
                                        + names(found, decision));
        return Given.agreesIf(said.count().map(count -> count == found.size()).orElse(true), has);
    }

    Given answer(Claim.GroupPosition said, Decision decision) {
        if (said.bloc().isEmpty()) {
            return Given.of(
                    Verdict.NOT_IN_RECORD,
                    "The record has how each State voted on %s, where a roll call is known, and the regional groups; it does not have who belongs to the group named here."
                            .formatted(decision.display()));
        }
        if (decision.ballots().isEmpty() || !decision.ballots().get().complete()) {
            return Given.of(Verdict.NOT_IN_RECORD, partly(decision));
        }
        Ballots ballots = decision.ballots().get();
        LocalDate day = decision.date().first();
        Bloc bloc = said.bloc().get();
        List<String> members = ballots.cast().ballots().stream()
                .map(ballot -> ballot.member())
                .filter(code -> bloc == Bloc.ELECTED
                        ? !record.council().permanent(code, day)
                        : record.states()
                                .byCode(code)
                                .flatMap(State::region)
                                .map(bloc.region()::equals)
                                .orElse(false))
                .toList();
        List<String> did = within(
                members,
                code -> ballots.of(code)
                        .map(position -> Finder.fits(said.position(), position))
                        .orElse(false));
        String has = "On %s, %d of %d %s %s%s"
                .formatted(
                        decision.display(),
                        did.size(),
                        members.size(),
                        bloc == Bloc.ELECTED
                                ? "elected members"
                                : "States of the " + bloc.region() + " group, as it is now,",
                        did(said.position()),
                        did.isEmpty() || did.size() > 15 ? "." : ": " + names(did, decision) + ".");
        return switch (said.share()) {
            case NONE -> Given.agreesIf(did.isEmpty(), has);
            case ALL -> {
                boolean all = did.size() == members.size();
                yield Given.agreesIf(
                        said.count().map(number -> number == did.size()).orElse(all), has);
            }
            case MOST ->
                Given.of(
                        did.size() == members.size()
                                ? Verdict.AGREES
                                : 2 * did.size() > members.size() ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS,
                        has);
        };
    }

    private Given others(Claim.Positions said, Decision decision, Ballots ballots, Set<String> named) {
        if (!ballots.complete()) {
            return Given.of(Verdict.NOT_IN_RECORD, partly(decision));
        }
        List<String> found = with(ballots, said.position());
        List<String> rest = ballots.cast().ballots().stream()
                .map(ballot -> ballot.member())
                .filter(code -> !found.contains(code))
                .toList();
        boolean right = said.count().isPresent()
                ? said.count().get() == found.size()
                : rest.stream().allMatch(code -> named.stream().anyMatch(other -> same(other, code)));
        return Given.agreesIf(
                right,
                "On %s, %d %s; the others: %s."
                        .formatted(
                                decision.display(),
                                found.size(),
                                did(said.position()),
                                rest.isEmpty() ? "none" : names(rest, decision)));
    }

    private Given states(Claim.Positions said, Decision decision, Ballots ballots) {
        List<String> reasons = new ArrayList<>();
        boolean wrong = false;
        boolean unknown = false;
        boolean meant = false;
        for (Named state : said.states()) {
            Optional<String> member = member(state, ballots);
            Optional<Position> found = member.flatMap(ballots::of);
            String name = record.states()
                    .nameOn(member.orElse(state.code()), decision.date().first());
            if (found.isEmpty()) {
                boolean elsewhere = ballots.complete() || !memberOf(state, decision);
                wrong |= elsewhere && !said.denied();
                unknown |= !elsewhere;
                reasons.add(
                        elsewhere
                                ? "%s was not a member of the %s that day.".formatted(name, organ(decision))
                                : "The record does not have how %s voted on %s.".formatted(name, decision.display()));
                continue;
            }
            boolean fits = Finder.fits(said.position(), found.get());
            reasons.add("%s %s %s.".formatted(name, didOn(found.get()), decision.display()));
            if (fits == said.denied()) {
                Optional<Position> later = decision.corrections().stream()
                        .filter(correction -> correction.member().equals(member.orElse("")))
                        .map(correction -> correction.intended())
                        .findFirst();
                if (later.isPresent() && (later.get() == said.position()) != said.denied()) {
                    meant = true;
                    reasons.add("It said after the vote that it had meant: %s. The recorded vote stands."
                            .formatted(later.get().word()));
                } else {
                    wrong = true;
                }
            }
        }
        if (wrong) {
            return Given.of(Verdict.DIFFERS, reasons);
        }
        if (unknown) {
            return Given.of(Verdict.NOT_IN_RECORD, reasons);
        }
        Verdict verdict = meant ? Verdict.AGREES_ON_A_READING : Verdict.AGREES;
        if (!said.only() && said.count().isEmpty()) {
            return Given.of(verdict, reasons);
        }
        return alone(said, decision, ballots, Given.of(verdict, reasons));
    }

    // "only", "just two European states"
    private Given alone(Claim.Positions said, Decision decision, Ballots ballots, Given sofar) {
        if (!ballots.complete()) {
            return Given.of(Verdict.NOT_IN_RECORD, sofar.reasons()).also(partly(decision));
        }
        List<String> all = with(ballots, said.position());
        if (said.group() == Claim.Positions.Group.EUROPEAN) {
            boolean strict = exactly(said, within(all, code -> Europe.certainly(record, code)));
            boolean wide = exactly(said, within(all, code -> Europe.possibly(record, code)));
            List<String> europeans = within(all, code -> Europe.possibly(record, code));
            Verdict verdict =
                    strict && wide ? sofar.verdict() : strict || wide ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS;
            return Given.of(verdict, sofar.reasons())
                    .also(
                            "Of the European States %s %s %s; European: the two European regional groups without Australia, Canada, Israel, New Zealand and the United States."
                                    .formatted(
                                            europeans.isEmpty() ? "none" : names(europeans, decision),
                                            did(said.position()),
                                            decision.display()));
        }
        boolean right = exactly(said, all);
        return Given.of(right ? sofar.verdict() : Verdict.DIFFERS, sofar.reasons())
                .also("In all %d %s %s%s"
                        .formatted(
                                all.size(),
                                didOn(said.position()),
                                decision.display(),
                                all.size() <= 15 && !all.isEmpty() ? ": " + names(all, decision) + "." : "."));
    }

    private static List<String> within(List<String> codes, Predicate<String> group) {
        return codes.stream().filter(group).toList();
    }

    private static boolean exactly(Claim.Positions said, List<String> found) {
        boolean count = said.count().map(number -> number == found.size()).orElse(true);
        boolean names = said.states().isEmpty()
                || !said.only()
                || (said.states().size() == found.size()
                        && found.stream()
                                .allMatch(code -> said.states().stream()
                                        .anyMatch(
                                                state -> state.codes().stream().anyMatch(other -> same(other, code)))));
        return count && names;
    }

    private static boolean same(String state, String member) {
        return state.equals(member) || CouncilMembership.sameSeat(state, member);
    }

    private static List<String> with(Ballots ballots, Position position) {
        return ballots.cast().ballots().stream()
                .filter(ballot -> Finder.fits(position, ballot.position()))
                .map(ballot -> ballot.member())
                .toList();
    }

    // The member that the text means: "Russia" of 1956 is the Soviet Union.
    private static Optional<String> member(Named state, Ballots ballots) {
        for (String code : state.codes()) {
            if (ballots.of(code).isPresent()) {
                return Optional.of(code);
            }
        }
        return ballots.cast().ballots().stream()
                .map(ballot -> ballot.member())
                .filter(member -> CouncilMembership.sameSeat(member, state.code()))
                .findFirst();
    }

    private boolean memberOf(Named state, Decision decision) {
        LocalDate day = decision.date().first();
        return decision.organ() == Organ.SC
                ? record.council().member(state.code(), day).isPresent()
                : record.states()
                        .byCode(state.code())
                        .map(known -> known.memberOn(day))
                        .orElse(false);
    }

    private static String organ(Decision decision) {
        return decision.organ() == Organ.SC ? "Security Council" : "United Nations";
    }

    private static String partly(Decision decision) {
        return "The record has only some of the votes on %s by name.".formatted(decision.display());
    }

    /// The names of States on the day of a decision, in their order.
    String names(List<String> codes, Decision decision) {
        LocalDate day = decision.date().first();
        return codes.stream()
                .map(code -> record.states().nameOn(code, day))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String didOn(Position position) {
        return switch (position) {
            case YES -> "voted in favour of";
            case NO -> "voted against";
            default -> did(position) + " on";
        };
    }

    private static String did(Position position) {
        return switch (position) {
            case YES -> "voted in favour";
            case NO -> "voted against";
            case ABSTAINED -> "abstained";
            case NOT_PARTICIPATING -> "did not take part in the vote";
            case ABSENT -> "cast no vote recorded (absent)";
            case BARRED -> "had no vote (Article 19)";
            case EXCLUDED -> "had no seat";
        };
    }
}
