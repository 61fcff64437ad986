package org.plenary.record.search;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.record.VotingRecord;

import static org.assertj.core.api.Assertions.assertThat;

class QueryReaderTest {
    private final Vocabulary vocabulary = Vocabulary.of(VotingRecord.compiledIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ ''",
                "'   ' ~ ''",
                "ceasefire ~ ceasefire",
                "\"cease fire\" suez ~ \"cease fire\" suez",
                "\u201ccease fire\u201d ~ \"cease fire\"",
                "organ:GA ~ organ:GA",
                "Organ:ga ~ organ:GA",
                "organ:council ~ organ:SC",
                "organ:\"General Assembly\" ~ organ:GA",
                "session:ES-10 ~ session:ES-10",
                "session:es-x ~ session:ES-10",
                "session:ES10 ~ session:ES-10",
                "session:XI ~ session:11",
                "session:79th ~ session:79",
                "session:s-18 ~ session:S-18",
                "yes>120 ~ yes>120",
                "yes > 120 ~ yes>120",
                "yes>=121 ~ yes>120",
                "yes\u2265121 ~ yes>120",
                "no<=4 ~ no<5",
                "yes:120 ~ yes:120",
                "yes=120 ~ yes:120",
                "yes:100..120 ~ yes:100..120",
                "yes:100.. ~ yes>99",
                "yes:..120 ~ yes<121",
                "margin<5 ~ margin<5",
                "margin:-3..3 ~ margin:-3..3",
                "margin>-1 ~ margin>-1",
                "vetoes>1 ~ vetoes>1",
                "majority:two-thirds ~ majority:two-thirds",
                "majority:two_thirds ~ majority:two-thirds",
                "because:veto ~ because:veto",
                "outcome:Not-Adopted ~ outcome:not-adopted",
                "kind:amendment ~ kind:amendment",
                "method:roll-call ~ method:roll-call",
                "vetoed-by:FRA ~ vetoed-by:FRA",
                "vetoed-by:france ~ vetoed-by:FRA",
                "vetoed-by:Russia ~ vetoed-by:RUS",
                "vetoed_by:\"United Kingdom\" ~ vetoed-by:GBR",
                "alone:usa ~ alone:USA",
                "alone:250 ~ alone:FRA",
                "state:FRA ~ state:FRA",
                "state:FRA position:no ~ no:FRA",
                "position:no state:FRA ~ no:FRA",
                "state:FRA state:GBR position:no ~ no:FRA no:GBR",
                "state:FRA or state:GBR position:abstained ~ abstained:FRA or abstained:GBR",
                "-state:FRA position:no ~ -no:FRA",
                "state:FRA and position:no ~ no:FRA",
                "yes:IND no:usa ~ yes:IND no:USA",
                "barred:VEN ~ barred:VEN",
                "date:1956 ~ date:1956",
                "date:1956-10 ~ date:1956-10",
                "date:1956-10-31 ~ date:1956-10-31",
                "date:1956..1960 ~ date:1956..1960",
                "date:1956-10..1957 ~ date:1956-10..1957",
                "date:1956.. ~ date:1956..",
                "date:..1960 ~ date:..1960",
                "date>1956 ~ date:1957..",
                "date>=1956 ~ date:1956..",
                "date<1956-01 ~ date:..1955-12",
                "date<=1956-01-01 ~ date:..1956-01-01",
                "date:1956..1956 ~ date:1956",
                "matter:ukraine ~ matter:ukraine",
                "matter:suez ~ matter:suez-1956",
                "matter:\"Suez 1956\" ~ matter:suez-1956",
                "-ceasefire ~ -ceasefire",
                "-organ:SC suez ~ -organ:SC suez",
                "-(suez hungary) ~ -(suez hungary)",
                "suez or hungary ~ suez or hungary",
                "suez OR hungary congo ~ suez or hungary congo",
                "suez (hungary or congo) ~ suez hungary or congo",
                "(suez organ:SC) or hungary ~ (suez organ:SC) or hungary",
                "((suez)) ~ suez",
                "suez and hungary ~ suez hungary",
                "\"or\" ~ \"or\"",
                "oral and written ~ oral written",
                "S/RES/119 ~ S/RES/119",
                "A/ES-10/L.32 ~ A/ES-10/L.32",
                "-S/RES/119 ~ -S/RES/119",
                "S/PV.45 (Spain) ~ S/PV.45 Spain",
                "yes ~ yes",
                "\u0430\u0431\u0432 \u00e9t\u00e9 ~ \u0430\u0431\u0432 \u00e9t\u00e9",
            })
    void aQueryIsReadAndPrintedInOneForm(String typed, String printed) {
        assertThat(read(typed)).hasToString(printed == null ? "" : printed);
        assertThat(read(printed == null ? "" : printed)).isEqualTo(read(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "organ:GAA ~ 6 ~ 3 ~ GA",
                "suez orgen:GA ~ 5 ~ 5 ~ \"organ:\"",
                "vetod-by:FRA ~ 0 ~ 8 ~ \"vetoed-by:\"",
                "organ: ~ 6 ~ 0 ~",
                "organ:( ~ 6 ~ 1 ~",
                "organ>GA ~ 5 ~ 1 ~",
                "vetoed-by:Frnace ~ 10 ~ 6 ~ France",
                "vetoed-by:united kingdom ~ 10 ~ 6 ~ \"united kingdom\"",
                "alone:Atlantis ~ 6 ~ 8 ~",
                "yes>many ~ 4 ~ 4 ~",
                "yes:5..3 ~ 4 ~ 4 ~ 3..5",
                "yes:.. ~ 4 ~ 2 ~",
                "margin:1..x ~ 7 ~ 4 ~",
                "yes>FRA ~ 4 ~ 3 ~",
                "yes:Atlantis ~ 4 ~ 8 ~",
                "date:1956-13 ~ 5 ~ 7 ~",
                "date:1956-02-30 ~ 5 ~ 10 ~",
                "date:october ~ 5 ~ 7 ~",
                "date:1960..1956 ~ 5 ~ 10 ~ 1956..1960",
                "date:.. ~ 5 ~ 2 ~",
                "date:0956 ~ 5 ~ 4 ~",
                "date>2199 ~ 5 ~ 4 ~",
                "session:tenth ~ 8 ~ 5 ~",
                "matter:atlantis ~ 7 ~ 8 ~",
                "matter:ukrane ~ 7 ~ 6 ~ ukraine",
                "majority:twothirds ~ 9 ~ 9 ~ two-thirds",
                "outcome:passed ~ 8 ~ 6 ~",
                "because:vetoed ~ 8 ~ 6 ~ veto",
                "position:no ~ 0 ~ 11 ~",
                "suez position:no ~ 5 ~ 11 ~",
                "state:FRA position:no position:yes ~ 22 ~ 12 ~",
                "state:FRA position:none ~ 19 ~ 4 ~",
                "state:FRA -position:no ~ 10 ~ 12 ~",
                "suez or position:no ~ 8 ~ 11 ~",
                "\"suez ~ 0 ~ 1 ~",
                "\"\" ~ 0 ~ 2 ~",
                "(suez ~ 0 ~ 1 ~",
                "suez) ~ 4 ~ 1 ~",
                "() ~ 0 ~ 2 ~",
                "- suez ~ 0 ~ 1 ~",
                "--suez ~ 1 ~ 1 ~",
                "suez - ~ 5 ~ 1 ~",
                "or suez ~ 0 ~ 2 ~",
                "-or ~ 1 ~ 2 ~",
                "suez or ~ 7 ~ 0 ~",
                "suez or or hungary ~ 8 ~ 2 ~",
                "and suez ~ 0 ~ 3 ~",
                "suez and ~ 8 ~ 0 ~",
                "> 5 ~ 0 ~ 1 ~",
                "S/RES/119:x ~ 9 ~ 1 ~",
            })
    void aTextThatIsNoQueryIsRefusedAtItsCharacter(String typed, int offset, int length, String maybe) {
        QueryProblem problem = problem(typed);
        assertThat(problem.offset()).as(problem.toString()).isEqualTo(offset);
        assertThat(problem.length()).as(problem.toString()).isEqualTo(length);
        assertThat(problem.maybe()).isEqualTo(Optional.ofNullable(maybe));
    }

    @Test
    void aProblemSaysWhereWhatAndWhatWasExpected() {
        QueryProblem problem = problem("suez organ:GAA");
        assertThat(problem.found()).isEqualTo(Remark.of(Remark.Sort.NOT_FOR_FIELD, "GAA", "organ"));
        assertThat(problem.expected()).isEqualTo(Remark.of(Remark.Sort.ONE_OF, "GA, SC"));
        assertThat(problem.maybe()).contains("GA");
        assertThat(problem.shownIn("suez organ:GAA")).isEqualTo("suez organ:GAA\n           ^^^");
    }

    @Test
    void aMatterThatCanBeSeveralIsRefusedWithAllOfThem() {
        QueryProblem problem = problem("matter:palestine or matter:1956");
        assertThat(problem.offset()).isEqualTo(27);
        assertThat(problem.found()).isEqualTo(Remark.of(Remark.Sort.SEVERAL_MATTERS, "1956"));
        assertThat(problem.expected()).isEqualTo(Remark.of(Remark.Sort.ONE_OF, "suez-1956, hungary-1956"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 5_000})
    void aQueryThatIsTooLongIsRefusedWhereItBecomesSo(int length) {
        assertThat(problem("a".repeat(length)).offset()).isEqualTo(1_000);
    }

    @Test
    void bracketsAndTermsWithoutEndAreRefused() {
        assertThat(problem("(".repeat(900)).offset()).isEqualTo(20);
        assertThat(problem("a ".repeat(400)).offset()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void theExampleOfEveryFieldIsAQueryThatUsesIt(Field field) {
        assertThat(read(field.example()).fields())
                .contains(field == Field.STATE || field == Field.POSITION ? Field.NO : field);
    }

    @Test
    void theExampleOfEveryFormIsAQuery() {
        assertThat(QueryForm.values())
                .allSatisfy(
                        form -> assertThat(read(form.example()).conditions()).isNotEmpty());
    }

    @Test
    void aFacetLeavesAsideOnlyWhatIsSaidOfItsFieldAlone() {
        Query query = read("organ:SC or organ:GA -date:1956 suez or date:1957 yes>5");
        assertThat(query.without(Field.ORGAN)).hasToString("-date:1956 suez or date:1957 yes>5");
        assertThat(query.without(Field.DATE)).hasToString("organ:SC or organ:GA suez or date:1957 yes>5");
        assertThat(query.without(Field.YES).and(read("no:FRA")))
                .hasToString("organ:SC or organ:GA -date:1956 suez or date:1957 no:FRA");
    }

    @Test
    void anyTextCanBeLookedForAsItStands() {
        assertThat(Query.text("suez")).isEqualTo(new Query.Word("suez"));
        assertThat(Query.text("or")).isEqualTo(new Query.Phrase("or"));
        assertThat(Query.text("A \"b\" (c): d")).hasToString("\"A  b  (c): d\"");
        assertThat(Query.text(" \" ")).isEqualTo(new Query.Everything());
    }

    private Query read(String typed) {
        return switch (QueryReader.read(typed, vocabulary)) {
            case QueryReading.Understood(Query query) -> query;
            case QueryReading.Refused(QueryProblem problem) -> throw new AssertionError(problem);
        };
    }

    private QueryProblem problem(String typed) {
        return switch (QueryReader.read(typed, vocabulary)) {
            case QueryReading.Understood(Query query) -> throw new AssertionError("Understood: " + query);
            case QueryReading.Refused(QueryProblem problem) -> problem;
        };
    }
}
