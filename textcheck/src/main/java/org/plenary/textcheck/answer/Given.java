package org.plenary.textcheck.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.law.Provision;
import org.plenary.textcheck.Verdict;

/// The answer to a claim, before it is known where the claim stands.
record Given(Verdict verdict, Optional<String> rule, List<String> reasons) {
    Given {
        reasons = List.copyOf(reasons);
    }

    static Given of(Verdict verdict, String reason) {
        return new Given(verdict, Optional.empty(), List.of(reason));
    }

    static Given agreesIf(boolean right, String reason) {
        return of(right ? Verdict.AGREES : Verdict.DIFFERS, reason);
    }

    Given by(Provision provision) {
        return new Given(verdict, Optional.of(provision.id()), reasons);
    }

    Given also(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason);
        return new Given(verdict, rule, all);
    }
}
