package org.plenary.site.chamber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.plenary.chamber.Entry;
import org.plenary.chamber.PublicView;
import org.plenary.chamber.store.Snapshot;

/// What is sent to the readers of a board at one time, written once for all who are equally far.
///
/// Readers wait for the same ticks of the clock, ten a second, so that two thousand of them mostly ask for the same
/// frame of the same snapshot.
final class Frames {
    private static final Duration TICK = Duration.ofMillis(100);

    /// Beyond this a reader that lags is given the state instead of everything it missed.
    private static final int MOST_MISSED = 2_000;

    /// Chambers remembered at most; beyond that, remembering begins anew.
    private static final int MOST = 10_000;

    private final Map<String, Frame> last = new ConcurrentHashMap<>();

    private static final class Frame {
        private final Snapshot snapshot;
        private final int from;
        private final boolean disclosed;
        private final byte[] bytes;

        Frame(Snapshot snapshot, int from, boolean disclosed, byte[] bytes) {
            this.snapshot = snapshot;
            this.from = from;
            this.disclosed = disclosed;
            this.bytes = bytes;
        }

        boolean serves(Snapshot now, int next, boolean shown) {
            return snapshot.equals(now) && from == next && disclosed == shown;
        }
    }

    /// How long until the next tick.
    static Duration untilNext(Instant now) {
        return Duration.ofMillis(TICK.toMillis() - now.toEpochMilli() % TICK.toMillis());
    }

    /// The frame from entry `from` on.
    byte[] of(String chamber, Snapshot snapshot, int from, Instant now) {
        boolean disclosed =
                snapshot.state().voting().map(vote -> vote.disclosed(now)).orElse(true);
        Frame frame = last.get(chamber);
        if (frame != null && frame.serves(snapshot, from, disclosed)) {
            return frame.bytes;
        }
        byte[] bytes = written(snapshot, from, now);
        if (last.size() >= MOST) {
            last.clear();
        }
        last.put(chamber, new Frame(snapshot, from, disclosed, bytes));
        return bytes;
    }

    private static byte[] written(Snapshot snapshot, int from, Instant now) {
        List<Entry> log = snapshot.log();
        if (log.size() - from > MOST_MISSED) {
            return state(snapshot, now);
        }
        StringBuilder frame = new StringBuilder();
        for (Entry entry : log.subList(Math.min(from, log.size()), log.size())) {
            frame.append("id: ").append(entry.seq()).append("\nevent: ");
            frame.append(entry.event().word()).append("\ndata: ");
            frame.append(PublicView.of(entry, snapshot.state(), now).text()).append("\n\n");
        }
        return frame.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// One event `state` in place of entries.
    static byte[] state(Snapshot snapshot, Instant now) {
        return "id: %d\nevent: state\ndata: %s\n\n"
                .formatted(
                        snapshot.log().size() - 1,
                        PublicView.of(snapshot.state(), now).text())
                .getBytes(StandardCharsets.UTF_8);
    }
}
