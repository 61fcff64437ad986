package org.plenary.site.followup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.followup.AsOf;
import org.plenary.followup.FactKind;
import org.plenary.followup.FollowUp;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.site.command.Commands;
import org.plenary.site.command.ExitCode;
import org.plenary.site.command.Terminal;
import org.plenary.site.page.Templates;
import org.plenary.site.page.followup.BriefView;
import org.plenary.site.page.followup.OnePage;
import org.plenary.site.page.followup.Shown;
import org.plenary.site.pdf.PageLookedAt;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.StaticFiles;

import static org.assertj.core.api.Assertions.assertThat;

/// Letters and imports from the command line, with files as people write them.
class LettersTest {
    private static final String STATEMENT = """
            id: on-the-canal
            title: On the record of 1956
            date: "2026-11-20"
            from: Somebody, somewhere
            to: [FRA, EGY]
            matter: suez-1956
            text: |
              First paragraph
              goes on.

              Second paragraph.
            """;

    private record Ran(ExitCode code, String out, String err) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = Commands.run(
                List.of(arguments),
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        false),
                Secretariat::withCompiledInRecord);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String text(Path file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void eachAddresseeGetsTheStatementWithItsOwnRecord(@TempDir Path folder) throws Exception {
        Path statement = Files.writeString(folder.resolve("statement.yaml"), STATEMENT);
        Path addresses = Files.writeString(folder.resolve("a.csv"), "state,address\nFRA,\"1 Street\nTown\"\n");
        Ran ran = run(
                "letters",
                statement.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--addresses",
                addresses.toString(),
                "--data",
                folder.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).startsWith("2 letters in").contains("1 with an address");
        String france = text(folder.resolve("out/FRA.pdf"));
        assertThat(france)
                .contains("On the record of 1956")
                .contains("First paragraph goes on.")
                .contains("The record of France")
                .contains("S/3710")
                .contains("What a next text needs");
        assertThat(text(folder.resolve("out/EGY.pdf")))
                .contains("The record of Egypt")
                .doesNotContain("of France");
        assertThat(text(folder.resolve("out/all.pdf"))).contains("The record of France", "The record of Egypt");
        assertThat(Files.readString(folder.resolve("out/addresses.csv")))
                .contains("FRA,France,FRA.pdf,\"1 Street\nTown\"")
                .contains("EGY,Egypt,EGY.pdf,\r\n");
        byte[] first = Files.readAllBytes(folder.resolve("out/FRA.pdf"));
        PageLookedAt.check(first, 0, "letter-latin");
        run("letters", statement.toString(), "--out", folder.resolve("out").toString(), "--data", folder.toString());
        assertThat(Files.readAllBytes(folder.resolve("out/FRA.pdf"))).isEqualTo(first);
    }

    @Test
    void aBriefIsTheOneLookedAt() throws Exception {
        Shown shown = Shown.of(FollowUp.compiledIn(VotingRecord.compiledIn()), AsOf.of(LocalDate.parse("2026-11-22")));
        byte[] pdf = OnePage.pdf(
                new BriefView(shown, Symbol.of("A/RES/ES-10/24")),
                "https://plenary.example",
                new Templates(new StaticFiles()));
        PageLookedAt.check(pdf, 0, "brief");
    }

    @Test
    void aLetterInArabicIsTheOneLookedAt(@TempDir Path folder) throws Exception {
        Path statement = Files.writeString(folder.resolve("statement.yaml"), """
                id: on-the-canal
                title: بشأن سجل عام 1956
                date: "2026-11-20"
                from: Somebody, somewhere
                to: [EGY]
                matter: suez-1956
                language: ar
                text: |
                  اعتمدت الجمعية العامة القرار A/RES/997 (ES-I) في عام 1956.

                  نطلب من الدول الأعضاء أن تطلع على سجل تصويتها.
                """);
        Ran ran = run(
                "letters",
                statement.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--data",
                folder.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
        PageLookedAt.check(Files.readAllBytes(folder.resolve("out/EGY.pdf")), 0, "letter-arabic");
        Files.writeString(statement, STATEMENT + "language: Latin\n");
        assertThat(run("letters", statement.toString(), "--data", folder.toString())
                        .err())
                .contains("The language of a statement is a tag such as en, ar or zh-Hans");
    }

    @Test
    void whoIsBoundByWhatIsAskedByDayWithReasons(@TempDir Path folder) {
        Ran ran = run(
                "tasks",
                "--bound-by",
                "rome-statute",
                "--state",
                "Hungary",
                "--as-of",
                "2025-04-03",
                "--data",
                folder.toString());
        assertThat(ran.out()).contains("bound", "Hungary: Rome Statute", "article 126", "(unverified)");
        assertThat(run(
                                "tasks",
                                "--bound-by",
                                "rome-statute",
                                "--as-of",
                                "2020-01-01",
                                "--format",
                                "csv",
                                "--data",
                                folder.toString())
                        .out()
                        .lines())
                .hasSizeGreaterThan(120);
        assertThat(run("tasks", "--bound-by", "all", "--data", folder.toString())
                        .err())
                .contains("\"all\" is no instrument");
    }

    @Test
    void aStatementThatCannotBeReadIsRefusedInOneSentence(@TempDir Path folder) throws Exception {
        Path statement = Files.writeString(folder.resolve("s.yaml"), STATEMENT.replace("EGY]", "SUN]"));
        Ran ran = run("letters", statement.toString(), "--data", folder.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ran.err()).contains("to names SUN, no Member of the United Nations on 2026-11-20");
        Files.writeString(statement, STATEMENT.replace("title:", "titel:"));
        assertThat(run("letters", statement.toString(), "--data", folder.toString())
                        .err())
                .contains("there is no field \"titel\" in a statement, maybe \"title\"");
    }

    @Test
    void theShippedFactsComeBackAsTheyWentOut(@TempDir Path folder) {
        for (FactKind kind : FactKind.values()) {
            Path file = Path.of("../followup/src/main/resources/org/plenary/followup", kind.table() + ".csv");
            if (Files.exists(file)) {
                assertThat(run("import", "--strict", file.toString(), "--data", folder.toString())
                                .out())
                        .as(kind.table())
                        .containsPattern("; 0 new, [1-9][0-9]* same, 0 refused");
            }
        }
    }

    @Test
    void factsComeInOnceBadRowsStayOutAndAreNamed(@TempDir Path folder) throws Exception {
        String header =
                "id,text,tasks,document,paragraph,publisher,by,date,cited_for,what,figure,unit,definition,source\n";
        Path file = Files.writeString(
                folder.resolve("mine.csv"),
                header
                        + "e-mine-1,A/RES/ES-10/24,a-res-es-10-24-01,Letter,,A ministry,A State,2025-01-01,announced,Says so,,,,the letter\n"
                        + "e-mine-2,A/RES/ES-10/24,a-res-es-10-24-01,Letter,,A ministry,A State,2025-13-01,announced,Says so,,,,the letter\n"
                        + "e-mine-3,A/RES/ES-10/24,a-res-es-10-24-01,Letter,,A ministry,A State,2025-01-03,announced,Says so,,,,\n");
        Ran ran = run("import", file.toString(), "--data", folder.toString());
        assertThat(ran.out())
                .contains("follow-up, evidence; 1 new, 0 same, 2 refused")
                .contains("line 3, column date: found \"2025-13-01\"")
                .contains("line 4, column source");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(run("import", file.toString(), "--data", folder.toString()).out())
                .contains("0 new, 1 same, 2 refused");
        assertThat(run("tasks", "--state", "ISR", "--standing", "date-passed", "--data", folder.toString())
                        .out())
                .contains("3 documents");
        Path yaml = Files.writeString(folder.resolve("more.yaml"), """
                assessments:
                  - id: a-mine-1
                    text: A/RES/ES-10/24
                    task: a-res-es-10-24-01
                    by: A committee
                    date: "2026-01-01"
                    document: Report
                    scale: human-rights-committee
                    grade: C
                    source: the report
                """);
        assertThat(run("import", "--strict", yaml.toString(), "--data", folder.toString())
                        .out())
                .contains("follow-up, YAML; 1 new, 0 same, 0 refused");
        Ran strict = run("import", "--strict", file.toString(), "--data", folder.toString());
        assertThat(strict.out()).contains("refused");
        assertThat(strict.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
