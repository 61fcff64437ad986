package org.plenary.chamber;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.RulingState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Event.Verdict;
import org.plenary.rules.Organ;
import org.plenary.rules.motion.Motion;
import org.plenary.rules.ruling.Outcome;

/// Motions, objections, points of order, and the rulings on them.
final class Motions extends Business {
    Motions(Business other) {
        super(other);
    }

    /// Pending motions in the order in which they are put: by the rules, then by time.
    static List<MotionState> queue(ChamberState state) {
        Organ organ = state.setting().organ();
        return state.pending().stream()
                .sorted(Comparator.comparingInt((MotionState motion) -> rank(motion, organ))
                        .thenComparingInt(motion -> motion.moved().motion()))
                .toList();
    }

    static int rank(MotionState motion, Organ organ) {
        List<Motion> all = Motion.all(organ);
        return Motion.of(motion.moved().what())
                .filter(known -> known.in(organ))
                .map(all::indexOf)
                .orElse(all.size());
    }

    List<Event> move(Command.Move move) {
        mustBeOpen();
        Organ organ = state.setting().organ();
        state.voting().ifPresent(vote -> {
            throw against(
                    byOrgan("GA-ROP-88", ChamberRule.ONE_VOTE.id()),
                    "Vote %d is being taken; only a point of order about the voting can be raised.",
                    vote.opened().vote());
        });
        Map<String, String> known = motions(organ);
        if (!known.containsKey(move.motion())) {
            throw Refused.field(
                    "/motion",
                    "There is no motion \"%s\" in %s; expected one of %s.",
                    move.motion(),
                    organ,
                    String.join(", ", known.keySet()));
        }
        boolean onText =
                Set.of("division", "important-question", "reconsideration").contains(move.motion());
        if (onText && move.proposal().isEmpty()) {
            throw Refused.field("/proposal", "This motion names the proposal that it is about.");
        }
        String rule = known.get(move.motion());
        Optional<String> obstacle = move.proposal()
                .map(symbol -> Chamber.text(state, symbol, "/proposal"))
                .flatMap(text -> obstacle(move, text));
        Optional<Motion> motion = Motion.of(move.motion()).filter(found -> found.in(organ));
        String because = obstacle.orElseGet(() -> motion.map(
                        found -> Motion.order(new org.plenary.rules.PrecedenceQuestion(
                                        "", organ, state.setting().date(), List.of(found.word())))
                                .because()
                                .getFirst()
                                .says())
                .orElse("Is put before the proposal that it is about, after the motions that have precedence."));
        return List.of(new Event.MotionMoved(
                state.motions().size() + 1,
                move.motion(),
                seat(),
                move.proposal(),
                move.part(),
                move.text(),
                obstacle.isEmpty(),
                rule,
                because,
                speakers(motion.flatMap(Motion::speakersFor)
                        .or(() -> Putting.speakers(move.motion(), organ).map(List::getFirst))),
                speakers(motion.flatMap(Motion::speakersAgainst)
                        .or(() -> Putting.speakers(move.motion(), organ).map(List::getLast))),
                motion.map(found -> OptionalInt.of(Motion.all(organ).indexOf(found)))
                        .orElseGet(OptionalInt::empty),
                Optional.of(Putting.majority(
                        rules,
                        state.setting(),
                        Putting.kind(move.motion(), organ).orElseThrow())),
                Optional.of(Putting.effect(move.motion()))));
    }

    /// The words of the motions of an organ, each with its rule.
    static Map<String, String> motions(Organ organ) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Motion motion : Motion.all(organ)) {
            // A point of order is raised and an amendment is laid before the meeting, each by a command of its own.
            if (motion != Motion.POINT_OF_ORDER && motion != Motion.AMENDMENT) {
                known.put(motion.word(), motion.rule(organ).id());
            }
        }
        known.putAll(Putting.otherMotions(organ));
        return known;
    }

    /// Why a motion on a text is out of order, if it is.
    private Optional<String> obstacle(Command.Move move, TextState text) {
        Optional<Outcome> outcome = state.outcome(text);
        String symbol = text.proposal().symbol();
        if (move.motion().equals("reconsideration")) {
            return outcome.isPresent() ? Optional.empty() : Optional.of(symbol + " has not been decided.");
        }
        if (move.motion().equals("emergency-session-request")) {
            boolean vetoed = state.votes().stream()
                    .anyMatch(vote -> vote.vetoed() && vote.opened().proposal().equals(Optional.of(symbol)));
            return vetoed
                    ? Optional.empty()
                    : Optional.of(
                            "No permanent member's negative vote prevented the adoption of %s.".formatted(symbol));
        }
        if (outcome.isPresent()) {
            return Optional.of(
                    "%s has been decided (%s).".formatted(symbol, outcome.get().word()));
        }
        boolean refused = move.motion().equals("division")
                && state.setting().organ() == Organ.SC
                && text.objections().contains(text.mover());
        return refused
                ? Optional.of("The mover of %s objects, and in the Council that suffices.".formatted(symbol))
                : Optional.empty();
    }

    private static OptionalInt speakers(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    List<Event> object(Command.ObjectTo objection) {
        mustBeOpen();
        if (objection.motion().isPresent() == objection.proposal().isPresent()) {
            throw Refused.field("", "An objection is to a \"motion\" or to a \"proposal\".");
        }
        List<String> before = objection.motion().isPresent()
                ? motion(objection.motion().getAsInt()).objections()
                : undecided(objection.proposal().orElseThrow(), "/proposal").objections();
        if (before.contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s has objected.", seat());
        }
        return List.of(new Event.Objected(seat(), objection.motion(), objection.proposal()));
    }

    List<Event> rule(Command.RuleOn command) {
        mustBeOpen();
        if (command.point().isPresent() == command.motion().isPresent()) {
            throw Refused.field("", "The chair rules on a \"point\" of order or on a \"motion\".");
        }
        Optional<Boolean> inOrder = Optional.empty();
        if (command.motion().isPresent()) {
            MotionState motion = motion(command.motion().getAsInt());
            if (motion.verdict().isPresent() || state.outcome(motion).isPresent()) {
                throw outOfOrder(
                        ChamberRule.ONCE.id(),
                        "Motion %d has been ruled on.",
                        motion.moved().motion());
            }
            inOrder = Optional.of(motion.moved().inOrder());
            if (motion.moved().inOrder() != (command.verdict() == Verdict.UPHELD)) {
                withReason(
                        command.reason(),
                        "By %s the motion is %s (%s)"
                                .formatted(
                                        motion.moved().rule(),
                                        motion.moved().inOrder() ? "in order" : "out of order",
                                        motion.moved().because()));
            }
        } else {
            int number = command.point().getAsInt();
            if (number < 1 || number > state.points().size()) {
                throw Refused.field("/point", "There is no point of order %d.", number);
            }
            if (state.points().get(number - 1).ruling().isPresent()) {
                throw outOfOrder(ChamberRule.ONCE.id(), "Point of order %d has been ruled on.", number);
            }
        }
        return List.of(new Event.Ruled(
                state.rulings().size() + 1,
                command.point(),
                command.motion(),
                command.verdict(),
                inOrder,
                command.reason()));
    }

    List<Event> challenge(int number) {
        mustBeOpen();
        RulingState ruling = ruling(number);
        if (ruling.challengedBy().isPresent()) {
            throw outOfOrder(
                    ChamberRule.ONCE.id(),
                    "Ruling %d has been challenged by %s.",
                    number,
                    ruling.challengedBy().get());
        }
        return List.of(new Event.RulingChallenged(number, seat()));
    }
}
