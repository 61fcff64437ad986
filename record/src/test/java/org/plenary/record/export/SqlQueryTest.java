package org.plenary.record.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.record.VotingRecord;
import org.plenary.record.export.SqlQuery.Format;
import org.plenary.record.export.SqlQuery.Refused;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqlQueryTest {
    private static final VotingRecord RECORD = VotingRecord.compiledIn();
    private static final Publication PUBLICATION = Publication.of(
            RECORD,
            new Rules(
                    WorkingDays.of(RECORD.holidays().dates(), RECORD.holidays().years())));

    @TempDir
    Path folder;

    private static String answer(String query, Format format) throws Refused, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SqlQuery.answer(query, PUBLICATION, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCountIsTheCountOfTheRecord() throws Exception {
        assertThat(answer("SELECT count(*) AS n FROM decisions", Format.CSV))
                .isEqualTo("n\n%d\n".formatted(RECORD.decisions().size()));
        long ballots = RECORD.decisions().stream()
                .flatMap(decision -> decision.ballots().stream())
                .mapToLong(known -> known.cast().size())
                .sum();
        assertThat(answer("SELECT count(*) AS n FROM ballots", Format.CSV)).isEqualTo("n\n%d\n".formatted(ballots));
    }

    @Test
    void valuesKeepTheirTypesInJson() throws Exception {
        assertThat(answer("""
                SELECT yes, vetoed_by, verified, basis, date FROM decisions WHERE symbol = 'S/2024/239'""", Format.JSON)).isEqualTo("""
                [
                {"yes": 11, "vetoed_by": ["CHN", "RUS"], "verified": true, "basis": null, "date": "2024-03-22"}
                ]
                """);
    }

    @Test
    void listsHaveBarsBetweenTheirItemsInCsvAndWhatIsUnknownIsEmpty() throws Exception {
        assertThat(answer("SELECT vetoed_by, basis FROM decisions WHERE symbol = 'S/2024/239'", Format.CSV))
                .isEqualTo("vetoed_by,basis\nCHN|RUS,\n");
    }

    @Test
    void twoColumnsOfOneNameAreToldApart() throws Exception {
        assertThat(answer("SELECT 1 AS n, 2 AS n", Format.JSON)).contains("\"n\": 1, \"n_2\": 2");
    }

    @Test
    void aTextCountsItsRows() throws Exception {
        assertThat(answer("SELECT code, name FROM states WHERE code IN ('FRA', 'NAM') ORDER BY code", Format.TEXT))
                .isEqualTo("""
                        code  name
                        FRA   France
                        NAM   Namibia
                        2 rows
                        """);
    }

    @Test
    void aQueryThatNamesNoTableCanAskWhichThereAre() throws Exception {
        assertThat(answer("SHOW TABLES", Format.CSV).lines().skip(1))
                .containsExactlyInAnyOrderElementsOf(
                        Tables.all().stream().map(PublishedTable::name).toList());
    }

    @Test
    void everyColumnHasItsMeaningInTheDatabase() throws Exception {
        assertThat(answer(
                        "SELECT comment FROM duckdb_columns() WHERE table_name = 'ballots' AND column_name = 'state'",
                        Format.CSV))
                .isEqualTo("comment\nThe code of the State.\n");
    }

    @Test
    void aMistakeIsShownWhereItStands() {
        assertThatThrownBy(() -> answer("SELECT * FORM decisions", Format.CSV))
                .isInstanceOf(Refused.class)
                .hasMessage("""
                syntax error at or near "decisions"

                LINE 1: SELECT * FORM decisions
                                      ^^^^^^^^^""");
        assertThatThrownBy(() -> answer("SELECT code,\n  nam FROM states", Format.CSV))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"nam\" not found")
                .hasMessageContaining("LINE 2:   nam FROM states\n          ^^^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE states",
                "INSERT INTO states SELECT * FROM states",
                "UPDATE states SET name = 'x'",
                "DELETE FROM states",
                "WITH gone AS (DELETE FROM states RETURNING *) SELECT * FROM gone",
                "CREATE TABLE mine AS SELECT 1",
                "ATTACH ':memory:' AS other",
                "SET threads = 4",
                "SET enable_external_access = true",
                "INSTALL httpfs",
                "LOAD httpfs",
                "COMMIT",
                "SELECT 1; DROP TABLE states",
                "SELECT 1; SELECT 2",
                ""
            })
    void whatIsNotOneSelectIsRefused(String query) {
        assertThatThrownBy(() -> answer(query, Format.CSV))
                .isInstanceOf(Refused.class)
                .message()
                .containsAnyOf("only a SELECT is answered", "one SELECT at a time");
    }

    @Test
    void noFileCanBeReadOrWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        for (String query : new String[] {
            "SELECT * FROM '" + file + "'",
            "SELECT * FROM read_csv('" + file + "')",
            "SELECT * FROM read_text('" + file + "')",
            "SELECT * FROM glob('" + folder + "/*')",
            "COPY (SELECT 1) TO '" + folder.resolve("out.csv") + "'",
            "EXPORT DATABASE '" + folder.resolve("out") + "'"
        }) {
            assertThatThrownBy(() -> answer(query, Format.CSV)).as(query).isInstanceOf(Refused.class);
        }
        assertThat(folder.toFile().list()).containsExactly("secret.csv");
    }
}
