package org.plenary.site.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;

/// Rules on questions of a body that brings its own rule book.
///
/// A question there is `{"id", "date", "class": "substantive", "positions": {...} | "tally": {...}, "members":
/// 21, "present": 18}`; members may have any names, `members` defaults to the seats of the book, and a member
/// left out of `positions` is absent.
public final class BookQuestions {
    private final RuleBook book;
    private final Clock clock;

    /// @param clock tells the day for a question that names none
    public BookQuestions(RuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /// What stands in one place of the answer.
    public sealed interface Entry {
        record Answered(Optional<String> id, Ruling ruling) implements Entry {}

        record Refused(Optional<String> id, List<FieldProblem> problems) implements Entry {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// The answers to everything in one text, and whether it was an array.
    public record Answers(List<Entry> entries, boolean array) {
        public Answers {
            entries = List.copyOf(entries);
        }
    }

    /// Rules on the questions in `text`.
    ///
    /// @throws JsonInput.Malformed if the text is neither JSON nor YAML
    public Answers answer(byte[] text, JsonInput.Language language) throws JsonInput.Malformed {
        Json json = JsonInput.read(text, language);
        if (!(json instanceof Json.Items(List<Json> items))) {
            return new Answers(List.of(answer(json, "")), false);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            entries.add(answer(items.get(i), "/" + i));
        }
        return new Answers(entries, true);
    }

    private Entry answer(Json json, String pointer) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!(json instanceof Json.Fields object)) {
            problems.add(new FieldProblem(
                    pointer, "A question is an object with class and ballots; found %s.".formatted(json.described())));
            return new Entry.Refused(Optional.empty(), problems);
        }
        Fields fields = new Fields(object, pointer, problems);
        Optional<String> id = fields.text("id", "any text");
        LocalDate day = fields.day("date").orElseGet(() -> LocalDate.now(clock));
        QuestionClass questionClass = fields.word("class", QuestionClass.values(), QuestionClass::word)
                .orElse(QuestionClass.SUBSTANTIVE);
        if (!book.needs().containsKey(questionClass)) {
            fields.refuse(
                    "class",
                    "%s has no questions of the class '%s'; it has %s."
                            .formatted(
                                    book.title(),
                                    questionClass.word(),
                                    book.needs().keySet().stream()
                                            .sorted()
                                            .map(QuestionClass::word)
                                            .toList()));
        }
        OptionalInt members = fields.count("members", 1);
        OptionalInt present = fields.count("present", 0);
        Optional<Vote> vote = vote(fields);
        fields.close();
        int size = members.orElse(
                book.seats().orElse(vote.map(cast -> cast.tally().members()).orElse(0)));
        vote.filter(cast -> cast.tally().members() > size)
                .ifPresent(cast -> fields.refuseWhole("%d ballots, and %s has %d members."
                        .formatted(cast.tally().members(), book.title(), size)));
        if (!problems.isEmpty() || vote.isEmpty()) {
            return new Entry.Refused(id, problems);
        }
        return new Entry.Answered(id, book.rule(id.orElse(""), questionClass, vote.get(), size, present, day));
    }

    private Optional<Vote> vote(Fields fields) {
        if (fields.has("positions") == fields.has("tally")) {
            fields.refuseWhole("A question has \"positions\" or \"tally\", one of the two.");
            return Optional.empty();
        }
        return fields.has("positions")
                ? fields.object("positions", "an object of members with positions")
                        .map(BookQuestions::rollCall)
                : fields.object("tally", "an object of numbers").map(BookQuestions::counted);
    }

    private static Vote rollCall(Fields fields) {
        Map<String, Position> cast = new LinkedHashMap<>();
        for (String member : List.copyOf(fields.free().keySet())) {
            fields.word(member, Position.values(), Position::word).ifPresent(position -> cast.put(member, position));
        }
        List<Ballot> ballots = new ArrayList<>();
        cast.forEach((member, position) -> ballots.add(new Ballot(member, position)));
        return RollCall.of(ballots);
    }

    private static Vote counted(Fields fields) {
        int yes = fields.count("yes", 0).orElse(0);
        int no = fields.count("no", 0).orElse(0);
        int abstained = fields.count("abstained", 0).orElse(0);
        int notParticipating = fields.count("notParticipating", 0).orElse(0);
        int absent = fields.count("absent", 0).orElse(0);
        List<String> blocking = List.copyOf(fields.texts("blocking", "members that can block and voted against", true)
                .values());
        fields.close();
        if (blocking.size() > no) {
            fields.refuse(
                    "blocking", "%d members are named that voted against, and %d did.".formatted(blocking.size(), no));
            return CountedVote.of(yes, no, abstained);
        }
        return new CountedVote(new Tally(yes, no, abstained, notParticipating, absent, 0, 0), blocking);
    }
}
