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

/// What a query can ask about a decision by name, with an example for those who learn it.
///
/// What is said of the ruling comes from taking the decision again with the rules, never from a column. What each
/// field means stands in sentences where people read it, in the site.
public enum Field {
    ORGAN(Sort.WORD, "organ:GA"),
    SESSION(Sort.SESSION, "session:ES-10"),
    DATE(Sort.DATE, "date:1956..1960"),
    KIND(Sort.WORD, "kind:amendment"),
    METHOD(Sort.WORD, "method:roll-call"),
    OUTCOME(Sort.WORD, "outcome:adopted"),
    BECAUSE(Sort.WORD, "because:veto"),
    MAJORITY(Sort.WORD, "majority:two-thirds"),
    THRESHOLD(Sort.NUMBER, "threshold:9"),
    MARGIN(Sort.NUMBER, "margin:-3..3"),
    YES(Sort.BALLOTS, "yes>120"),
    NO(Sort.BALLOTS, "no:IND"),
    ABSTAINED(Sort.BALLOTS, "abstained>40"),
    NOT_PARTICIPATING(Sort.BALLOTS, "not-participating:CHN"),
    ABSENT(Sort.BALLOTS, "absent:SUN"),
    BARRED(Sort.STATE, "barred:VEN"),
    EXCLUDED(Sort.STATE, "excluded:ZAF"),
    STATE(Sort.STATE, "state:France position:no"),
    POSITION(Sort.POSITION, "state:FRA position:no"),
    ALONE(Sort.STATE, "alone:USA"),
    VETOED_BY(Sort.STATE, "vetoed-by:France"),
    VETOES(Sort.NUMBER, "vetoes>1"),
    MATTER(Sort.MATTER, "matter:suez");

    /// What kind of value a field takes.
    enum Sort {
        WORD(Remark.Sort.A_WORD),
        SESSION(Remark.Sort.A_SESSION),
        DATE(Remark.Sort.A_DATE),
        NUMBER(Remark.Sort.A_NUMBER),
        BALLOTS(Remark.Sort.A_NUMBER_OR_STATE),
        STATE(Remark.Sort.A_STATE),
        POSITION(Remark.Sort.A_POSITION),
        MATTER(Remark.Sort.A_MATTER);

        private final Remark.Sort expected;

        Sort(Remark.Sort expected) {
            this.expected = expected;
        }

        /// What is expected, in an error.
        Remark expected() {
            return Remark.of(expected);
        }
    }

    private final Sort sort;
    private final String example;

    Field(Sort sort, String example) {
        this.sort = sort;
        this.example = example;
    }

    /// The name under which a query uses it: `vetoed-by`.
    public String word() {
        return Words.of(this);
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

    /// What may follow its name.
    public Remark takes() {
        return accepted().isEmpty() ? sort.expected() : Remark.of(Remark.Sort.ONE_OF, String.join(", ", accepted()));
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
