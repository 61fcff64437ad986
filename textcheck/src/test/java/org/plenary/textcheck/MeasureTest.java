package org.plenary.textcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Precision and recall on the labelled texts. A found statement is right when kind, verdict and decision are
/// those of a label that stands at the same words; every other one is an error, and so is a label without a
/// statement.
final class MeasureTest {
    private static final String TOTAL = "all kinds";

    /// Statements found and right, found and wrong, and missed.
    private record Counts(int right, int wrong, int missed) {
        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private static final Counts NONE = new Counts(0, 0, 0);

    private static Map<String, Counts> development = Map.of();
    private static Map<String, Counts> test = Map.of();

    @BeforeAll
    static void measure() {
        List<Corpus.Labelled> texts = Corpus.read();
        development = measured(texts.stream().filter(text -> !text.test()).toList());
        test = measured(texts.stream().filter(Corpus.Labelled::test).toList());
        System.out.println(table());
    }

    private static Map<String, Counts> measured(List<Corpus.Labelled> texts) {
        Map<String, Counts> counts = new TreeMap<>();
        for (Corpus.Labelled text : texts) {
            List<Statement> found = new ArrayList<>(
                    Checks.CHECK.check(text.text(), text.dated()).statements());
            for (Corpus.Label label : text.labels()) {
                boolean right = found.stream()
                        .filter(label::sameAs)
                        .findFirst()
                        .map(found::remove)
                        .orElse(false);
                counts.merge(label.kind(), new Counts(right ? 1 : 0, 0, right ? 0 : 1), Counts::plus);
            }
            found.forEach(extra -> counts.merge(extra.kind().word(), new Counts(0, 1, 0), Counts::plus));
        }
        counts.put(TOTAL, counts.values().stream().reduce(NONE, Counts::plus));
        return counts;
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                | kind | labels (dev.) | precision | recall | labels (test) | precision | recall |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (String kind : development.keySet()) {
            table.append("| ").append(kind);
            for (Map<String, Counts> half : List.of(development, test)) {
                Counts counts = half.getOrDefault(kind, NONE);
                table.append(String.format(
                        Locale.ROOT,
                        " | %d | %.2f | %.2f",
                        counts.right() + counts.missed(),
                        counts.precision(),
                        counts.recall()));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    @Test
    void whatIsFoundInTheTestHalfIsRight() {
        assertThat(test.getOrDefault(TOTAL, NONE).precision()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatStandsInTheTestHalfIsFound() {
        assertThat(test.getOrDefault(TOTAL, NONE).recall()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void theReadmeHasTheFiguresThatWereMeasured() throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains(table());
    }
}
