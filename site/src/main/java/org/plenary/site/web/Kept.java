package org.plenary.site.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Answers that stay good as long as one record is served, kept with their tag and their packed form. The
/// answers of another record are kept by another of these, so nothing has to be found and thrown away.
///
/// Bounded by bytes: what was not asked for longest goes first, so that somebody who makes up addresses pushes
/// out no more than what he made.
final class Kept {
    /// Enough for some eight thousand pages, packed.
    private static final long MOST_BYTES = 96L * 1024 * 1024;

    /// What an entry costs beside its bytes, roughly.
    private static final int OVERHEAD_BYTES = 600;

    private final Map<String, Sealed> answers = new LinkedHashMap<>(1024, .75f, true);
    private final Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private long bytes;

    /// Since when its answers are good.
    Instant since() {
        return since;
    }

    synchronized Optional<Sealed> at(String address) {
        return Optional.ofNullable(answers.get(address));
    }

    synchronized void keep(String address, Sealed answer) {
        Sealed before = answers.put(address, answer);
        bytes += size(address, answer) - (before == null ? 0 : size(address, before));
        var oldest = answers.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Map.Entry<String, Sealed> entry = oldest.next();
            bytes -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long size(String address, Sealed answer) {
        return OVERHEAD_BYTES
                + 2L * address.length()
                + answer.plain().map(body -> body.length).orElse(0)
                + answer.packed().map(body -> body.length).orElse(0);
    }
}
