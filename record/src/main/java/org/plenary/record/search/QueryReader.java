package org.plenary.record.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.record.Edits;
import org.plenary.record.EventDate;
import org.plenary.record.Symbol;
import org.plenary.record.search.Query.Between;
import org.plenary.record.search.Query.Dated;
import org.plenary.record.search.Query.Is;
import org.plenary.record.search.Query.Phrase;
import org.plenary.record.search.Query.Voted;
import org.plenary.record.search.Query.Word;
import org.plenary.record.search.QueryReading.Refused;
import org.plenary.record.search.QueryReading.Understood;
import org.plenary.record.search.Remark.Sort;
import org.plenary.rules.vote.Position;

/// Reads a query that somebody typed.
///
/// ```
/// query  = { choice }                       every condition holds
/// choice = term { "or" term }               one of them holds
/// term   = [ "-" ] ( "(" query ")" | phrase | field relation value | word )
/// ```
///
/// `or` binds more tightly than standing side by side: `organ:SC suez or hungary` asks for the Council on either.
public final class QueryReader {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;
    private static final int MOST_TERMS = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}_-]*");
    private static final Pattern RELATION = Pattern.compile(">=|<=|[:=><\u2264\u2265]");
    private static final Pattern VALUE = Pattern.compile("[^\\s\\u00a0()\"\u201c\u201d]*");
    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0()\"\u201c\u201d:<>=\u2264\u2265]+");
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d{1,6}");
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\d)(?:st|nd|rd|th)$");

    private final String text;
    private final Vocabulary vocabulary;
    private int at;
    private int terms;

    private QueryReader(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /// Reads `text`; States and matters are those of `vocabulary`.
    public static QueryReading read(String text, Vocabulary vocabulary) {
        try {
            if (text.length() > LONGEST) {
                throw new Trouble(
                        LONGEST,
                        text.length() - LONGEST,
                        Remark.of(Sort.QUERY_TOO_LONG),
                        Remark.of(Sort.CHARACTERS_AT_MOST, String.valueOf(LONGEST)));
            }
            return new Understood(new QueryReader(text, vocabulary).whole());
        } catch (Trouble trouble) {
            return new Refused(trouble.problem);
        }
    }

    /// Whether a word joins terms, so that it is looked for only in quotation marks.
    static boolean connective(String word) {
        return word.equalsIgnoreCase("or") || word.equalsIgnoreCase("and");
    }

    /// Ends the reading at the first trouble.
    private static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient QueryProblem problem;

        Trouble(int offset, int length, Remark found, Remark expected, Optional<String> maybe) {
            super(found.sort().word(), null, false, false);
            this.problem = new QueryProblem(offset, length, found, expected, maybe);
        }

        Trouble(int offset, int length, Remark found, Remark expected) {
            this(offset, length, found, expected, Optional.empty());
        }
    }

    /// A value and where it stands.
    private record Value(int offset, int length, String text, boolean quoted) {}

    /// A position: that was given for the States beside it.
    private record Stance(int offset, int length, Position position) {}

    private Query whole() {
        Query query = conditions(0);
        if (at < text.length()) {
            throw new Trouble(at, 1, Remark.of(Sort.BRACKET_NOT_OPENED), Remark.of(Sort.A_TERM_OR_THE_END));
        }
        return query;
    }

    private Query conditions(int depth) {
        List<Query> conditions = new ArrayList<>();
        Optional<Stance> stance = Optional.empty();
        skipSpace();
        while (at < text.length() && text.charAt(at) != ')') {
            if (joined("and")) {
                if (conditions.isEmpty() && stance.isEmpty()) {
                    throw new Trouble(
                            at - 3,
                            3,
                            Remark.of(Sort.NOTHING_BEFORE, "and"),
                            Remark.of(Sort.A_TERM_OR_IN_QUOTATION_MARKS, "and"));
                }
                skipSpace();
                if (at >= text.length() || text.charAt(at) == ')') {
                    throw new Trouble(at, 0, Remark.of(Sort.NOTHING_FOLLOWS, "and"), Remark.of(Sort.A_TERM));
                }
                continue;
            }
            int start = at;
            if (joined("or")) {
                throw new Trouble(
                        start,
                        2,
                        Remark.of(Sort.NOTHING_BEFORE, "or"),
                        Remark.of(Sort.A_TERM_OR_IN_QUOTATION_MARKS, "or"));
            }
            Optional<Stance> found = stance();
            if (found.isPresent()) {
                if (stance.isPresent()) {
                    throw new Trouble(start, at - start, Remark.of(Sort.SECOND_POSITION), Remark.of(Sort.ONE_POSITION));
                }
                stance = found;
            } else {
                conditions.add(choice(depth));
            }
            skipSpace();
        }
        if (stance.isEmpty()) {
            return Query.all(conditions);
        }
        Stance taken = stance.get();
        List<Query> stood = conditions.stream()
                .map(condition -> standing(condition, taken.position()))
                .toList();
        if (stood.equals(conditions)) {
            throw new Trouble(
                    taken.offset(),
                    taken.length(),
                    Remark.of(Sort.POSITION_WITHOUT_STATE),
                    Remark.of(Sort.STATE_BESIDE, taken.position().word() + ":FRA"));
        }
        return Query.all(stood);
    }

    /// `position:no` among the conditions; it does not stand alone but completes the State beside it.
    private Optional<Stance> stance() {
        int start = at;
        boolean negated = text.charAt(at) == '-';
        if (negated) {
            at++;
        }
        Matcher name = matcher(NAME);
        if (name.lookingAt() && Field.of(name.group()).equals(Optional.of(Field.POSITION))) {
            at = name.end();
            if (relation()) {
                Value value = value(Field.POSITION);
                String word = word(Field.POSITION, value);
                if (negated) {
                    throw new Trouble(
                            start,
                            at - start,
                            Remark.of(Sort.POSITION_NEGATED),
                            Remark.of(Sort.FOR_EXAMPLE, "-" + word + ":FRA"));
                }
                return Optional.of(
                        new Stance(start, at - start, Position.of(word).orElseThrow()));
            }
        }
        at = start;
        return Optional.empty();
    }

    private static Query standing(Query query, Position position) {
        return switch (query) {
            case Voted(String state, Optional<Position> known)
            when known.isEmpty() -> new Voted(state, Optional.of(position));
            case Query.Not(Query inner) -> Query.not(standing(inner, position));
            case Query.Any(List<Query> queries) ->
                Query.any(queries.stream().map(one -> standing(one, position)).toList());
            default -> query;
        };
    }

    private Query choice(int depth) {
        List<Query> choices = new ArrayList<>();
        choices.add(term(depth));
        int end = at;
        skipSpace();
        while (joined("or")) {
            skipSpace();
            if (at >= text.length() || text.charAt(at) == ')') {
                throw new Trouble(at, 0, Remark.of(Sort.NOTHING_FOLLOWS, "or"), Remark.of(Sort.A_TERM));
            }
            int start = at;
            if (joined("or") || joined("and")) {
                throw new Trouble(
                        start,
                        at - start,
                        Remark.of(Sort.FOLLOWS, text.substring(start, at), "or"),
                        Remark.of(Sort.A_TERM));
            }
            choices.add(term(depth));
            end = at;
            skipSpace();
        }
        at = end;
        return Query.any(choices);
    }

    private Query term(int depth) {
        if (++terms > MOST_TERMS) {
            throw new Trouble(
                    at,
                    text.length() - at,
                    Remark.of(Sort.TOO_MANY_TERMS),
                    Remark.of(Sort.AT_MOST, String.valueOf(MOST_TERMS)));
        }
        if (text.charAt(at) != '-') {
            return plain(depth);
        }
        int minus = at++;
        if (at >= text.length() || space(text.charAt(at))) {
            throw new Trouble(minus, 1, Remark.of(Sort.MINUS_ALONE), Remark.of(Sort.A_TERM_RIGHT_AFTER));
        }
        if (text.charAt(at) == '-' || text.charAt(at) == ')') {
            throw new Trouble(
                    at,
                    1,
                    Remark.of(Sort.FOLLOWS, text.substring(at, at + 1), "-"),
                    Remark.of(Sort.A_TERM_RIGHT_AFTER));
        }
        Query query = plain(depth);
        if (query instanceof Query.Everything) {
            throw new Trouble(minus, at - minus, Remark.of(Sort.MINUS_OF_NOTHING), Remark.of(Sort.A_TERM_RIGHT_AFTER));
        }
        return Query.not(query);
    }

    private Query plain(int depth) {
        char first = text.charAt(at);
        if (first == '(') {
            return bracketed(depth);
        }
        if (quotes(first)) {
            return new Phrase(quoted().text());
        }
        int start = at;
        Matcher name = matcher(NAME);
        String named = name.lookingAt() ? name.group() : "";
        Optional<Field> field = Field.of(named);
        at += named.length();
        if (!named.isEmpty() && field.isPresent() && relation()) {
            return condition(field.get(), start);
        }
        Matcher sign = matcher(RELATION);
        if (sign.lookingAt()) {
            if (named.isEmpty()) {
                throw new Trouble(
                        start,
                        sign.end() - start,
                        Remark.of(Sort.NO_FIELD_BEFORE, sign.group()),
                        Remark.of(Sort.A_FIELD, fields()));
            }
            throw new Trouble(
                    start,
                    named.length(),
                    Remark.of(Sort.NO_FIELD, named),
                    Remark.of(Sort.A_FIELD, fields()),
                    nearest(named, Field.names()).map(known -> "\"" + known + sign.group() + "\""));
        }
        at = start;
        Matcher word = matcher(WORD);
        if (!word.lookingAt()) {
            throw new Trouble(
                    at,
                    1,
                    Remark.of(Sort.CHARACTER, String.valueOf(first)),
                    Remark.of(Sort.A_WORD_A_PHRASE_OR_A_FIELD));
        }
        at = word.end();
        Matcher after = matcher(RELATION);
        if (after.lookingAt()) {
            throw new Trouble(
                    at,
                    after.end() - at,
                    Remark.of(Sort.FOLLOWS_NO_FIELD, after.group()),
                    Remark.of(Sort.A_SPACE_OR_QUOTATION_MARKS));
        }
        if (connective(word.group())) {
            throw new Trouble(
                    start,
                    at - start,
                    Remark.of(Sort.JOINS_TERMS, word.group()),
                    Remark.of(Sort.A_TERM_OR_QUOTATION_MARKS));
        }
        return new Word(word.group());
    }

    private Query bracketed(int depth) {
        int open = at++;
        if (depth == DEEPEST) {
            throw new Trouble(
                    open, 1, Remark.of(Sort.TOO_MANY_BRACKETS), Remark.of(Sort.AT_MOST, String.valueOf(DEEPEST)));
        }
        Query inner = conditions(depth + 1);
        if (at >= text.length()) {
            throw new Trouble(open, 1, Remark.of(Sort.BRACKET_NOT_CLOSED), Remark.of(Sort.BRACKET_LATER_ON));
        }
        at++;
        if (inner instanceof Query.Everything) {
            throw new Trouble(open, at - open, Remark.of(Sort.BRACKET_WITH_NOTHING), Remark.of(Sort.A_TERM));
        }
        return inner;
    }

    /// Goes past the sign between a field and its value, if there is one.
    private boolean relation() {
        int back = at;
        skipSpace();
        Matcher sign = matcher(RELATION);
        boolean apart = at > back;
        // "yes > 120" is usual; a colon belongs to the word before it.
        if (!sign.lookingAt() || (apart && sign.group().equals(":"))) {
            at = back;
            return false;
        }
        return true;
    }

    private Query condition(Field field, int start) {
        Matcher sign = matcher(RELATION);
        if (!sign.lookingAt()) {
            throw new IllegalStateException("A condition has a sign after its field.");
        }
        String relation = switch (sign.group()) {
            case "\u2264" -> "<=";
            case "\u2265" -> ">=";
            case ":" -> "=";
            default -> sign.group();
        };
        int signAt = at;
        boolean ordered = switch (field.sort()) {
            case NUMBER, BALLOTS, DATE -> true;
            case WORD, SESSION, STATE, POSITION, MATTER -> false;
        };
        if (!ordered && !relation.equals("=")) {
            throw new Trouble(
                    signAt,
                    sign.group().length(),
                    Remark.of(Sort.FIELD_WITHOUT_ORDER, sign.group(), field.word()),
                    field.takes());
        }
        Value value = value(field);
        return switch (field.sort()) {
            case WORD -> new Is(field, word(field, value));
            case SESSION -> new Is(field, session(value));
            case MATTER -> new Is(field, matter(value));
            case STATE -> state(field, value);
            case NUMBER -> numbers(field, relation, value);
            case BALLOTS ->
                !relation.equals("=") || numeric(value) ? numbers(field, relation, value) : state(field, value);
            case DATE -> dates(relation, value);
            case POSITION -> {
                word(field, value);
                throw new Trouble(
                        start,
                        at - start,
                        Remark.of(Sort.POSITION_BESIDE_OR),
                        Remark.of(Sort.FOR_EXAMPLE, "no:FRA or no:GBR"));
            }
        };
    }

    /// The value of a field; the sign before it is passed over.
    private Value value(Field field) {
        Matcher sign = matcher(RELATION);
        if (sign.lookingAt()) {
            at = sign.end();
        }
        skipSpace();
        if (at >= text.length() || text.charAt(at) == ')') {
            throw new Trouble(
                    at,
                    0,
                    Remark.of(Sort.NOTHING_FOLLOWS_FIELD, field.word() + text.substring(sign.start(), sign.end())),
                    field.takes());
        }
        if (quotes(text.charAt(at))) {
            return quoted();
        }
        Matcher value = matcher(VALUE);
        if (!value.lookingAt() || value.group().isEmpty()) {
            throw new Trouble(
                    at, 1, Remark.of(Sort.AFTER_FIELD, text.substring(at, at + 1), field.word()), field.takes());
        }
        at = value.end();
        return new Value(value.start(), at - value.start(), value.group(), false);
    }

    private Value quoted() {
        int open = at++;
        while (at < text.length() && !quotes(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            throw new Trouble(open, 1, Remark.of(Sort.QUOTATION_MARK_NOT_CLOSED), Remark.of(Sort.ANOTHER_LATER_ON));
        }
        String inside = text.substring(open + 1, at);
        at++;
        if (inside.isBlank()) {
            throw new Trouble(open, at - open, Remark.of(Sort.NOTHING_QUOTED), Remark.of(Sort.WORDS));
        }
        return new Value(open, at - open, inside, true);
    }

    private static String word(Field field, Value value) {
        String typed = value.text().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        if (field == Field.ORGAN) {
            typed = switch (typed) {
                case "council", "security-council", "unsc" -> "sc";
                case "assembly", "general-assembly", "unga" -> "ga";
                default -> typed;
            };
        }
        for (String accepted : field.accepted()) {
            if (accepted.equalsIgnoreCase(typed)) {
                return accepted;
            }
        }
        throw bad(field, value, nearest(typed, field.accepted()));
    }

    private static Trouble bad(Field field, Value value, Optional<String> maybe) {
        return new Trouble(
                value.offset(),
                value.length(),
                Remark.of(Sort.NOT_FOR_FIELD, value.text(), field.word()),
                field.takes(),
                maybe.map(meant -> meant.indexOf(' ') < 0 ? meant : "\"" + meant + "\""));
    }

    /// The symbol of a resolution knows every way in which sessions are numbered.
    private static String session(Value value) {
        String typed = ORDINAL.matcher(value.text().strip()).replaceAll("");
        return Symbol.typed("A/RES/1 (" + typed + ")")
                .flatMap(Symbol::session)
                .orElseThrow(() -> bad(Field.SESSION, value, Optional.empty()));
    }

    private String matter(Value value) {
        List<String> found = vocabulary.matters(value.text());
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<String> known =
                vocabulary.matters().stream().map(matter -> matter.id()).toList();
        throw new Trouble(
                value.offset(),
                value.length(),
                found.isEmpty()
                        ? Remark.of(Sort.NO_MATTER, value.text())
                        : Remark.of(Sort.SEVERAL_MATTERS, value.text()),
                Remark.of(Sort.ONE_OF, String.join(", ", found.isEmpty() ? known : found)),
                found.isEmpty() ? nearest(value.text(), known) : Optional.empty());
    }

    private Query state(Field field, Value value) {
        Optional<String> code = vocabulary.state(value.text());
        if (code.isEmpty()) {
            throw new Trouble(
                    value.offset(),
                    value.length(),
                    Remark.of(Sort.NO_STATE, value.text()),
                    Remark.of(
                            field.sort() == Field.Sort.BALLOTS ? Sort.A_NUMBER_OR_STATE_BY_NAME : Sort.A_STATE_BY_NAME),
                    longerName(value)
                            .or(() -> vocabulary.nearestState(value.text()))
                            .map(meant -> meant.indexOf(' ') < 0 ? meant : "\"" + meant + "\""));
        }
        return field == Field.STATE || field.position().isPresent()
                ? new Voted(code.get(), field.position())
                : new Is(field, code.get());
    }

    /// The name that begins with the value and goes on with the words after it, which were not quoted.
    private Optional<String> longerName(Value value) {
        if (value.quoted()) {
            return Optional.empty();
        }
        String[] after = text.substring(at).strip().split("[\\s()]+", 6);
        String name = value.text();
        for (int i = 0; i < Math.min(5, after.length); i++) {
            name = name + " " + after[i];
            if (vocabulary.state(name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean numeric(Value value) {
        return NUMBER.matcher(value.text()).lookingAt() || value.text().startsWith("..");
    }

    private static Query numbers(Field field, String relation, Value value) {
        if (!relation.equals("=")) {
            int bound = number(field, value, value.text());
            return switch (relation) {
                case ">" -> new Between(field, OptionalInt.of(bound + 1), OptionalInt.empty());
                case ">=" -> new Between(field, OptionalInt.of(bound), OptionalInt.empty());
                case "<" -> new Between(field, OptionalInt.empty(), OptionalInt.of(bound - 1));
                default -> new Between(field, OptionalInt.empty(), OptionalInt.of(bound));
            };
        }
        int dots = value.text().indexOf("..");
        if (dots < 0) {
            int number = number(field, value, value.text());
            return new Between(field, OptionalInt.of(number), OptionalInt.of(number));
        }
        String low = value.text().substring(0, dots);
        String high = value.text().substring(dots + 2);
        if (low.isEmpty() && high.isEmpty()) {
            throw bad(field, value, Optional.empty());
        }
        OptionalInt least = low.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(field, value, low));
        OptionalInt most = high.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(field, value, high));
        if (least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt()) {
            throw bad(field, value, Optional.of(high + ".." + low));
        }
        return new Between(field, least, most);
    }

    private static int number(Field field, Value value, String digits) {
        if (!NUMBER.matcher(digits).matches()) {
            throw bad(field, value, Optional.empty());
        }
        return Integer.parseInt(digits.replace('\u2212', '-'));
    }

    private static Query dates(String relation, Value value) {
        int dots = value.text().indexOf("..");
        if (dots < 0 || !relation.equals("=")) {
            EventDate date = date(value, value.text());
            return switch (relation) {
                case ">" -> new Dated(Optional.of(within(value, next(date, 1))), Optional.empty());
                case ">=" -> new Dated(Optional.of(date), Optional.empty());
                case "<" -> new Dated(Optional.empty(), Optional.of(within(value, next(date, -1))));
                case "<=" -> new Dated(Optional.empty(), Optional.of(date));
                default -> new Dated(Optional.of(date), Optional.of(date));
            };
        }
        String first = value.text().substring(0, dots);
        String last = value.text().substring(dots + 2);
        if (first.isEmpty() && last.isEmpty()) {
            throw bad(Field.DATE, value, Optional.empty());
        }
        Optional<EventDate> from = first.isEmpty() ? Optional.empty() : Optional.of(date(value, first));
        Optional<EventDate> to = last.isEmpty() ? Optional.empty() : Optional.of(date(value, last));
        if (from.isPresent()
                && to.isPresent()
                && from.get().first().isAfter(to.get().last())) {
            throw bad(Field.DATE, value, Optional.of(last + ".." + first));
        }
        return new Dated(from, to);
    }

    private static EventDate date(Value value, String written) {
        if (!DATE.matcher(written).matches()) {
            throw bad(Field.DATE, value, Optional.empty());
        }
        try {
            return within(value, EventDate.parse(written));
        } catch (DateTimeException none) {
            throw bad(Field.DATE, value, Optional.empty());
        }
    }

    private static EventDate within(Value value, EventDate date) {
        if (date.year() < FIRST_YEAR || date.year() > LAST_YEAR) {
            throw bad(Field.DATE, value, Optional.empty());
        }
        return date;
    }

    /// The year, month or day after or before one.
    private static EventDate next(EventDate date, int steps) {
        return switch (date) {
            case EventDate.OnDay(LocalDate day) -> EventDate.of(day.plusDays(steps));
            case EventDate.InMonth(YearMonth month) -> EventDate.of(month.plusMonths(steps));
            case EventDate.InYear(int year) -> new EventDate.InYear(year + steps);
        };
    }

    private static Optional<String> nearest(String typed, Collection<String> known) {
        String low = typed.toLowerCase(Locale.ROOT);
        record Near(String word, int distance) {}
        return known.stream()
                .map(word -> new Near(
                        word,
                        low.length() > 2 && word.toLowerCase(Locale.ROOT).startsWith(low)
                                ? 1
                                : Edits.between(low, word.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= Math.min(3, Math.max(1, low.length() / 3)))
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::word);
    }

    private static String fields() {
        return String.join(", ", Field.names());
    }

    /// Goes past a word that joins terms, if it stands here alone.
    private boolean joined(String word) {
        int end = at + word.length();
        boolean here = text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length()
                        || "()\"\u201c\u201d".indexOf(text.charAt(end)) >= 0
                        || space(text.charAt(end)));
        if (here) {
            at = end;
        }
        return here;
    }

    private static boolean quotes(char letter) {
        return letter == '"' || letter == '\u201c' || letter == '\u201d';
    }

    private static boolean space(char letter) {
        return Character.isWhitespace(letter) || letter == '\u00a0';
    }

    private void skipSpace() {
        while (at < text.length() && space(text.charAt(at))) {
            at++;
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
