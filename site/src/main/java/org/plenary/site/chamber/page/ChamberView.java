package org.plenary.site.chamber.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.chamber.Actor;
import org.plenary.chamber.AdoptedText;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.chamber.Outlook;
import org.plenary.chamber.Phase;
import org.plenary.chamber.Setting;
import org.plenary.chamber.VoteState;
import org.plenary.chamber.ledger.Minutes;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;
import org.plenary.site.page.Phrases;
import org.plenary.site.question.InWords;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// A chamber at a moment, as the holder of one link sees it.
public final class ChamberView {
    private final ChamberState state;
    private final List<Entry> log;
    private final Instant now;
    private final Function<String, String> names;
    private final Rules rules;
    private final Optional<Actor> actor;

    /// @param actor who looks; empty for somebody without a link
    public ChamberView(
            ChamberState state,
            List<Entry> log,
            Instant now,
            Function<String, String> names,
            Rules rules,
            Optional<Actor> actor) {
        this.state = state;
        this.log = log;
        this.now = now;
        this.names = names;
        this.rules = rules;
        this.actor = actor;
    }

    /// A seat by its code, with its name.
    public record SeatName(String code, String name, boolean here) {}

    /// A text before the meeting.
    public record Text(
            String symbol,
            String title,
            List<String> paragraphs,
            String kind,
            String mover,
            List<String> sponsors,
            Optional<String> amends,
            List<String> objections,
            Optional<String> outcome,
            boolean positive,
            boolean mine,
            boolean sponsored,
            Optional<Silence> silence) {
        public Text {
            paragraphs = List.copyOf(paragraphs);
            sponsors = List.copyOf(sponsors);
            objections = List.copyOf(objections);
        }
    }

    /// A silence on a text.
    ///
    /// @param brokenBy the name of who objected
    public record Silence(Instant until, boolean running, Optional<String> brokenBy) {
        /// Until when, in words.
        public String ends() {
            return Says.moment(until);
        }
    }

    /// A motion.
    ///
    /// @param place where it stands in the queue; zero for none
    /// @param what as it is called inside of a sentence
    public record Motion(
            int number,
            int place,
            String what,
            String mover,
            Optional<String> on,
            Optional<String> text,
            boolean inOrder,
            String rule,
            String because,
            String speakers,
            List<String> objections,
            boolean ruled,
            boolean objected,
            Optional<String> outcome) {
        public Motion {
            objections = List.copyOf(objections);
        }

        /// What is moved, as it stands over the motion.
        public String heading() {
            return Phrases.capital(what);
        }
    }

    /// A point of order.
    public record Point(int number, String by, String text, boolean pending) {}

    /// A ruling of whoever presides.
    public record Ruling(int number, String sentence, Optional<String> challengedBy, boolean open) {}

    /// A list of speakers.
    public record SpeakerList(String word, String title, List<SeatName> waiting, boolean closed, boolean mine) {
        public SpeakerList {
            waiting = List.copyOf(waiting);
        }
    }

    /// Who has the floor.
    public record OnFloor(String name, Instant until, boolean me) {}

    /// A sentence of the log.
    public record Line(long seq, Instant at, String text) {
        /// When, as a time of day.
        public String time() {
            return Says.time(at);
        }
    }

    /// What a seat can show for its ballot.
    public record Receipt(String position, long entry, String time, String leaf, int version) {
        /// How often the ballot was changed, as a sentence; nothing for the first.
        public String changes() {
            return version == 1 ? "" : say("chamberballot.it-was-changed", version - 1);
        }
    }

    public String id() {
        return state.id();
    }

    public String title() {
        return state.setting().title();
    }

    public boolean council() {
        return state.setting().organ() == Organ.SC;
    }

    /// The organ, or the body with a rule book of its own.
    public String organ() {
        return MinutesView.body(state.setting());
    }

    /// "Security Council, by the law of 22 March 2024".
    public String setting() {
        return MinutesView.setting(state.setting());
    }

    /// "Meeting 1 is open".
    public String phase() {
        return switch (state.phase()) {
            case NOT_OPENED -> say("chamber.not-opened-yet");
            case OPEN -> say("chamber.meeting-is-open", state.meeting());
            case SUSPENDED -> say("chamber.meeting-is-suspended", state.meeting());
            case ADJOURNED -> say("chamber.meeting-is-adjourned", state.meeting());
            case CLOSED -> say("chamber.the-meeting-is-closed");
        };
    }

    public boolean open() {
        return state.phase() == Phase.OPEN;
    }

    public boolean ended() {
        return state.phase() == Phase.CLOSED;
    }

    public boolean resumable() {
        return state.phase() == Phase.SUSPENDED || state.phase() == Phase.ADJOURNED;
    }

    public Optional<String> item() {
        return state.item();
    }

    /// The entry that the page is up to.
    public long seq() {
        return state.size() - 1;
    }

    /// The last entry of the presiding officer's, which a command names as what it saw.
    public long version() {
        return state.business();
    }

    /// The server's clock, in milliseconds, for the page's countdowns.
    public long clock() {
        return now.toEpochMilli();
    }

    /// The address of the page for this link.
    public String base() {
        return base(state.id(), actor);
    }

    /// The address of the page of a role in a chamber.
    public static String base(String chamber, Optional<Actor> actor) {
        return "/chambers/" + chamber
                + actor.map(role -> role instanceof Actor.Seat(String code)
                                ? "/seat/" + Address.inPath(code).replace("/", "%2F")
                                : "/" + role.name())
                        .orElse("");
    }

    /// Who looks, as it stands at the head of the page.
    public String role() {
        return actor.map(role -> switch (role) {
                    case Actor.Seat(String code) -> names.apply(code);
                    case Actor.Chair() -> presiding();
                    case Actor.Wall() -> say("chamber.board");
                    case Actor.Observer() -> say("chamber.observer");
                    case Actor.Organiser() -> say("chamber.organiser");
                })
                .orElseGet(() -> say("chamber.open-to-everybody"));
    }

    private String presiding() {
        return state.setting().ruleBook().isPresent()
                ? say("chamber.presiding-officer")
                : council() ? say("chamber.president") : say("chamber.president-of-the-assembly");
    }

    /// The code of the seat that looks; empty for other roles.
    public String seat() {
        return actor.filter(role -> role instanceof Actor.Seat).map(Actor::name).orElse("");
    }

    /// Whether this seat takes part: it has a link of its own.
    public boolean present() {
        return state.seated().contains(seat());
    }

    /// Every seat in order; whether each is recorded as here.
    public List<SeatName> seats() {
        List<String> here = state.present().orElse(List.copyOf(state.seated()));
        return state.setting().seats().stream()
                .map(seat -> new SeatName(seat, names.apply(seat), here.contains(seat)))
                .toList();
    }

    /// Who is here, against the numbers the rules ask (Assembly, rule 67).
    public String quorum() {
        int members = state.setting().seats().size();
        String here = state.present()
                .map(present -> say("chamber.recorded-as-present", present.size(), members))
                .orElseGet(() ->
                        say("chamber.have-taken-their-seats", state.seated().size(), members));
        return council() ? here : Says.sentences(here, say("chamber.rule-67", (members + 2) / 3, members / 2 + 1));
    }

    /// The vote being taken, or the one taken last.
    public Optional<VoteView> latest() {
        return state.votes().isEmpty()
                ? Optional.empty()
                : Optional.of(view(state.votes().getLast()));
    }

    /// The vote being taken.
    public Optional<VoteView> voting() {
        return state.voting().map(this::view);
    }

    /// All votes, the latest first.
    public List<VoteView> votes() {
        return state.votes().reversed().stream().map(this::view).toList();
    }

    /// Votes that are locked, the latest first.
    public List<VoteView> locked() {
        return votes().stream().filter(vote -> !vote.casting()).toList();
    }

    /// Votes that are locked in which this seat could cast a ballot, the latest first.
    public List<VoteView> mine() {
        return locked().stream()
                .filter(vote -> vote.entitled(seat()) && !vote.hands())
                .toList();
    }

    private VoteView view(VoteState vote) {
        return new VoteView(state, vote, now, names, rules);
    }

    /// What this seat can show for its ballot in a vote.
    public Optional<Receipt> receipt(VoteView vote) {
        return vote.entry(seat())
                .filter(entry -> entry < log.size())
                .map(entry -> log.get(entry.intValue()))
                .flatMap(entry -> entry.event() instanceof Event.BallotCast cast
                        ? Optional.of(new Receipt(
                                InWords.position(cast.position()),
                                entry.seq(),
                                Says.time(entry.at()),
                                Minutes.leaf(entry).base64(),
                                cast.version()))
                        : Optional.empty());
    }

    /// Whether this seat's ballot says this; what the buttons show as pressed.
    public boolean chose(VoteView vote, String position) {
        return vote.ballot(seat()).map(Position::word).equals(Optional.of(position));
    }

    /// Every seat on the board where nothing was voted yet.
    public List<VoteView.Tile> emptyBoard() {
        return seats().stream()
                .map(seat -> new VoteView.Tile(
                        seat.code(),
                        seat.name(),
                        "p-absent",
                        seat.here() ? say("board.in-its-seat") : say("board.not-recorded-as-present"),
                        false,
                        false))
                .toList();
    }

    public Optional<OnFloor> speaker() {
        return state.speaker()
                .map(speaker -> new OnFloor(
                        names.apply(speaker.seat()),
                        speaker.until(),
                        speaker.seat().equals(seat())));
    }

    public List<SpeakerList> lists() {
        return Arrays.stream(SpeakersList.values())
                .map(list -> new SpeakerList(
                        Words.of(list),
                        say("speakers." + Words.of(list)),
                        state.waiting(list).stream()
                                .map(seat -> new SeatName(seat, names.apply(seat), true))
                                .toList(),
                        state.closed(list),
                        state.waiting(list).contains(seat())))
                .toList();
    }

    public List<Text> texts() {
        return state.proposals().stream().map(this::text).toList();
    }

    /// Texts that may still be voted, amended or sponsored.
    public List<Text> pendingTexts() {
        return texts().stream().filter(text -> text.outcome().isEmpty()).toList();
    }

    private Text text(TextState text) {
        Optional<Outcome> outcome = state.outcome(text);
        return new Text(
                text.proposal().symbol(),
                text.proposal().title(),
                text.proposal()
                        .text()
                        .map(words ->
                                words.lines().filter(line -> !line.isBlank()).toList())
                        .orElse(List.of()),
                text.proposal().amends().isPresent()
                        ? say("kind.amendment")
                        : say("kind." + text.proposal().kindOfText().word()),
                Says.mover(text.mover(), names),
                text.sponsors().stream().map(by -> Says.mover(by, names)).toList(),
                text.proposal().amends(),
                text.objections().stream().map(names).toList(),
                outcome.map(InWords::outcome),
                outcome.map(found -> found == Outcome.ADOPTED).orElse(false),
                text.mover().equals(seat()),
                text.sponsors().contains(seat()),
                state.silence(text.proposal().symbol())
                        .map(silence -> new Silence(
                                silence.until(),
                                silence.running(now),
                                silence.brokenBy().map(names))));
    }

    /// Motions still to be decided, as the rules rank them.
    public List<Motion> queue() {
        List<Motion> queue = new ArrayList<>();
        for (MotionState motion : Outlook.queue(state)) {
            queue.add(motion(motion, queue.size() + 1));
        }
        return queue;
    }

    /// Motions that the rules say are out of order and on which nobody has ruled yet.
    public List<Motion> outOfOrder() {
        return state.motions().stream()
                .filter(motion -> !motion.inOrder() && motion.verdict().isEmpty())
                .map(motion -> motion(motion, 0))
                .toList();
    }

    private Motion motion(MotionState motion, int place) {
        Event.MotionMoved moved = motion.moved();
        int inFavour = moved.speakersFor().orElse(0);
        int against = moved.speakersAgainst().orElse(0);
        String speakers =
                moved.speakersFor().isEmpty() && moved.speakersAgainst().isEmpty()
                        ? ""
                        : inFavour + against == 0
                                ? say("chamber.nobody-may-speak-on-it")
                                : say("chamber.for-and-against-may-speak", inFavour, against);
        return new Motion(
                moved.motion(),
                place,
                Says.motion(moved.what()),
                names.apply(moved.seat()),
                moved.proposal().map(symbol -> Says.on(symbol, moved.part())),
                moved.text(),
                motion.inOrder(),
                moved.rule(),
                moved.because(),
                speakers,
                motion.objections().stream().map(names).toList(),
                motion.verdict().isPresent(),
                motion.objections().contains(seat()),
                state.outcome(motion).map(InWords::outcome));
    }

    /// The motions that a seat may move, by word.
    public Map<String, String> motions() {
        Map<String, String> motions = new LinkedHashMap<>();
        Outlook.motions(state.setting().organ())
                .forEach((word, rule) ->
                        motions.put(word, "%s (%s)".formatted(Phrases.capital(Says.motion(word)), rule)));
        return motions;
    }

    public List<Point> points() {
        return state.points().stream()
                .map(point -> new Point(
                        point.raised().point(),
                        names.apply(point.raised().seat()),
                        point.raised().text(),
                        point.ruling().isEmpty()))
                .toList();
    }

    /// Points of order that wait for a ruling.
    public List<Point> pendingPoints() {
        return points().stream().filter(Point::pending).toList();
    }

    public List<Ruling> rulings() {
        Says says = new Says(names);
        List<Ruling> rulings = new ArrayList<>();
        for (ChamberState.RulingState ruling : state.rulings()) {
            int number = ruling.ruled().ruling();
            boolean voted = state.votes().stream()
                    .anyMatch(vote -> vote.opened().challenge().isPresent()
                            && vote.opened().challenge().getAsInt() == number);
            rulings.add(new Ruling(
                    number,
                    Says.sentences(
                            Phrases.capital(Says.verdict(ruling.ruled())) + ".",
                            Says.reason(ruling.ruled().reason())),
                    ruling.challengedBy().map(says::who),
                    ruling.challengedBy().isPresent() && !voted));
        }
        return rulings.reversed();
    }

    /// What can follow each veto that stands, and what has.
    public List<VetoPath> paths() {
        return VetoPath.of(state, names);
    }

    /// How far the calling of this session is; empty for other chambers.
    public Optional<Calling> calling() {
        return Calling.of(state, now);
    }

    /// An adjourned emergency special session on the same situation, where the chamber was set up with one.
    public Optional<String> adjournedSession() {
        return state.setting().emergencySession().map(Setting.EmergencySession::symbol);
    }

    /// Elections by secret ballot.
    public List<Election> elections() {
        return Election.of(state);
    }

    /// The bodies to which one may elect, by word.
    public Map<String, String> electedBodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (ElectedBody body : ElectedBody.values()) {
            // The rules refuse every other election in the Council.
            if (!council() || body == ElectedBody.ICJ) {
                bodies.put(body.word(), Election.body(body));
            }
        }
        return bodies;
    }

    /// The symbols of adopted texts with operative paragraphs, which can become tasks.
    public List<String> adopted() {
        return AdoptedText.of(state).stream()
                .filter(text -> !text.paragraphs().isEmpty())
                .map(AdoptedText::symbol)
                .toList();
    }

    /// The matter of the record to which the meeting belongs.
    public Optional<String> matter() {
        return state.setting().matter();
    }

    /// Members that concurred in a request for an emergency special session.
    public List<String> concurring() {
        return state.setting().seats().stream()
                .filter(state.concurring()::contains)
                .map(names)
                .toList();
    }

    public boolean concurred() {
        return state.concurring().contains(seat());
    }

    /// What happened last, newest first, without single ballots.
    public List<Line> latest(int most) {
        Says says = new Says(names);
        List<Line> lines = new ArrayList<>();
        for (int i = log.size() - 1; i >= 0 && lines.size() < most; i--) {
            Entry entry = log.get(i);
            says.sentence(entry).ifPresent(text -> lines.add(new Line(entry.seq(), entry.at(), text)));
        }
        return lines;
    }

    /// The one sentence that a screen reader is told when it changes.
    public String news() {
        return latest(1).stream().map(Line::text).findFirst().orElse("");
    }
}
