package org.plenary.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.Event.Hands;
import org.plenary.chamber.Event.Method;
import org.plenary.chamber.Event.SpeakersList;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.Named;
import org.plenary.chamber.json.RecordJson;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;

/// What somebody asks a chamber to do. In JSON the `type` is the name of the record, `open-meeting` for
/// [OpenMeeting].
public sealed interface Command {
    /// Opens a meeting, or resumes one that is suspended or adjourned.
    record OpenMeeting() implements Command {}

    /// A delegation takes its seat.
    record TakeSeat() implements Command {}

    /// The chair records who is in the hall.
    record Presence(List<String> present) implements Command {}

    /// The chair takes up an item; the lists of speakers begin anew.
    record TakeUp(String item) implements Command {}

    /// Lays a text before the meeting.
    record Submit(Proposal proposal) implements Command {}

    record Sponsor(String proposal) implements Command {}

    record Withdraw(String proposal) implements Command {}

    /// Moves an amendment, which is a text of its own and voted first.
    record Amend(String proposal, String symbol, Optional<String> title, String text) implements Command {}

    /// Puts one thing to the vote: a proposal or a part of it, a motion, or a challenged ruling.
    record OpenVote(
            Optional<String> proposal,
            Optional<String> part,
            OptionalInt motion,
            OptionalInt challenge,
            Optional<Method> method,
            Optional<Setting.Disclosure> disclosure,
            @Named("class") Optional<Classification> classification,
            Optional<Settled> majority)
            implements Command {}

    /// Draws by lot who is called first, and calls all seats in order.
    record RollCall(int vote) implements Command {}

    record Cast(int vote, Position position) implements Command {}

    /// Announces when casting ends.
    record AnnounceLock(int vote, OptionalInt seconds) implements Command {}

    /// Locks the vote and has it ruled on; with totals where hands were counted.
    record CloseVote(int vote, Optional<Hands> tally) implements Command {}

    /// Declares the result: as ruled, or otherwise with a reason.
    record Declare(int vote, Optional<Outcome> outcome, Optional<String> reason) implements Command {}

    /// Adopts a proposal or carries a motion without a vote.
    record AdoptWithoutVote(Optional<String> proposal, OptionalInt motion) implements Command {}

    record RequestFloor(Optional<SpeakersList> list) implements Command {}

    /// Gives the floor to the next on the list, or to the seat named.
    record GiveFloor(Optional<String> seat, Optional<SpeakersList> list, OptionalInt seconds) implements Command {}

    record EndFloor() implements Command {}

    record CloseList(Optional<SpeakersList> list) implements Command {}

    record OpenList(Optional<SpeakersList> list) implements Command {}

    /// Moves a motion, by the word of the rules.
    record Move(String motion, Optional<String> proposal, Optional<String> part, Optional<String> text)
            implements Command {}

    /// Objects to a motion, or to the adoption of a proposal without a vote.
    @Named("object")
    record ObjectTo(OptionalInt motion, Optional<String> proposal) implements Command {}

    record RaisePointOfOrder(String text) implements Command {}

    /// The chair rules on a point of order or on a motion.
    @Named("rule")
    record RuleOn(OptionalInt point, OptionalInt motion, Event.Verdict verdict, Optional<String> reason)
            implements Command {}

    record Challenge(int ruling) implements Command {}

    /// Explains a vote, or the vote one is about to cast.
    record Explain(OptionalInt vote, Optional<String> proposal, String text) implements Command {}

    /// States, after the lock, how one had meant to vote.
    record StateIntention(int vote, Position position) implements Command {}

    /// Concurs in a request for an emergency special session.
    record Concur() implements Command {}

    /// Reports a secret ballot that tellers counted.
    record ReportBallot(
            String election, ElectedBody body, int seats, Map<String, Integer> votes, int valid, boolean restricted)
            implements Command {}

    /// Lays a text under silence: it is adopted when the time passes and nobody objects.
    ///
    /// @param seconds how long; 72 hours where it is not said
    record BeginSilence(String proposal, OptionalInt seconds) implements Command {}

    /// Objects to a text that is under silence.
    record BreakSilence(String proposal, Optional<String> reason) implements Command {}

    /// Adopts a text whose silence has passed.
    record EndSilence(String proposal) implements Command {}

    /// Sets the day of the Assembly's debate on a veto (resolution 76/262).
    ///
    /// @param reason why on a later day than the rules give, where it is one
    record SetDebate(int vote, LocalDate date, Optional<String> reason) implements Command {}

    /// Enters the chamber that was opened for an emergency special session. Given by the program, when the
    /// chair asks for that chamber; no link may send it.
    record Convene(int vote, Setting.Convener convener, String session, String chamber) implements Command {}

    /// Tells Members when an emergency special session opens: at an hour, or so many seconds from now.
    ///
    /// @param reason why at less notice, or later, than the rules give, where it is so
    record GiveNotice(Optional<Instant> opensAt, OptionalInt seconds, Optional<String> reason) implements Command {}

    record Suspend() implements Command {}

    record Adjourn() implements Command {}

    record CloseMeeting() implements Command {}

    /// Revokes a link and issues another for the same role.
    record ReissueLink(String role, Optional<String> seat) implements Command {}

    /// The longest text anybody may send with a command.
    int LONGEST_TEXT = 20_000;

    /// Every type of command by its word.
    static Map<String, Class<? extends Command>> types() {
        Map<String, Class<? extends Command>> types = new LinkedHashMap<>();
        for (Class<?> type : Command.class.getPermittedSubclasses()) {
            types.put(RecordJson.word(type), type.asSubclass(Command.class));
        }
        return types;
    }

    /// Reads a command from its JSON.
    ///
    /// @throws MalformedJson naming the field that is wrong
    static Command read(Json json) throws MalformedJson {
        if (!(json instanceof Json.Fields fields)) {
            throw new MalformedJson("", "A command is an object with a \"type\".");
        }
        Optional<String> type = fields.text("type");
        Optional<Class<? extends Command>> named =
                type.flatMap(word -> Optional.ofNullable(CommandTypes.ALL.get(word)));
        if (named.isEmpty()) {
            throw new MalformedJson(
                    "/type",
                    "Expected one of %s, found %s."
                            .formatted(
                                    String.join(", ", CommandTypes.ALL.keySet()),
                                    type.map(word -> '"' + word + '"').orElse("none")));
        }
        Class<? extends Command> known = named.get();
        Json.Fields plain = known == Submit.class ? withCategories(fields) : fields;
        checkTexts(plain, "");
        return RecordJson.read(known, plain, "", List.of("type", "saw"));
    }

    /// `important` may be one word, or true for a question that the Assembly determined to be important.
    private static Json.Fields withCategories(Json.Fields fields) {
        return fields.fields("proposal")
                .map(proposal -> fields.with(
                        "proposal",
                        switch (proposal.at("important").orElse(new Json.Nothing())) {
                            case Json.Text word -> proposal.with("important", new Json.Items(List.of(word)));
                            case Json.Truth(boolean truth) ->
                                proposal.with("important", truth ? List.of("determined") : List.of());
                            case Json.Fields _, Json.Items _, Json.Whole _, Json.Nothing _ -> proposal;
                        }))
                .orElse(fields);
    }

    private static void checkTexts(Json json, String pointer) throws MalformedJson {
        switch (json) {
            case Json.Text(String text)
            when text.length() > LONGEST_TEXT ->
                throw new MalformedJson(
                        pointer, "A text has at most %d characters; found %d.".formatted(LONGEST_TEXT, text.length()));
            case Json.Fields(var values) -> {
                for (Map.Entry<String, Json> field : values.entrySet()) {
                    checkTexts(field.getValue(), pointer + "/" + field.getKey());
                }
            }
            case Json.Items(var values) -> {
                for (int i = 0; i < values.size(); i++) {
                    checkTexts(values.get(i), pointer + "/" + i);
                }
            }
            case Json.Text _, Json.Whole _, Json.Truth _, Json.Nothing _ -> {}
        }
    }

    /// This command as JSON.
    default Json.Fields json() {
        return RecordJson.write((Record) this).with("type", RecordJson.word(getClass()));
    }

    /// Whether a link of the chair, or of a seat, is needed; both may do what either may.
    default List<Class<? extends Actor>> by() {
        return switch (this) {
            case TakeSeat _, Sponsor _, Withdraw _, Cast _, RequestFloor _, Move _, ObjectTo _ ->
                List.of(Actor.Seat.class);
            case RaisePointOfOrder _, Challenge _, Explain _, StateIntention _, Concur _ -> List.of(Actor.Seat.class);
            case Submit _, Amend _ -> Arrays.asList(Actor.Seat.class, Actor.Chair.class);
            case OpenMeeting _, Presence _, TakeUp _, OpenVote _, RollCall _, AnnounceLock _, CloseVote _ ->
                List.of(Actor.Chair.class);
            case Declare _, AdoptWithoutVote _, GiveFloor _, EndFloor _, CloseList _, OpenList _, RuleOn _ ->
                List.of(Actor.Chair.class);
            case BreakSilence _ -> List.of(Actor.Seat.class);
            case BeginSilence _, EndSilence _, SetDebate _, GiveNotice _, Convene _ -> List.of(Actor.Chair.class);
            case ReportBallot _, Suspend _, Adjourn _, CloseMeeting _, ReissueLink _ -> List.of(Actor.Chair.class);
        };
    }
}
