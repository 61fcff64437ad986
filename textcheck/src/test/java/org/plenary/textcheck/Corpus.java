package org.plenary.textcheck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/// The labelled texts of `sentences.txt`.
final class Corpus {
    /// What a careful reader would answer to one statement.
    record Label(String kind, String verdict, String decision, int start, int end) {
        boolean sameAs(Statement found) {
            return found.kind().word().equals(kind)
                    && found.verdict().word().equals(verdict)
                    && found.start() < end
                    && start < found.end()
                    && found.decision().map(Object::toString).orElse("-").equals(decision);
        }
    }

    /// A text and every statement in it.
    record Labelled(String id, Optional<LocalDate> dated, String text, List<Label> labels) {
        /// Whether it belongs to the half that the recognisers were not corrected on: an odd CRC-32 of the id.
        boolean test() {
            CRC32 sum = new CRC32();
            sum.update(id.getBytes(StandardCharsets.UTF_8));
            return sum.getValue() % 2 == 1;
        }
    }

    private Corpus() {}

    static List<Labelled> read() {
        List<Labelled> all = new ArrayList<>();
        String head = "";
        String text = "";
        List<Label> labels = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("@")) {
                if (!text.isEmpty()) {
                    all.add(labelled(head, text, labels));
                }
                head = line;
                text = "";
                labels = new ArrayList<>();
            } else if (text.isEmpty()) {
                text = line;
            } else {
                labels.add(label(line, text));
            }
        }
        all.add(labelled(head, text, labels));
        return all;
    }

    private static Labelled labelled(String head, String text, List<Label> labels) {
        String[] words = head.split(" ", -1);
        Optional<LocalDate> dated = words[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(words[2]));
        return new Labelled(words[1], dated, text, List.copyOf(labels));
    }

    private static Label label(String line, String text) {
        String[] parts = line.split(" \\| ", -1);
        String[] words = parts[0].split(" ", -1);
        int start = text.indexOf(parts[1]);
        if (start < 0) {
            throw new IllegalStateException("\"%s\" does not stand in \"%s\".".formatted(parts[1], text));
        }
        return new Label(words[0], words[1], words[2], start, start + parts[1].length());
    }

    private static List<String> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream("sentences.txt")), StandardCharsets.UTF_8))) {
            return file.lines().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
