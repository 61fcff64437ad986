package org.plenary.chamber.store;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Entry;

/// A chamber after one commit: its state, its log, and a promise that is kept when there is more.
///
/// The array is shared with later snapshots and only ever written beyond `size`, so a reader needs no lock.
public final class Snapshot {
    private final ChamberState state;
    private final @Nullable Entry[] entries;
    private final int size;
    private final CompletableFuture<Void> changed = new CompletableFuture<>();

    Snapshot(ChamberState state, @Nullable Entry[] entries, int size) {
        this.state = state;
        this.entries = entries;
        this.size = size;
    }

    public ChamberState state() {
        return state;
    }

    /// The log up to this commit.
    public List<Entry> log() {
        return new AbstractList<>() {
            @Override
            public Entry get(int index) {
                return Objects.requireNonNull(entries[Objects.checkIndex(index, size)]);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /// Completes when there is a later snapshot.
    public CompletableFuture<Void> changed() {
        return changed;
    }

    Snapshot with(ChamberState next, List<Entry> more) {
        int length = size + more.size();
        @Nullable Entry[] room = entries;
        if (length > room.length) {
            room = java.util.Arrays.copyOf(entries, Math.max(length, entries.length * 2));
        }
        for (int i = 0; i < more.size(); i++) {
            room[size + i] = more.get(i);
        }
        return new Snapshot(next, room, length);
    }
}
