package org.plenary.site.chamber.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Event.Verdict;
import org.plenary.chamber.Proposal;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Outcome;
import org.plenary.site.question.InWords;

/// What happened in a meeting, each thing as one sentence.
///
/// @param names the English name of a seat's code
public record Says(Function<String, String> names) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// A time of day, in the time that the log keeps (UTC).
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /// A day and a time of day.
    public static String moment(Instant at) {
        return "%s, %s UTC".formatted(InWords.day(at.atZone(ZoneOffset.UTC).toLocalDate()), HOUR.format(at));
    }

    /// A number with its noun.
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// Words joined by hyphens, as words.
    public static String plain(String word) {
        return word.replace('-', ' ');
    }

    /// With a capital letter.
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /// Who did something: the name of a seat, or what the role is called.
    public String who(String by) {
        return switch (by) {
            case "chair" -> "The presiding officer";
            case "organiser" -> "The organiser";
            default -> names.apply(by);
        };
    }

    /// The outcome that a ruling gives, with a capital letter.
    static String outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return InWords.outcome(outcome);
            }
        }
        return capital(plain(word));
    }

    /// Why a ruling gives its outcome, in the contract's closed list of reasons.
    static String because(String word) {
        return switch (word) {
            case "required-votes" -> "it had the affirmative votes that are needed";
            case "veto" -> "a permanent member voted against";
            case "insufficient-votes" -> "it had fewer affirmative votes than are needed";
            case "majority" -> "more voted for than against";
            case "majority-not-reached" -> "fewer voted for than against";
            case "two-thirds" -> "two thirds of those present and voting were for";
            case "two-thirds-not-reached" -> "fewer than two thirds of those present and voting were for";
            case "tie" -> "the votes were equally divided";
            case "no-affirmative-vote" -> "nobody voted for";
            case "absolute-majority" -> "a majority of all Members was for";
            case "absolute-majority-not-reached" -> "fewer than a majority of all Members were for";
            case "two-thirds-of-members" -> "two thirds of all Members were for";
            case "two-thirds-of-members-not-reached" -> "fewer than two thirds of all Members were for";
            case "without-vote" -> "nobody asked for a vote";
            case "not-put" -> "it was not put to the vote";
            case "quorum-not-met" -> "too few Members were present to decide";
            case "concurrences" -> "a majority of the Members concurred";
            case "concurrences-not-reached" -> "fewer than a majority of the Members concurred";
            case "overruled" -> "a majority overruled it";
            case "not-overruled" -> "no majority overruled it";
            default -> plain(word);
        };
    }

    /// What a vote is on.
    public static String subject(Event.VoteOpened opened, Function<Integer, Optional<String>> motions) {
        if (opened.proposal().isPresent()) {
            return opened.part()
                    .map(part -> part + " of " + opened.proposal().get())
                    .orElse(opened.proposal().get());
        }
        if (opened.motion().isPresent()) {
            int number = opened.motion().getAsInt();
            return "motion " + number
                    + motions.apply(number).map(what -> ": " + plain(what)).orElse("");
        }
        return "the challenge to ruling " + opened.challenge().orElse(0);
    }

    /// One entry of a log as a sentence. Single ballots are none: they stand in the list of the vote.
    public Optional<String> sentence(Entry entry) {
        String who = who(entry.by());
        return switch (entry.event()) {
            case Event.BallotCast _ -> Optional.empty();
            case Event.ChamberCreated created ->
                Optional.of("The chamber was set up with %d seats.%s"
                        .formatted(
                                created.setting().seats().size(),
                                disclosed(created.setting()).map(" "::concat).orElse("")));
            case Event.MeetingOpened opened -> Optional.of("Meeting %d was opened.".formatted(opened.meeting()));
            case Event.MeetingSuspended _ -> Optional.of("The meeting was suspended.");
            case Event.MeetingAdjourned _ -> Optional.of("The meeting was adjourned.");
            case Event.MeetingClosed _ -> Optional.of("The meeting was closed.");
            case Event.SeatTaken taken -> Optional.of(names.apply(taken.seat()) + " took its seat.");
            case Event.PresenceRecorded recorded ->
                Optional.of("%d Members were recorded as present."
                        .formatted(recorded.present().size()));
            case Event.ItemTakenUp taken -> Optional.of("Taken up: " + taken.item() + ".");
            case Event.ProposalSubmitted submitted -> Optional.of(submitted(who, submitted.proposal()));
            case Event.ProposalSponsored sponsored ->
                Optional.of(
                        "%s became a sponsor of %s.".formatted(names.apply(sponsored.seat()), sponsored.proposal()));
            case Event.ProposalWithdrawn withdrawn ->
                Optional.of("%s withdrew %s.".formatted(who, withdrawn.proposal()));
            case Event.VoteOpened opened ->
                Optional.of("Vote %d was opened on %s, by %s; %d may vote."
                        .formatted(
                                opened.vote(),
                                subject(opened, _ -> Optional.empty()),
                                method(opened.method()),
                                opened.eligible().size()));
            case Event.RollCallDrawn drawn ->
                Optional.of("The lot (%d) had %s called first in vote %d."
                        .formatted(drawn.seed(), names.apply(drawn.first()), drawn.vote()));
            case Event.LockAnnounced lock ->
                Optional.of("The lock of vote %d was announced for %s.".formatted(lock.vote(), time(lock.locksAt())));
            case Event.VoteClosed closed ->
                Optional.of("Vote %d was locked. By the rules: %s, because %s."
                        .formatted(
                                closed.vote(),
                                lower(outcome(closed.ruling().text("outcome").orElse(""))),
                                because(closed.ruling().text("because").orElse(""))));
            case Event.ResultDeclared declared ->
                Optional.of("%s declared the result of vote %d: %s.%s%s"
                        .formatted(
                                who,
                                declared.vote(),
                                lower(InWords.outcome(declared.outcome())),
                                declared.outcome() == declared.ruled()
                                        ? ""
                                        : " By the rules it is: %s."
                                                .formatted(lower(InWords.outcome(declared.ruled()))),
                                reason(declared.reason())));
            case Event.AdoptedWithoutVote adopted ->
                Optional.of("%s was %s without a vote."
                        .formatted(
                                capital(adopted.proposal()
                                        .orElse("motion " + adopted.motion().orElse(0))),
                                adopted.proposal().isPresent() ? "adopted" : "carried"));
            case Event.FloorRequested asked ->
                Optional.of("%s asked for the floor (%s)."
                        .formatted(names.apply(asked.seat()), plain(Words.of(asked.list()))));
            case Event.FloorGiven given ->
                Optional.of("%s had the floor, for %s.".formatted(names.apply(given.seat()), length(given.seconds())));
            case Event.FloorEnded ended -> Optional.of("%s ended its statement.".formatted(names.apply(ended.seat())));
            case Event.ListClosed closed ->
                Optional.of("The list was closed (%s).".formatted(plain(Words.of(closed.list()))));
            case Event.ListOpened opened ->
                Optional.of("The list was opened again (%s).".formatted(plain(Words.of(opened.list()))));
            case Event.MotionMoved moved -> Optional.of(moved(moved));
            case Event.Objected objected ->
                Optional.of("%s objected to %s."
                        .formatted(
                                names.apply(objected.seat()),
                                objected.proposal()
                                        .orElse("motion " + objected.motion().orElse(0))));
            case Event.PointOfOrderRaised raised ->
                Optional.of("%s raised point of order %d: %s"
                        .formatted(names.apply(raised.seat()), raised.point(), stopped(raised.text())));
            case Event.Ruled ruled -> Optional.of(ruled(who, ruled));
            case Event.RulingChallenged challenged ->
                Optional.of("%s challenged ruling %d.".formatted(names.apply(challenged.seat()), challenged.ruling()));
            case Event.VoteExplained explained ->
                Optional.of("%s explained its vote on %s: %s"
                        .formatted(
                                names.apply(explained.seat()),
                                explained
                                        .proposal()
                                        .orElse("vote " + explained.vote().orElse(0)),
                                stopped(explained.text())));
            case Event.IntentionStated stated ->
                Optional.of("%s stated after vote %d that it had intended to vote \"%s\". The tally does not change."
                        .formatted(names.apply(stated.seat()), stated.vote(), InWords.position(stated.position())));
            case Event.Concurred concurred ->
                Optional.of("%s concurred in the request for an emergency special session (%d of %d needed)."
                        .formatted(names.apply(concurred.seat()), concurred.count(), concurred.needed()));
            case Event.BallotReported reported -> Optional.of(reported(reported));
            case Event.LinkReissued reissued ->
                Optional.of("The link of %s was replaced."
                        .formatted(reissued.seat().map(names).orElse("the " + reissued.role())));
            case Event.SilenceBegun begun ->
                Optional.of("%s was laid under silence until %s; it is adopted unless a delegation objects."
                        .formatted(begun.proposal(), moment(begun.until())));
            case Event.SilenceBroken broken ->
                Optional.of("%s broke the silence on %s.%s"
                        .formatted(names.apply(broken.seat()), broken.proposal(), reason(broken.reason())));
            case Event.DebateSet set ->
                Optional.of("The Assembly's debate on the veto in vote %d was set for %s%s.%s"
                        .formatted(
                                set.vote(),
                                InWords.day(set.date()),
                                set.due()
                                        .map(due -> " (resolution 76/262: by %s)".formatted(InWords.day(due)))
                                        .orElse(""),
                                reason(set.reason())));
            case Event.AssemblyConvened convened ->
                Optional.of("The emergency special session %s on %s was %s; its chamber is %s."
                        .formatted(
                                convened.session(),
                                convened.proposal(),
                                VetoPath.by(Words.of(convened.convener())),
                                convened.chamber()));
            case Event.TextCarriedOver carried ->
                Optional.of("%s was carried over from vote %d of the Council's chamber %s, where it was %s of %s."
                        .formatted(
                                carried.proposal().symbol(),
                                carried.vote(),
                                carried.from(),
                                carried.symbol(),
                                carried.mover().equals("chair") ? "the presiding officer" : who(carried.mover())));
            case Event.NoticeGiven given ->
                Optional.of("Members were told that the session opens at %s (by the rules from %s, and by %s).%s"
                        .formatted(
                                moment(given.opensAt()),
                                moment(given.earliest()),
                                moment(given.latest()),
                                reason(given.reason())));
        };
    }

    /// An election by ballot: who had how many votes, what is needed, who was elected.
    private static String reported(Event.BallotReported reported) {
        Election.Round round = Election.round(1, reported);
        return "Tellers reported a secret ballot (%s, %s valid): %s.%s %s %s"
                .formatted(
                        reported.election(),
                        count(reported.valid(), "paper", "papers"),
                        String.join(
                                ", ",
                                round.candidates().stream()
                                        .map(candidate -> candidate.name() + " " + candidate.votes())
                                        .toList()),
                        round.needed().isPresent()
                                ? " Needed: %d.".formatted(round.needed().getAsInt())
                                : "",
                        round.elected(),
                        round.next());
    }

    private static Optional<String> disclosed(Setting setting) {
        return setting.disclosure()
                .map(how -> "Ballots are shown %s.".formatted(shown(how, setting.disclosureSeconds())));
    }

    /// When ballots are shown, as the end of a sentence.
    static String shown(Setting.Disclosure how, OptionalInt seconds) {
        return switch (how) {
            case LIVE -> "as they come";
            case AT_LOCK -> "when the vote is locked";
            case BEFORE_LOCK -> length(seconds.orElse(60)) + " before the lock";
        };
    }

    private static String submitted(String who, Proposal proposal) {
        String title = "%s, \"%s\"".formatted(proposal.symbol(), proposal.title());
        return proposal.amends()
                .map(amended -> "%s moved an amendment to %s: %s.".formatted(who, amended, title))
                .orElseGet(() -> "%s submitted %s.".formatted(who, title));
    }

    private String moved(Event.MotionMoved moved) {
        return "%s moved motion %d: %s%s%s. %s by %s: %s"
                .formatted(
                        names.apply(moved.seat()),
                        moved.motion(),
                        plain(moved.what()),
                        moved.proposal().map(" on "::concat).orElse(""),
                        moved.part().map(part -> " (" + part + ")").orElse(""),
                        moved.inOrder() ? "In order" : "Out of order",
                        moved.rule(),
                        stopped(moved.because()));
    }

    private static String ruled(String who, Event.Ruled ruled) {
        String on = ruled.point().isPresent()
                ? "point of order " + ruled.point().getAsInt()
                : "motion " + ruled.motion().orElse(0);
        boolean upheld = ruled.verdict() == Verdict.UPHELD;
        String verdict = ruled.point().isPresent()
                ? (upheld ? "well taken" : "not well taken")
                : (upheld ? "in order" : "out of order");
        boolean otherwise = ruled.inOrder().map(by -> by != upheld).orElse(false);
        return "%s gave ruling %d: %s is %s.%s%s"
                .formatted(
                        who,
                        ruled.ruling(),
                        on,
                        verdict,
                        otherwise ? " By the rules it is %s.".formatted(upheld ? "out of order" : "in order") : "",
                        reason(ruled.reason()));
    }

    private static String reason(Optional<String> reason) {
        return reason.map(text -> " Reason: " + stopped(text)).orElse("");
    }

    /// With a full stop, unless it ends in one.
    private static String stopped(String text) {
        return text.matches("(?s).*[.!?]\\s*") ? text : text + ".";
    }

    static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ENGLISH) + text.substring(1);
    }

    static String method(Event.Method method) {
        return switch (method) {
            case RECORDED -> "recorded vote";
            case ROLL_CALL -> "roll call";
            case SHOW_OF_HANDS -> "show of hands";
        };
    }

    /// A length of time as it is said.
    static String length(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + (seconds == 60 ? " minute" : " minutes") : seconds + " seconds";
    }

    /// What may follow a number in a list of names.
    static String names(List<String> some) {
        return InWords.list(some);
    }

    static OptionalInt whole(Json.Fields fields, String name) {
        return fields.whole(name)
                .map(number -> OptionalInt.of(Math.toIntExact(number)))
                .orElseGet(OptionalInt::empty);
    }
}
