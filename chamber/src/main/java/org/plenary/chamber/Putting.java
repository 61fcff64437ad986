package org.plenary.chamber;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.chamber.Event.BallotReported;
import org.plenary.chamber.Event.Hands;
import org.plenary.chamber.Event.VoteOpened;
import org.plenary.rules.ElectionQuestion;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// Puts what stands in a log as a question to the rules, so that anybody who has the log can put it again.
final class Putting {
    private Putting() {}

    /// What the ballots of a vote amount to: every seat once, in the order of the seats.
    static RollCall rollCall(Setting setting, VoteOpened opened, Map<String, Position> cast) {
        Map<String, Position> positions = new LinkedHashMap<>(cast);
        opened.barred().forEach(seat -> positions.put(seat, Position.BARRED));
        opened.excluded().forEach(seat -> positions.put(seat, Position.EXCLUDED));
        return RollCall.of(setting.seats(), positions);
    }

    /// A show of hands: totals named by the chair; whoever raised none is absent or did not take part.
    static Vote counted(Setting setting, VoteOpened opened, Hands hands) {
        int barred = opened.barred().size();
        int excluded = opened.excluded().size();
        int silent = opened.eligible().size() - hands.yes() - hands.no() - hands.abstained();
        return new CountedVote(
                new Tally(hands.yes(), hands.no(), hands.abstained(), 0, Math.max(0, silent), barred, excluded),
                hands.permanentNo());
    }

    static VoteQuestion question(Setting setting, VoteOpened opened, Vote vote) {
        VoteQuestion.Draft draft = draft(setting, opened.kind(), new Taking.Voted(vote), id(opened));
        opened.classification().ifPresent(draft::classification);
        opened.majority().ifPresent(draft::settled);
        if (!opened.important().isEmpty()) {
            draft.important(opened.important().toArray(Important[]::new));
        }
        if (opened.parentNeedsTwoThirds()) {
            draft.parentNeedsTwoThirds();
        }
        if (opened.moverObjects()) {
            draft.moverObjects();
        }
        if (setting.organ() == Organ.GA) {
            opened.present().ifPresent(present -> draft.present(heads(setting, present, vote)));
        }
        return draft.question();
    }

    /// Who was recorded as present, and who voted without having been.
    private static int heads(Setting setting, List<String> present, Vote vote) {
        return switch (vote) {
            case RollCall call ->
                (int) setting.seats().stream()
                        .filter(seat -> present.contains(seat)
                                || call.position(seat).map(Position::present).orElse(false))
                        .count();
            case CountedVote counted -> Math.max(present.size(), counted.tally().present());
        };
    }

    private static String id(VoteOpened opened) {
        String of = opened.proposal()
                .map(symbol -> symbol + opened.part().map(part -> ", " + part).orElse(""))
                .orElseGet(() -> opened.motion().isPresent()
                        ? "motion " + opened.motion().getAsInt()
                        : "ruling " + opened.challenge().orElse(0));
        return "vote %d: %s".formatted(opened.vote(), of);
    }

    static VoteQuestion withoutVote(Setting setting, Kind kind, String id) {
        return draft(setting, kind, new Taking.WithoutVote(), id).question();
    }

    static VoteQuestion concurrences(Setting setting, List<String> concurring) {
        return draft(
                        setting,
                        Kind.EMERGENCY_SESSION_REQUEST,
                        new Taking.Concurrences(concurring.size(), concurring),
                        "concurrences")
                .question();
    }

    private static VoteQuestion.Draft draft(Setting setting, Kind kind, Taking taking, String id) {
        VoteQuestion.Draft draft =
                VoteQuestion.on(setting.organ(), setting.date(), kind, taking).id(id);
        if (setting.organ() == Organ.GA) {
            draft.members(setting.seats().size());
            setting.session().ifPresent(draft::session);
        }
        return draft;
    }

    /// All ballots of an election so far, with the newest.
    static ElectionQuestion election(Setting setting, List<BallotReported> ballots) {
        BallotReported first = ballots.getFirst();
        return new ElectionQuestion(
                "election " + first.election(),
                setting.organ(),
                setting.date(),
                first.body(),
                setting.seats().size(),
                first.seats(),
                ballots.stream()
                        .map(ballot -> new ElectionBallot(ballot.votes(), ballot.valid(), ballot.restricted()))
                        .toList());
    }

    /// The kind of question that a motion is, by its word; empty where the organ has no such motion.
    static Optional<Kind> kind(String motion, Organ organ) {
        Kind kind = switch (motion) {
            case "adjourn-debate" -> Kind.NO_ACTION_MOTION;
            case "close-debate" -> Kind.CLOSURE;
            case "division" -> organ == Organ.GA ? Kind.DIVISION_MOTION : Kind.PROCEDURAL_MOTION;
            case "important-question" -> Kind.IMPORTANT_QUESTION_MOTION;
            case "reconsideration" -> Kind.RECONSIDERATION;
            case "preliminary-question" -> Kind.PRELIMINARY_QUESTION;
            case "emergency-session-request" -> Kind.EMERGENCY_SESSION_REQUEST;
            case "invitation" -> Kind.INVITATION;
            case "agenda" -> Kind.AGENDA;
            default -> Kind.PROCEDURAL_MOTION;
        };
        return Optional.of(kind).filter(found -> found.in(organ));
    }

    /// Motions that are no [org.plenary.rules.motion.Motion] and still are voted, with the rule on which
    /// each
    /// rests.
    static Map<String, String> otherMotions(Organ organ) {
        return switch (organ) {
            case GA ->
                ordered(
                        "division", "GA-ROP-89",
                        "important-question", "GA-ROP-85",
                        "reconsideration", "GA-ROP-81",
                        "agenda", "GA-ROP-19");
            case SC ->
                ordered(
                        "division", "SC-PROV-32",
                        "preliminary-question", "SC-PRELIM",
                        "emergency-session-request", "UFP-377A-1",
                        "invitation", "SC-PROV-37",
                        "agenda", "SC-PROV-9");
        };
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < Arrays.asList(pairs).size(); i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
