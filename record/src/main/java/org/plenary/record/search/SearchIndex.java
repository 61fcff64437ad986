package org.plenary.record.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Matter;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.SearchResults.Facet;
import org.plenary.record.search.SearchResults.Order;
import org.plenary.record.search.SearchResults.Row;
import org.plenary.record.search.SearchResults.Totals;
import org.plenary.record.search.SearchResults.Value;
import org.plenary.rules.Rules;
import org.plenary.rules.vote.Position;

/// Finds decisions. Made once for a record; safe for many threads.
///
/// Words are looked up with Lucene; what is asked by field is asked of each decision in turn, which for tens of
/// thousands of them is faster than it would be to keep an index of every number and ballot.
public final class SearchIndex {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d*\\s*");

    private final VotingRecord record;
    private final Vocabulary vocabulary;
    private final List<Entry> entries;
    private final Texts texts;

    private SearchIndex(VotingRecord record, List<Entry> entries) {
        this.record = record;
        this.vocabulary = Vocabulary.of(record);
        this.entries = entries;
        this.texts = Texts.of(entries, record);
    }

    /// Indexes `record`; every decision is taken again with `rules` once.
    public static SearchIndex of(VotingRecord record, Rules rules) {
        return new SearchIndex(
                record,
                record.decisions().stream()
                        .map(decision -> Entry.of(decision, record, rules))
                        .toList());
    }

    /// Reads a query with the names of the record. A symbol in another usual form is looked for in its canonical one;
    /// a bare number, which may be many things, as it stands.
    public QueryReading read(String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            Optional<Decision> symbol = record.decision(typed);
            if (symbol.isPresent()) {
                return new QueryReading.Understood(
                        Query.text(symbol.get().symbol().canonical()));
            }
        }
        return QueryReader.read(typed, vocabulary);
    }

    /// What a text names as a whole, if it names anything: a decision by its symbol in any usual form, a State,
    /// a matter, an emergency special session.
    public List<Jump> jumps(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<Jump> jumps = new ArrayList<>();
        record.decision(text).map(Jump.ToDecision::new).ifPresent(jumps::add);
        Symbol.typed("A/RES/1 (" + text + ")")
                .flatMap(Symbol::session)
                .flatMap(record::session)
                .map(Jump.ToSession::new)
                .ifPresent(jumps::add);
        record.states().named(text).map(Jump.ToState::new).ifPresent(jumps::add);
        vocabulary.matters(text).stream()
                .flatMap(id -> record.matter(id).stream())
                .map(Jump.ToMatter::new)
                .forEach(jumps::add);
        return jumps;
    }

    /// Every decision that `query` finds, in the order of the record.
    public List<Decision> decisions(Query query) {
        return found(query).stream()
                .mapToObj(number -> entries.get(number).decision())
                .toList();
    }

    /// A page of what `query` finds.
    ///
    /// @param from how many hits to pass over
    /// @param size how many rows at most
    public SearchResults search(Query query, Order order, int from, int size) {
        if (from < 0 || size < 0) {
            throw new IllegalArgumentException(
                    "A page begins at 0 or later and has 0 rows or more: " + from + ", " + size);
        }
        Found found = new Found(query);
        List<Row> rows = ordered(query, order, found.all())
                .skip(from)
                .limit(size)
                .mapToObj(number -> row(entries.get(number)))
                .toList();
        return new SearchResults(query, order, rows, from, totals(found.all()), facets(found));
    }

    private static Row row(Entry entry) {
        return new Row(entry.decision(), entry.ruled(), entry.matters());
    }

    /// What each condition of a query finds, worked out once and put together in several ways.
    private final class Found {
        private final Query query;
        private final Map<Query, BitSet> byCondition = new HashMap<>();

        Found(Query query) {
            this.query = query;
        }

        BitSet all() {
            return of(query);
        }

        BitSet of(Query part) {
            BitSet found = everything();
            part.conditions()
                    .forEach(condition -> found.and(byCondition.computeIfAbsent(condition, SearchIndex.this::found)));
            return found;
        }
    }

    private BitSet everything() {
        BitSet all = new BitSet(entries.size());
        all.set(0, entries.size());
        return all;
    }

    private BitSet found(Query query) {
        return switch (query) {
            case Query.Everything everything -> everything();
            case Query.Word word -> texts.matching(word);
            case Query.Phrase phrase -> texts.matching(phrase);
            case Query.Is is -> each(entry -> entry.is(is));
            case Query.Voted voted -> each(entry -> entry.voted(voted));
            case Query.Between between -> each(entry -> entry.between(between));
            case Query.Dated dated -> each(entry -> dated.has(entry.decision().date()));
            case Query.Not(Query left) -> {
                BitSet found = everything();
                found.andNot(found(left));
                yield found;
            }
            case Query.All(List<Query> queries) -> {
                BitSet found = everything();
                queries.forEach(one -> found.and(found(one)));
                yield found;
            }
            case Query.Any(List<Query> queries) -> {
                BitSet found = new BitSet(entries.size());
                queries.forEach(one -> found.or(found(one)));
                yield found;
            }
        };
    }

    private BitSet each(Predicate<Entry> asked) {
        BitSet found = new BitSet(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            if (asked.test(entries.get(i))) {
                found.set(i);
            }
        }
        return found;
    }

    /// The record is in the order of dates; hits that fit equally well come newest first.
    private IntStream ordered(Query query, Order order, BitSet found) {
        int last = entries.size() - 1;
        IntStream newestFirst =
                IntStream.rangeClosed(0, last).map(number -> last - number).filter(found::get);
        return switch (order) {
            case OLDEST -> found.stream();
            case NEWEST -> newestFirst;
            case BEST -> {
                List<Query> words = words(query).toList();
                if (words.isEmpty()) {
                    yield newestFirst;
                }
                float[] scores = texts.scores(words);
                yield newestFirst
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer number) -> -scores[number]))
                        .mapToInt(Integer::intValue);
            }
        };
    }

    /// The words that hits should have; those that they must not have say nothing about how well they fit.
    private static Stream<Query> words(Query query) {
        return switch (query) {
            case Query.Word word -> Stream.of(word);
            case Query.Phrase phrase -> Stream.of(phrase);
            case Query.All(List<Query> queries) -> queries.stream().flatMap(SearchIndex::words);
            case Query.Any(List<Query> queries) -> queries.stream().flatMap(SearchIndex::words);
            case Query.Not not -> Stream.of();
            case Query.Everything everything -> Stream.of();
            case Query.Is is -> Stream.of();
            case Query.Voted voted -> Stream.of();
            case Query.Between between -> Stream.of();
            case Query.Dated dated -> Stream.of();
        };
    }

    private Totals totals(BitSet found) {
        int[] sums = new int[8];
        found.stream().mapToObj(entries::get).forEach(entry -> {
            Decision decision = entry.decision();
            decision.outcome()
                    .ifPresentOrElse(
                            outcome -> {
                                sums[0] += outcome == decision.kind().positive() ? 1 : 0;
                                sums[1] += outcome == decision.kind().negative() ? 1 : 0;
                            },
                            () -> sums[2]++);
            sums[3] += entry.ruled().filter(ruled -> !ruled.vetoes().isEmpty()).isPresent() ? 1 : 0;
            if (entry.votes(Position.YES).isPresent()) {
                sums[4]++;
                sums[5] += entry.votes(Position.YES).orElse(0);
                sums[6] += entry.votes(Position.NO).orElse(0);
                sums[7] += entry.votes(Position.ABSTAINED).orElse(0);
            }
        });
        return new Totals(found.cardinality(), sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    private List<Facet> facets(Found found) {
        return List.of(
                byWord(
                        found,
                        Field.ORGAN,
                        entry -> Stream.of(entry.decision().organ().name())),
                byDate(found, "decade", date -> date.year() / 10 * 10, decade -> decade + "s", 9),
                byDate(found, "year", EventDate::year, String::valueOf, 0),
                facet(
                        found,
                        "matter",
                        Field.MATTER,
                        entry -> entry.matters().stream().map(Matter::id),
                        id -> record.matter(id).map(Matter::title).orElse(id),
                        id -> new Query.Is(Field.MATTER, id),
                        largestFirst()),
                byWord(
                        found,
                        Field.OUTCOME,
                        entry -> entry.decision().outcome().stream().map(outcome -> outcome.word())),
                byWord(
                        found,
                        Field.KIND,
                        entry -> Stream.of(entry.decision().kind().word())),
                facet(
                        found,
                        "vetoed-by",
                        Field.VETOED_BY,
                        entry -> entry.ruled().stream().flatMap(ruled -> ruled.vetoes().stream()),
                        code -> record.states()
                                .byCode(code)
                                .map(state -> state.name())
                                .orElse(code),
                        code -> new Query.Is(Field.VETOED_BY, code),
                        largestFirst()),
                byWord(found, Field.SESSION, entry -> entry.decision().session().stream()));
    }

    private Facet byWord(Found found, Field field, Function<Entry, Stream<String>> keys) {
        return facet(
                found,
                field.word(),
                field,
                keys,
                Function.identity(),
                word -> new Query.Is(field, word),
                largestFirst());
    }

    private Facet byDate(
            Found found, String name, Function<EventDate, Integer> start, Function<Integer, String> label, int more) {
        return facet(
                found,
                name,
                Field.DATE,
                entry -> Stream.of(start.apply(entry.decision().date())),
                label,
                year -> new Query.Dated(
                        Optional.of(new EventDate.InYear(year)), Optional.of(new EventDate.InYear(year + more))),
                Map.Entry.<Integer, Integer>comparingByKey().reversed());
    }

    private static Comparator<Map.Entry<String, Integer>> largestFirst() {
        return Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private <K> Facet facet(
            Found found,
            String name,
            Field field,
            Function<Entry, Stream<K>> keys,
            Function<K, String> label,
            Function<K, Query> condition,
            Comparator<Map.Entry<K, Integer>> order) {
        Query rest = found.query.without(field);
        Map<K, Integer> counts = new HashMap<>();
        found.of(rest).stream().mapToObj(entries::get).flatMap(keys).forEach(key -> counts.merge(key, 1, Integer::sum));
        List<Query> asked = found.query.conditions();
        return new Facet(
                name,
                field,
                counts.entrySet().stream()
                        .sorted(order)
                        .map(counted -> {
                            Query one = condition.apply(counted.getKey());
                            boolean chosen = asked.contains(one);
                            return new Value(
                                    label.apply(counted.getKey()),
                                    one,
                                    counted.getValue(),
                                    chosen,
                                    chosen ? rest : rest.and(one));
                        })
                        .toList());
    }
}
