package org.plenary.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How alike titles are: the cosine between their words, each weighted by how rare it is (Salton and Buckley,
/// Information Processing and Management 24, 1988).
///
/// Pairs of neighbouring words count beside single words, because "nuclear weapons" says more than both apart.
/// Costs one pass over the postings of the words asked for.
final class TextVectors {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_STEM = 9;
    /// Words that stand in every title or say nothing of its subject.
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "of",
            "and",
            "to",
            "a",
            "an",
            "in",
            "on",
            "for",
            "by",
            "with",
            "its",
            "from",
            "at",
            "as",
            "or",
            "be",
            "is",
            "that",
            "resolution",
            "adopted",
            "adopt",
            "general",
            "assembly",
            "draft",
            "res",
            "entitled");

    private final Map<String, Integer> wordNumbers = new HashMap<>();
    private final List<int[]> words = new ArrayList<>();
    private final double[] rarity;
    private final double[] lengths;
    private final int[][] postings;

    /// Takes the texts in their order.
    TextVectors(List<String> texts) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int[] of = words(texts.get(i)).stream()
                    .mapToInt(word -> wordNumbers.computeIfAbsent(word, unseen -> wordNumbers.size()))
                    .toArray();
            words.add(of);
            for (int word : of) {
                while (lists.size() <= word) {
                    lists.add(new ArrayList<>());
                }
                lists.get(word).add(i);
            }
        }
        postings = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        rarity = new double[postings.length];
        for (int word = 0; word < rarity.length; word++) {
            rarity[word] = Math.log((texts.size() + 1.0) / (postings[word].length + 0.5));
        }
        lengths = new double[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(Arrays.stream(words.get(i))
                    .mapToDouble(word -> rarity[word] * rarity[word])
                    .sum());
        }
    }

    /// The words of a text and the pairs of neighbours, each once.
    static Set<String> words(String text) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        String before = "";
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() < 2 || EMPTY_WORDS.contains(word)) {
                continue;
            }
            String stem = word.length() > LONGEST_STEM ? word.substring(0, LONGEST_STEM) : withoutPlural(word);
            words.put(stem, true);
            if (!before.isEmpty()) {
                words.put(before + " " + stem, true);
            }
            before = stem;
        }
        return new HashSet<>(words.keySet());
    }

    private static String withoutPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /// The cosine of `text` with each text.
    double[] similarities(String text) {
        double[] similarities = new double[lengths.length];
        double length = 0;
        for (String word : words(text)) {
            Integer number = wordNumbers.get(word);
            if (number == null) {
                // A word nobody used before: it makes the text longer and matches nothing.
                double most = Math.log((lengths.length + 1.0) / 0.5);
                length += most * most;
            } else {
                double weight = rarity[number] * rarity[number];
                length += weight;
                for (int of : postings[number]) {
                    similarities[of] += weight;
                }
            }
        }
        for (int i = 0; i < similarities.length; i++) {
            similarities[i] = lengths[i] == 0 || length == 0 ? 0 : similarities[i] / (lengths[i] * Math.sqrt(length));
        }
        return similarities;
    }
}
