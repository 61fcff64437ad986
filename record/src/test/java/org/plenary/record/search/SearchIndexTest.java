package org.plenary.record.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.SearchResults.Facet;
import org.plenary.record.search.SearchResults.Order;
import org.plenary.record.search.SearchResults.Row;
import org.plenary.record.search.SearchResults.Value;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SearchIndexTest {
    private static final VotingRecord RECORD = VotingRecord.compiledIn();
    private static final Rules RULES = new Rules(
            WorkingDays.of(RECORD.holidays().dates(), RECORD.holidays().years()));
    private static final SearchIndex INDEX = SearchIndex.of(RECORD, RULES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "vetoed-by:FRA date:1956..1956 ~ S/3713/Rev.1, S/3710",
                "vetoed-by:\"United Kingdom\" vetoed-by:france date:1956-10 ~ S/3713/Rev.1, S/3710",
                "organ:GA session:ES-10 yes>150 ~ A/RES/ES-10/26, A/RES/ES-10/25, A/RES/ES-10/22, A/RES/ES-10/17, A/RES/ES-10/16",
                "majority:two-thirds margin:0..3 ~ A/RES/2256(ES-V) part op.1, A/RES/2256(ES-V), A/RES/181(II), A/RES/44(I)",
                "burma ~ S/2007/14",
                "S/RES/119 ~ S/RES/119",
                "UNSCR 119 ~ S/RES/119",
                "es-10/24 ~ A/RES/ES-10/24",
                "377 A (V) ~ A/RES/377(V)",
                "date:1956-10-31 ~ S/RES/119",
                "outcome:called session:ES-1 or date:1956-10-31 ~ S/RES/119",
                "vetoes>2 date:1989 ~ S/21048, S/20378",
                "because:insufficient-votes date:2023 ~ S/2023/795, S/2023/772",
                "matter:ukraine organ:GA date:2026 ~ A/RES/ES-11/10",
                "-organ:GA -organ:SC ~",
                "ceasefire -ceasefire ~",
                "\"fire cease\" ~",
            })
    void aQueryFindsTheseDecisionsNewestFirst(String query, String symbols) {
        assertThat(symbols(query, Order.NEWEST)).isEqualTo(symbols == null ? List.of() : List.of(symbols.split(", ")));
    }

    @Test
    void whoStoodAloneIsTheOnlyOneInItsPosition() {
        List<Decision> found = INDEX.decisions(read("alone:USA"));
        assertThat(found)
                .hasSizeGreaterThan(70)
                .allSatisfy(decision -> assertThat(decision.rollCall().orElseThrow().ballots().stream()
                                .filter(ballot -> ballot.position()
                                        == decision.rollCall()
                                                .orElseThrow()
                                                .position("USA")
                                                .orElseThrow())
                                .count())
                        .isEqualTo(1));
        assertThat(found).extracting(Decision::toString).contains("S/2025/583 (18 September 2025)");
        assertThat(INDEX.decisions(read("alone:USA no:USA"))).hasSizeLessThan(found.size());
    }

    @Test
    void everyConditionHoldsOfEveryHit() {
        assertThat(INDEX.search(read("organ:GA session:ES-10 yes>140"), Order.BEST, 0, 100)
                        .rows())
                .hasSize(10)
                .allSatisfy(row -> {
                    assertThat(row.decision().organ()).isEqualTo(Organ.GA);
                    assertThat(row.decision().session()).hasValue("ES-10");
                    assertThat(row.decision().votes().orElseThrow().yes()).isGreaterThan(140);
                });
        assertThat(INDEX.decisions(read("state:India position:abstained")))
                .isNotEmpty()
                .allSatisfy(decision ->
                        assertThat(decision.ballots().orElseThrow().of("IND")).hasValue(Position.ABSTAINED));
        assertThat(INDEX.search(read("because:veto"), Order.BEST, 0, 1_000).rows())
                .hasSizeGreaterThan(250)
                .allSatisfy(
                        row -> assertThat(row.ruled().orElseThrow().vetoes()).isNotEmpty());
    }

    @Test
    void whatTheRecordDoesNotSettleIsNotFoundByIt() {
        List<Decision> open =
                RECORD.decisions().stream().filter(RECORD::majorityIsOpen).toList();
        assertThat(open).isNotEmpty();
        List<Decision> settled = INDEX.decisions(read("majority:simple or majority:two-thirds"));
        assertThat(settled).isNotEmpty().doesNotContainAnyElementsOf(open);
        assertThat(INDEX.decisions(read("margin>-200"))).doesNotContainAnyElementsOf(open);
    }

    @Test
    void aNegatedConditionFindsAllTheRest() {
        int all = RECORD.decisions().size();
        for (String condition :
                List.of("ceasefire", "organ:GA", "yes>100", "date:1956", "no:USA", "alone:USA", "margin<0")) {
            assertThat(INDEX.decisions(read(condition)).size()
                            + INDEX.decisions(read("-" + condition)).size())
                    .as(condition)
                    .isEqualTo(all);
            assertThat(INDEX.decisions(read(condition + " or -" + condition))).hasSize(all);
        }
    }

    @ParameterizedTest
    @CsvSource({"cease-fire,ceasefire", "Ceasefires,ceasefire", "VETOES,veto", "Viet-Nam,\"viet nam\"", "burma,myanmar"
    })
    void wordsAreFoundInWhateverForm(String typed, String usual) {
        assertThat(symbols(typed, Order.NEWEST)).isNotEmpty().isEqualTo(symbols(usual, Order.NEWEST));
    }

    @Test
    void wordsInTheTitleComeBeforeWordsElsewhere() {
        List<Row> rows = INDEX.search(read("suez"), Order.BEST, 0, 40).rows();
        int lastInTitle = -1;
        int firstElsewhere = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).decision().title().contains("Suez")) {
                lastInTitle = i;
            } else {
                firstElsewhere = Math.min(firstElsewhere, i);
            }
        }
        assertThat(lastInTitle).isNotNegative().isLessThan(firstElsewhere);
        assertThat(firstElsewhere).isLessThan(rows.size());
    }

    @Test
    void aFacetCountsWithoutTheConditionsOnItsOwnField() {
        SearchResults results = INDEX.search(read("vetoed-by:FRA date:1956 organ:SC"), Order.BEST, 0, 10);
        assertThat(results.totals().decisions()).isEqualTo(2);
        for (Facet facet : results.facets()) {
            for (Value value : facet.values()) {
                assertThat(INDEX.decisions(
                                results.query().without(facet.field()).and(value.condition())))
                        .as("%s %s", facet.name(), value.label())
                        .hasSize(value.count());
                assertThat(INDEX.decisions(value.query()))
                        .hasSize(
                                value.chosen()
                                        ? INDEX.decisions(results.query().without(facet.field()))
                                                .size()
                                        : value.count());
            }
        }
        assertThat(facet(results, "vetoed-by").values())
                .extracting(Value::label, Value::count, Value::chosen)
                .contains(tuple("France", 2, true), tuple("United Kingdom", 2, false));
        assertThat(facet(results, "year").values()).hasSizeGreaterThan(5);
        assertThat(facet(results, "decade").values())
                .filteredOn(value -> value.label().equals("1950s"))
                .extracting(Value::count)
                .containsExactly(2);
    }

    @Test
    void theNumbersOfAnExclusiveFacetAddUpToTheHits() {
        for (String query : List.of("", "ceasefire", "alone:USA", "no:USA or no:FRA")) {
            SearchResults results = INDEX.search(read(query), Order.BEST, 0, 0);
            for (String name : List.of("organ", "decade", "year", "kind")) {
                assertThat(facet(results, name).values().stream()
                                .mapToInt(Value::count)
                                .sum())
                        .as("%s of \"%s\"", name, query)
                        .isEqualTo(results.totals().decisions());
            }
        }
    }

    @Test
    void totalsAreOfAllHitsAndPagesFollowEachOther() {
        Query query = read("organ:SC because:veto");
        SearchResults all = INDEX.search(query, Order.OLDEST, 0, 1_000);
        List<Row> paged = Stream.iterate(0, from -> from < all.rows().size(), from -> from + 50)
                .flatMap(from -> INDEX.search(query, Order.OLDEST, from, 50).rows().stream())
                .toList();
        assertThat(paged).isEqualTo(all.rows());
        assertThat(INDEX.search(query, Order.OLDEST, 50, 50).totals()).isEqualTo(all.totals());
        assertThat(all.totals().vetoed()).isEqualTo(all.totals().decisions());
        assertThat(all.totals().yes())
                .isEqualTo(all.rows().stream()
                        .mapToInt(row -> row.decision().votes().orElseThrow().yes())
                        .sum());
        assertThat(INDEX.search(query, Order.OLDEST, 5_000, 50).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S/RES/119", "s/res/119 (1956)", "119", "UNSCR 119", " SC res. 119 "})
    void aSymbolInAnyUsualFormLeadsToTheDecision(String typed) {
        assertThat(INDEX.jumps(typed))
                .first()
                .isEqualTo(new Jump.ToDecision(RECORD.decision("S/RES/119").orElseThrow()));
    }

    @Test
    void theNameOfAStateAMatterOrASessionLeadsThere() {
        assertThat(INDEX.jumps("ukraine"))
                .containsExactly(
                        new Jump.ToState(RECORD.states().byCode("UKR").orElseThrow()),
                        new Jump.ToMatter(RECORD.matter("ukraine").orElseThrow()));
        assertThat(INDEX.jumps("ES-X"))
                .containsExactly(new Jump.ToSession(RECORD.session("ES-10").orElseThrow()));
        assertThat(INDEX.jumps("997 (ES-I)")).hasSize(1).first().isInstanceOf(Jump.ToDecision.class);
        assertThat(INDEX.jumps("nothing of that name")).isEmpty();
        assertThat(INDEX.jumps(" ")).isEmpty();
    }

    @Test
    void theRulingBesideAHitIsTheOneTheRulesGive() {
        Row row = INDEX.search(read("S/2024/239"), Order.BEST, 0, 1).rows().getFirst();
        assertThat(row.ruled().orElseThrow().because()).isEqualTo(Because.VETO);
        assertThat(row.ruled().orElseThrow().majority()).hasValue(MajorityNeeded.FIXED_NUMBER);
        assertThat(row.ruled().orElseThrow().vetoes()).containsExactly("CHN", "RUS");
        assertThat(row.ruled().orElseThrow().margin()).hasValue(2);
    }

    /// Rulings on single questions start in a tenth of a second because nothing of this is loaded for them.
    @Test
    void onlyTheIndexOfWordsKnowsLucene() throws IOException {
        Path classes = Path.of("target", "classes", "org", "plenary");
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> users = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(SearchIndexTest::namesLucene)
                    .map(file -> file.getFileName().toString().replaceAll("[$.].*", ""))
                    .distinct()
                    .toList();
            assertThat(users).containsExactly("Texts");
        }
    }

    private static boolean namesLucene(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("org/apache/lucene");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Facet facet(SearchResults results, String name) {
        return results.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> symbols(String query, Order order) {
        return INDEX.search(read(query), order, 0, 1_000).rows().stream()
                .map(row -> row.decision().symbol().canonical())
                .toList();
    }

    private static Query read(String typed) {
        return switch (INDEX.read(typed)) {
            case QueryReading.Understood(Query query) -> query;
            case QueryReading.Refused(QueryProblem problem) -> throw new AssertionError(problem);
        };
    }
}
