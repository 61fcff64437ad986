package org.plenary.record;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.plenary.rules.Organ;

import static org.assertj.core.api.Assertions.assertThat;

class SymbolTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    s/res/119                    | S/RES/119
                    S/RES/119(1956)              | S/RES/119
                    S/RES/119 (1956)             | S/RES/119
                    S/RES/0119                   | S/RES/119
                    res 2803                     | S/RES/2803
                    Res. 2803 (2025)             | S/RES/2803
                    resolution 2803              | S/RES/2803
                    UNSCR 242                    | S/RES/242
                    Security Council resolution 242 (1967) | S/RES/242
                    242                          | S/RES/242
                    2334 (2016)                  | S/RES/2334
                    A/RES/ES-10/24               | A/RES/ES-10/24
                    a/res/es-10/24               | A/RES/ES-10/24
                    ES-10/24                     | A/RES/ES-10/24
                    es10/24                      | A/RES/ES-10/24
                    A/RES/ES–10/24               | A/RES/ES-10/24
                    997 (ES-I)                   | A/RES/997(ES-I)
                    A/RES/997(ES-I)              | A/RES/997(ES-I)
                    A/RES/997 (ES-1)             | A/RES/997(ES-I)
                    377(V)                       | A/RES/377(V)
                    resolution 377 (v)           | A/RES/377(V)
                    377 A (V)                    | A/RES/377(V)A
                    A/RES/2535(XXIV) B           | A/RES/2535(XXIV)B
                    A/RES/22/2259                | A/RES/2259(XXII)
                    3201 (S-VI)                  | A/RES/3201(S-VI)
                    A/RES/S-18/1                 | A/RES/S-18/1
                    79/1                         | A/RES/79/1
                    res 76/262                   | A/RES/76/262
                    A/RES/49/75 K                | A/RES/49/75K
                    General Assembly resolution 60/251 | A/RES/60/251
                    decision 80/506              | A/DEC/80/506
                    A/DEC/80/506                 | A/DEC/80/506
                    A/79/1                       | A/79/1
                    A/ES-10/L.32                 | A/ES-10/L.32
                    a/es-10/l.32/rev.1           | A/ES-10/L.32/Rev.1
                    s/2024/239                   | S/2024/239
                    S/3730/REV.1                 | S/3730/Rev.1
                    s/pv.45 (Spain)              | S/PV.45 (Spain)
                    S/2025/112  amendment 1      | S/2025/112 amendment 1
                    """)
    void aSymbolTypedInAnyUsualFormIsRead(String typed, String canonical) {
        assertThat(Symbol.typed(typed)).contains(Symbol.of(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Suez", "resolution", "B/RES/1", "A", "12345", "1/2/3", "(V)"})
    void whatIsNoSymbolIsNotTakenForOne(String typed) {
        assertThat(Symbol.typed(typed)).isEmpty();
    }

    @Test
    void theCanonicalFormOfEveryDecisionFindsThatDecision() {
        VotingRecord record = VotingRecord.compiledIn();
        assertThat(record.decisions()).allSatisfy(decision -> {
            assertThat(record.decision(decision.symbol().canonical())).contains(decision);
            assertThat(record.decision(decision.symbol().canonical().toLowerCase(java.util.Locale.ROOT)))
                    .contains(decision);
            assertThat(record.decision(decision.symbol())).contains(decision);
        });
    }

    @Test
    void theDisplayedFormOfEveryResolutionFindsThatResolution() {
        VotingRecord record = VotingRecord.compiledIn();
        assertThat(record.decisions().stream()
                        .filter(decision -> decision.symbol().resolution()))
                .allSatisfy(decision ->
                        assertThat(record.decision(decision.display())).contains(decision));
    }

    @Test
    void aCouncilResolutionIsPrintedWithItsYear() {
        EventDate day = EventDate.of(LocalDate.of(1956, 10, 31));
        assertThat(Symbol.of("S/RES/119").display(day)).isEqualTo("S/RES/119 (1956)");
        assertThat(Symbol.of("A/RES/997(ES-I)").display(day)).isEqualTo("A/RES/997 (ES-I)");
        assertThat(Symbol.of("S/3710").display(day)).isEqualTo("S/3710");
    }

    @ParameterizedTest
    @CsvSource({
        "A/RES/79/1,79",
        "A/RES/997(ES-I),ES-1",
        "A/RES/377(V),5",
        "A/RES/ES-11/1,ES-11",
        "A/RES/S-18/1,S-18",
        "A/RES/3201(S-VI),S-6"
    })
    void theSymbolOfAResolutionNamesItsSession(String symbol, String session) {
        assertThat(Symbol.of(symbol).session()).contains(session);
    }

    @Test
    void symbolsNameTheirOrgan() {
        assertThat(Symbol.of("S/2024/239").organ()).contains(Organ.SC);
        assertThat(Symbol.of("A/L.521").organ()).contains(Organ.GA);
        assertThat(Symbol.of("ICJ, Namibia").organ()).isEmpty();
    }

    @Test
    void symbolsAreOrderedByTheSizeOfTheirNumbers() {
        assertThat(
                        List.of(
                                        "S/RES/1000",
                                        "S/RES/242",
                                        "A/RES/ES-10/9",
                                        "A/RES/ES-10/24",
                                        "A/RES/ES-10/24 part op.1")
                                .stream()
                                .map(Symbol::of)
                                .sorted()
                                .map(Symbol::canonical))
                .containsExactly(
                        "A/RES/ES-10/9", "A/RES/ES-10/24", "A/RES/ES-10/24 part op.1", "S/RES/242", "S/RES/1000");
    }

    @Test
    void forASymbolThatIsNotThereTheNearestAreNamed() {
        VotingRecord record = VotingRecord.compiledIn();
        assertThat(record.decision("S/2024/293")).isEmpty();
        assertThat(record.nearest("S/2024/293", 3)).first().isEqualTo(Symbol.of("S/2024/239"));
        assertThat(record.nearest("A/RES/ES-10/240", 5)).contains(Symbol.of("A/RES/ES-10/24"));
        assertThat(record.nearest("nothing like a symbol at all", 5)).isEmpty();
    }

    @Test
    void aResolutionIsFoundByTheSymbolOfItsDraftToo() {
        VotingRecord record = VotingRecord.compiledIn();
        assertThat(record.decision("A/RES/377"))
                .contains(record.decision("377 A (V)").orElseThrow());
        assertThat(record.decision("a/1456").orElseThrow().symbol()).isEqualTo(Symbol.of("A/RES/377(V)"));
    }
}
