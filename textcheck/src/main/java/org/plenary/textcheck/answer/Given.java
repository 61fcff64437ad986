package org.plenary.textcheck.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.Task;
import org.plenary.rules.law.Provision;
import org.plenary.textcheck.Verdict;

/// The answer to a claim, before it is known where the claim stands.
record Given(Verdict verdict, Optional<String> rule, Optional<String> task, List<String> reasons) {
    Given {
        reasons = List.copyOf(reasons);
    }

    static Given of(Verdict verdict, String reason) {
        return new Given(verdict, Optional.empty(), Optional.empty(), List.of(reason));
    }

    static Given agreesIf(boolean right, String reason) {
        return of(right ? Verdict.AGREES : Verdict.DIFFERS, reason);
    }

    static Given of(Verdict verdict, List<String> reasons) {
        return new Given(verdict, Optional.empty(), Optional.empty(), reasons);
    }

    Given from(Task asked) {
        return new Given(verdict, rule, Optional.of(asked.id()), reasons);
    }

    Given by(Provision provision) {
        return new Given(verdict, Optional.of(provision.id()), task, reasons);
    }

    /// This, where the text may mean it though `other` is what its other words say.
    Given onAReading(Given other) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(other.reasons());
        return new Given(Verdict.AGREES_ON_A_READING, rule, task, all);
    }

    Given also(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Given(verdict, rule, task, all);
    }
}
