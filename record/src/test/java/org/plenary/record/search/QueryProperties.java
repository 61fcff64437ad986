package org.plenary.record.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.plenary.record.EventDate;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;

class QueryProperties {
    private static final String LETTERS = "abcXYZ09\u00e9\u0436\u4e2d'.,/-*&?!+";
    private final Vocabulary vocabulary = Vocabulary.of(VotingRecord.compiledIn());

    @Property(tries = 1_000)
    void everyQueryIsPrintedSoThatItReadsTheSame(@ForAll("queries") Query query) {
        Assume.that(query.toString().length() <= 1_000);
        assertThat(QueryReader.read(query.toString(), vocabulary)).isEqualTo(new QueryReading.Understood(query));
    }

    @Property(tries = 3_000)
    void whateverIsTypedIsReadOrRefusedWithinTheText(@ForAll("typed") String typed) {
        switch (QueryReader.read(typed, vocabulary)) {
            case QueryReading.Understood(Query query) ->
                assertThat(QueryReader.read(query.toString(), vocabulary))
                        .isEqualTo(new QueryReading.Understood(query));
            case QueryReading.Refused(QueryProblem problem) -> {
                assertThat(problem.offset()).isBetween(0, typed.length());
                assertThat(problem.offset() + problem.length()).isBetween(problem.offset(), typed.length());
                assertThat(problem.expected()).isNotEqualTo(problem.found());
            }
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "organ",
                        "date",
                        "yes",
                        "no",
                        "vetoed-by",
                        "state",
                        "position",
                        "matter",
                        "session",
                        "margin",
                        ":",
                        ">",
                        "<=",
                        "=",
                        "..",
                        "-",
                        "(",
                        ")",
                        "\"",
                        "\u201c",
                        " ",
                        " ",
                        "or",
                        "and",
                        "GA",
                        "FRA",
                        "1956",
                        "1956-10",
                        "12",
                        "suez",
                        "ES-10",
                        "\u00a0",
                        "\t",
                        "\ud83d\ude00",
                        "S/RES/119")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Query> queries() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new Query.Everything())), Tuple.of(20, group(3, 1)));
    }

    /// Conditions side by side, each of them a condition, a choice or left out, so many levels deep.
    private Arbitrary<Query> group(int depth, int least) {
        Arbitrary<Query> conditions = conditions();
        if (depth == 0) {
            return conditions;
        }
        Arbitrary<Query> choice = Arbitraries.oneOf(List.of(conditions, group(depth - 1, 2)))
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(Query::any);
        Arbitrary<Query> side = Arbitraries.oneOf(List.of(
                conditions,
                choice,
                conditions.map(Query::not),
                choice.map(Query::not),
                group(depth - 1, 2).map(Query::not)));
        return side.list().ofMinSize(least).ofMaxSize(3).map(Query::all);
    }

    private Arbitrary<Query> conditions() {
        Arbitrary<String> states = Arbitraries.of(
                vocabulary.states().all().stream().map(State::code).toList());
        Arbitrary<Query> words = Arbitraries.strings()
                .withChars(LETTERS)
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(word -> !word.startsWith("-") && !QueryReader.connective(word))
                .map(Query.Word::new);
        Arbitrary<Query> phrases = Arbitraries.strings()
                .withChars(LETTERS + " ():<>")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(phrase -> !phrase.isBlank())
                .map(Query.Phrase::new);
        Arbitrary<Query> closed = Arbitraries.of(Stream.of(Field.values())
                .filter(field -> field.sort() == Field.Sort.WORD)
                .flatMap(field -> field.accepted().stream().map(word -> (Query) new Query.Is(field, word)))
                .toList());
        Arbitrary<Query> matters = Arbitraries.of(
                        vocabulary.matters().stream().map(Matter::id).toList())
                .map(id -> new Query.Is(Field.MATTER, id));
        Arbitrary<Query> sessions =
                Arbitraries.of("1", "79", "S-18", "ES-1", "ES-10").map(session -> new Query.Is(Field.SESSION, session));
        Arbitrary<Query> named = Combinators.combine(Arbitraries.of(Field.ALONE, Field.VETOED_BY), states)
                .as(Query.Is::new);
        Arbitrary<Query> ballots = Combinators.combine(
                        states, Arbitraries.of(Position.class).optional())
                .as(Query.Voted::new);
        Arbitrary<Query> counts = Combinators.combine(
                        Arbitraries.of(
                                Field.YES, Field.NO, Field.ABSTAINED, Field.THRESHOLD, Field.MARGIN, Field.VETOES),
                        Arbitraries.integers().between(-20, 200),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(1, 2, 3))
                .as((field, low, more, bounds) -> new Query.Between(
                        field,
                        bounds == 2 ? OptionalInt.empty() : OptionalInt.of(low),
                        bounds == 1 ? OptionalInt.empty() : OptionalInt.of(low + more)));
        Arbitrary<Query> spans =
                Combinators.combine(dates(), dates(), Arbitraries.of(1, 2, 3)).as(QueryProperties::span);
        return Arbitraries.oneOf(List.of(words, phrases, closed, matters, sessions, named, ballots, counts, spans));
    }

    private static Query span(EventDate one, EventDate other, int ends) {
        boolean inOrder = !one.first().isAfter(other.last());
        EventDate from = inOrder ? one : other;
        EventDate to = inOrder ? other : one;
        return new Query.Dated(
                ends == 2 ? Optional.empty() : Optional.of(from), ends == 1 ? Optional.empty() : Optional.of(to));
    }

    private static Arbitrary<EventDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 30_000)
                .map(count -> LocalDate.of(1946, 1, 1).plusDays(count));
        return Arbitraries.oneOf(
                days.map(EventDate::of),
                days.map(day -> EventDate.of(YearMonth.from(day))),
                days.map(day -> new EventDate.InYear(day.getYear())));
    }
}
