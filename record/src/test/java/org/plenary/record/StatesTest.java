package org.plenary.record;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatesTest {
    private final States states = VotingRecord.compiledIn().states();

    @ParameterizedTest
    @CsvSource({
        "1945-12-31,51",
        "1950-12-31,60",
        "1955-12-31,76",
        "1960-12-31,99",
        "1971-12-31,132",
        "1985-06-30,159",
        "1994-12-31,185",
        "2011-07-13,192",
        "2011-07-14,193",
        "2026-01-01,193"
    })
    void theNumberOfMembersIsThatOfTheDay(LocalDate day, int members) {
        assertThat(states.countOn(day)).isEqualTo(members);
        assertThat(states.membersOn(day)).hasSize(members);
    }

    @ParameterizedTest
    @CsvSource({
        "LKA,1960-01-01,Ceylon",
        "LKA,1980-01-01,Sri Lanka",
        "SUN,1956-10-31,USSR",
        "RUS,2022-02-25,Russian Federation",
        "EGY,1960-01-01,United Arab Republic",
        "EGY,1956-10-31,Egypt"
    })
    void aStateIsCalledByItsNameOfTheDay(String code, LocalDate day, String name) {
        assertThat(states.nameOn(code, day)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "russia,RUS",
        "United Kingdom,GBR",
        "UK,GBR",
        "USSR,SUN",
        "Ivory Coast,CIV",
        "Côte d'Ivoire,CIV",
        "cote divoire,CIV",
        "the Gambia,GMB",
        "usa,USA",
        "us,USA",
        "Ceylon,LKA",
        "na,NAM",
        "840,USA",
        "Allemagne,DEU"
    })
    void aStateIsFoundByAnyNameItIsTypedBy(String typed, String code) {
        assertThat(states.named(typed).map(State::code)).contains(code);
    }

    @Test
    void anUnknownNameFindsNothing() {
        assertThat(states.named("Ruritania")).isEmpty();
        assertThat(states.named("")).isEmpty();
    }

    @Test
    void whenAStateWasAMemberIsSaidInASentence() {
        assertThat(states.byCode("SSD").orElseThrow().membership())
                .isEqualTo("South Sudan has been a Member of the United Nations since 2011-07-14.");
        assertThat(states.byCode("SUN").orElseThrow().membership())
                .isEqualTo("USSR was a Member of the United Nations from 1945-10-24 until 1991-12-23.");
        assertThat(states.byCode("VAT").orElseThrow().membership())
                .isEqualTo("Holy See is not a Member of the United Nations in this record.");
    }

    @Test
    void oneSeatIsNeverHeldTwice() {
        LocalDate last = LocalDate.of(1991, 12, 23);
        assertThat(states.byCode("SUN").orElseThrow().memberOn(last)).isTrue();
        assertThat(states.byCode("RUS").orElseThrow().memberOn(last)).isFalse();
        assertThat(states.byCode("RUS").orElseThrow().memberOn(last.plusDays(1)))
                .isTrue();
        assertThat(states.byCode("SUN").orElseThrow().memberOn(last.plusDays(1)))
                .isFalse();
    }
}
