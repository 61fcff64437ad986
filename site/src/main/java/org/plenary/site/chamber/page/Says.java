package org.plenary.site.chamber.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Event.Verdict;
import org.plenary.chamber.Proposal;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Outcome;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// What happened in a meeting, each thing as one sentence.
///
/// @param names the name of a seat's code
public record Says(Function<String, String> names) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// A time of day, in the time that the log keeps (UTC).
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /// A day in words, as JSON writes days.
    static String day(String written) {
        return InWords.day(LocalDate.parse(written));
    }

    /// A day and a time of day.
    public static String moment(Instant at) {
        return say("says.moment", InWords.day(at.atZone(ZoneOffset.UTC).toLocalDate()), HOUR.format(at));
    }

    /// Who did something: the name of a seat, or what the role is called. Begins a sentence.
    public String who(String by) {
        return switch (by) {
            case "chair" -> say("says.the-presiding-officer");
            case "organiser" -> say("says.the-organiser");
            default -> names.apply(by);
        };
    }

    /// Who moved a text, inside of a sentence.
    static String mover(String by, Function<String, String> names) {
        return by.equals("chair") ? say("says.by-the-presiding-officer") : names.apply(by);
    }

    /// An outcome inside of a sentence: "not adopted".
    static String within(Outcome outcome) {
        return say("outcome-within." + outcome.word());
    }

    /// An outcome inside of a sentence, by the word that a ruling has for it.
    static String within(String word) {
        return say("outcome-within." + word);
    }

    /// Why a ruling gives its outcome, by the word that it has for it.
    static String because(String word) {
        return say("because." + word);
    }

    /// A motion by its word, as it is called in a sentence.
    static String motion(String word) {
        return say("motion." + word);
    }

    /// A motion by its number.
    static String motion(OptionalInt number) {
        return say("says.motion", number.orElse(0));
    }

    /// What a vote is on.
    public static String subject(Event.VoteOpened opened, Function<Integer, Optional<String>> motions) {
        if (opened.proposal().isPresent()) {
            return opened.part()
                    .map(part -> say("says.part-of", part, opened.proposal().get()))
                    .orElse(opened.proposal().get());
        }
        if (opened.motion().isPresent()) {
            int number = opened.motion().getAsInt();
            return motions.apply(number)
                    .map(what -> say("says.motion-that", number, motion(what)))
                    .orElseGet(() -> say("says.motion", number));
        }
        return say("says.the-challenge-to-ruling", opened.challenge().orElse(0));
    }

    /// One entry of a log as a sentence. Single ballots are none: they stand in the list of the vote.
    public Optional<String> sentence(Entry entry) {
        String who = who(entry.by());
        return switch (entry.event()) {
            case Event.BallotCast _ -> Optional.empty();
            case Event.ChamberCreated created -> Optional.of(created(created.setting()));
            case Event.MeetingOpened opened -> Optional.of(say("says.meeting-was-opened", opened.meeting()));
            case Event.MeetingSuspended _ -> Optional.of(say("says.the-meeting-was-suspended"));
            case Event.MeetingAdjourned _ -> Optional.of(say("says.the-meeting-was-adjourned"));
            case Event.MeetingClosed _ -> Optional.of(say("says.the-meeting-was-closed"));
            case Event.SeatTaken taken -> Optional.of(say("says.took-its-seat", names.apply(taken.seat())));
            case Event.PresenceRecorded recorded ->
                Optional.of(say(
                        "says.members-were-recorded-as-present",
                        recorded.present().size()));
            case Event.ItemTakenUp taken -> Optional.of(say("says.taken-up", taken.item()));
            case Event.ProposalSubmitted submitted -> Optional.of(submitted(who, submitted.proposal()));
            case Event.ProposalSponsored sponsored ->
                Optional.of(say("says.became-a-sponsor-of", names.apply(sponsored.seat()), sponsored.proposal()));
            case Event.ProposalWithdrawn withdrawn -> Optional.of(say("says.withdrew", who, withdrawn.proposal()));
            case Event.VoteOpened opened ->
                Optional.of(say(
                        "says.vote-was-opened-on",
                        opened.vote(),
                        subject(opened, _ -> Optional.empty()),
                        method(opened.method()),
                        opened.eligible().size()));
            case Event.RollCallDrawn drawn ->
                Optional.of(
                        say("says.the-lot-had-called-first", drawn.seed(), names.apply(drawn.first()), drawn.vote()));
            case Event.LockAnnounced lock ->
                Optional.of(say("says.the-lock-was-announced-for", lock.vote(), time(lock.locksAt())));
            case Event.VoteClosed closed ->
                Optional.of(say(
                        "says.vote-was-locked",
                        closed.vote(),
                        within(closed.ruling().text("outcome").orElseThrow()),
                        because(closed.ruling().text("because").orElseThrow())));
            case Event.ResultDeclared declared -> Optional.of(declared(who, declared));
            case Event.AdoptedWithoutVote adopted ->
                Optional.of(adopted.proposal()
                        .map(symbol -> say("says.was-adopted-without-a-vote", symbol))
                        .orElseGet(() -> say(
                                "says.motion-was-carried-without-a-vote",
                                adopted.motion().orElse(0))));
            case Event.FloorRequested asked ->
                Optional.of(say("says.asked-for-the-floor." + Words.of(asked.list()), names.apply(asked.seat())));
            case Event.FloorGiven given ->
                Optional.of(say("says.had-the-floor-for", names.apply(given.seat()), length(given.seconds())));
            case Event.FloorEnded ended -> Optional.of(say("says.ended-its-statement", names.apply(ended.seat())));
            case Event.ListClosed closed -> Optional.of(say("says.list-was-closed." + Words.of(closed.list())));
            case Event.ListOpened opened -> Optional.of(say("says.list-was-opened-again." + Words.of(opened.list())));
            case Event.MotionMoved moved -> Optional.of(moved(moved));
            case Event.Objected objected ->
                Optional.of(say(
                        "says.objected-to",
                        names.apply(objected.seat()),
                        objected.proposal().orElseGet(() -> motion(objected.motion()))));
            case Event.PointOfOrderRaised raised ->
                Optional.of(say(
                        "says.raised-point-of-order",
                        names.apply(raised.seat()),
                        raised.point(),
                        stopped(raised.text())));
            case Event.Ruled ruled -> Optional.of(ruled(who, ruled));
            case Event.RulingChallenged challenged ->
                Optional.of(say("says.challenged-ruling", names.apply(challenged.seat()), challenged.ruling()));
            case Event.VoteExplained explained ->
                Optional.of(say(
                        "says.explained-its-vote-on",
                        names.apply(explained.seat()),
                        explained
                                .proposal()
                                .orElseGet(
                                        () -> say("says.vote", explained.vote().orElse(0))),
                        stopped(explained.text())));
            case Event.IntentionStated stated ->
                Optional.of(say(
                        "says.stated-after-vote-that-it-had-meant",
                        names.apply(stated.seat()),
                        stated.vote(),
                        InWords.position(stated.position())));
            case Event.Concurred concurred ->
                Optional.of(say(
                        "says.concurred-in-the-request",
                        names.apply(concurred.seat()),
                        concurred.count(),
                        concurred.needed()));
            case Event.BallotReported reported -> Optional.of(reported(reported));
            case Event.LinkReissued reissued ->
                Optional.of(say(
                        "says.the-link-of-was-replaced",
                        reissued.seat().map(names).orElseGet(() -> say("link-of." + reissued.role()))));
            case Event.SilenceBegun begun ->
                Optional.of(say("says.was-laid-under-silence-until", begun.proposal(), moment(begun.until())));
            case Event.SilenceBroken broken ->
                Optional.of(sentences(
                        say("says.broke-the-silence-on", names.apply(broken.seat()), broken.proposal()),
                        reason(broken.reason())));
            case Event.DebateSet set ->
                Optional.of(sentences(
                        set.due()
                                .map(due -> say(
                                        "says.the-debate-was-set-for-due",
                                        set.vote(),
                                        InWords.day(set.date()),
                                        InWords.day(due)))
                                .orElseGet(
                                        () -> say("says.the-debate-was-set-for", set.vote(), InWords.day(set.date()))),
                        reason(set.reason())));
            case Event.AssemblyConvened convened ->
                Optional.of(say(
                        "says.a-chamber-was-opened-for",
                        convened.session(),
                        convened.proposal(),
                        VetoPath.by(Words.of(convened.convener())),
                        convened.chamber()));
            case Event.TextCarriedOver carried ->
                Optional.of(say(
                        "says.was-carried-over-from-vote",
                        carried.proposal().symbol(),
                        carried.vote(),
                        carried.from(),
                        carried.symbol(),
                        mover(carried.mover(), names)));
            case Event.NoticeGiven given ->
                Optional.of(sentences(
                        say(
                                "says.members-were-told-that-it-opens-at",
                                moment(given.opensAt()),
                                moment(given.earliest()),
                                moment(given.latest())),
                        reason(given.reason())));
        };
    }

    private static String created(Setting setting) {
        return sentences(
                say("says.the-chamber-was-set-up", setting.seats().size()),
                setting.disclosure()
                        .map(how -> disclosed(how, setting.disclosureSeconds()))
                        .orElse(""));
    }

    /// When ballots are shown to everybody, as a sentence.
    static String disclosed(Setting.Disclosure how, OptionalInt seconds) {
        return switch (how) {
            case LIVE -> say("says.ballots-are-shown-as-they-come");
            case AT_LOCK -> say("says.ballots-are-shown-when-locked");
            case BEFORE_LOCK -> say("says.ballots-are-shown-before-the-lock", length(seconds.orElse(60)));
        };
    }

    private static String declared(String who, Event.ResultDeclared declared) {
        return sentences(
                say("says.declared-the-result-of-vote", who, declared.vote(), within(declared.outcome())),
                declared.outcome() == declared.ruled() ? "" : say("says.by-the-rules-it-is", within(declared.ruled())),
                reason(declared.reason()));
    }

    /// An election by ballot: who had how many votes, what is needed, who was elected.
    private static String reported(Event.BallotReported reported) {
        Election.Round round = Election.round(1, reported);
        return sentences(
                say(
                        "says.tellers-reported-a-secret-ballot",
                        reported.election(),
                        reported.valid(),
                        round.candidates().stream()
                                .map(candidate -> candidate.name() + " " + candidate.votes())
                                .collect(Collectors.joining(", "))),
                round.needed().isPresent() ? say("says.needed", round.needed().getAsInt()) : "",
                round.elected(),
                round.next());
    }

    private static String submitted(String who, Proposal proposal) {
        return proposal.amends()
                .map(amended -> say("says.moved-an-amendment", who, amended, proposal.symbol(), proposal.title()))
                .orElseGet(() -> say("says.submitted", who, proposal.symbol(), proposal.title()));
    }

    private String moved(Event.MotionMoved moved) {
        String who = names.apply(moved.seat());
        String what = motion(moved.what());
        String because = stopped(moved.because());
        return sentences(
                moved.proposal()
                        .map(on -> say("says.moved-motion-on", who, moved.motion(), what, on(on, moved.part())))
                        .orElseGet(() -> say("says.moved-motion", who, moved.motion(), what)),
                moved.inOrder()
                        ? say("says.in-order-by", moved.rule(), because)
                        : say("says.out-of-order-by", moved.rule(), because));
    }

    /// A text, or a part of one, that a motion is about.
    static String on(String symbol, Optional<String> part) {
        return part.map(which -> say("says.part-of", which, symbol)).orElse(symbol);
    }

    private static String ruled(String who, Event.Ruled ruled) {
        boolean upheld = ruled.verdict() == Verdict.UPHELD;
        boolean otherwise = ruled.inOrder().map(by -> by != upheld).orElse(false);
        return sentences(
                say("says.gave-ruling", who, ruled.ruling(), verdict(ruled)),
                otherwise ? (upheld ? say("says.by-the-rules-out-of-order") : say("says.by-the-rules-in-order")) : "",
                reason(ruled.reason()));
    }

    /// What was ruled, as a clause: "point of order 1 is well taken".
    static String verdict(Event.Ruled ruled) {
        boolean upheld = ruled.verdict() == Verdict.UPHELD;
        if (ruled.point().isPresent()) {
            int point = ruled.point().getAsInt();
            return upheld ? say("says.point-is-well-taken", point) : say("says.point-is-not-well-taken", point);
        }
        int motion = ruled.motion().orElse(0);
        return upheld ? say("says.motion-is-in-order", motion) : say("says.motion-is-out-of-order", motion);
    }

    /// A reason that somebody gave, as a sentence; nothing for none.
    static String reason(Optional<String> reason) {
        return reason.map(text -> say("says.reason", stopped(text))).orElse("");
    }

    /// Sentences one after the other; empty ones are left out.
    static String sentences(String... some) {
        return Stream.of(some).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    /// With a full stop, unless it ends in one.
    private static String stopped(String text) {
        return text.matches("(?s).*[.!?]\\s*") ? text : text + ".";
    }

    static String method(Event.Method method) {
        return say("vote-method." + Words.of(method));
    }

    /// A length of time as it is said.
    static String length(int seconds) {
        return seconds % 60 == 0 ? say("says.minutes", seconds / 60) : say("says.seconds", seconds);
    }

    static OptionalInt whole(Json.Fields fields, String name) {
        return fields.whole(name)
                .map(number -> OptionalInt.of(Math.toIntExact(number)))
                .orElseGet(OptionalInt::empty);
    }
}
