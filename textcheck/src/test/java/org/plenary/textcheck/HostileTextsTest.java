package org.plenary.textcheck;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/// Texts that are long, odd or meant to do harm.
final class HostileTextsTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2024, 9, 19));
    private static final String PARAGRAPH =
            "On 18 September 2024 the General Assembly adopted resolution ES-10/24 by 124 votes to 14, with 43"
                    + " abstentions. The weather was mild, and the delegates walked home along the river.\n\n";

    private static List<Statement> inParts(String text) throws IOException {
        List<Statement> found = new ArrayList<>();
        Checks.CHECK.check(new StringReader(text), DAY, found::add);
        return found;
    }

    @Test
    void aTextInPartsIsAnsweredLikeTheWhole() throws IOException {
        String text = PARAGRAPH.repeat(3 * TextCheck.PART / PARAGRAPH.length());
        assertThat(inParts(text)).isEqualTo(Checks.CHECK.check(text, DAY).statements());
        assertThat(inParts(text))
                .hasSizeGreaterThan(5000)
                .allMatch(statement ->
                        text.substring(statement.start(), statement.end()).equals(statement.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "124 nations in favor and against or abstaining with no end ",
                "Russia and China and France and ",
                "voted against , and ",
                "no no no no for for N ",
                "S/RES/S/RES/",
                "((((((((",
                "13-1-1-1-",
                "1,000,000,000,",
                "resolution ",
                "the the the two-thirds of the of the ",
                "\u202e\u200f\u200b\u00ad"
            })
    void aLineWithoutAnEndIsCheckedInSeconds(String again) {
        String endless = again.repeat(100_000 / again.length());
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Checks.CHECK.check(endless, DAY).text()).hasSameSizeAs(endless));
    }

    @Test
    void fiveMegabytesAreCheckedInSeconds() {
        String text = PARAGRAPH.repeat(5 * 1024 * 1024 / PARAGRAPH.length());
        assertTimeout(Duration.ofSeconds(30), () -> assertThat(inParts(text)).hasSizeGreaterThan(50_000));
    }

    @Test
    void charactersThatNobodySeesAreReadOver() {
        String text = "\u200fResolution\u00a02334 was\u200b adop\u00adted by 14\u202fvotes to\u2060 none.\u200e";
        List<Statement> found = Checks.CHECK.check(text, Optional.empty()).statements();
        assertThat(found)
                .extracting(Statement::kind)
                .contains(StatementKind.SYMBOL, StatementKind.OUTCOME, StatementKind.TALLY);
        assertThat(found)
                .allMatch(statement -> statement.verdict() == Verdict.AGREES)
                .allMatch(statement ->
                        text.substring(statement.start(), statement.end()).equals(statement.text()));
    }

    @Test
    void nothingOfATextIsLogged() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(line.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            Checks.CHECK.check("The secret plan: resolution 2334 passed 14-0-1.", Optional.empty());
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).isEmpty();
    }
}
