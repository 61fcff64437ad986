package org.plenary.chamber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.chamber.Refusal.Kind;
import org.plenary.rules.InvalidQuestion;
import org.plenary.rules.Organ;
import org.plenary.rules.QuestionProblem;
import org.plenary.rules.Rules;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;

/// Decides what becomes of a command: events, or a refusal with the rule. Pure; the clock and the lot are
/// given.
public final class Chamber {
    /// The version of the rules and of this protocol that goes into the log.
    public static final String SOFTWARE = "plenary 0.1.0";

    private final Rules rules;

    /// A chamber that is ruled by `rules`.
    public Chamber(Rules rules) {
        this.rules = rules;
    }

    /// The first entry of a new chamber's log.
    ///
    /// @throws IllegalArgumentException if no vote could be taken in it
    public Entry create(String id, Setting setting, Moment moment) {
        LocalDate first = setting.organ() == Organ.SC ? LocalDate.of(1946, 1, 17) : LocalDate.of(1945, 10, 24);
        if (setting.date().isBefore(first)) {
            throw new IllegalArgumentException(
                    "The %s first could meet on %s; found %s.".formatted(setting.organ(), first, setting.date()));
        }
        if (setting.organ() == Organ.SC) {
            int most = RuleBook.securityCouncil(setting.date()).seats().orElseThrow();
            if (setting.seats().size() > most) {
                throw new IllegalArgumentException("The Council had %d seats on %s; found %d."
                        .formatted(most, setting.date(), setting.seats().size()));
            }
            if (setting.session().isPresent() || !setting.barred().isEmpty()) {
                throw new IllegalArgumentException(
                        "Sessions, and the loss of the vote for arrears (Charter, Article 19), are the Assembly's.");
            }
        }
        setting.session()
                .filter(session -> !session.matches("(S-|ES-)?[1-9][0-9]{0,2}"))
                .ifPresent(session -> {
                    throw new IllegalArgumentException(
                            "'%s' is not a session; expected for example 79, S-32 or ES-10.".formatted(session));
                });
        return new Entry(
                0,
                moment.at(),
                new Actor.Organiser().name(),
                new Event.ChamberCreated(id, SOFTWARE, setting),
                Optional.empty());
    }

    /// Decides on a command.
    ///
    /// @param saw the last entry of the chair's that the sender had seen ([ChamberState#business]), where
    /// it says
    /// so
    public Decision decide(ChamberState state, Command command, Actor actor, Moment moment, OptionalLong saw) {
        try {
            if (command.by().stream().noneMatch(type -> type.isInstance(actor))) {
                throw Refused.by(
                        ChamberRule.ROLE,
                        Kind.NOT_THIS_ROLE,
                        "\"%s\" is for %s; this link is that of the %s.",
                        org.plenary.chamber.json.RecordJson.word(command.getClass()),
                        String.join(
                                " or ",
                                command.by().stream()
                                        .map(type -> type == Actor.Chair.class ? "the chair" : "a seat")
                                        .toList()),
                        actor instanceof Actor.Seat(String code) ? "seat of " + code : actor.name());
            }
            if (saw.isPresent() && saw.getAsLong() < state.business()) {
                throw Refused.by(
                        ChamberRule.VERSION,
                        Kind.STALE,
                        "The chair did something since (entry %d; this command had seen %d). Look at the new state and decide again.",
                        state.business(),
                        saw.getAsLong());
            }
            if (moment.at().isBefore(state.last())) {
                return decide(state, command, actor, new Moment(state.last(), moment.lot()), OptionalLong.empty());
            }
            return new Decision.Accepted(new Session(state, actor, moment, rules).events(command));
        } catch (Refused refused) {
            return new Decision.Refused(refused.refusal());
        } catch (InvalidQuestion problem) {
            QuestionProblem first = problem.problems().getFirst();
            return new Decision.Refused(new Refusal(
                    ChamberRule.FORM.id(),
                    first.message(),
                    Kind.AGAINST_THE_RULES,
                    Optional.of(first.pointer()),
                    Optional.empty()));
        }
    }

    /// Takes every ruling of a log again. The list has the numbers of entries whose ruling comes out
    /// otherwise.
    public List<Long> rulingsThatDiffer(List<Entry> log) {
        ChamberState state = ChamberState.of(log.getFirst());
        List<Long> differ = new ArrayList<>();
        for (Entry entry : log.subList(1, log.size())) {
            if (!sameRuling(state, entry.event())) {
                differ.add(entry.seq());
            }
            state = state.after(entry);
        }
        return List.copyOf(differ);
    }

    private boolean sameRuling(ChamberState state, Event event) {
        try {
            return switch (event) {
                case Event.VoteClosed closed -> {
                    VoteState vote = state.vote(closed.vote()).orElseThrow();
                    boolean sameBallots = closed.tally().isPresent()
                            || ballots(state.setting(), vote).equals(closed.ballots());
                    yield sameBallots
                            && RulingJson.same(
                                    closed.ruling(),
                                    RulingJson.of(rules.rule(Session.question(state, vote, closed.tally()))));
                }
                case Event.AdoptedWithoutVote adopted ->
                    RulingJson.same(
                            adopted.ruling(),
                            RulingJson.of(
                                    rules.rule(Session.withoutVote(state, adopted.proposal(), adopted.motion()))));
                case Event.BallotReported reported ->
                    RulingJson.same(reported.ruling(), RulingJson.of((Ruling) election(state, reported)));
                default -> true;
            };
        } catch (InvalidQuestion problem) {
            return false;
        }
    }

    private Answer election(ChamberState state, Event.BallotReported reported) {
        List<Event.BallotReported> all =
                new ArrayList<>(state.elections().getOrDefault(reported.election(), List.of()));
        all.add(reported);
        return rules.answer(Putting.election(state.setting(), all));
    }

    /// Every seat's position, as it goes into the log when a vote is locked.
    static java.util.Map<String, Position> ballots(Setting setting, VoteState vote) {
        java.util.Map<String, Position> positions = new java.util.LinkedHashMap<>();
        Putting.rollCall(setting, vote.opened(), vote.ballots().positions())
                .ballots()
                .forEach(ballot -> positions.put(ballot.member(), ballot.position()));
        return positions;
    }

    /// What the Assembly's quorum asks for (rule 67), or what the Council's rules ask, which is nothing.
    static Optional<Requirement> quorum(ChamberState state, boolean toDecide) {
        if (state.setting().organ() != Organ.GA || state.present().isEmpty()) {
            return Optional.empty();
        }
        RuleBook book = RuleBook.generalAssembly();
        int members = state.setting().seats().size();
        var share = toDecide ? book.quorumToDecide() : book.quorumToOpen();
        return share.map(quorum -> new Requirement(
                "GA-ROP-67",
                "Members present",
                Requirement.Relation.AT_LEAST,
                quorum.needed(0, 0, 0, members),
                state.present().orElseThrow().size(),
                book.quorumRule().orElseThrow().source(state.setting().date())));
    }

    /// What a seat may still do on a list: one entry per delegation and item.
    static boolean mayEnter(ChamberState state, SpeakersList list, String seat) {
        return !state.closed(list) && !state.entered(list, seat);
    }

    /// A text by its symbol, or a refusal that says which there are.
    static TextState text(ChamberState state, String symbol, String pointer) {
        return state.proposal(symbol)
                .orElseThrow(() -> Refused.field(
                        pointer,
                        "There is no proposal \"%s\" before the meeting; there %s.",
                        symbol,
                        state.proposals().isEmpty()
                                ? "is none"
                                : "are "
                                        + String.join(
                                                ", ",
                                                state.proposals().stream()
                                                        .map(text ->
                                                                text.proposal().symbol())
                                                        .toList())));
    }

    static OptionalInt none() {
        return OptionalInt.empty();
    }
}
