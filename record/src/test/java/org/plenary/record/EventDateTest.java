package org.plenary.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventDateTest {
    @Test
    void aDateIsAsExactAsItsSource() {
        assertThat(EventDate.parse("2024-03-22").day()).contains(LocalDate.of(2024, 3, 22));
        assertThat(EventDate.parse("1961-11").day()).isEmpty();
        assertThat(EventDate.parse("1961-11").first()).isEqualTo("1961-11-01");
        assertThat(EventDate.parse("1961-11").last()).isEqualTo("1961-11-30");
        assertThat(EventDate.parse("1961").last()).isEqualTo("1961-12-31");
    }

    @Test
    void aDateIsPrintedInWords() {
        assertThat(EventDate.parse("2024-03-22").printed()).isEqualTo("22 March 2024");
        assertThat(EventDate.parse("1961-11").printed()).isEqualTo("November 1961");
        assertThat(EventDate.parse("1961").printed()).isEqualTo("1961");
    }

    @Test
    void aMonthIsNotItsFirstDay() {
        assertThat(EventDate.parse("1961-11")).isNotEqualTo(EventDate.parse("1961-11-01"));
        assertThat(EventDate.parse("1961-11").covers(LocalDate.of(1961, 11, 30)))
                .isTrue();
        assertThat(EventDate.parse("1961-11-01").covers(LocalDate.of(1961, 11, 30)))
                .isFalse();
    }

    @Test
    void datesAreOrderedByTheirFirstDayTheMoreExactFirst() {
        assertThat(Stream.of("1961-11", "1961", "1961-11-01", "1960-12-31", "1961-11-02")
                        .map(EventDate::parse)
                        .sorted()
                        .map(EventDate::toString))
                .containsExactly("1960-12-31", "1961", "1961-11-01", "1961-11", "1961-11-02");
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThatThrownBy(() -> EventDate.parse("2024-02-30")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> EventDate.parse("2024-13")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> EventDate.parse("abcd")).isInstanceOf(NumberFormatException.class);
    }

    @Property
    void everyDateReadsBackAsItIsWritten(
            @ForAll @IntRange(min = 1945, max = 2100) int year, @ForAll @IntRange(min = 1, max = 366) int day) {
        LocalDate date = LocalDate.of(year, 1, 1).plusDays(day - 1L);
        EventDate month = EventDate.of(YearMonth.from(date));
        assertThat(EventDate.parse(EventDate.of(date).toString())).isEqualTo(EventDate.of(date));
        assertThat(EventDate.parse(month.toString())).isEqualTo(month);
        assertThat(month.covers(date)).isTrue();
    }
}
