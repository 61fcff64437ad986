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
import org.plenary.rules.VoteQuestion;
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
        setting.ruleBook().ifPresent(own -> checkOwnRules(setting, own));
        if (setting.organ() == Organ.SC && setting.ruleBook().isEmpty()) {
            int most = RuleBook.securityCouncil(setting.date()).seats().orElseThrow();
            if (setting.seats().size() > most) {
                throw new IllegalArgumentException("The Council had %d seats on %s; found %d."
                        .formatted(most, setting.date(), setting.seats().size()));
            }
        }
        if (setting.organ() == Organ.SC
                && (setting.session().isPresent() || !setting.barred().isEmpty())) {
            throw new IllegalArgumentException(
                    "Sessions, and the loss of the vote for arrears (Charter, Article 19), are the Assembly's.");
        }
        if (setting.organ() == Organ.GA && setting.emergencySession().isPresent()) {
            throw new IllegalArgumentException(
                    "\"emergencySession\" is for a Council; the Assembly names its own session.");
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

    private static void checkOwnRules(Setting setting, HouseRules own) {
        if (!setting.seats().containsAll(own.canBlock())) {
            throw new IllegalArgumentException("Members that can block (%s) have a seat; the seats are %s."
                    .formatted(own.canBlock(), setting.seats()));
        }
        own.seats().ifPresent(most -> {
            if (setting.seats().size() > most) {
                throw new IllegalArgumentException("%s has %d seats; found %d."
                        .formatted(own.title(), most, setting.seats().size()));
            }
        });
    }

    /// The first entries of the log of an emergency special session: the chamber, and the text that the Council
    /// did not adopt, as a question of peace and security.
    ///
    /// @param council the chamber in which it was vetoed
    /// @param setting of the new chamber, without [Setting#convening]
    /// @param command what calls the session
    /// @throws IllegalArgumentException if no vote could be taken in it
    public List<Entry> assembly(ChamberState council, Setting setting, Command.Convene command, Moment moment) {
        VoteState vote = council.vote(command.vote())
                .orElseThrow(() -> new IllegalArgumentException("There is no vote " + command.vote() + "."));
        TextState text = vote.opened()
                .proposal()
                .flatMap(council::proposal)
                .orElseThrow(() -> new IllegalArgumentException("The vote was on no text."));
        String symbol = text.proposal().symbol();
        Entry first = create(
                command.chamber(),
                setting.convened(new Setting.Convening(council.id(), command.vote(), symbol, command.convener())),
                moment);
        Proposal carried = new Proposal(
                "A/%s/L.1".formatted(command.session()),
                text.proposal().title(),
                text.proposal().text(),
                Optional.of(org.plenary.rules.Kind.DRAFT_RESOLUTION),
                List.of(VoteQuestion.Important.PEACE_AND_SECURITY),
                Optional.empty());
        return List.of(
                first,
                new Entry(
                        1,
                        moment.at(),
                        new Actor.Organiser().name(),
                        new Event.TextCarriedOver(
                                carried, council.id(), command.vote(), symbol, text.mover(), text.sponsors()),
                        Optional.empty()));
    }

    /// Decides on a command.
    ///
    /// @param saw the last entry of the chair's that the sender had seen ([ChamberState#business]), where it
    /// says so
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
                                    closed.ruling(), RulingJson.of(Voting.ruling(rules, state, vote, closed.tally())));
                }
                case Event.AdoptedWithoutVote adopted ->
                    RulingJson.same(
                            adopted.ruling(),
                            RulingJson.of(rules.rule(Texts.withoutVote(state, adopted.proposal(), adopted.motion()))));
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

    /// The book by which a quorum is asked for and a tie is voted again; the Council has none for either.
    static Optional<RuleBook> book(Setting setting) {
        return setting.ruleBook()
                .map(HouseRules::book)
                .or(() -> setting.organ() == Organ.GA ? Optional.of(RuleBook.generalAssembly()) : Optional.empty());
    }

    /// What the Assembly's quorum asks for (rule 67) or a body's own book; the Council's rules ask for nothing.
    static Optional<Requirement> quorum(ChamberState state, boolean toDecide) {
        Optional<RuleBook> found = book(state.setting());
        if (found.isEmpty()
                || found.get().quorumRule().isEmpty()
                || state.present().isEmpty()) {
            return Optional.empty();
        }
        RuleBook book = found.get();
        int members = state.setting().seats().size();
        var share = toDecide ? book.quorumToDecide() : book.quorumToOpen();
        return share.map(quorum -> new Requirement(
                book.quorumRule().orElseThrow().id(),
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
