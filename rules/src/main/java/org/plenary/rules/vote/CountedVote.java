package org.plenary.rules.vote;

import java.util.List;
import java.util.Objects;

/// A vote of which the numbers are known, and of the names only which permanent members voted against.
public record CountedVote(Tally tally, List<String> permanentNo) implements Vote {
    public CountedVote {
        Objects.requireNonNull(tally, "tally");
        permanentNo = List.copyOf(permanentNo);
        if (permanentNo.size() > tally.no()) {
            throw new IllegalArgumentException(
                    "The tally has %d negative votes and names %d permanent members that cast one: %s."
                            .formatted(tally.no(), permanentNo.size(), String.join(", ", permanentNo)));
        }
    }

    /// Numbers alone, with no negative vote of a permanent member.
    public static CountedVote of(int yes, int no, int abstained, String... permanentNo) {
        return new CountedVote(Tally.of(yes, no, abstained), List.of(permanentNo));
    }
}
