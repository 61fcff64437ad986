package org.plenary.chamber;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.Event.BallotReported;
import org.plenary.chamber.Event.Hands;
import org.plenary.chamber.Event.VoteOpened;
import org.plenary.rules.ElectionQuestion;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
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

    /// The ruling on a vote: by the body's own book where it has one for such a question, or else by the
    /// organ's rules.
    ///
    /// A body's own book says what texts and motions need. On challenges to rulings and on the calling of
    /// sessions, of which such books know nothing, the rules of the organ decide whose order of business it
    /// follows.
    static Ruling ruling(Rules rules, Setting setting, VoteOpened opened, Vote vote) {
        Optional<HouseRules> own = setting.ruleBook().filter(_ -> ownClass(opened.kind()));
        if (own.isEmpty()) {
            return rules.rule(question(setting, opened, vote));
        }
        RuleBook book = own.get().book();
        OptionalInt present = opened.present().isPresent()
                ? OptionalInt.of(heads(setting, opened.present().get(), vote))
                : OptionalInt.empty();
        Ruling ruling = book.rule(
                id(opened), questionClass(book, opened), vote, setting.seats().size(), present, setting.date());
        // The book speaks of texts; a motion is carried or lost.
        Outcome outcome = Needs.affirmative(ruling.because())
                ? opened.kind().positive()
                : opened.kind().negative();
        return new Ruling(
                ruling.id(),
                outcome,
                ruling.because(),
                ruling.tally(),
                ruling.vetoes(),
                ruling.threshold(),
                ruling.requirements(),
                ruling.readings(),
                ruling.effect(),
                ruling.smallestChanges(),
                ruling.opens(),
                ruling.warnings(),
                ruling.election());
    }

    private static boolean ownClass(Kind kind) {
        return kind != Kind.CHALLENGE_TO_RULING && kind != Kind.EMERGENCY_SESSION_REQUEST;
    }

    private static QuestionClass questionClass(RuleBook book, VoteOpened opened) {
        QuestionClass asked = opened.majority()
                .map(settled -> switch (settled) {
                    case SIMPLE -> QuestionClass.SUBSTANTIVE;
                    case TWO_THIRDS -> QuestionClass.IMPORTANT;
                    case ABSOLUTE -> QuestionClass.OF_ALL_MEMBERS;
                })
                .orElseGet(() -> !opened.important().isEmpty()
                                || opened.parentNeedsTwoThirds()
                                || opened.kind() == Kind.RECONSIDERATION
                        ? QuestionClass.IMPORTANT
                        : opened.kind().text() ? QuestionClass.SUBSTANTIVE : QuestionClass.PROCEDURAL);
        return known(book, asked);
    }

    private static QuestionClass known(RuleBook book, QuestionClass asked) {
        if (book.needs().containsKey(asked)) {
            return asked;
        }
        // A small book has one class for everything.
        return book.needs().containsKey(QuestionClass.SUBSTANTIVE)
                ? QuestionClass.SUBSTANTIVE
                : book.needs().keySet().stream().sorted().findFirst().orElseThrow();
    }

    /// How many votes of three in favour and two against a question needs: the rules are asked, and four are
    /// two thirds.
    static int neededOfFive(
            Rules rules, Setting setting, Kind kind, List<Important> important, Optional<Settled> settled) {
        VoteQuestion.Draft draft =
                draft(setting, kind, new Taking.Voted(CountedVote.of(3, 2, 0)), "three in favour and two against");
        if (setting.organ() == Organ.GA) {
            draft.members(Math.max(5, setting.seats().size()));
        }
        settled.ifPresent(draft::settled);
        if (!important.isEmpty()) {
            draft.important(important.toArray(Important[]::new));
        }
        return rules.rule(draft.question()).threshold().orElse(0);
    }

    /// What a motion of this kind needs to be carried, in plain words.
    static String majority(Rules rules, Setting setting, Kind kind) {
        Optional<HouseRules> own = setting.ruleBook().filter(_ -> ownClass(kind));
        if (own.isPresent()) {
            QuestionClass asked = kind == Kind.RECONSIDERATION ? QuestionClass.IMPORTANT : QuestionClass.PROCEDURAL;
            HouseRules.Need need = own.get().need(known(own.get().book(), asked));
            return need.votes().matches("[0-9]+")
                    ? need.votes() + " affirmative votes"
                    : need.votes() + " of members "
                            + need.of().orElse("present-and-voting").replace('-', ' ');
        }
        int needed = neededOfFive(rules, setting, kind, List.of(), Optional.empty());
        return setting.organ() == Organ.SC
                ? "%d affirmative votes".formatted(needed)
                : kind == Kind.EMERGENCY_SESSION_REQUEST
                        ? "a majority of all Members"
                        : needed == 4
                                ? "two thirds of members present and voting"
                                : "a majority of members present and voting";
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
        } else {
            setting.emergencySession()
                    .ifPresent(session -> draft.emergencySession(session.symbol(), session.meeting()));
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

    /// Motions that are no [org.plenary.rules.motion.Motion] and still are voted, with the rule on which each
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

    /// What follows when a motion is carried, in plain words.
    static String effect(String motion) {
        return switch (motion) {
            case "suspend-meeting" -> "The meeting is suspended.";
            case "adjourn-meeting" -> "The meeting is adjourned.";
            case "adjourn-debate" -> "No vote is taken on the text that is named; the debate on it ends.";
            case "close-debate" -> "The list of speakers is closed and emptied, and the question is put to the vote.";
            case "competence" -> "The body has decided on its competence before the text is put to the vote.";
            case "division" -> "Parts of the text may be put to the vote separately before the whole.";
            case "important-question" -> "The text, its parts and amendments to it need two thirds.";
            case "reconsideration" -> "The text that was decided is before the meeting again.";
            case "preliminary-question" -> "The matter is put to the vote as a matter of procedure.";
            case "emergency-session-request" -> "An emergency special session of the Assembly is called.";
            case "invitation" -> "Whoever is invited takes part in the discussion without a vote.";
            case "agenda" -> "The agenda is settled as the motion says.";
            case "adjourn-to-time" -> "The meeting is adjourned to the day or hour named.";
            case "refer" -> "The matter goes to the committee, the Secretary-General or the rapporteur named.";
            case "postpone" -> "The discussion is postponed to the day named, or indefinitely.";
            default -> "What the motion asks for is decided.";
        };
    }

    /// How many may speak in favour of and against a motion that is no [org.plenary.rules.motion.Motion]; empty
    /// where the rules set no number (Assembly, rules 81 and 89).
    static Optional<List<Integer>> speakers(String motion, Organ organ) {
        return organ == Organ.SC
                ? Optional.empty()
                : switch (motion) {
                    case "division" -> Optional.of(List.of(2, 2));
                    case "reconsideration" -> Optional.of(List.of(0, 2));
                    default -> Optional.empty();
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
