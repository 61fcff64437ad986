package org.plenary.record.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.record.export.Release.Format;
import org.plenary.record.intake.FactFile;
import org.plenary.record.intake.Import;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseTest {
    private static final VotingRecord RECORD = VotingRecord.compiledIn();
    private static final Rules RULES = new Rules(
            WorkingDays.of(RECORD.holidays().dates(), RECORD.holidays().years()));
    private static Publication publication = Publication.of(RECORD, RULES);

    @TempDir
    static Path folder;

    private static Path release = Path.of("");

    @BeforeAll
    static void writeARelease() throws IOException {
        Path rollCalls = Files.writeString(folder.resolve("rolls.csv"), """
                rcid,session,importantvote,date,unres,amend,para,short,descr
                7004,60,0,2005-11-23,R/60/381,NA,NA,OCEANS,Oceans
                """);
        Path ballots = Files.writeString(folder.resolve("ballots.csv"), """
                rcid,country,country_code,vote
                7004,Namibia,NA,yes
                7004,Russia,RU,yes
                7004,Serbia,RS,abstain
                """);
        Path library = Files.writeString(folder.resolve("library.csv"), """
                undl_id,ms_code,ms_vote,date,resolution,subjects
                991,FRA,Y,2023-10-27,A/RES/ES-10/21,PALESTINE QUESTION
                """);
        FactFile facts = FactFile.in(folder.resolve("data"));
        Import.into(facts, RECORD).files(List.of(rollCalls, ballots, library));
        publication = Publication.of(facts.record(RECORD), RULES).with(() -> facts.imported(RECORD));
        release = folder.resolve("release");
        Release.write(Tables.all(), publication, release, List.of(Format.values()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "decisions ~ S/2024/239 ~ \"S/2024/239,S/2024/239,SC,2024-03-22,,,draft-resolution,,\"",
                "ballots ~ S/RES/119,FRA ~ S/RES/119,FRA,no,",
                "states ~ FRA ~ \"FRA,France,FR,250,220,\"",
                "matters ~ suez-1956 ~ \"suez-1956,Suez 1956,\"",
            })
    void aRowBeginsLikeThis(String table, String key, String start) throws IOException {
        assertThat(Files.readAllLines(release.resolve(table + ".csv")))
                .filteredOn(line -> line.startsWith(key + ","))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(start.replace("\"", ""));
    }

    @Test
    void theRulingStandsBesideWhatWasRecorded() throws IOException {
        Map<String, String> row = rows("decisions").stream()
                .filter(cells -> "S/2024/239".equals(cells.get("symbol")))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .containsEntry("outcome", "not-adopted")
                .containsEntry("ruled_because", "veto")
                .containsEntry("ruled_threshold", "9")
                .containsEntry("ruled_margin", "2")
                .containsEntry("vetoed_by", "CHN RUS");
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Release.write(Tables.all(), publication, again, List.of(Format.values()));
        assertThat(Files.readString(again.resolve(Release.CHECKSUMS)))
                .isEqualTo(Files.readString(release.resolve(Release.CHECKSUMS)));
    }

    @Test
    void theChecksumsAreThoseOfTheFiles() throws Exception {
        List<String> lines = Files.readAllLines(release.resolve(Release.CHECKSUMS));
        assertThat(lines).hasSize(3 * Tables.all().size() + 2);
        for (String line : lines) {
            byte[] file = Files.readAllBytes(release.resolve(line.substring(66)));
            assertThat(line)
                    .startsWith(HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(file))
                            + "  ");
        }
    }

    @Test
    void whatAPublicationSaysIsExportedWithTheFileThatSaysIt() throws IOException {
        Map<String, String> account = rows("accounts").stream()
                .filter(row -> "unvotes".equals(row.get("publication")))
                .findFirst()
                .orElseThrow();
        assertThat(account)
                .containsEntry("symbol", "A/RES/60/381")
                .containsEntry("locator", "rcid 7004")
                .containsEntry("states_yes", "NAM RUS")
                .containsEntry("states_abstained", "SRB");
        assertThat(rows("editions"))
                .filteredOn(row -> row.getOrDefault("digest", "").equals(account.get("editions")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("file", "ballots.csv"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theParquetFileHasTheRowsOfTheCsvFileAndSaysWhatTheColumnsMean(PublishedTable<?> table) throws Exception {
        String file = "'" + release.resolve(table.name() + ".parquet") + "'";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + file)) {
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    names.add(rows.getMetaData().getColumnName(i));
                }
                assertThat(names)
                        .isEqualTo(table.columns().stream().map(Column::name).toList());
                List<String> texts = table.columns().stream()
                        .filter(column -> column.notation() == Column.Notation.TEXT)
                        .map(Column::name)
                        .toList();
                for (Map<String, String> row : rows(table.name())) {
                    assertThat(rows.next()).isTrue();
                    for (String name : texts) {
                        assertThat(Optional.ofNullable(rows.getString(name)).orElse(""))
                                .isEqualTo(row.get(name));
                    }
                }
                assertThat(rows.next()).isFalse();
            }
            try (ResultSet said = statement.executeQuery(
                    "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + file + ")")) {
                Map<String, String> meanings = new HashMap<>();
                while (said.next()) {
                    meanings.put(said.getString(1), said.getString(2));
                }
                assertThat(meanings).containsEntry("description", table.meaning());
                table.columns()
                        .forEach(column ->
                                assertThat(meanings).containsEntry("column " + column.name(), column.meaning()));
            }
        }
    }

    static List<PublishedTable<?>> tables() {
        return Tables.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellIsAsItsDescriptionSays(PublishedTable<?> table) throws IOException {
        Map<String, Object> described = described(table.name());
        Map<String, Object> schema = object(described.get("tableSchema"));
        List<Map<String, Object>> columns = objects(schema.get("columns"));
        assertThat(Files.readAllLines(release.resolve(table.name() + ".csv")).getFirst())
                .isEqualTo(String.join(
                        ",",
                        columns.stream().map(column -> text(column.get("name"))).toList()));
        List<Map<String, String>> rows = rows(table.name());
        assertThat(rows).isNotEmpty();
        for (Map<String, Object> column : columns) {
            String name = text(column.get("name"));
            assertThat(text(column.get("dc:description"))).endsWith(".");
            for (Map<String, String> row : rows) {
                String cell = row.getOrDefault(name, "");
                assertThat(cell.isEmpty() && Boolean.TRUE.equals(column.get("required")))
                        .as("%s %s is empty in %s", table.name(), name, row)
                        .isFalse();
                if (!cell.isEmpty()) {
                    assertThat(valid(cell, column))
                            .as("%s %s: \"%s\"", table.name(), name, cell)
                            .isTrue();
                }
            }
        }
        if (schema.containsKey("primaryKey")) {
            Set<List<String>> keys = new HashSet<>();
            for (Map<String, String> row : rows) {
                List<String> key =
                        texts(schema.get("primaryKey")).stream().map(row::get).toList();
                assertThat(keys.add(key)).as("%s twice: %s", table.name(), key).isTrue();
            }
        }
        for (Map<String, Object> reference : objects(schema.getOrDefault("foreignKeys", List.of()))) {
            Map<String, Object> target = object(reference.get("reference"));
            String other = text(target.get("resource")).replace(".csv", "");
            Set<String> known = new HashSet<>();
            rows(other).forEach(row -> known.add(row.get(text(target.get("columnReference")))));
            assertThat(rows)
                    .extracting(row -> row.get(text(reference.get("columnReference"))))
                    .as("%s to %s", table.name(), other)
                    .allSatisfy(value -> assertThat(known).contains(value));
        }
    }

    private static boolean valid(String cell, Map<String, Object> column) {
        if (column.containsKey("separator")) {
            return !cell.startsWith(" ") && !cell.endsWith(" ") && !cell.contains("  ");
        }
        Object datatype = column.get("datatype");
        if (datatype instanceof String base) {
            return base.equals("string") || (base.equals("integer") && cell.matches("-?\\d+"));
        }
        Map<String, Object> derived = object(datatype);
        return switch (text(derived.get("base"))) {
            case "boolean" -> cell.equals("true") || cell.equals("false");
            case "date" -> LocalDate.parse(cell).toString().equals(cell);
            case "string" -> cell.matches(text(derived.get("format")));
            default -> throw new AssertionError("No datatype: " + datatype);
        };
    }

    @ParameterizedTest
    @MethodSource("tables")
    void jsonSaysTheSameAsCsv(PublishedTable<?> table) throws IOException {
        List<Map<String, Object>> objects = objects(json(Files.readString(release.resolve(table.name() + ".json"))));
        List<Map<String, String>> rows = rows(table.name());
        assertThat(objects).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> written = new LinkedHashMap<>();
            objects.get(i)
                    .forEach((name, value) -> written.put(
                            name,
                            switch (value) {
                                case List<?> list -> String.join(" ", texts(list));
                                case Map<?, ?> nothing -> "";
                                default -> value.toString();
                            }));
            assertThat(written).isEqualTo(rows.get(i));
        }
    }

    @Test
    void everyBallotAndTallyOfTheRecordCanBeReadBack() throws IOException {
        Map<String, Map<String, Position>> ballots = new HashMap<>();
        for (Map<String, String> row : rows("ballots")) {
            ballots.computeIfAbsent(cell(row, "symbol"), symbol -> new HashMap<>())
                    .put(cell(row, "state"), Position.of(cell(row, "position")).orElseThrow());
        }
        Map<String, Map<String, String>> decisions = new HashMap<>();
        rows("decisions").forEach(row -> decisions.put(cell(row, "symbol"), row));
        assertThat(decisions).hasSameSizeAs(publication.record().decisions());
        for (Decision decision : publication.record().decisions()) {
            Map<String, Position> cast = new HashMap<>();
            decision.ballots()
                    .ifPresent(known ->
                            known.cast().ballots().forEach(ballot -> cast.put(ballot.member(), ballot.position())));
            assertThat(ballots.getOrDefault(decision.symbol().canonical(), Map.of()))
                    .isEqualTo(cast);
            Map<String, String> row = decisions.getOrDefault(decision.symbol().canonical(), Map.of());
            assertThat(row.get("date")).isEqualTo(decision.date().toString());
            assertThat(row.get("yes"))
                    .isEqualTo(decision.votes()
                            .map(votes -> String.valueOf(votes.yes()))
                            .orElse(""));
        }
    }

    @Test
    void everyColumnStandsOnThePageAboutTheTables() throws IOException {
        String page = Files.readString(release.resolve(Release.PAGE));
        for (PublishedTable<?> table : Tables.all()) {
            assertThat(page).contains("## " + table.name(), table.meaning());
            table.columns()
                    .forEach(column -> assertThat(page).contains("| `" + column.name() + "` | ", column.meaning()));
        }
    }

    @Test
    void anEarlierReleaseIsReplacedAsAWhole() throws IOException {
        Path target = folder.resolve("replaced");
        Release.write(Tables.all(), publication, target, List.of(Format.CSV, Format.JSON));
        Release.write(List.of(Tables.named("sources").orElseThrow()), publication, target, List.of(Format.JSON));
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("sources.json", Release.PAGE, Release.CHECKSUMS);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void aFolderWithOtherFilesIsLeftAsItIs() throws IOException {
        Path target = Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(target.resolve("chapter-1.txt"), "words");
        assertThatThrownBy(() -> Release.write(Tables.all(), publication, target, List.of(Format.CSV)))
                .isInstanceOf(Release.FolderInUse.class)
                .hasMessageContaining("no earlier release of the record")
                .hasMessageContaining("thesis");
        assertThat(Files.readString(target.resolve("chapter-1.txt"))).isEqualTo("words");
        assertThatThrownBy(() ->
                        Release.write(Tables.all(), publication, target.resolve("chapter-1.txt"), List.of(Format.CSV)))
                .isInstanceOf(Release.FolderInUse.class);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(release.resolve(table + ".csv"), StandardCharsets.UTF_8)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static Map<String, Object> described(String table) throws IOException {
        Map<String, Object> group = object(json(Files.readString(release.resolve(Release.METADATA))));
        assertThat(texts(List.of(objectsAndTexts(group.get("@context")).getFirst())))
                .containsExactly("http://www.w3.org/ns/csvw");
        return objects(group.get("tables")).stream()
                .filter(one -> (table + ".csv").equals(one.get("url")))
                .findFirst()
                .orElseThrow();
    }

    /// Reads JSON with a library, as others will. A missing value is an empty map.
    private static Object json(String text) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).isNull();
            return value;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    assertThat(fields.put(name, value(parser))).isNull();
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Map.of();
            case VALUE_STRING -> parser.getString();
            default -> throw new AssertionError("Unexpected: " + parser.currentToken());
        };
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
            return fields;
        }
        throw new AssertionError("No object: " + value);
    }

    private static List<Map<String, Object>> objects(@Nullable Object value) {
        return objectsAndTexts(value).stream().map(ReleaseTest::object).toList();
    }

    private static List<?> objectsAndTexts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new AssertionError("No list: " + value);
    }

    private static List<String> texts(@Nullable Object value) {
        return objectsAndTexts(value).stream().map(String::valueOf).toList();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
