package org.plenary.record.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.plenary.record.EventDate;
import org.plenary.rules.vote.Position;

/// What somebody looks for, as a value. [#toString] writes it so that it reads as the same query again.
public sealed interface Query {
    /// Every decision: what an empty query asks.
    record Everything() implements Query {
        @Override
        public String toString() {
            return "";
        }
    }

    /// A word, in whatever inflection.
    record Word(String text) implements Query {
        private static final Pattern PLAIN = Pattern.compile(
                "[^\\s\u00a0\"\u201c\u201d():<>=\u2264\u2265-][^\\s\u00a0\"\u201c\u201d():<>=\u2264\u2265]*");

        public Word {
            if (!PLAIN.matcher(text).matches() || QueryReader.connective(text)) {
                throw new IllegalArgumentException("\"" + text + "\" cannot stand in a query as a word.");
            }
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// Words exactly as they stand, one after the other.
    record Phrase(String text) implements Query {
        private static final Pattern MARKS = Pattern.compile("[\"\u201c\u201d]");

        public Phrase {
            if (text.isBlank() || MARKS.matcher(text).find()) {
                throw new IllegalArgumentException("A phrase has words and no quotation mark: " + text);
            }
        }

        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /// A field with one of its words, a State's code or the id of a matter.
    record Is(Field field, String value) implements Query {
        public Is {
            switch (field.sort()) {
                case WORD -> {
                    if (!field.accepted().contains(value)) {
                        throw new IllegalArgumentException(field.word() + " takes " + field.takes() + ": " + value);
                    }
                }
                case SESSION, MATTER, STATE -> {
                    if (field == Field.STATE || field.position().isPresent()) {
                        throw new IllegalArgumentException("How a State voted is asked with Voted: " + field.word());
                    }
                }
                case DATE, NUMBER, BALLOTS, POSITION ->
                    throw new IllegalArgumentException(field.word() + " takes no word: " + value);
            }
        }

        @Override
        public String toString() {
            return field.word() + ":" + value;
        }
    }

    /// A State's ballot: that it has one, or which.
    record Voted(String state, Optional<Position> position) implements Query {
        @Override
        public String toString() {
            return position.map(Field::of).orElse(Field.STATE).word() + ":" + state;
        }
    }

    /// A number within bounds, both included; at least one bound is given.
    record Between(Field field, OptionalInt least, OptionalInt most) implements Query {
        public Between {
            boolean counts = field.sort() == Field.Sort.NUMBER || field.sort() == Field.Sort.BALLOTS;
            boolean backwards = least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt();
            if (!counts || backwards || (least.isEmpty() && most.isEmpty())) {
                throw new IllegalArgumentException("No range of numbers: " + field.word() + " " + least + " " + most);
            }
        }

        boolean has(int number) {
            return (least.isEmpty() || number >= least.getAsInt()) && (most.isEmpty() || number <= most.getAsInt());
        }

        @Override
        public String toString() {
            if (most.isEmpty()) {
                return field.word() + ">" + (least.getAsInt() - 1);
            }
            if (least.isEmpty()) {
                return field.word() + "<" + (most.getAsInt() + 1);
            }
            return field.word() + ":" + least.getAsInt()
                    + (least.getAsInt() == most.getAsInt() ? "" : ".." + most.getAsInt());
        }
    }

    /// A decision that can have been taken in a span of time, first and last included; at least one end is given.
    record Dated(Optional<EventDate> from, Optional<EventDate> to) implements Query {
        public Dated {
            boolean backwards = from.isPresent()
                    && to.isPresent()
                    && from.get().first().isAfter(to.get().last());
            if (backwards || (from.isEmpty() && to.isEmpty())) {
                throw new IllegalArgumentException("No span of time: " + from + " " + to);
            }
        }

        boolean has(EventDate date) {
            return from.map(first -> !date.last().isBefore(first.first())).orElse(true)
                    && to.map(last -> !date.first().isAfter(last.last())).orElse(true);
        }

        @Override
        public String toString() {
            String span = from.equals(to)
                    ? from.orElseThrow().toString()
                    : from.map(Object::toString).orElse("") + ".."
                            + to.map(Object::toString).orElse("");
            return Field.DATE.word() + ":" + span;
        }
    }

    /// The decisions that a query does not find. Made by [#not].
    record Not(Query query) implements Query {
        public Not {
            if (query instanceof Not || query instanceof Everything) {
                throw new IllegalArgumentException("Not of \"" + query + "\" is written without it.");
            }
        }

        @Override
        public String toString() {
            return "-" + (query instanceof All || query instanceof Any ? "(" + query + ")" : query);
        }
    }

    /// What every one of several queries finds. Made by [#all].
    record All(List<Query> queries) implements Query {
        public All {
            queries = List.copyOf(queries);
            if (queries.size() < 2
                    || queries.stream().anyMatch(one -> one instanceof All || one instanceof Everything)) {
                throw new IllegalArgumentException("Not several queries side by side: " + queries);
            }
        }

        @Override
        public String toString() {
            return queries.stream().map(Query::toString).collect(Collectors.joining(" "));
        }
    }

    /// What at least one of several queries finds. Made by [#any].
    record Any(List<Query> queries) implements Query {
        public Any {
            queries = List.copyOf(queries);
            if (queries.size() < 2
                    || queries.stream().anyMatch(one -> one instanceof Any || one instanceof Everything)) {
                throw new IllegalArgumentException("Not several queries to choose from: " + queries);
            }
        }

        @Override
        public String toString() {
            return queries.stream()
                    .map(one -> one instanceof All ? "(" + one + ")" : one.toString())
                    .collect(Collectors.joining(" or "));
        }
    }

    /// Finds what every one of `queries` finds.
    static Query all(List<Query> queries) {
        List<Query> flat = new ArrayList<>();
        for (Query query : queries) {
            switch (query) {
                case All(List<Query> inner) -> flat.addAll(inner);
                case Everything everything -> {}
                default -> flat.add(query);
            }
        }
        return switch (flat.size()) {
            case 0 -> new Everything();
            case 1 -> flat.getFirst();
            default -> new All(flat);
        };
    }

    /// Finds what at least one of `queries` finds.
    static Query any(List<Query> queries) {
        List<Query> flat = new ArrayList<>();
        for (Query query : queries) {
            switch (query) {
                case Any(List<Query> inner) -> flat.addAll(inner);
                case Everything everything -> {
                    return everything;
                }
                default -> flat.add(query);
            }
        }
        return switch (flat.size()) {
            case 0 -> new Everything();
            case 1 -> flat.getFirst();
            default -> new Any(flat);
        };
    }

    /// Finds what `query` does not.
    static Query not(Query query) {
        return query instanceof Not(Query inner) ? inner : new Not(query);
    }

    /// Each of the conditions that must all hold.
    default List<Query> conditions() {
        return switch (this) {
            case All(List<Query> queries) -> queries;
            case Everything everything -> List.of();
            default -> List.of(this);
        };
    }

    /// This query with one more condition.
    default Query and(Query condition) {
        return all(List.of(this, condition));
    }

    /// This query without the conditions that speak of `field` only: what a facet counts in.
    default Query without(Field field) {
        return all(conditions().stream()
                .filter(condition -> !condition.speaksOnlyOf(field))
                .toList());
    }

    /// Whether everything in it is about `field`.
    default boolean speaksOnlyOf(Field field) {
        return fields().equals(Set.of(field)) && !words();
    }

    /// The fields it uses.
    default Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        switch (this) {
            case Everything everything -> {}
            case Word word -> {}
            case Phrase phrase -> {}
            case Is(Field field, String value) -> fields.add(field);
            case Voted(String state, Optional<Position> position) ->
                fields.add(position.map(Field::of).orElse(Field.STATE));
            case Between between -> fields.add(between.field());
            case Dated dated -> fields.add(Field.DATE);
            case Not(Query query) -> fields.addAll(query.fields());
            case All(List<Query> queries) -> queries.forEach(query -> fields.addAll(query.fields()));
            case Any(List<Query> queries) -> queries.forEach(query -> fields.addAll(query.fields()));
        }
        return fields;
    }

    /// Whether it looks for words, so that some hits fit better than others.
    default boolean words() {
        return switch (this) {
            case Word word -> true;
            case Phrase phrase -> true;
            case Not(Query query) -> query.words();
            case All(List<Query> queries) -> queries.stream().anyMatch(Query::words);
            case Any(List<Query> queries) -> queries.stream().anyMatch(Query::words);
            case Everything everything -> false;
            case Is is -> false;
            case Voted voted -> false;
            case Between between -> false;
            case Dated dated -> false;
        };
    }

    /// A text as a query for its words: one word as such, several as a phrase.
    static Query text(String text) {
        String plain = Phrase.MARKS.matcher(text).replaceAll(" ").strip();
        return plain.isEmpty()
                ? new Everything()
                : Word.PLAIN.matcher(plain).matches() && !QueryReader.connective(plain)
                        ? new Word(plain)
                        : new Phrase(plain);
    }
}
