package org.plenary.textcheck;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.plenary.record.Decision;
import org.plenary.record.Votes;

import static org.assertj.core.api.Assertions.assertThat;

final class SwappedNumbersProperties {
    private static final List<String> FORMS = List.of(
            "%s was adopted by %d votes to %d, with %d abstentions.",
            "In the vote on %s there were %d in favour, %d against and %d abstentions.",
            "The vote on %s was %d-%d-%d.");
    private static final List<String> IN_WORDS = List.of(
            "%s was adopted by %s votes to %s, with %s abstentions.",
            "In the vote on %s there were %s in favour, %s against and %s abstaining.");
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    @Provide
    Arbitrary<Decision> decisions() {
        return Arbitraries.of(Checks.RECORD.decisions().stream()
                .filter(decision -> decision.symbol().resolution()
                        && !decision.symbol().canonical().contains(" ")
                        && decision.votes()
                                .map(votes -> votes.abstained().isPresent())
                                .orElse(false))
                .toList());
    }

    @Property(tries = 300)
    void theNumbersOfTheRecordAgreeAndSwappedOnesDiffer(@ForAll("decisions") Decision decision, @ForAll int form) {
        Votes votes = decision.votes().orElseThrow();
        int abstained = votes.abstained().orElseThrow();
        Assume.that(votes.yes() != votes.no());
        // Numbers that another source gives are answered on a reading.
        Assume.that(decision.differences("tally").isEmpty());
        String pattern = FORMS.get(Math.floorMod(form, FORMS.size()));
        assertThat(verdict(pattern.formatted(decision.symbol(), votes.yes(), votes.no(), abstained)))
                .isEqualTo(Verdict.AGREES);
        assertThat(verdict(pattern.formatted(decision.symbol(), votes.no(), votes.yes(), abstained)))
                .isEqualTo(Verdict.DIFFERS);
    }

    @Property(tries = 300)
    void soDoNumbersInWords(@ForAll("decisions") Decision decision, @ForAll int form) {
        Votes votes = decision.votes().orElseThrow();
        String yes = words(votes.yes());
        String no = words(votes.no());
        String abstained = words(votes.abstained().orElseThrow());
        Assume.that(votes.yes() != votes.no());
        Assume.that(decision.differences("tally").isEmpty());
        String pattern = IN_WORDS.get(Math.floorMod(form, IN_WORDS.size()));
        assertThat(verdict(pattern.formatted(decision.symbol(), yes, no, abstained)))
                .isEqualTo(Verdict.AGREES);
        assertThat(verdict(pattern.formatted(decision.symbol(), no, yes, abstained)))
                .isEqualTo(Verdict.DIFFERS);
    }

    private static String words(int number) {
        if (number >= 100) {
            return "one hundred" + (number == 100 ? "" : " and " + words(number - 100));
        }
        return number < SMALL.length
                ? SMALL[number]
                : TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }

    private static Verdict verdict(String text) {
        return Checks.CHECK.check(text, Optional.empty()).statements().stream()
                .filter(statement -> statement.kind() == StatementKind.TALLY)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No tally was found in: " + text))
                .verdict();
    }
}
