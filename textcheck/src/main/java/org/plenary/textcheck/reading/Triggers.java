package org.plenary.textcheck.reading;

import java.util.HashMap;
import java.util.Map;

/// The words that wordings turn on, each one bit, so that a sentence without any of them is passed over at
/// once.
public final class Triggers {
    private static final String[] WORDS = {
        "vote voted votes voting ballots recorded",
        "favour favor for yes supported backed support supporting backing supports affirmative approved",
        "against no opposed opposing opposition opposes negative rejected dissenting objected",
        "abstain abstained abstaining abstentions abstention abstentation abstains",
        "veto vetoed vetoes vetoing vetos blocked blocks",
        "adopted adopts passed passes carried endorsed endorses approves cleared failed fell fails defeated accepted rejects called call",
        "majority two-thirds three-quarters unanimously unanimous threshold unanimity required thirds",
        "binding recommendations",
        "session sessions",
        "member members membership joined admitted sits sit states parties party",
        "deadline within months month days",
        "observer observers rights right vote cosponsor",
        "absent participate participated participating participation",
        "killed dead wounded injured displaced casualties died deaths fatalities",
        "expected likely would will probably predicted forecast might could may bound",
        "because motivated cynical cynically shameful historic hypocrisy hypocritical disgraceful courageous outrageous betrayal betrayed heroic immoral scandalous tragic attempt",
        "not without never",
        "only alone sole lone",
        "attempt attempts time times",
        "among joined one other every"
    };
    private static final Map<String, Long> BITS = new HashMap<>();

    static {
        for (int i = 0; i < WORDS.length; i++) {
            long bit = 1L << i;
            for (String word : WORDS[i].split(" ", -1)) {
                BITS.merge(word, bit, (a, b) -> a | b);
            }
        }
    }

    private Triggers() {}

    /// The bits of one word; 0 for most.
    static long of(String low) {
        return BITS.getOrDefault(low, 0L);
    }

    /// The bits of any of these words.
    ///
    /// @throws IllegalArgumentException for a word that is no trigger
    public static long any(String... words) {
        long bits = 0;
        for (String word : words) {
            Long bit = BITS.get(word);
            if (bit == null) {
                throw new IllegalArgumentException("\"" + word + "\" is no trigger.");
            }
            bits |= bit;
        }
        return bits;
    }
}
