package org.plenary.textcheck.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// One sentence, its words, and its outline.
public final class Sentence {
    private static final Set<String> JOINING = Set.of("after", "when", "while", "although");

    private final String text;
    private final List<Word> words;
    private final int paragraph;
    private final String outline;
    private final int[] starts;

    Sentence(String text, List<Word> words, int paragraph) {
        this.text = text;
        this.words = words;
        this.paragraph = paragraph;
        StringBuilder line = new StringBuilder(words.size() * 6);
        starts = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                line.append(' ');
            }
            starts[i] = line.length();
            line.append(words.get(i).outline());
        }
        outline = line.toString();
    }

    /// The sentence with a letter for each thing: `on D N nations voted in favor , N against and N abstained .`
    public String outline() {
        return outline;
    }

    /// The sentence cut at each semicolon behind which it names an organ or a document anew, and at each
    /// "after" or "when" that stands between one organ and its day and another; mostly the sentence itself.
    public List<Sentence> parts() {
        List<Sentence> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean cut = words.get(i - 1).outline().equals(";")
                    ? anew(i, words.size())
                    : JOINING.contains(words.get(i).outline())
                            && anew(from, i)
                            && dated(from, i)
                            && anew(i, words.size())
                            && dated(i, words.size());
            if (cut) {
                parts.add(part(from, i));
                from = i;
            }
        }
        if (parts.isEmpty()) {
            return List.of(this);
        }
        parts.add(part(from, words.size()));
        return parts;
    }

    private Sentence part(int from, int to) {
        return new Sentence(text, words.subList(from, to), paragraph);
    }

    private boolean anew(int from, int to) {
        for (int i = from; i < to && !words.get(i).outline().equals(";"); i++) {
            String word = words.get(i).outline();
            if (word.equals("Y") || word.equals("assembly") || word.equals("council")) {
                return true;
            }
        }
        return false;
    }

    private boolean dated(int from, int to) {
        for (int i = from; i < to && !words.get(i).outline().equals(";"); i++) {
            if (words.get(i).thing() instanceof Thing.On) {
                return true;
            }
        }
        return false;
    }

    /// Which paragraph of the text it is in, from 0.
    public int paragraph() {
        return paragraph;
    }

    /// Whether this word or letter stands in the outline.
    public boolean says(String word) {
        for (Word one : words) {
            if (one.outline().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// Gives each word and letter of the outline.
    public void eachWord(Consumer<String> taking) {
        for (Word word : words) {
            taking.accept(word.outline());
        }
    }

    public Span span() {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }

    /// The words of part of the text, as they stand there.
    public String words(Span span) {
        return text.substring(span.start(), span.end());
    }

    private int wordAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    /// The part of the text that stands from `start` to `end` in the outline.
    public Span span(int start, int end) {
        return new Span(
                words.get(wordAt(start)).span().start(),
                words.get(wordAt(end - 1)).span().end());
    }

    /// What the word at this place of the outline stands for.
    public Thing thing(int place) {
        return words.get(wordAt(place)).thing();
    }

    /// The things of one sort from `start` to `end` in the outline.
    public <T extends Thing> List<T> things(Class<T> sort, int start, int end) {
        List<T> found = new ArrayList<>();
        for (int i = wordAt(start); i < words.size() && starts[i] < end; i++) {
            if (sort.isInstance(words.get(i).thing())) {
                found.add(sort.cast(words.get(i).thing()));
            }
        }
        return found;
    }

    /// One thing of a sentence and where it stands.
    ///
    /// @param place in the outline
    public record Placed<T extends Thing>(T thing, Span span, int place) {}

    /// All things of one sort.
    public <T extends Thing> List<Placed<T>> placed(Class<T> sort) {
        List<Placed<T>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (sort.isInstance(words.get(i).thing())) {
                found.add(new Placed<>(
                        sort.cast(words.get(i).thing()), words.get(i).span(), starts[i]));
            }
        }
        return found;
    }

    /// The plain words, in small letters.
    public List<String> plainWords() {
        List<String> plain = new ArrayList<>(words.size());
        for (Word word : words) {
            if (word.thing() instanceof Thing.Plain
                    && Character.isLetter(word.outline().charAt(0))) {
                plain.add(word.outline());
            }
        }
        return plain;
    }

    @Override
    public String toString() {
        return outline.toLowerCase(Locale.ROOT);
    }
}
