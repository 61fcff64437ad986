package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;

/// The words of a sentence that say what a vote was about.
public final class Topics {
    private static final Set<String> ENDS = Set.of(";", ".", "when", "while", "but", "which", "who", "since");

    private Topics() {}

    /// Stands between two topics that must both be met.
    public static final String ALL = "&";

    /// The topic that stands from `place` in the outline to the end of the clause: plain words, and codes of
    /// States as `=UKR`.
    static List<String> behind(Sentence sentence, int place) {
        List<String> topic = new ArrayList<>();
        boolean began = false;
        int at = place;
        String outline = sentence.outline();
        while (at < outline.length()) {
            int end = outline.indexOf(' ', at);
            String word = outline.substring(at, end < 0 ? outline.length() : end);
            if (began && ENDS.contains(word)) {
                break;
            }
            if (!word.isEmpty()) {
                began |= word.equals("on")
                        || word.equals("over")
                        || word.equals("about")
                        || word.equals("for")
                        || word.equals("regarding");
                if (word.equals("S")) {
                    topic.add("=" + ((Thing.Named) sentence.thing(at)).code());
                } else if (Character.isLowerCase(word.charAt(0))) {
                    topic.add(word);
                }
            }
            at = end < 0 ? outline.length() : end + 1;
        }
        return topic;
    }

    /// The topic in part of the outline.
    static List<String> in(Sentence sentence, String part) {
        int place = part.isEmpty() ? -1 : sentence.outline().indexOf(part);
        if (place < 0) {
            return List.of();
        }
        List<String> topic = new ArrayList<>();
        for (String word : part.strip().split(" ", -1)) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                topic.add(word);
            }
        }
        sentence.things(Thing.Named.class, place, place + part.length())
                .forEach(state -> topic.add("=" + state.code()));
        return topic;
    }
}
