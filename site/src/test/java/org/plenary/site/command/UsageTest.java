package org.plenary.site.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class UsageTest {
    private static final Usage USAGE = Usage.of("count", "Counts votes. Slowly.")
            .words("STATE", "A code.")
            .option("--session", "N", "Only this session, of which there are many, so many that a line is too short.")
            .flag("--blocs", "Blocs too.");

    private static Command.Arguments read(String... typed) {
        return USAGE.read(List.of(typed));
    }

    @Test
    void aValueStandsAfterItsOptionOrBehindAnEqualsSign() {
        for (Command.Arguments arguments :
                List.of(read("USA", "--session", "68", "--blocs", "-"), read("--session=68", "USA", "--blocs", "-"))) {
            assertThat(arguments.option("--session")).contains("68");
            assertThat(arguments.given("--blocs")).isTrue();
            assertThat(arguments.words()).containsExactly("USA", "-");
        }
        assertThat(read("--session", "-1").option("--session")).contains("-1");
        assertThat(read("--session=").option("--session")).contains("");
    }

    @Test
    void afterTwoDashesThereAreOnlyWords() {
        assertThat(read("--", "--blocs").words()).containsExactly("--blocs");
        assertThat(USAGE.withDashes().read(List.of("-USA")).words()).containsExactly("-USA");
    }

    @Test
    void aWordWithOneDashIsNeverAnOption() {
        Usage query = Usage.of("search", "Finds.")
                .words("QUERY", "A query.")
                .option("--data", "DIR", "A folder.")
                .withDashes();
        assertThat(query.read(List.of("-database", "-data", "\"x\"")).words())
                .containsExactly("-database", "-data", "\"x\"");
        assertThat(query.read(List.of("--data", "\"my folder\"")).option("--data"))
                .contains("\"my folder\"");
    }

    @Test
    void whatTheCommandDoesNotTakeIsNamedWithWhatItTakes() {
        assertThatThrownBy(() -> read("--sesion", "68"))
                .isInstanceOf(BadUsage.class)
                .hasMessage("there is no option \"--sesion\" here, maybe \"--session\"; accepted: --session, --blocs.");
        assertThatThrownBy(() -> read("-x")).hasMessageContaining("no option \"-x\"");
        assertThatThrownBy(
                        () -> Usage.of("rules", "Lists.").flag("--all", "All.").read(List.of("one")))
                .hasMessage("there is no argument \"one\" here; accepted: --all.");
        assertThatThrownBy(() -> read("--session"))
                .hasMessage("--session needs a value, N; \"plenary count --help\" says how it is used.");
        assertThatThrownBy(() -> read("--session", "--blocs")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> read("--blocs=yes")).hasMessage("--blocs takes no value; found \"yes\".");
        assertThatThrownBy(() -> read("--session", "1", "--session", "2"))
                .hasMessage("--session was given twice; it is wanted once.");
    }

    @Test
    void theHelpHasEverythingInLinesOfEightyCharacters() {
        assertThat(USAGE.gist()).isEqualTo("Counts votes.");
        assertThat(USAGE.help()).isEqualTo("""
                Usage: plenary count [OPTION...] [STATE...]
                Counts votes. Slowly.

                  STATE                 A code.
                  --session N           Only this session, of which there are many, so many that
                                        a line is too short.
                  --blocs               Blocs too.
                """);
    }
}
