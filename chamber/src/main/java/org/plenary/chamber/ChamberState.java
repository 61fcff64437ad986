package org.plenary.chamber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.plenary.chamber.Event.AssemblyConvened;
import org.plenary.chamber.Event.BallotReported;
import org.plenary.chamber.Event.DebateSet;
import org.plenary.chamber.Event.MotionMoved;
import org.plenary.chamber.Event.NoticeGiven;
import org.plenary.chamber.Event.PointOfOrderRaised;
import org.plenary.chamber.Event.Ruled;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.chamber.Event.TextCarriedOver;
import org.plenary.chamber.Event.Verdict;
import org.plenary.chamber.Event.VoteExplained;
import org.plenary.rules.Kind;
import org.plenary.rules.ruling.Outcome;

/// Everything that follows from the log of a chamber. Immutable: an entry makes another state.
public final class ChamberState {
    private final Event.ChamberCreated created;
    private long size;
    private long business;
    private Instant last;
    private Phase phase = Phase.NOT_OPENED;
    private int meeting;
    private Optional<String> item = Optional.empty();
    private Set<String> seated = Set.of();
    private Optional<List<String>> presence = Optional.empty();
    private Map<String, TextState> proposals = Map.of();
    private List<VoteState> votes = List.of();
    private List<MotionState> motions = List.of();
    private List<PointState> points = List.of();
    private List<RulingState> rulings = List.of();
    private Set<String> concurring = Set.of();
    private Map<String, List<BallotReported>> elections = Map.of();
    private Optional<Speaker> speaker = Optional.empty();
    private Map<SpeakersList, List<String>> waiting = Map.of();
    private Map<SpeakersList, Set<String>> entered = Map.of();
    private Set<SpeakersList> closedLists = Set.of();
    private List<VoteExplained> explanations = List.of();
    private Map<String, Silence> silences = Map.of();
    private Map<Integer, DebateSet> debates = Map.of();
    private List<AssemblyConvened> convened = List.of();
    private Optional<TextCarriedOver> carriedOver = Optional.empty();
    private Optional<Instant> called = Optional.empty();
    private Optional<NoticeGiven> notice = Optional.empty();
    private Optional<Instant> firstOpened = Optional.empty();

    /// A text under silence.
    ///
    /// @param brokenBy who objected
    public record Silence(Instant until, Optional<String> brokenBy) {
        /// Whether it was neither broken nor is over at `now`.
        public boolean running(Instant now) {
            return brokenBy.isEmpty() && now.isBefore(until);
        }
    }

    /// A text before the meeting.
    ///
    /// @param mover who submitted it
    /// @param withoutVote what became of it, where it was not voted
    public record TextState(
            Proposal proposal,
            String mover,
            List<String> sponsors,
            boolean withdrawn,
            List<String> objections,
            Optional<Outcome> withoutVote) {
        public TextState {
            sponsors = List.copyOf(sponsors);
            objections = List.copyOf(objections);
        }
    }

    /// A motion.
    ///
    /// @param verdict what the chair ruled on it
    /// @param withoutVote whether it was carried without a vote
    public record MotionState(
            MotionMoved moved, List<String> objections, Optional<Verdict> verdict, boolean withoutVote) {
        public MotionState {
            objections = List.copyOf(objections);
        }

        /// Whether it is in order: as the chair ruled, or else as the rules say.
        public boolean inOrder() {
            return verdict.map(given -> given == Verdict.UPHELD).orElse(moved.inOrder());
        }
    }

    /// A point of order.
    public record PointState(PointOfOrderRaised raised, Optional<Integer> ruling) {}

    /// A ruling of the chair.
    public record RulingState(Ruled ruled, Optional<String> challengedBy) {}

    /// Who has the floor, and until when.
    public record Speaker(String seat, Instant since, Instant until) {}

    private ChamberState(Event.ChamberCreated created, Instant at) {
        this.created = created;
        this.size = 1;
        this.last = at;
        this.called = created.setting()
                .convening()
                .filter(convening -> convening.convener() != Setting.Convener.MEMBERS)
                .map(_ -> at);
    }

    private ChamberState(ChamberState other) {
        created = other.created;
        size = other.size;
        business = other.business;
        last = other.last;
        phase = other.phase;
        meeting = other.meeting;
        item = other.item;
        seated = other.seated;
        presence = other.presence;
        proposals = other.proposals;
        votes = other.votes;
        motions = other.motions;
        points = other.points;
        rulings = other.rulings;
        concurring = other.concurring;
        elections = other.elections;
        speaker = other.speaker;
        waiting = other.waiting;
        entered = other.entered;
        closedLists = other.closedLists;
        explanations = other.explanations;
        silences = other.silences;
        debates = other.debates;
        convened = other.convened;
        carriedOver = other.carriedOver;
        called = other.called;
        notice = other.notice;
        firstOpened = other.firstOpened;
    }

    /// The state after the first entry of a log.
    ///
    /// @throws IllegalArgumentException if that is not the creation of a chamber
    public static ChamberState of(Entry first) {
        if (first.seq() != 0 || !(first.event() instanceof Event.ChamberCreated created)) {
            throw new IllegalArgumentException("A log begins with \"chamber-created\" as entry 0.");
        }
        return new ChamberState(created, first.at());
    }

    /// The state rebuilt from a whole log.
    public static ChamberState of(List<Entry> log) {
        ChamberState state = of(log.getFirst());
        for (Entry entry : log.subList(1, log.size())) {
            state = state.after(entry);
        }
        return state;
    }

    /// The state after one more entry.
    ///
    /// @throws IllegalArgumentException if the entry cannot follow: out of sequence, earlier than the one
    /// before, or a ballot where none can be cast
    public ChamberState after(Entry entry) {
        if (entry.seq() != size) {
            throw new IllegalArgumentException("Entry %d follows where %d was expected.".formatted(entry.seq(), size));
        }
        if (entry.at().isBefore(last)) {
            throw new IllegalArgumentException("Entry %d is of %s, before the entry that precedes it (%s)."
                    .formatted(entry.seq(), entry.at(), last));
        }
        ChamberState next = new ChamberState(this);
        next.apply(entry);
        next.size++;
        next.last = entry.at();
        if (entry.by().equals(new Actor.Chair().name())) {
            next.business = entry.seq();
        }
        return next;
    }

    private void apply(Entry entry) {
        switch (entry.event()) {
            case Event.ChamberCreated _ -> throw new IllegalArgumentException("A chamber is created once.");
            case Event.MeetingOpened(int number) -> {
                meeting = number;
                phase = Phase.OPEN;
                firstOpened = firstOpened.or(() -> Optional.of(entry.at()));
            }
            case Event.MeetingSuspended() -> phase = Phase.SUSPENDED;
            case Event.MeetingAdjourned() -> phase = Phase.ADJOURNED;
            case Event.MeetingClosed() -> phase = Phase.CLOSED;
            case Event.SeatTaken(String seat) -> seated = with(seated, seat);
            case Event.PresenceRecorded(List<String> present) -> presence = Optional.of(present);
            case Event.ItemTakenUp(String taken) -> {
                item = Optional.of(taken);
                waiting = Map.of();
                entered = Map.of();
                closedLists = Set.of();
            }
            case Event.ProposalSubmitted(Proposal proposal) ->
                text(new TextState(proposal, entry.by(), List.of(entry.by()), false, List.of(), Optional.empty()));
            case Event.ProposalSponsored(String symbol, String seat) ->
                text(
                        symbol,
                        text -> new TextState(
                                text.proposal,
                                text.mover,
                                with(text.sponsors, seat),
                                text.withdrawn,
                                text.objections,
                                text.withoutVote));
            case Event.ProposalWithdrawn(String symbol) ->
                text(
                        symbol,
                        text -> new TextState(
                                text.proposal, text.mover, text.sponsors, true, text.objections, text.withoutVote));
            case Event.VoteOpened opened -> votes = with(votes, VoteState.of(opened, meeting));
            case Event.RollCallDrawn drawn -> vote(drawn.vote(), vote -> vote.drawn(drawn));
            case Event.BallotCast cast -> ballot(cast, entry);
            case Event.LockAnnounced(int vote, Instant at) -> vote(vote, state -> state.locking(at));
            case Event.VoteClosed closed -> {
                vote(closed.vote(), vote -> vote.closing(closed));
                effects(vote(closed.vote()).orElseThrow());
            }
            case Event.ResultDeclared declared -> {
                vote(declared.vote(), vote -> vote.declaring(declared));
                effects(vote(declared.vote()).orElseThrow());
            }
            case Event.AdoptedWithoutVote adopted -> withoutVote(adopted);
            case Event.FloorRequested(String seat, SpeakersList list) -> {
                waiting = with(waiting, list, with(waiting(list), seat));
                entered = with(entered, list, with(entered.getOrDefault(list, Set.of()), seat));
            }
            case Event.FloorGiven given -> floor(given, entry.at());
            case Event.FloorEnded _ -> speaker = Optional.empty();
            case Event.ListClosed(SpeakersList list) -> {
                Set<SpeakersList> closed = EnumSet.of(list);
                closed.addAll(closedLists);
                closedLists = closed;
            }
            case Event.ListOpened(SpeakersList list) -> {
                Set<SpeakersList> closed = EnumSet.noneOf(SpeakersList.class);
                closed.addAll(closedLists);
                closed.remove(list);
                closedLists = closed;
            }
            case Event.MotionMoved moved ->
                motions = with(motions, new MotionState(moved, List.of(), Optional.empty(), false));
            case Event.Objected objected -> objection(objected);
            case Event.PointOfOrderRaised raised -> points = with(points, new PointState(raised, Optional.empty()));
            case Event.Ruled ruled -> ruling(ruled);
            case Event.RulingChallenged(int number, String seat) ->
                rulings = replaced(rulings, number, ruling -> new RulingState(ruling.ruled, Optional.of(seat)));
            case Event.VoteExplained explained -> explanations = with(explanations, explained);
            case Event.IntentionStated stated ->
                vote(stated.vote(), vote -> vote.intending(stated.seat(), stated.position()));
            case Event.Concurred concurred -> {
                concurring = with(concurring, concurred.seat());
                if (concurred.count() >= concurred.needed()
                        && setting().convening().isPresent()) {
                    called = called.or(() -> Optional.of(entry.at()));
                }
            }
            case Event.SilenceBegun(String symbol, Instant until) ->
                silences = with(silences, symbol, new Silence(until, Optional.empty()));
            case Event.SilenceBroken(String symbol, String seat, Optional<String> _) -> broken(symbol, seat);
            case DebateSet set -> {
                Map<Integer, DebateSet> more = new LinkedHashMap<>(debates);
                more.put(set.vote(), set);
                debates = more;
            }
            case AssemblyConvened assembly -> convened = with(convened, assembly);
            case TextCarriedOver carried -> {
                carriedOver = Optional.of(carried);
                text(new TextState(
                        carried.proposal(), carried.mover(), carried.sponsors(), false, List.of(), Optional.empty()));
            }
            case NoticeGiven given -> notice = Optional.of(given);
            case BallotReported reported ->
                elections = with(
                        elections,
                        reported.election(),
                        with(elections.getOrDefault(reported.election(), List.of()), reported));
            case Event.LinkReissued _ -> {
                // Links are kept beside the log; the log says that one was replaced.
            }
        }
    }

    private void ballot(Event.BallotCast cast, Entry entry) {
        VoteState vote = vote(cast.vote())
                .orElseThrow(() -> new IllegalArgumentException("There is no vote " + cast.vote() + "."));
        if (!cast.seat().equals(entry.by())) {
            throw new IllegalArgumentException("A ballot of %s was cast by %s.".formatted(cast.seat(), entry.by()));
        }
        if (vote.locked(entry.at())) {
            throw new IllegalArgumentException("A ballot of %s came after the lock.".formatted(cast.seat()));
        }
        vote(cast.vote(), before -> before.cast(cast.seat(), cast.position(), entry.seq()));
    }

    private void floor(Event.FloorGiven given, Instant at) {
        speaker = Optional.of(new Speaker(given.seat(), at, at.plusSeconds(given.seconds())));
        given.list().ifPresent(list -> {
            List<String> left = new ArrayList<>(waiting(list));
            left.remove(given.seat());
            waiting = with(waiting, list, left);
        });
    }

    private void withoutVote(Event.AdoptedWithoutVote adopted) {
        adopted.proposal()
                .ifPresent(symbol -> text(
                        symbol,
                        text -> new TextState(
                                text.proposal,
                                text.mover,
                                text.sponsors,
                                text.withdrawn,
                                text.objections,
                                Optional.of(RulingJson.outcome(adopted.ruling())))));
        adopted.motion().ifPresent(number -> {
            motions = replaced(
                    motions, number, motion -> new MotionState(motion.moved, motion.objections, motion.verdict, true));
            carry(motions.get(number - 1).moved.what(), true);
        });
    }

    private void broken(String symbol, String seat) {
        Silence silence = silences.get(symbol);
        if (silence != null && silence.brokenBy().isEmpty()) {
            silences = with(silences, symbol, new Silence(silence.until(), Optional.of(seat)));
        }
    }

    private void objection(Event.Objected objected) {
        objected.proposal().ifPresent(symbol -> broken(symbol, objected.seat()));
        objected.motion()
                .ifPresent(number -> motions = replaced(
                        motions,
                        number,
                        motion -> new MotionState(
                                motion.moved,
                                with(motion.objections, objected.seat()),
                                motion.verdict,
                                motion.withoutVote)));
        objected.proposal()
                .ifPresent(symbol -> text(
                        symbol,
                        text -> new TextState(
                                text.proposal,
                                text.mover,
                                text.sponsors,
                                text.withdrawn,
                                with(text.objections, objected.seat()),
                                text.withoutVote)));
    }

    private void ruling(Ruled ruled) {
        rulings = with(rulings, new RulingState(ruled, Optional.empty()));
        ruled.point()
                .ifPresent(number -> points =
                        replaced(points, number, point -> new PointState(point.raised, Optional.of(ruled.ruling()))));
        ruled.motion().ifPresent(number -> verdict(number, Optional.of(ruled.verdict())));
    }

    private void verdict(int number, Optional<Verdict> verdict) {
        motions = replaced(
                motions,
                number,
                motion -> new MotionState(motion.moved, motion.objections, verdict, motion.withoutVote));
    }

    /// What a vote on a motion or on a challenge changes in the meeting. A text's outcome follows from its
    /// vote.
    private void effects(VoteState vote) {
        Outcome outcome = vote.outcome().orElseThrow();
        vote.opened()
                .motion()
                .ifPresent(number -> carry(motions.get(number - 1).moved.what(), outcome == Outcome.CARRIED));
        vote.opened().challenge().ifPresent(number -> overrule(rulings.get(number - 1), outcome));
    }

    private void carry(String motion, boolean carried) {
        switch (motion) {
            case "suspend-meeting" -> phase = carried ? Phase.SUSPENDED : Phase.OPEN;
            case "adjourn-meeting" -> phase = carried ? Phase.ADJOURNED : Phase.OPEN;
            case "close-debate" -> {
                if (carried) {
                    waiting = with(waiting, SpeakersList.SPEAKERS, List.of());
                    closedLists = EnumSet.of(SpeakersList.SPEAKERS, closedLists.toArray(SpeakersList[]::new));
                }
            }
            default -> {
                // Other motions change what may be put to the vote, which is read from their outcome.
            }
        }
    }

    private void overrule(RulingState ruling, Outcome outcome) {
        boolean upheld = (ruling.ruled.verdict() == Verdict.UPHELD) == (outcome == Outcome.RULING_STANDS);
        ruling.ruled
                .motion()
                .ifPresent(number -> verdict(number, Optional.of(upheld ? Verdict.UPHELD : Verdict.NOT_UPHELD)));
    }

    private void text(TextState text) {
        proposals = with(proposals, text.proposal.symbol(), text);
    }

    private void text(String symbol, UnaryOperator<TextState> change) {
        text(change.apply(proposal(symbol)
                .orElseThrow(() -> new IllegalArgumentException("There is no proposal " + symbol + "."))));
    }

    private void vote(int number, UnaryOperator<VoteState> change) {
        votes = replaced(votes, number, change);
    }

    private static <T> List<T> replaced(List<T> all, int number, UnaryOperator<T> change) {
        if (number < 1 || number > all.size()) {
            throw new IllegalArgumentException("There is no number " + number + " among " + all.size() + ".");
        }
        List<T> changed = new ArrayList<>(all);
        changed.set(number - 1, change.apply(changed.get(number - 1)));
        return changed;
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static Set<String> with(Set<String> all, String one) {
        Set<String> more = new LinkedHashSet<>(all);
        more.add(one);
        return more;
    }

    private static <V> Map<String, V> with(Map<String, V> all, String name, V value) {
        Map<String, V> more = new LinkedHashMap<>(all);
        more.put(name, value);
        return more;
    }

    private static <V> Map<SpeakersList, V> with(Map<SpeakersList, V> all, SpeakersList list, V value) {
        Map<SpeakersList, V> more = new EnumMap<>(SpeakersList.class);
        more.putAll(all);
        more.put(list, value);
        return more;
    }

    /// The chamber's id.
    public String id() {
        return created.chamber();
    }

    /// What it was set up with.
    public Setting setting() {
        return created.setting();
    }

    /// How many entries its log has.
    public long size() {
        return size;
    }

    /// The last entry of the chair's: the version that another chair's command may name.
    public long business() {
        return business;
    }

    /// When the last entry was made.
    public Instant last() {
        return last;
    }

    public Phase phase() {
        return phase;
    }

    /// The number of the meeting, zero before the first.
    public int meeting() {
        return meeting;
    }

    /// The item taken up.
    public Optional<String> item() {
        return item;
    }

    /// Delegations that took their seats.
    public Set<String> seated() {
        return Set.copyOf(seated);
    }

    /// Members in the hall, where the chair recorded them: those, and who took a seat.
    public Optional<List<String>> present() {
        return presence.map(recorded -> setting().seats().stream()
                .filter(seat -> recorded.contains(seat) || seated.contains(seat))
                .toList());
    }

    /// Texts in the order of submission.
    public List<TextState> proposals() {
        return List.copyOf(proposals.values());
    }

    /// A text by its symbol.
    public Optional<TextState> proposal(String symbol) {
        return Optional.ofNullable(proposals.get(symbol));
    }

    /// Votes in order; their numbers begin at one.
    public List<VoteState> votes() {
        return List.copyOf(votes);
    }

    /// A vote by its number.
    public Optional<VoteState> vote(int number) {
        return number < 1 || number > votes.size() ? Optional.empty() : Optional.of(votes.get(number - 1));
    }

    /// The vote that is being taken.
    public Optional<VoteState> voting() {
        return votes.isEmpty()
                ? Optional.empty()
                : Optional.of(votes.getLast()).filter(vote -> vote.closed().isEmpty());
    }

    /// Motions in the order in which they were moved; their numbers begin at one.
    public List<MotionState> motions() {
        return List.copyOf(motions);
    }

    /// A motion by its number.
    public Optional<MotionState> motion(int number) {
        return number < 1 || number > motions.size() ? Optional.empty() : Optional.of(motions.get(number - 1));
    }

    /// Points of order.
    public List<PointState> points() {
        return List.copyOf(points);
    }

    /// Rulings of the chair; their numbers begin at one.
    public List<RulingState> rulings() {
        return List.copyOf(rulings);
    }

    /// Members that concurred in a request for an emergency special session.
    public Set<String> concurring() {
        return Set.copyOf(concurring);
    }

    /// Secret ballots by election, as they were reported.
    public Map<String, List<BallotReported>> elections() {
        return Map.copyOf(elections);
    }

    public Optional<Speaker> speaker() {
        return speaker;
    }

    /// Who waits on a list.
    public List<String> waiting(SpeakersList list) {
        return List.copyOf(waiting.getOrDefault(list, List.of()));
    }

    /// Whether this delegation has had its entry on a list for the item.
    public boolean entered(SpeakersList list, String seat) {
        return entered.getOrDefault(list, Set.of()).contains(seat);
    }

    public boolean closed(SpeakersList list) {
        return closedLists.contains(list);
    }

    /// Explanations of vote in order.
    public List<VoteExplained> explanations() {
        return List.copyOf(explanations);
    }

    /// The silence procedure on a text, the last one where there were several.
    public Optional<Silence> silence(String symbol) {
        return Optional.ofNullable(silences.get(symbol));
    }

    /// Days set for debates on vetoes, by the number of the vote.
    public Map<Integer, DebateSet> debates() {
        return Map.copyOf(debates);
    }

    /// Emergency special sessions for which a chamber was opened from here.
    public List<AssemblyConvened> convened() {
        return List.copyOf(convened);
    }

    /// The text that came from the Council.
    public Optional<TextCarriedOver> carriedOver() {
        return carriedOver;
    }

    /// When the emergency special session was called: by the Council's vote, or when a majority had concurred.
    public Optional<Instant> called() {
        return called;
    }

    /// When Members were told that the session opens.
    public Optional<NoticeGiven> notice() {
        return notice;
    }

    /// When the first meeting was opened.
    public Optional<Instant> firstOpened() {
        return firstOpened;
    }

    /// What became of a text: the outcome that holds, empty while it is before the meeting.
    public Optional<Outcome> outcome(TextState text) {
        String symbol = text.proposal.symbol();
        if (text.withdrawn || noAction(symbol)) {
            return Optional.of(Outcome.NOT_PUT);
        }
        Optional<Outcome> voted = Optional.empty();
        for (VoteState vote : votes) {
            boolean whole = vote.opened().proposal().equals(Optional.of(symbol))
                    && vote.opened().part().isEmpty();
            if (whole && vote.outcome().isPresent()) {
                voted = vote.outcome();
            }
        }
        return voted.or(text::withoutVote);
    }

    /// What became of a motion: the outcome that holds, empty while it is pending.
    public Optional<Outcome> outcome(MotionState motion) {
        if (motion.withoutVote) {
            return Optional.of(Outcome.CARRIED);
        }
        Optional<Outcome> voted = Optional.empty();
        for (VoteState vote : votes) {
            if (vote.opened().motion().equals(OptionalInt.of(motion.moved.motion()))
                    && vote.outcome().isPresent()) {
                voted = vote.outcome();
            }
        }
        return voted;
    }

    /// Whether a motion of this kind on this text was carried.
    public boolean carried(String what, String symbol) {
        return motions.stream()
                .filter(motion -> motion.moved.what().equals(what))
                .filter(motion -> motion.moved.proposal().equals(Optional.of(symbol)))
                .anyMatch(motion -> outcome(motion).equals(Optional.of(Outcome.CARRIED)));
    }

    private boolean noAction(String symbol) {
        return carried("adjourn-debate", symbol);
    }

    /// Motions in order that are still to be decided, as they were moved.
    public List<MotionState> pending() {
        return motions.stream()
                .filter(MotionState::inOrder)
                .filter(motion -> outcome(motion).isEmpty())
                .toList();
    }

    /// Amendments to a text that are still to be decided.
    public List<TextState> pendingAmendments(String symbol) {
        return proposals.values().stream()
                .filter(text -> text.proposal.amends().equals(Optional.of(symbol)))
                .filter(text -> outcome(text).isEmpty())
                .toList();
    }

    /// Whether an amendment to a text was adopted.
    public boolean amended(String symbol) {
        return proposals.values().stream()
                .filter(text -> text.proposal.amends().equals(Optional.of(symbol)))
                .anyMatch(text -> outcome(text).equals(Optional.of(Outcome.ADOPTED)));
    }

    /// The kind of vote that a text needs.
    static Kind kind(Proposal proposal) {
        return proposal.amends().isPresent() ? Kind.AMENDMENT : proposal.kindOfText();
    }
}
