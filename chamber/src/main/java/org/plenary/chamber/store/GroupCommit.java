package org.plenary.chamber.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;

import org.plenary.chamber.store.Store.Batch;
import org.plenary.chamber.store.Store.Conflict;

/// Commits what many chambers append at the same time in one transaction: a disk that flushes 300 times a
/// second then keeps thousands of ballots a second.
final class GroupCommit implements AutoCloseable {
    /// Batches of one transaction.
    private static final int MOST = 256;

    private final Store store;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private final LongAdder entries = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private volatile boolean closed;

    private record Waiting(Batch batch, CompletableFuture<Boolean> committed) {}

    GroupCommit(Store store) {
        this.store = store;
        this.writer = Thread.ofPlatform().name("chambers-commit").daemon().start(this::run);
    }

    /// Completes with true when the batch is durable, and with false when another node was faster.
    CompletableFuture<Boolean> append(Batch batch) {
        CompletableFuture<Boolean> committed = new CompletableFuture<>();
        queue.add(new Waiting(batch, committed));
        return committed;
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(MOST);
        while (!closed) {
            try {
                group.add(queue.take());
                queue.drainTo(group, MOST - 1);
                commit(group);
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void commit(List<Waiting> group) {
        try {
            store.append(group.stream().map(Waiting::batch).toList());
            commits.increment();
            group.forEach(waiting -> entries.add(waiting.batch.bodies().size()));
            group.forEach(waiting -> waiting.committed.complete(true));
        } catch (Conflict conflict) {
            if (group.size() == 1) {
                conflicts.increment();
                group.getFirst().committed.complete(false);
            } else {
                group.forEach(waiting -> commit(List.of(waiting)));
            }
        } catch (RuntimeException problem) {
            group.forEach(waiting -> waiting.committed.completeExceptionally(problem));
        }
    }

    /// Entries committed, commits, and batches that another node was faster with.
    long[] counts() {
        return new long[] {entries.sum(), commits.sum(), conflicts.sum()};
    }

    int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(5_000);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
