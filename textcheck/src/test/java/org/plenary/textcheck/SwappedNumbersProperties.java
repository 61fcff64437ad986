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

    private static Verdict verdict(String text) {
        return Checks.CHECK.check(text, Optional.empty()).statements().stream()
                .filter(statement -> statement.kind() == StatementKind.TALLY)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No tally was found in: " + text))
                .verdict();
    }
}
