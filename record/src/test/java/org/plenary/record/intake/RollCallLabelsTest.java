package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.record.Symbol;
import org.plenary.record.intake.RollCallLabels.Named;

import static org.assertj.core.api.Assertions.assertThat;

class RollCallLabelsTest {
    /// Roll calls `label;session;kind`, numbered from 1.
    private static List<Named> named(String... rollCalls) {
        List<Account> accounts = new ArrayList<>();
        for (String rollCall : rollCalls) {
            String[] parts = rollCall.split("[;]", -1);
            Sheet sheet = new Sheet(Dataset.ROLL_CALLS, Integer.toString(accounts.size() + 1), 0);
            sheet.label = parts[0];
            sheet.session = parts[1];
            sheet.kind = parts.length > 2 ? parts[2] : "";
            accounts.add(sheet.account());
        }
        Map<String, Named> named = RollCallLabels.named(accounts);
        return accounts.stream()
                .map(account -> Objects.requireNonNull(named.get(account.id())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "R/22/2259, 22, A/RES/2259(XXII)",
        "R/30/3379, 30, A/RES/3379(XXX)",
        "R/31/15, 31, A/RES/31/15",
        "R/68/262, 68, A/RES/68/262",
        "R/47/116D, 47, A/RES/47/116D",
        "R/42/209/A, 42, A/RES/42/209A",
        "R/61/128AB, 61, A/RES/61/128AB",
        "R/32/450, 32, A/DEC/32/450",
        "R/36/324, 36, A/DEC/36/324",
        "R/57/325, 57, A/RES/57/325"
    })
    void aLabelWithTheNumberOfAResolutionNamesIt(String label, String session, String symbol) {
        Named named = named(label + ";" + session).get(0);
        assertThat(named.text()).contains(Symbol.of(symbol));
        assertThat(named.whole()).isTrue();
        assertThat(named.adopted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"R/5/696, 5", "R/1/66, 1", "R/17/1208, 17", "R/12/6, 11", "R/677/46, 67", "NA, 20", "R/10 65, 10"})
    void aPageOrAnythingElseNamesNoText(String label, String session) {
        Named named = named(label + ";" + session).get(0);
        assertThat(named.text()).isEmpty();
        assertThat(named.session()).isEqualTo(session);
        assertThat(named.adopted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ESS/5/77, 22, ES-5", "ESS/1/71A, 11, ES-1", "SS/4/23B, 18, S-4", "SS/5, 23, S-5"})
    void aSpecialSessionIsNamedByItsLabelWhateverTheColumnSays(String label, String column, String session) {
        Named named = named(label + ";" + column).get(0);
        assertThat(named.session()).isEqualTo(session);
        assertThat(named.text()).isEmpty();
    }

    @Test
    void lettersThatOnlyNumberTheVotesAreNoPartOfTheSymbol() {
        List<Named> named = named(
                "R/26/2783A;26;part",
                "R/26/2783B;26;part",
                "R/26/2783C;26;part",
                "R/26/2783D;26;part",
                "R/26/2783E;26");
        assertThat(named.get(4).text()).contains(Symbol.of("A/RES/2783(XXVI)"));
        assertThat(named.get(4).whole()).isTrue();
        assertThat(named.get(4).adopted()).isTrue();
        assertThat(named.get(0).text()).contains(Symbol.of("A/RES/2783(XXVI)"));
        assertThat(named.get(0).whole()).isFalse();
    }

    @Test
    void lettersThatBeginElsewhereOrStandOnWholeTextsAreThoseOfParts() {
        List<Named> parts = named("R/33/13B;33", "R/33/13C;33", "R/33/13D;33");
        assertThat(parts.get(0).text()).contains(Symbol.of("A/RES/33/13B"));
        assertThat(parts.get(2).text()).contains(Symbol.of("A/RES/33/13D"));
    }

    @Test
    void letteredProposalsOfTheTwentiesSessionsAreNotTakenForAdopted() {
        List<Named> china = named("R/23/2389A;23", "R/23/2389B;23", "R/23/2389C;23", "R/23/2389D;23");
        assertThat(china).noneMatch(Named::adopted).allMatch(Named::whole);
    }

    @Test
    void aRomanNumeralNamesASection() {
        Named section = named("R/50/38B/VII;50").get(0);
        assertThat(section.text()).contains(Symbol.of("A/RES/50/38B"));
        assertThat(section.whole()).isFalse();
        assertThat(named("R/34/233/XII;34").get(0).text()).contains(Symbol.of("A/RES/34/233"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | 0  | TO ADOPT A CUBAN AMENDMENT                                  | amendment
                    1  | 1  | TO AMEND OPERATIVE PARA 1                                   | amendment
                    0  | 1  | TO ADOPT THE TENTH PREAMBULAR PARAGRAPH                     | part
                    NA | NA | Disengagement observer force                                | ''
                    0  | 0  | TO ADOPT THE MOTION FOR DIVISION IN VOTE ON RES             | motion
                    0  | 0  | TO ADOPT THE AUSTRALIAN PROPOSAL FOR A PRIORITY VOTE        | motion
                    NA | NA | The President: I shall now put to the vote the motion submitted by X, that no action be taken | no-action
                    0  | 0  | TO GIVE PRIORITY TO THE CONSIDERATION OF THE ITEM           | ''
                    """)
    void theKindOfVoteFollowsFromTheCodesAndTheDescription(String amend, String para, String description, String kind) {
        assertThat(RollCallLabels.kind(amend, para, description)).isEqualTo(kind);
    }
}
