package org.plenary.record.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.record.Ballots;
import org.plenary.record.Citation;
import org.plenary.record.Decision;
import org.plenary.record.Difference;
import org.plenary.record.EventDate;
import org.plenary.record.Problem;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// Small files in every layout, every trap, and every kind of broken file.
class ImportTest {
    private static final VotingRecord COMPILED_IN = VotingRecord.compiledIn();

    private static final String ROLL_CALLS = """
            rcid,session,importantvote,date,unres,amend,para,short,descr
            7001,38,0,1983-12-07,R/38/199,0,0,OUTER SPACE,TO ADOPT A RESOLUTION ON OUTER SPACE
            7002,38,0,1983-12-07,R/38/198A,0,1,PALESTINE,TO ADOPT PARAGRAPH 4
            7003,38,0,1983-12-07,R/38/198B,0,0,PALESTINE,TO ADOPT A RESOLUTION ON PALESTINE
            7004,60,0,2005-11-23,R/60/381,NA,NA,OCEANS,Oceans
            """;

    private static final String BALLOTS = """
            rcid,country,country_code,vote
            7001,United States,US,no
            7001,Russia,RU,yes
            7001,Yugoslavia,YU,yes
            7001,Federal Republic of Germany,NA,abstain
            7001,German Democratic Republic,DD,yes
            7004,Namibia,NA,yes
            7004,Russia,RU,yes
            7004,Serbia,RS,abstain
            """;

    private static final String ISSUES = """
            rcid,short_name,issue
            7001,nu,Nuclear weapons and nuclear material
            7001,di,Arms control and disarmament
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private FactFile facts() {
        return FactFile.in(folder.resolve("data"));
    }

    private ImportReport imported(Path... files) throws IOException {
        return Import.into(facts(), COMPILED_IN).on(LocalDate.of(2026, 1, 1)).files(List.of(files));
    }

    private ImportReport.File one(Path file) throws IOException {
        return imported(file).files().getFirst();
    }

    private VotingRecord record() {
        return facts().record(COMPILED_IN);
    }

    private Decision decision(String symbol) {
        return record().decision(symbol).orElseThrow();
    }

    private ImportReport threeFiles() throws IOException {
        return imported(file("ballots.csv", BALLOTS), file("issues.csv", ISSUES), file("rolls.csv", ROLL_CALLS));
    }

    private static void assertCounts(ImportReport.File report, long fresh, long same, long different, long refused) {
        assertThat(report)
                .extracting(
                        ImportReport.File::fresh,
                        ImportReport.File::same,
                        ImportReport.File::different,
                        ImportReport.File::refused)
                .as("new, same, different, refused of %s: %s", report.file(), report.problems())
                .containsExactly(fresh, same, different, refused);
    }

    @Test
    void theThreeFilesComeInTogetherInWhateverOrderTheyAreGiven() throws IOException {
        ImportReport report = threeFiles();
        assertThat(report.files())
                .extracting(ImportReport.File::format)
                .containsExactly("unvotes ballots", "unvotes issues", "unvotes roll calls");
        assertCounts(report.files().get(0), 8, 0, 0, 0);
        assertCounts(report.files().get(1), 2, 0, 0, 0);
        assertCounts(report.files().get(2), 4, 0, 0, 0);
        Decision space = decision("A/RES/38/199");
        assertThat(space.title()).isEqualTo("OUTER SPACE");
        assertThat(space.votes().orElseThrow()).hasToString("3-1-1");
        assertThat(space.subjects())
                .containsExactly("Arms control and disarmament", "Nuclear weapons and nuclear material");
        assertThat(space.outcome()).contains(Outcome.ADOPTED);
        assertThat(space.citation().source()).isEqualTo("voeten");
        assertThat(space.citation().locator()).isEqualTo("rcid 7001");
        assertThat(space.ballots().orElseThrow().quality()).isEqualTo(Ballots.Quality.REBUILT);
    }

    @Test
    void aStateIsFoundByTheCodeThatItOrItsPredecessorHadThatDay() throws IOException {
        threeFiles();
        var then = decision("A/RES/38/199").rollCall().orElseThrow();
        assertThat(then.position("SUN")).contains(Position.YES);
        assertThat(then.position("YUG")).contains(Position.YES);
        assertThat(then.position("DEU")).contains(Position.ABSTAINED);
        assertThat(then.position("DDR")).contains(Position.YES);
        assertThat(then.position("RUS")).isEmpty();
        var later = decision("A/RES/60/381").rollCall().orElseThrow();
        assertThat(later.position("RUS")).contains(Position.YES);
        assertThat(later.position("NAM")).contains(Position.YES);
        assertThat(later.position("SRB")).contains(Position.ABSTAINED);
    }

    @Test
    void whereTheDayIsNotThatOfTheVoteOnlyTheMonthIsKept() throws IOException {
        threeFiles();
        assertThat(decision("A/RES/38/199").date()).isEqualTo(EventDate.parse("1983-12"));
        assertThat(decision("A/RES/60/381").date()).isEqualTo(EventDate.parse("2005-11-23"));
    }

    @Test
    void aVoteOnAPartIsNotTheVoteOnTheText() throws IOException {
        threeFiles();
        Decision part = decision("A/RES/38/198 part, rcid 7002");
        assertThat(part.kind()).isEqualTo(Kind.SEPARATE_VOTE);
        assertThat(part.outcome()).isEmpty();
        assertThat(decision("A/RES/38/198").citation().locator()).isEqualTo("rcid 7003");
    }

    @Test
    void ballotsAndIssuesWithoutTheirRollCallsAreRefused() throws IOException {
        ImportReport.File report = one(file("ballots.csv", BALLOTS));
        assertThat(report.taken()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .contains("found \"no roll calls\"; expected the file of roll calls"));
        assertThat(facts().exists()).isFalse();
    }

    @Test
    void ballotsOfRollCallsThatWereImportedBeforeComeIn() throws IOException {
        imported(file("rolls.csv", ROLL_CALLS));
        assertCounts(one(file("ballots.csv", BALLOTS)), 8, 0, 0, 0);
    }

    @Test
    void voetenCodesTellAbsenceFromNonMembership() throws IOException {
        Path codes = file("codes.csv", """
                rcid,ccode,member,vote
                7001,2,1,3
                7001,365,1,1
                7001,20,1,8
                7001,565,0,9
                7001,710,1,2
                """);
        ImportReport report = imported(file("rolls.csv", ROLL_CALLS), codes);
        assertCounts(report.files().get(1), 4, 0, 0, 0);
        var call = decision("A/RES/38/199").rollCall().orElseThrow();
        assertThat(call.position("CAN")).contains(Position.ABSENT);
        assertThat(call.position("CHN")).contains(Position.ABSTAINED);
        assertThat(call.position("NAM")).isEmpty();
    }

    @Test
    void twoNumbersOfOneSeatAreOneBallot() throws IOException {
        Path codes = file("codes.csv", """
                rcid,ccode,member,vote
                1183,710,1,8
                1183,713,1,1
                1184,713,1,3
                1184,710,1,8
                1184,713,1,3
                """);
        Path rolls = file("rolls.csv", """
                rcid,session,importantvote,date,unres,amend,para,short,descr
                1183,26,0,1971-10-02,NA,0,0,ONE,ONE
                1184,26,0,1971-10-02,NA,0,0,TWO,TWO
                """);
        ImportReport.File report = imported(rolls, codes).files().get(1);
        assertThat(report.ballots()).isEqualTo(2);
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(6));
    }

    private static final String ASSEMBLY_HEADER =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,"
                    + "subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

    private static String assemblyRow(String code, String vote) {
        return "991," + code + ",," + vote + ",2025-12-18,80,A/RES/80/914,A/80/L.99,,A/80/PV.69,Oceans,Law of the sea,"
                + "LAW OF THE SEA|OCEANS,,120.0,14,45.0,14.0,193.0,https://digitallibrary.un.org/record/991\n";
    }

    @Test
    void theAssemblyFileOfTheDigitalLibraryIsReadByColumnName() throws IOException {
        String rows = assemblyRow("AFG", "Y")
                + assemblyRow("USA", "N")
                + assemblyRow("GBR", "A")
                + assemblyRow("BEN", "X")
                + assemblyRow("TGO", "NV")
                + assemblyRow("TCD", "");
        assertCounts(one(file("ga.csv", ASSEMBLY_HEADER + rows)), 6, 0, 0, 0);
        Decision oceans = decision("A/RES/80/914");
        assertThat(oceans.date().day()).contains(LocalDate.of(2025, 12, 18));
        assertThat(oceans.session()).contains("80");
        assertThat(oceans.draft()).contains("A/80/L.99");
        assertThat(oceans.meeting()).contains("A/80/PV.69");
        assertThat(oceans.votes().orElseThrow()).hasToString("120-14-45");
        assertThat(oceans.subjects()).containsExactly("LAW OF THE SEA", "OCEANS");
        // Six of 193: nobody can say how the others voted.
        Ballots ballots = oceans.ballots().orElseThrow();
        assertThat(ballots.quality()).isEqualTo(Ballots.Quality.PARTIAL);
        assertThat(ballots.cast().size()).isEqualTo(6);
        assertThat(ballots.of("TCD")).contains(Position.ABSENT);
    }

    @Test
    void theOrderOfColumnsAndTheNamesOfTheFirstEditionDoNotMatter() throws IOException {
        assertCounts(one(file("ga.csv", """
                        resolutions,date,ms_votes,ms_codes
                        A/RES/79/901,2024-12-04,Y,AFG
                        """)), 1, 0, 0, 0);
        assertThat(decision("A/RES/79/901").session()).contains("79");
    }

    @Test
    void aSessionInWhichEveryVoteIsDatedInTheFirstWeekHasNoDays() throws IOException {
        StringBuilder rows = new StringBuilder(ASSEMBLY_HEADER);
        for (int i = 1; i <= 30; i++) {
            rows.append(i)
                    .append(",AFG,,Y,1993-12-0")
                    .append(1 + i % 7)
                    .append(",48,A/RES/48/9")
                    .append(10 + i);
            rows.append(",,,,,,,,,,,,,\n");
        }
        one(file("ga.csv", rows.toString()));
        assertThat(decision("A/RES/48/911").date()).isEqualTo(EventDate.parse("1993-12"));
    }

    private static final String COUNCIL_HEADER =
            "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,"
                    + "vote_note,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

    private static String councilRow(String code, String vote, String modality) {
        return "77," + code + ",,False," + vote + ",1960-07-14,S/RES/9143(1960),,S/PV.873,Congo,,,," + modality
                + ",8,0,3,0,11,\n";
    }

    @Test
    void theCouncilFileNamesThePermanentSeatByItsCodeOfToday() throws IOException {
        String rows = councilRow("RUS", "Y", "") + councilRow("CHN", "A", "") + councilRow("USA", "Y", "");
        assertCounts(one(file("sc.csv", COUNCIL_HEADER + rows)), 3, 0, 0, 0);
        Decision congo = decision("S/RES/9143");
        assertThat(congo.organ()).isEqualTo(Organ.SC);
        assertThat(congo.ballots().orElseThrow().of("SUN")).contains(Position.YES);
        assertThat(congo.ballots().orElseThrow().of("CHN")).contains(Position.ABSTAINED);
    }

    @Test
    void aTextAdoptedWithoutAVoteHasNoBallots() throws IOException {
        one(file("sc.csv", COUNCIL_HEADER + councilRow("RUS", "Y", "ADOPTED WITHOUT VOTE")));
        Decision congo = decision("S/RES/9143");
        assertThat(congo.method()).contains(Decision.Method.WITHOUT_VOTE);
        assertThat(congo.ballots()).isEmpty();
        assertThat(congo.votes()).isEmpty();
        assertThat(congo.outcome()).contains(Outcome.ADOPTED);
    }

    @Test
    void aTextThatWasAdoptedThoughNobodyVotedWasAdoptedWithoutAVote() throws IOException {
        one(file("sc.csv", COUNCIL_HEADER + councilRow("RUS", "X", "") + councilRow("USA", "X", "")));
        assertThat(decision("S/RES/9143").method()).contains(Decision.Method.WITHOUT_VOTE);
    }

    @Test
    void aSingleRecordOfTheDigitalLibraryIsReadFromMarcXml() throws IOException {
        ImportReport.File report = one(file("record.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <collection xmlns="http://www.loc.gov/MARC21/slim">
                <record>
                  <controlfield tag="001">4099999</controlfield>
                  <datafield tag="245" ind1=" " ind2=" "><subfield code="a">Oceans :</subfield></datafield>
                  <datafield tag="269" ind1=" " ind2=" "><subfield code="a">2025-12-18</subfield></datafield>
                  <datafield tag="791" ind1=" " ind2=" ">
                    <subfield code="a">A/RES/ES-11/95</subfield><subfield code="c">11emsp</subfield>
                  </datafield>
                  <datafield tag="952" ind1=" " ind2=" "><subfield code="a">A/ES-11/PV.95</subfield></datafield>
                  <datafield tag="991" ind1=" " ind2=" "><subfield code="d">OCEANS</subfield></datafield>
                  <datafield tag="996" ind1=" " ind2=" ">
                    <subfield code="b">167</subfield><subfield code="c">2</subfield><subfield code="d">11</subfield>
                    <subfield code="e">13</subfield><subfield code="f">193</subfield>
                  </datafield>
                  <datafield tag="967" ind1=" " ind2=" ">
                    <subfield code="a">1</subfield><subfield code="c">USA</subfield><subfield code="d">N</subfield>
                    <subfield code="e">UNITED STATES</subfield>
                  </datafield>
                  <datafield tag="967" ind1=" " ind2=" ">
                    <subfield code="a">2</subfield><subfield code="e">CÔTE D'IVOIRE</subfield>
                    <subfield code="d">Y</subfield>
                  </datafield>
                  <datafield tag="967" ind1=" " ind2=" ">
                    <subfield code="a">3</subfield><subfield code="c">BEN</subfield>
                  </datafield>
                  <datafield tag="967" ind1=" " ind2=" ">
                    <subfield code="a">4</subfield><subfield code="c">FRA</subfield><subfield code="d">Q</subfield>
                  </datafield>
                </record>
                </collection>
                """));
        assertCounts(report, 3, 0, 0, 1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("967 d");
            assertThat(problem.value()).isEqualTo("Q");
            assertThat(problem.line()).isPositive();
        });
        Decision oceans = decision("A/RES/ES-11/95");
        assertThat(oceans.session()).contains("ES-11");
        assertThat(oceans.title()).isEqualTo("Oceans");
        assertThat(oceans.votes().orElseThrow()).hasToString("167-2-11");
        assertThat(oceans.ballots().orElseThrow().of("CIV")).contains(Position.YES);
        assertThat(oceans.ballots().orElseThrow().of("BEN")).contains(Position.ABSENT);
    }

    @Test
    void draftsThatWereNotAdoptedComeInWithTheirBallots() throws IOException {
        ImportReport.File report = one(file("drafts.csv", """
                vote_id,symbol,date,outcome,iso3,permanent,vote,yes,no,abstain,non_voting,title
                9001,S/1955/901,1955-12-13,lack of majority,RUS,1,N,3,5,3,0,A draft
                9001,S/1955/901,1955-12-13,lack of majority,USA,1,Y,3,5,3,0,A draft
                9001,S/1955/901,1955-12-13,lack of majority,CHN,1,?,3,5,3,0,A draft
                """));
        assertCounts(report, 2, 0, 0, 0);
        Decision draft = decision("S/1955/901");
        assertThat(draft.outcome()).contains(Outcome.NOT_ADOPTED);
        assertThat(draft.votes().orElseThrow()).hasToString("3-5-3");
        assertThat(draft.ballots().orElseThrow().of("SUN")).contains(Position.NO);
        assertThat(draft.ballots().orElseThrow().quality()).isEqualTo(Ballots.Quality.PARTIAL);
    }

    @Test
    void aVetoThatTheRecordHasAgreesWithTheListsThatHaveItToo() throws IOException {
        ImportReport report = imported(file("vetoes.csv", """
                        vote_id,symbol,date,yes,no,abstain,nv,veto,vetoing,title
                        3108,S/2024/239,2024-03-22,11,3,1,0,2,CHN|RUS,Gaza
                        """), file("list.csv", """
                        year,date,month,draft,meeting_record,agenda_item,member_veto1,member_veto2,member_veto3
                        1956,10/30/1956,10,S/3710,S/PV.749,Suez,France,UK,NA
                        1956,10/31/1956,10,S/9999,S/PV.751,Suez,USSR,NA,NA
                        """));
        assertCounts(report.files().get(0), 0, 1, 0, 0);
        assertCounts(report.files().get(1), 1, 1, 0, 0);
        assertThat(decision("S/2024/239").differences()).isEmpty();
    }

    @Test
    void gzipIsRecognisedByItsContent() throws IOException {
        ImportReport report = imported(bytes("rolls.csv", gzip(ROLL_CALLS)), bytes("ballots", gzip(BALLOTS)));
        assertThat(report.allTaken()).isTrue();
        assertThat(decision("A/RES/38/199").votes().orElseThrow()).hasToString("3-1-1");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertThat(one(file("rolls.csv", "\ufeff" + ROLL_CALLS)).taken()).isTrue();
    }

    // Files that are not understood, or that break off

    private Problem refusedWhole(Path file) throws IOException {
        ImportReport.File report = one(file);
        assertThat(report.taken()).isFalse();
        assertThat(report.fresh() + report.same() + report.different()).isZero();
        assertThat(facts().exists()).isFalse();
        return report.problems().getLast();
    }

    @Test
    void aHeaderThatIsNotKnownIsNamedWithThoseThatAre() throws IOException {
        Problem problem = refusedWhole(file("other.csv", "a,b,c\n1,2,3\n"));
        assertThat(problem.value()).isEqualTo("a,b,c");
        assertThat(problem.expected()).contains("rcid,ccode,vote (Voeten codes)", "MARCXML");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refusedWhole(file("empty.csv", "")).value()).isEqualTo("an empty file");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        assertThat(refusedWhole(folder.resolve("nowhere.csv")).expected()).isEqualTo("a file at this path");
    }

    @Test
    void aTruncatedGzipFileIsRefused() throws IOException {
        byte[] whole = gzip(ROLL_CALLS);
        Problem problem = refusedWhole(bytes("rolls.csv.gz", Arrays.copyOf(whole, whole.length - 12)));
        assertThat(problem.sentence()).contains("found \"the end of the file\"; expected the rest of a gzip file");
    }

    @Test
    void latin1IsRefusedWithTheLineAndTheByte() throws IOException {
        byte[] latin =
                (ROLL_CALLS + "7005,60,0,2005-11-23,R/60/99,NA,NA,CÔTE,x\n").getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = refusedWhole(bytes("rolls.csv", latin));
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.value()).isEqualTo("byte 0xd4");
        assertThat(problem.expected()).contains("UTF-8", "iconv -f latin1");
    }

    @Test
    void xmlThatIsNoMarcRecordIsRefused() throws IOException {
        assertThat(refusedWhole(file("page.xml", "<html><body>no</body></html>"))
                        .value())
                .isEqualTo("XML without a MARC record");
    }

    @Test
    void xmlThatBreaksOffIsRefused() throws IOException {
        Problem problem = refusedWhole(file("record.xml", "<collection>\n<record>\n<controlfield tag=\"001\">1"));
        assertThat(problem.expected()).isEqualTo("well-formed MARCXML");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void anEntityOutsideTheFileIsNotFetched() throws IOException {
        Path secret = file("secret.txt", "A/RES/1/1");
        Problem problem = refusedWhole(file(
                "record.xml",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><collection><record>&x;</record></collection>"));
        assertThat(problem.sentence()).doesNotContain("A/RES/1/1");
    }

    // Rows that cannot be read

    private Problem oneRowRefused(Path file, long fresh) throws IOException {
        ImportReport.File report =
                imported(file("rolls.csv", ROLL_CALLS), file).files().get(1);
        assertThat(report.taken()).isTrue();
        assertCounts(report, fresh, 0, 0, 1);
        return report.problems().getFirst();
    }

    @Test
    void aBadLetterIsLeftOutAndNamed() throws IOException {
        assertThat(oneRowRefused(file("ballots.csv", BALLOTS + "7004,France,FR,maybe\n"), 8)
                        .sentence())
                .endsWith("ballots.csv, line 10, column vote: found \"maybe\"; expected yes, no or abstain.");
    }

    @Test
    void anUnknownStateIsLeftOutAndNamed() throws IOException {
        assertThat(oneRowRefused(file("ballots.csv", BALLOTS + "7004,Ruritania,XR,yes\n"), 8)
                        .sentence())
                .endsWith("line 10, column country: found \"Ruritania (XR)\"; expected a State of the register.");
    }

    @Test
    void anUnknownRollCallIsLeftOutAndNamed() throws IOException {
        assertThat(oneRowRefused(file("ballots.csv", BALLOTS + "9999,France,FR,yes\n"), 8)
                        .column())
                .isEqualTo("rcid");
    }

    @Test
    void aSecondBallotOfAStateIsLeftOutAndNamed() throws IOException {
        assertThat(oneRowRefused(file("ballots.csv", BALLOTS + "7004,Namibia,NA,no\n"), 8)
                        .expected())
                .startsWith("each Member once in a roll call");
    }

    @Test
    void aRowThatBreaksOffIsLeftOutAndNamed() throws IOException {
        assertThat(oneRowRefused(file("ballots.csv", BALLOTS + "7004,Fra"), 8).sentence())
                .endsWith("line 10: found \"2 values\"; expected 4 values, as in the header.");
    }

    @Test
    void aBadDateIsLeftOutAndNamed() throws IOException {
        ImportReport.File report = one(file("rolls.csv", ROLL_CALLS + "7005,60,0,2005-13-23,R/60/99,NA,NA,X,x\n"));
        assertCounts(report, 4, 0, 0, 1);
        assertThat(report.problems().getFirst().sentence())
                .endsWith("line 6, column date: found \"2005-13-23\"; expected a day such as 2014-12-02.");
    }

    @Test
    void aTallyThatIsNoNumberIsLeftOutAndNamed() throws IOException {
        String row = assemblyRow("AFG", "Y").replace("120.0", "many");
        assertThat(one(file("ga.csv", ASSEMBLY_HEADER + row)).problems())
                .extracting(Problem::column)
                .containsExactly("total_yes");
    }

    @Test
    void strictRefusesTheFileForOneBadRow() throws IOException {
        Path good = file("rolls.csv", ROLL_CALLS);
        Path bad = file("ballots.csv", BALLOTS + "7004,France,FR,maybe\n");
        ImportReport report = Import.into(facts(), COMPILED_IN).strict().files(List.of(good, bad));
        assertThat(report.files().get(0).taken()).isTrue();
        assertThat(report.files().get(1).taken()).isFalse();
        assertThat(report.files().get(1).refused()).isEqualTo(9);
        assertThat(decision("A/RES/38/199").ballots()).isEmpty();
    }

    // Once more, and against what is known

    @Test
    void importingTwiceChangesNothing() throws IOException {
        threeFiles();
        Optional<String> before = facts().version();
        Facts stored = facts().facts(new StateCodes(COMPILED_IN.states()));
        ImportReport again = threeFiles();
        assertCounts(again.files().get(0), 0, 8, 0, 0);
        assertCounts(again.files().get(1), 0, 2, 0, 0);
        assertCounts(again.files().get(2), 0, 4, 0, 0);
        assertThat(facts().version()).isEqualTo(before);
        assertThat(facts().facts(new StateCodes(COMPILED_IN.states()))).isEqualTo(stored);
    }

    @Test
    void theSameContentUnderAnotherNameIsTheSameEdition() throws IOException {
        imported(file("rolls.csv", ROLL_CALLS));
        Optional<String> before = facts().version();
        assertCounts(one(bytes("packed.gz", gzip(ROLL_CALLS))), 0, 4, 0, 0);
        assertThat(facts().version()).isEqualTo(before);
    }

    @Test
    void aBallotThatAnotherPublicationGivesOtherwiseIsKeptAndShownAsADifference() throws IOException {
        threeFiles();
        ImportReport.File report = one(file("ga.csv", """
                ms_code,ms_vote,date,resolution
                USA,A,1983-12-15,A/RES/38/199
                SUN,Y,1983-12-15,A/RES/38/199
                """));
        assertCounts(report, 0, 1, 1, 0);
        Decision space = decision("A/RES/38/199");
        assertThat(space.date()).isEqualTo(EventDate.parse("1983-12-15"));
        assertThat(space.rollCall().orElseThrow().position("USA")).contains(Position.ABSTAINED);
        assertThat(space.differences())
                .extracting(Difference::field, Difference::value, Difference::shown, Difference::source)
                .contains(tuple("ballot:USA", "no", "abstained", "voeten"));
    }

    @Test
    void theCompiledInRecordIsShownBeforeEveryImport() throws IOException {
        ImportReport.File report = one(file("ga.csv", """
                ms_code,ms_vote,date,resolution
                USA,Y,2024-09-18,A/RES/ES-10/24
                NOR,Y,2024-09-18,A/RES/ES-10/24
                """));
        assertCounts(report, 0, 1, 1, 0);
        Decision decision = decision("ES-10/24");
        assertThat(decision.rollCall().orElseThrow().position("USA")).contains(Position.NO);
        assertThat(decision.differences()).extracting(Difference::field).contains("ballot:USA");
    }

    @Test
    void eachValueIsCitedFromThePublicationThatGivesIt() throws IOException {
        String row = assemblyRow("FRA", "Y")
                .replace("A/RES/80/914", "A/RES/ES-10/21")
                .replace("2025-12-18", "2023-10-27");
        one(file("ga.csv", ASSEMBLY_HEADER + row));
        Decision shown = decision("A/RES/ES-10/21");
        Citation compiledIn =
                COMPILED_IN.decision("A/RES/ES-10/21").orElseThrow().citation();
        assertThat(shown.subjects()).containsExactly("LAW OF THE SEA", "OCEANS");
        assertThat(shown.citations(Decision.Field.SUBJECTS)).containsExactly(new Citation("undl", "991", true));
        assertThat(shown.citations(Decision.Field.TITLE)).containsExactly(compiledIn);
        assertThat(shown.citations(Decision.Field.TALLY)).containsExactly(compiledIn);
    }

    @Test
    void subjectsOfTwoPublicationsHaveTwoSources() throws IOException {
        threeFiles();
        one(file(
                "ga.csv",
                ASSEMBLY_HEADER
                        + assemblyRow("FRA", "Y")
                                .replace("A/RES/80/914", "A/RES/38/199")
                                .replace("2025-12-18", "1983-12-15")));
        Decision space = decision("A/RES/38/199");
        assertThat(space.citation()).isEqualTo(new Citation("undl", "991", true));
        assertThat(space.citations(Decision.Field.SUBJECTS))
                .containsExactly(new Citation("undl", "991", true), new Citation("voeten", "rcid 7001", true));
    }

    @Test
    void twoStatesInEachOthersPlaceAreReportedAsASwapAndNotRepaired() throws IOException {
        StringBuilder rolls = new StringBuilder("rcid,session,date,unres\n");
        StringBuilder ballots = new StringBuilder("rcid,country,country_code,vote\n");
        StringBuilder library = new StringBuilder("ms_code,ms_vote,date,resolution\n");
        for (int i = 0; i < 3; i++) {
            rolls.append(8000 + i)
                    .append(",48,1993-12-0")
                    .append(i + 1)
                    .append(",R/48/25")
                    .append(i)
                    .append('\n');
            ballots.append(8000 + i).append(",Monaco,MC,yes\n").append(8000 + i).append(",Mongolia,MN,no\n");
            library.append("MCO,N,1993-12-0")
                    .append(i + 1)
                    .append(",A/RES/48/25")
                    .append(i)
                    .append('\n');
            library.append("MNG,Y,1993-12-0")
                    .append(i + 1)
                    .append(",A/RES/48/25")
                    .append(i)
                    .append('\n');
        }
        imported(
                file("rolls.csv", rolls.toString()),
                file("ballots.csv", ballots.toString()),
                file("ga.csv", library.toString()));
        Decision decision = decision("A/RES/48/251");
        assertThat(decision.rollCall().orElseThrow().position("MCO")).contains(Position.NO);
        assertThat(decision.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo("swap:MCO/MNG");
            assertThat(difference.value()).isEqualTo("MCO yes, MNG no");
            assertThat(difference.shown()).isEqualTo("MCO no, MNG yes");
        });
    }

    @Test
    void aBallotOfAStateThatWasNoMemberIsADifferenceAndNoBallot() throws IOException {
        threeFiles();
        one(file("more.csv", "rcid,country,country_code,vote\n7001,Namibia,NA,yes\n"));
        Decision space = decision("A/RES/38/199");
        assertThat(space.ballots().orElseThrow().of("NAM")).isEmpty();
        assertThat(space.differences())
                .extracting(Difference::field, Difference::shown)
                .contains(tuple("ballot:NAM", "no Member on 1983-12"));
    }

    @Test
    void ofTwoEditionsTheFullerOneIsShownAndBothAreKept() throws IOException {
        imported(file("rolls.csv", ROLL_CALLS), file("ballots.csv", BALLOTS));
        one(file("old.csv", "rcid,country,country_code,vote\n7001,United States,US,yes\n"));
        Decision space = decision("A/RES/38/199");
        assertThat(space.ballots().orElseThrow().of("USA")).contains(Position.NO);
        assertThat(space.differences())
                .extracting(Difference::field, Difference::value)
                .contains(tuple("ballot:USA", "yes"));
    }

    @Test
    void progressIsToldUpToTheEndOfEveryFile() throws IOException {
        Path rolls = file("rolls.csv", ROLL_CALLS);
        long[] furthest = new long[1];
        Import.into(facts(), COMPILED_IN)
                .telling((path, read, size) -> {
                    assertThat(path).isEqualTo(rolls);
                    assertThat(read).isLessThanOrEqualTo(size);
                    furthest[0] = Math.max(furthest[0], read);
                })
                .files(List.of(rolls));
        assertThat(furthest[0]).isEqualTo(Files.size(rolls));
    }
}
