package org.plenary.textcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every phrase that the task for this module quotes, in a sentence of its own, with the right answer.
final class AskedExamplesTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-09-19 | tally       | agrees              | 124 nations in favor, 14 against, and 43 abstaining | The Assembly voted on Wednesday, with 124 nations in favor, 14 against, and 43 abstaining.
            2024-02-21 | tally       | agrees              | by 13-1 with one abstention | Washington vetoed the Algerian text on Tuesday by 13-1 with one abstention.
            2024-09-19 | tally       | agrees-on-a-reading | 124 of the 181 member states voting | Resolution ES-10/24 was adopted by 124 of the 181 member states voting.
            -          | position    | agrees              | Russia and China voted against | Russia and China voted against S/2012/538.
            -          | position    | differs             | Russia and China voted against | Russia and China voted against resolution 1973.
            2024-09-19 | position    | agrees              | opposed by just two European states, Hungary and Czechia | Resolution ES-10/24 was opposed by just two European states, Hungary and Czechia.
            -          | position    | agrees              | two of the permanent members abstained | On resolution 1973 two of the permanent members abstained.
            2025-09-19 | veto-count  | agrees-on-a-reading | its sixth veto | On Thursday the United States cast its sixth veto on Gaza.
            2024-02-21 | veto-count  | agrees              | has vetoed three draft resolutions | The United States has vetoed three draft resolutions on Gaza since October 2023, two of which called for a ceasefire.
            2024-02-21 | veto-count  | agrees              | two of which called | The United States has vetoed three draft resolutions on Gaza since October 2023, two of which called for a ceasefire.
            2024-03-26 | symbol      | agrees              | resolution 2728 | Resolution 2728, adopted on Monday, demands a ceasefire for Ramadan.
            -          | symbol      | agrees              | Uniting for Peace | The Uniting for Peace resolution was adopted in 1950.
            2022-02-26 | date        | agrees              | on Friday | Russia vetoed the text on Ukraine on Friday.
            2024-10-10 | date        | agrees              | last month | Resolution ES-10/24 was adopted last month.
            2024-09-20 | date        | agrees              | earlier this week | The Assembly adopted resolution ES-10/24 earlier this week.
            2024-10-10 | date        | differs             | earlier this week | The Assembly adopted resolution ES-10/24 earlier this week.
            -          | majority    | agrees              | two-thirds majority is required | A two-thirds majority is required in the Assembly on important questions.
            -          | effect      | agrees              | not legally binding | Resolutions of the General Assembly are not legally binding.
            -          | procedure   | agrees              | can be called within 24 hours | An emergency special session can be called within 24 hours.
            2025-11-01 | procedure   | agrees              | no emergency special session has been called | Russia vetoed a text on Sudan on 18 November 2024, and no emergency special session has been called.
            2025-11-01 | session     | agrees-on-a-reading | invoked thirteen times | Uniting for Peace has been invoked thirteen times.
            2024-09-19 | membership  | agrees              | the 124 states parties | The Rome Statute binds the 124 states parties.
            2024-09-25 | deadline    | agrees              | 12-month deadline | Resolution ES-10/24 set a 12-month deadline.
            2024-12-01 | rights      | agrees              | may not vote | As an observer, Palestine may not vote in the Assembly.
            2024-10-01 | membership  | agrees              | 193 Member States | The United Nations has 193 Member States.
            2025-03-01 | other       | not-checkable       | 40,000 people have been killed | More than 40,000 people have been killed.
            2025-03-01 | other       | not-checkable       | because it wanted | It voted against the text because it wanted to please an ally.
            2025-06-05 | veto-count  | agrees-on-a-reading | its fifth veto | Washington vetoed a Gaza text on Wednesday. It was its fifth veto on Gaza.
            2022-03-01 | procedure   | differs             | No emergency special session has been called since 1982 | No emergency special session has been called since 1982 by the Security Council.
            2021-03-01 | procedure   | agrees              | No emergency special session has been called since 1982 | No emergency special session has been called since 1982 by the Security Council.
            2024-09-20 | membership  | agrees              | 124 states parties | The court's 124 states parties must arrest him.
            2024-09-20 | tally       | agrees-on-a-reading | Of the 181 states that took part, 124 backed | Of the 181 states that took part, 124 backed resolution ES-10/24.
            2026-01-05 | deadline    | agrees              | twelve months that resolution | The twelve months that resolution ES-10/24 gave Israel are over.
            -          | deadline    | not-in-record       | until 15 January 1991 | Resolution 678 gave Iraq until 15 January 1991 to leave Kuwait.
            2024-01-10 | position    | not-in-record       | The EU abstained | The EU abstained on ES-10/24, which the Arab League supported.
            -          | date        | agrees              | 22 March 2024 | The Council voted on 22 March 2024 on draft S/2024/239.
            -          | date        | differs             | 19 September 2024 | On 19 September 2024 the Assembly voted on resolution ES-10/24.
            -          | date        | agrees              | 22 March 2024 | On 22 March 2024 the Council put the draft S/2024/239 to a vote.
            -          | outcome     | agrees              | rejected | On 22 March 2024 the Security Council rejected draft S/2024/239.
            -          | outcome     | differs             | rejected | The General Assembly rejected resolution ES-10/24.
            2025-03-01 | other       | not-checkable       | shameful | The vote on the resolution was shameful.
            """)
    void isFoundAndAnsweredRightly(String day, String kind, String verdict, String words, String text) {
        Optional<LocalDate> dated = day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
        int start = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        List<Statement> there = Checks.CHECK.check(text, dated).statements().stream()
                .filter(statement -> statement.kind().word().equals(kind)
                        && statement.start() < start + words.length()
                        && statement.end() > start)
                .toList();
        assertThat(start).as("where the words stand in: " + text).isNotNegative();
        assertThat(there).as(text).isNotEmpty();
        assertThat(there)
                .as(text)
                .allMatch(statement -> statement.verdict().word().equals(verdict));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resolution ES-10/24 was adopted on 18 September 2024; the embassy will close within ten days.",
                "Israel had two months to answer the letter, diplomats said, days after resolution ES-10/24 was adopted.",
                "The tax office's two-month deadline passed as the Assembly discussed resolution ES-10/24.",
                "The Assembly adopted resolution ES-10/24. The ministry promised a report within two weeks."
            })
    void aDeadlineOfSomebodyElseIsNotHeldToTheText(String text) {
        assertThat(Checks.CHECK.check(text, Optional.empty()).statements())
                .as(text)
                .isNotEmpty()
                .noneMatch(statement -> statement.kind() == StatementKind.DEADLINE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-21 | It was the fourth attempt to demand a ceasefire in Gaza since October.
            2025-09-19 | Washington vetoed a Gaza ceasefire on Thursday, the sixth attempt to pass one.
            """)
    void anAttemptIsCounted(String day, String text) {
        assertThat(Checks.CHECK.check(text, Optional.of(LocalDate.parse(day))).statements())
                .as(text)
                .anyMatch(statement -> statement.kind() == StatementKind.VETO_COUNT
                        && statement.reasons().getLast().contains("Counted in the record"));
    }
}
