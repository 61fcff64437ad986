package org.plenary.textcheck.reading;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.record.VotingRecord;

/// Reads a text: sentence after sentence, and what its words stand for. Immutable; any number of threads may
/// use it.
///
/// The JDK finds where sentences may end; a full stop of an abbreviation or within a thing ends none.
public final class Reader {
    /// Longer runs of words without an end are cut here, so that no input makes a wording look for long.
    private static final int LONGEST_SENTENCE_WORDS = 160;

    private static final int LONG_WORD_LETTERS = 4;

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R|\\R(?=\\s*[-*\u2022\u2013])");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{1,3})\\s?[-\u2010-\u2015:]\\s?(\\d{1,3})(?:\\s?[-\u2010-\u2015:]\\s?(\\d{1,3}))?(?![\\d/%]|[-\u2010-\u2015]\\w|\\s?(?:a\\.m|p\\.m|GMT))");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "no", "nos", "res", "art", "arts", "para", "paras", "op", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sep", "sept", "oct", "nov", "dec", "mr", "mrs", "ms", "dr", "st", "rev", "vs", "gen", "amb", "prof", "sen",
            "rep", "dem", "v", "cf", "ca", "approx");
    private static final Set<String> BEGINNERS = Set.of(
            "the", "it", "in", "on", "its", "he", "she", "they", "this", "that", "these", "those", "a", "an", "but",
            "and", "after", "when", "while", "since", "no", "both", "all", "at", "by", "as", "for", "only", "under");
    private static final Map<String, String> FRACTIONS = Map.of(
            "third", "one-third", "thirds", "two-thirds", "quarters", "three-quarters", "fifths", "three-fifths");

    private final StateNames states;
    private final Documents documents;

    public Reader(VotingRecord record) {
        states = StateNames.of(record.states());
        documents = new Documents(record);
    }

    /// Takes a stretch of a text: one or a few whole sentences of one paragraph.
    public interface Stretch {
        void take(int from, int to, int paragraph);
    }

    /// Cuts a text into stretches of whole sentences. Cuts only where a sentence surely ends: behind a long
    /// word, a full stop and before a capital letter.
    ///
    /// @return how many paragraphs there were before the last
    public static int stretches(String text, Stretch taking) {
        Matcher ends = PARAGRAPH.matcher(text);
        int from = 0;
        int number = 0;
        while (ends.find()) {
            stretches(text, from, ends.start(), number++, taking);
            from = ends.end();
        }
        stretches(text, from, text.length(), number, taking);
        return number;
    }

    private static void stretches(String text, int from, int to, int paragraph, Stretch taking) {
        int begin = from;
        for (int at = from; at < to - 2; at++) {
            char mark = text.charAt(at);
            if ((mark == '.' || mark == '!' || mark == '?')
                    && text.charAt(at + 1) == ' '
                    && Character.isUpperCase(text.charAt(at + 2))
                    && longWord(text, at, begin)) {
                taking.take(begin, at + 1, paragraph);
                begin = at + 2;
            }
        }
        taking.take(begin, to, paragraph);
    }

    // No abbreviation has so many small letters.
    private static boolean longWord(String text, int end, int begin) {
        if (end - begin < LONG_WORD_LETTERS) {
            return false;
        }
        for (int i = end - LONG_WORD_LETTERS; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /// Opens a text for reading.
    ///
    /// @param dated the day of the text, from which "on Friday" counts; without it such words stay words
    /// @param spokenOf the day that was spoken of last, from which "two days later" counts where the sentence
    ///     has none before it
    public Passage open(
            String text, Optional<LocalDate> dated, Supplier<Optional<LocalDate>> spokenOf, Consumer<Sentence> taking) {
        return new Passage(text, new DayWords(dated), spokenOf, taking);
    }

    /// Gives the sentences of a text in their order.
    public void read(String text, Optional<LocalDate> dated, Consumer<Sentence> taking) {
        stretches(text, open(text, dated, Optional::empty, taking)::read);
    }

    /// All sentences of a text.
    public List<Sentence> sentences(String text, Optional<LocalDate> dated) {
        List<Sentence> all = new ArrayList<>();
        read(text, dated, all::add);
        return all;
    }

    /// A text while it is read.
    public final class Passage {
        private final String text;
        private final DayWords days;
        private final Supplier<Optional<LocalDate>> spokenOf;
        private final Consumer<Sentence> taking;
        private Optional<Integer> year = Optional.empty();
        private Optional<LocalDate> exact = Optional.empty();
        private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);

        private Passage(String text, DayWords days, Supplier<Optional<LocalDate>> spokenOf, Consumer<Sentence> taking) {
            this.text = text;
            this.days = days;
            this.spokenOf = spokenOf;
            this.taking = taking;
        }

        /// Gives the sentences of a stretch.
        public void read(int from, int to, int number) {
            List<Token> tokens = Tokens.of(text, from, to);
            if (tokens.isEmpty()) {
                return;
            }
            breaks.setText(text.substring(from, to).replace('\n', ' ').replace('\r', ' '));
            int end = from + breaks.next();
            List<Word> words = new ArrayList<>();
            boolean several = false;
            int at = 0;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (token.start() >= end) {
                    if (ends(tokens, at) || words.size() >= LONGEST_SENTENCE_WORDS) {
                        give(words, number);
                        words = new ArrayList<>();
                    }
                    int next = breaks.following(token.start() - from);
                    end = next == BreakIterator.DONE ? to + 1 : from + next;
                }
                if (words.size() >= 2 * LONGEST_SENTENCE_WORDS) {
                    give(words, number);
                    words = new ArrayList<>();
                }
                int first = at;
                Optional<Documents.Found> document = documents.at(text, tokens, at);
                if (document.isEmpty() && several) {
                    document = documents.next(text, token);
                }
                if (document.isPresent()) {
                    several = document.get().several();
                    at = past(tokens, at, document.get().end());
                    add(words, tokens, first, at, document.get().document());
                    continue;
                }
                several &= token.raw().equals(",") || token.low().equals("and");
                at = word(tokens, at, words);
            }
            give(words, number);
        }

        private int word(List<Token> tokens, int at, List<Word> words) {
            Token token = tokens.get(at);
            if (!Character.isLetterOrDigit(token.raw().charAt(0))) {
                words.add(new Word(new Span(token.start(), token.end()), mark(token.raw()), Thing.Plain.WORD));
                return at + 1;
            }
            OptionalInt later = DaysLater.at(tokens, at);
            if (later.isPresent()) {
                Optional<LocalDate> from = exact.or(spokenOf);
                if (from.isPresent()) {
                    LocalDate on = from.get().plusDays(later.getAsInt());
                    exact = Optional.of(on);
                    add(words, tokens, at, at + DaysLater.WORDS, new Thing.On(Day.of(on)));
                    return at + DaysLater.WORDS;
                }
            }
            Optional<DayWords.Found> day = days.at(text, tokens, at, year);
            if (day.isPresent()) {
                int next = past(tokens, at, day.get().end());
                exact = day.get()
                        .day()
                        .days()
                        .filter(Day::exact)
                        .map(Day.Days::first)
                        .or(() -> exact);
                year = yearSaid(text.substring(token.start(), day.get().end())).or(() -> year);
                add(words, tokens, at, next, new Thing.On(day.get().day()));
                return next;
            }
            if (token.digits()) {
                Matcher numbers = NUMBERS.matcher(text);
                numbers.region(token.start(), Math.min(text.length(), token.start() + 24));
                if (numbers.lookingAt() && !joined(tokens, at)) {
                    int next = past(tokens, at, numbers.end());
                    add(words, tokens, at, next, numbers(numbers));
                    return next;
                }
            }
            int fraction = fraction(tokens, at, words);
            if (fraction > at) {
                return fraction;
            }
            if (token.digits() || NumberWords.begins(token.low())) {
                Optional<NumberWords.Found> number = NumberWords.at(tokens, at);
                if (number.isPresent() && !joined(tokens, at)) {
                    add(
                            words,
                            tokens,
                            at,
                            at + number.get().tokens(),
                            number.get().thing());
                    return at + number.get().tokens();
                }
            }
            if (token.capital()) {
                Optional<StateNames.Found> state = states.at(tokens, at);
                if (state.isPresent()) {
                    add(
                            words,
                            tokens,
                            at,
                            at + state.get().tokens(),
                            state.get().state());
                    return at + state.get().tokens();
                }
            }
            words.add(new Word(
                    new Span(token.start(), token.end()),
                    token.digits() ? "#" : token.low().replace(".", ""),
                    Thing.Plain.WORD));
            return at + 1;
        }

        // "two thirds", "three-quarters"
        private int fraction(List<Token> tokens, int at, List<Word> words) {
            int next = at + 1;
            if (next < tokens.size() && tokens.get(next).raw().equals("-")) {
                next++;
            }
            if (next >= tokens.size() || !NumberWords.begins(tokens.get(at).low())) {
                return at;
            }
            String fraction = FRACTIONS.get(tokens.get(next).low());
            if (fraction == null || !fraction.startsWith(tokens.get(at).low())) {
                return at;
            }
            words.add(new Word(new Span(tokens.get(at).start(), tokens.get(next).end()), fraction, Thing.Plain.WORD));
            return next + 1;
        }

        private void add(List<Word> words, List<Token> tokens, int from, int to, Thing thing) {
            words.add(new Word(
                    new Span(tokens.get(from).start(), tokens.get(to - 1).end()),
                    String.valueOf(thing.letter()),
                    thing));
        }

        private Optional<Integer> yearSaid(String date) {
            Matcher digits = FOUR_DIGITS.matcher(date);
            return digits.find() ? Optional.of(Integer.valueOf(digits.group())) : Optional.empty();
        }

        private void give(List<Word> words, int number) {
            year = Optional.empty();
            exact = Optional.empty();
            if (!words.isEmpty()) {
                taking.accept(new Sentence(text, List.copyOf(words), number));
            }
        }

        // Whether a sentence ends before this token.
        private boolean ends(List<Token> tokens, int at) {
            if (at < 1) {
                return false;
            }
            Token last = tokens.get(at - 1);
            Token next = tokens.get(at);
            if (last.raw().endsWith(".") && last.raw().length() > 2) {
                return BEGINNERS.contains(next.low());
            }
            if (!last.raw().equals(".") || at < 2) {
                return true;
            }
            return !ABBREVIATIONS.contains(tokens.get(at - 2).low()) || BEGINNERS.contains(next.low());
        }

        // Whether the number is part of a word such as "B-52" or "MH17".
        private boolean joined(List<Token> tokens, int at) {
            if (at == 0) {
                return false;
            }
            Token before = tokens.get(at - 1);
            if (before.end() != tokens.get(at).start()) {
                return false;
            }
            char last = text.charAt(before.end() - 1);
            return Character.isLetter(last)
                    || ((last == '-' || last == '/' || last == '$' || last == '\u20ac' || last == '\u00a3')
                            && !(at >= 2
                                    && NumberWords.begins(tokens.get(at - 2).low())));
        }
    }

    private static int past(List<Token> tokens, int at, int end) {
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
        return next;
    }

    private static Thing.Numbers numbers(Matcher found) {
        List<Integer> numbers = new ArrayList<>();
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                numbers.add(Integer.valueOf(found.group(group)));
            }
        }
        return new Thing.Numbers(numbers);
    }

    private static String mark(String raw) {
        return switch (raw.charAt(0)) {
            case '\u201c', '\u201d', '\u00ab', '\u00bb' -> "\"";
            case '\u2019', '\u2018' -> raw.length() > 1 ? "'s" : "'";
            case '\u2010', '\u2011' -> "-";
            case '\u2012', '\u2013', '\u2014', '\u2015' -> "--";
            default -> raw;
        };
    }
}
