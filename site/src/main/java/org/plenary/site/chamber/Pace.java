package org.plenary.site.chamber;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How often somebody may do something: so many times a window, counted by name.
final class Pace {
    /// Names remembered at most; beyond that, the counting begins anew.
    private static final int MOST = 100_000;

    private final int times;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private volatile long current;

    Pace(int times, Duration window, InstantSource clock) {
        this.times = times;
        this.window = window;
        this.clock = clock;
    }

    /// Counts once more for `name`; whether that was within the pace.
    boolean within(String name) {
        roll();
        return counts.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet() <= times;
    }

    /// Seconds until the counting begins anew.
    long seconds() {
        long length = window.toMillis();
        return Math.max(1, (length - clock.instant().toEpochMilli() % length + 999) / 1_000);
    }

    private void roll() {
        long now = clock.instant().toEpochMilli() / window.toMillis();
        if (now != current || counts.size() > MOST) {
            current = now;
            counts.clear();
        }
    }
}
