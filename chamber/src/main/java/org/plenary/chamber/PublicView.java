package org.plenary.chamber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.RulingState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.RecordJson;
import org.plenary.chamber.ledger.Minutes;
import org.plenary.rules.Words;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;

/// What anybody may see of a chamber at a moment, as JSON. Ballots that are not disclosed are counted, not
/// shown.
public final class PublicView {
    private final ChamberState state;
    private final Instant now;

    private PublicView(ChamberState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    /// The state as anybody may see it.
    public static Json.Fields of(ChamberState state, Instant now) {
        return new PublicView(state, now).json();
    }

    /// An entry as anybody may see it: without the position of a ballot that is not disclosed.
    public static Json.Fields of(Entry entry, ChamberState state, Instant now) {
        Json.Fields json = entry.json().without("name");
        return hidden(entry, state, now) ? json.without("position").with("hidden", true) : json;
    }

    private static boolean hidden(Entry entry, ChamberState state, Instant now) {
        return entry.event() instanceof Event.BallotCast cast
                && !state.vote(cast.vote()).map(vote -> vote.disclosed(now)).orElse(true);
    }

    /// How many entries of the log can be published at `now`: all before the first ballot that is not
    /// disclosed.
    public static int disclosed(List<Entry> log, ChamberState state, Instant now) {
        for (int i = 0; i < log.size(); i++) {
            if (hidden(log.get(i), state, now)) {
                return i;
            }
        }
        return log.size();
    }

    private Json.Fields json() {
        Setting setting = state.setting();
        Json.Fields json = Json.fields()
                .with("id", state.id())
                .with("seq", state.size() - 1)
                .with("version", state.business())
                .with("organ", setting.organ().name())
                .with("session", setting.session())
                .with("title", setting.title())
                .with("date", setting.date().toString())
                .with("seats", setting.seats())
                .with("barred", setting.barred())
                .with("excluded", setting.excluded())
                .with("disclosure", Words.of(setting.disclosure().orElse(Setting.Disclosure.LIVE)))
                .with("matter", setting.matter())
                .with("phase", state.phase().word())
                .with("meeting", state.meeting())
                .with("item", state.item())
                .with("seated", inOrder(state.seated()))
                .with(
                        "proposals",
                        items(state.proposals().stream().map(this::text).toList()))
                .with("votes", items(state.votes().stream().map(this::vote).toList()))
                .with(
                        "motions",
                        items(state.motions().stream().map(this::motion).toList()))
                .with(
                        "queue",
                        items(Motions.queue(state).stream().map(this::motion).toList()))
                .with(
                        "points",
                        items(state.points().stream()
                                .map(point -> withNumber(
                                        RecordJson.write(point.raised()),
                                        "ruling",
                                        point.ruling().map(OptionalInt::of).orElseGet(OptionalInt::empty)))
                                .toList()))
                .with(
                        "rulings",
                        items(state.rulings().stream().map(PublicView::ruling).toList()))
                .with(
                        "lists",
                        items(Arrays.stream(SpeakersList.values())
                                .map(this::list)
                                .toList()))
                .with(
                        "explanations",
                        items(state.explanations().stream()
                                .map(RecordJson::write)
                                .toList()))
                .with("concurring", inOrder(state.concurring()))
                .with("elections", elections())
                .with(
                        "adopted",
                        items(AdoptedText.of(state).stream()
                                .map(RecordJson::write)
                                .toList()))
                .with("path", items(AfterVeto.of(state)));
        if (state.present().isPresent()) {
            json = json.with("present", state.present().get());
        }
        json = withQuorum(withQuorum(json, "quorumToOpen", false), "quorumToDecide", true);
        if (setting.ruleBook().isPresent()) {
            json = json.with("ruleBook", RecordJson.write(setting.ruleBook().get()));
        }
        if (setting.emergencySession().isPresent()) {
            json = json.with(
                    "emergencySession",
                    RecordJson.write(setting.emergencySession().get()));
        }
        if (setting.convening().isPresent()) {
            json = json.with(
                    "convening", AfterVeto.convening(state, setting.convening().get(), now));
        }
        return state.speaker().isPresent()
                ? json.with("speaker", speaker(state.speaker().get()))
                : json;
    }

    private Json.Fields withQuorum(Json.Fields json, String name, boolean toDecide) {
        return Chamber.quorum(state, toDecide)
                .map(quorum -> json.with(
                        name,
                        Json.fields()
                                .with("rule", quorum.rule())
                                .with("needed", quorum.needed())
                                .with("found", quorum.found())
                                .with("met", quorum.met())))
                .orElse(json);
    }

    private List<String> inOrder(Collection<String> some) {
        return state.setting().seats().stream().filter(some::contains).toList();
    }

    private static Json speaker(ChamberState.Speaker speaker) {
        return Json.fields()
                .with("seat", speaker.seat())
                .with("since", speaker.since().toString())
                .with("until", speaker.until().toString());
    }

    private Json.Fields text(TextState text) {
        String symbol = text.proposal().symbol();
        return state.silence(symbol)
                .map(silence -> plain(text)
                        .with(
                                "silence",
                                Json.fields()
                                        .with("until", silence.until().toString())
                                        .with("brokenBy", silence.brokenBy())
                                        .with("running", silence.running(now))))
                .orElseGet(() -> plain(text));
    }

    private Json.Fields plain(TextState text) {
        return RecordJson.write(text.proposal())
                .with("kind", ChamberState.kind(text.proposal()).word())
                .with("mover", text.mover())
                .with("sponsors", text.sponsors())
                .with("objections", text.objections())
                .with("status", state.outcome(text).map(Words::of).orElse("pending"));
    }

    private Json.Fields vote(VoteState vote) {
        Event.VoteOpened opened = vote.opened();
        Json.Fields json = RecordJson.write(opened)
                .without("eligible")
                .with("eligible", opened.eligible().size())
                .with("cast", vote.ballots().count())
                .with("status", vote.closed().isPresent() ? "closed" : vote.locked(now) ? "locked" : "open")
                .with("disclosed", vote.disclosed(now))
                .with("locksAt", vote.locksAt().map(Instant::toString))
                .with("disclosedAt", vote.disclosedAt().map(Instant::toString))
                .with("outcome", vote.outcome().map(Words::of))
                .with("intentions", positions(vote.intentions()));
        if (vote.disclosed(now) && opened.method() != Event.Method.SHOW_OF_HANDS) {
            Map<String, Position> shown = vote.closed()
                    .map(Event.VoteClosed::ballots)
                    .orElseGet(() -> vote.ballots().positions());
            json = json.with("ballots", positions(shown)).with("tally", RulingJson.tally(tally(vote)));
        }
        if (vote.closed().isPresent()) {
            json = json.with("ruling", vote.closed().get().ruling());
        }
        if (vote.declared().isPresent()) {
            json = json.with("declared", RecordJson.write(vote.declared().get()));
        }
        return vote.rollCall().isPresent()
                ? json.with("rollCall", rollCall(vote.rollCall().get()))
                : json;
    }

    private Tally tally(VoteState vote) {
        return Putting.rollCall(state.setting(), vote.opened(), vote.ballots().positions())
                .tally();
    }

    /// The order follows from who was drawn: all seats from there on, and around.
    private Json.Fields rollCall(Event.RollCallDrawn drawn) {
        List<String> seats = state.setting().seats();
        int first = seats.indexOf(drawn.first());
        List<String> order = new ArrayList<>(seats.subList(first, seats.size()));
        order.addAll(seats.subList(0, first));
        return Json.fields().with("seed", drawn.seed()).with("order", order);
    }

    private static Json positions(Map<String, Position> positions) {
        SortedMap<String, Json> fields = new TreeMap<>();
        positions.forEach((seat, position) -> fields.put(seat, new Json.Text(position.word())));
        return new Json.Fields(fields);
    }

    private Json.Fields motion(MotionState motion) {
        return RecordJson.write(motion.moved())
                .with("inOrder", motion.inOrder())
                .with("objections", motion.objections())
                .with(
                        "status",
                        state.outcome(motion).map(Words::of).orElse(motion.inOrder() ? "pending" : "out-of-order"));
    }

    private static Json.Fields ruling(RulingState ruling) {
        return RecordJson.write(ruling.ruled()).with("challengedBy", ruling.challengedBy());
    }

    private Json.Fields list(SpeakersList list) {
        return Json.fields()
                .with("list", Words.of(list))
                .with("waiting", state.waiting(list))
                .with("closed", state.closed(list));
    }

    private Json.Fields elections() {
        SortedMap<String, Json> elections = new TreeMap<>();
        state.elections()
                .forEach((name, ballots) -> elections.put(
                        name, items(ballots.stream().map(RecordJson::write).toList())));
        return new Json.Fields(elections);
    }

    private static Json.Fields withNumber(Json.Fields json, String name, OptionalInt number) {
        return number.isPresent() ? json.with(name, number.getAsInt()) : json;
    }

    private static Json items(List<Json.Fields> items) {
        return Json.items(items);
    }

    /// What the sender of a command is told: the number of its first entry, and what follows from it.
    public static Json.Fields answer(List<Entry> entries) {
        Entry first = entries.getFirst();
        Json.Fields json = Json.fields().with("seq", first.seq());
        return switch (first.event()) {
            case Event.VoteOpened opened -> json.with("vote", opened.vote());
            case Event.BallotCast cast -> json.with("receipt", receipt(first, cast));
            case Event.LockAnnounced lock -> json.with("locksAt", lock.locksAt().toString());
            case Event.VoteClosed closed -> json.with("ruling", closed.ruling());
            case Event.AdoptedWithoutVote adopted -> json.with("ruling", adopted.ruling());
            case Event.BallotReported reported -> json.with("ruling", reported.ruling());
            case Event.ResultDeclared declared ->
                json.with("outcome", declared.outcome().word())
                        .with("ruled", declared.ruled().word());
            case Event.MotionMoved moved -> {
                Json.Fields motion = json.with("motion", moved.motion())
                        .with("inOrder", moved.inOrder())
                        .with("rule", moved.rule())
                        .with("because", moved.because());
                yield withNumber(
                                withNumber(
                                        withNumber(motion, "speakersFor", moved.speakersFor()),
                                        "speakersAgainst",
                                        moved.speakersAgainst()),
                                "rank",
                                moved.rank())
                        .with("majority", moved.majority())
                        .with("effect", moved.effect());
            }
            case Event.SilenceBegun silence ->
                json.with("until", silence.until().toString());
            case Event.DebateSet debate ->
                json.with("date", debate.date().toString())
                        .with("due", debate.due().map(Object::toString));
            case Event.AssemblyConvened assembly ->
                json.with("chamber", assembly.chamber()).with("session", assembly.session());
            case Event.NoticeGiven notice ->
                json.with("opensAt", notice.opensAt().toString())
                        .with("earliest", notice.earliest().toString())
                        .with("latest", notice.latest().toString());
            case Event.PointOfOrderRaised raised -> json.with("point", raised.point());
            case Event.Ruled ruled -> json.with("ruling", ruled.ruling());
            case Event.Concurred concurred ->
                json.with("count", concurred.count())
                        .with("needed", concurred.needed())
                        .with("reached", concurred.count() >= concurred.needed());
            default -> json;
        };
    }

    /// What a seat can show for its ballot: where it stands in the log, and the hash of that entry.
    private static Json.Fields receipt(Entry entry, Event.BallotCast cast) {
        return Json.fields()
                .with("index", entry.seq())
                .with("vote", cast.vote())
                .with("seat", cast.seat())
                .with("choice", cast.position().word())
                .with("version", cast.version())
                .with("at", entry.at().toString())
                .with("leaf", Minutes.leaf(entry).base64());
    }
}
