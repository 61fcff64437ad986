package org.plenary.site.chamber;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    @Test
    void eachNameHasItsPaceAndTheCountingBeginsAnew() {
        AtomicLong now = new AtomicLong(Instant.parse("2026-03-02T15:00:30Z").toEpochMilli());
        Pace pace = new Pace(2, Duration.ofMinutes(1), () -> Instant.ofEpochMilli(now.get()));
        assertThat(pace.within("a")).isTrue();
        assertThat(pace.within("a")).isTrue();
        assertThat(pace.within("a")).isFalse();
        assertThat(pace.within("b")).isTrue();
        assertThat(pace.seconds()).isEqualTo(30);
        now.addAndGet(30_000);
        assertThat(pace.within("a")).isTrue();
    }
}
