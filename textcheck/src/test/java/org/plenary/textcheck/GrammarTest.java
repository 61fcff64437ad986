package org.plenary.textcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Reader;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.wording.Grammar;
import org.plenary.textcheck.wording.Wording;

import static org.assertj.core.api.Assertions.assertThat;

final class GrammarTest {
    static Stream<Arguments> examples() {
        return Grammar.all().stream()
                .flatMap(wording ->
                        wording.examples().stream().map(example -> Arguments.of(wording.says(), wording, example)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("examples")
    void eachWordingFindsItsClaimInItsExamples(String says, Wording wording, String example) {
        List<Claim> found = new ArrayList<>();
        for (Sentence sentence : new Reader(Checks.RECORD).sentences(example, Optional.empty())) {
            wording.find(sentence, found::add);
        }
        assertThat(found).as(example).isNotEmpty();
        assertThat(found).allMatch(claim -> claim.kind() == wording.kind());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("examples")
    void eachExampleIsAnsweredWithItsKind(String says, Wording wording, String example) {
        assertThat(Checks.CHECK.check(example, Optional.empty()).statements())
                .as(example)
                .anyMatch(statement -> statement.kind() == wording.kind())
                .allMatch(statement -> !statement.reasons().isEmpty());
    }

    static Stream<Corpus.Labelled> labelled() {
        return Corpus.read().stream();
    }

    // Trying only the shapes whose words are there must find what trying every shape finds.
    @ParameterizedTest
    @MethodSource("labelled")
    void noShapeThatWouldFitIsPassedOver(Corpus.Labelled text) {
        for (Sentence sentence : new Reader(Checks.RECORD).sentences(text.text(), text.dated())) {
            List<Claim> byEveryShape = new ArrayList<>();
            Grammar.all().forEach(wording -> wording.find(sentence, byEveryShape::add));
            assertThat(Grammar.claims(sentence)).as(sentence.outline()).containsExactlyElementsOf(byEveryShape);
            boolean more = byEveryShape.stream().anyMatch(claim -> !(claim instanceof Claim.Held));
            String words = sentence.words(sentence.span());
            assertThat(Grammar.maySay(words, 0, words.length()) || !more)
                    .as(words)
                    .isTrue();
        }
    }

    @Test
    void theReadmeListsEverythingThatIsRecognised() throws Exception {
        StringBuilder table = new StringBuilder("| kind | recognised | example |\n| --- | --- | --- |\n");
        for (Recognised wording : Recognised.all()) {
            table.append("| %s | %s | %s |\n"
                    .formatted(
                            wording.kind().word(),
                            wording.says(),
                            wording.examples().getFirst()));
        }
        assertThat(Files.readString(Path.of("README.md"))).contains(table.toString());
    }
}
