package org.plenary.record.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.plenary.record.Decision.Method;
import org.plenary.rules.Kind;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;

/// What a query can ask about a decision by name, with the meaning and an example that its help shows.
///
/// Fields whose meaning speaks of the ruling come from taking the decision again with the rules, never from a
/// column.
public enum Field {
    ORGAN(Sort.WORD, "The organ that decided.", "organ:GA"),
    SESSION(
            Sort.SESSION,
            "The session of the Assembly: regular (79), special (S-18) or emergency special (ES-10).",
            "session:ES-10"),
    DATE(
            Sort.DATE,
            "The date of the decision: a year, a month, a day, or a range of them. A decision whose date is known only to the"
                    + " month or year is found by every range that it may fall in.",
            "date:1956..1960"),
    KIND(Sort.WORD, "What kind of question was put.", "kind:amendment"),
    METHOD(Sort.WORD, "How the vote was taken, where a source says so.", "method:roll-call"),
    OUTCOME(Sort.WORD, "The outcome as the organ recorded it.", "outcome:adopted"),
    BECAUSE(Sort.WORD, "Why the question comes out as it does, by the ruling.", "because:veto"),
    MAJORITY(
            Sort.WORD,
            "The majority that was needed, by the ruling; nothing where the record does not settle it. A fixed number is that"
                    + " of the Council: seven votes, from 1966 nine.",
            "majority:two-thirds"),
    THRESHOLD(Sort.NUMBER, "How many affirmative votes were needed, by the ruling.", "threshold:9"),
    MARGIN(
            Sort.NUMBER,
            "Affirmative votes less those needed, by the ruling; negative when short of them, and also given on a veto.",
            "margin:-3..3"),
    YES(
            Sort.BALLOTS,
            "How many voted in favour, as a source counts them; with a State, that it voted in favour.",
            "yes>120"),
    NO(Sort.BALLOTS, "How many voted against; with a State, that it voted against.", "no:IND"),
    ABSTAINED(
            Sort.BALLOTS,
            "How many abstained, where a source says so; with a State, that it abstained.",
            "abstained>40"),
    NOT_PARTICIPATING(
            Sort.BALLOTS,
            "How many were present and did not take part in the vote; with a State, that it did not.",
            "not-participating:CHN"),
    ABSENT(Sort.BALLOTS, "How many were absent, where a source says so; with a State, that it was.", "absent:SUN"),
    BARRED(Sort.STATE, "A State that had no vote because of arrears (Charter, Article 19).", "barred:VEN"),
    EXCLUDED(Sort.STATE, "A State that had no seat after a decision on credentials.", "excluded:ZAF"),
    STATE(
            Sort.STATE,
            "A State whose ballot the record has; with position: the one it took. Any name or code of the record will do.",
            "state:France position:no"),
    POSITION(Sort.POSITION, "How the States named with state: beside it stood.", "state:FRA position:no"),
    ALONE(
            Sort.STATE,
            "A State that stood alone: the only one to vote in favour, the only one to vote against, or the only one to"
                    + " abstain.",
            "alone:USA"),
    VETOED_BY(
            Sort.STATE,
            "A permanent member whose negative vote stopped the text, by the ruling. SUN is the one until 24 December 1991,"
                    + " RUS the one since.",
            "vetoed-by:France"),
    VETOES(Sort.NUMBER, "How many permanent members stopped the text, by the ruling.", "vetoes>1"),
    MATTER(Sort.MATTER, "A matter in which the decision is a step, by its id or words of its title.", "matter:suez");

    /// What kind of value a field takes.
    enum Sort {
        WORD("a word"),
        SESSION("a session: 79, S-18, ES-10"),
        DATE("a date or a range: 1956, 1956-10, 1956-10-31, 1956..1960, 1956.."),
        NUMBER("a number or a range: 5, -3..3"),
        BALLOTS("a number, a range or a State"),
        STATE("a State"),
        POSITION("a position"),
        MATTER("a matter");

        private final String expected;

        Sort(String expected) {
            this.expected = expected;
        }

        /// What is expected, in an error.
        String expected() {
            return expected;
        }
    }

    private final Sort sort;
    private final String meaning;
    private final String example;

    Field(Sort sort, String meaning, String example) {
        this.sort = sort;
        this.meaning = meaning;
        this.example = example;
    }

    /// The name under which a query uses it: `vetoed-by`.
    public String word() {
        return Words.of(this);
    }

    /// What it asks, in a sentence or two.
    public String meaning() {
        return meaning;
    }

    /// A query that uses it.
    public String example() {
        return example;
    }

    /// The words it takes, where they are a closed list.
    public List<String> accepted() {
        return switch (this) {
            case ORGAN -> List.of("GA", "SC");
            case KIND -> words(Kind.values());
            case METHOD -> words(Method.values());
            case OUTCOME -> words(Outcome.values());
            case BECAUSE -> words(Because.values());
            case MAJORITY -> words(MajorityNeeded.values());
            case POSITION ->
                Arrays.stream(Position.values()).map(Position::word).toList();
            default -> List.of();
        };
    }

    /// What may follow its name, in words.
    public String takes() {
        return accepted().isEmpty() ? sort.expected() : "one of: " + String.join(", ", accepted());
    }

    Sort sort() {
        return sort;
    }

    /// The position that the field is named after, if it is named after one.
    Optional<Position> position() {
        return Position.of(word());
    }

    static Optional<Field> of(String name) {
        String word = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /// The field that asks for a position.
    static Field of(Position position) {
        return Field.of(position.word()).orElseThrow();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Field::word).toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).collect(Collectors.toUnmodifiableList());
    }
}
