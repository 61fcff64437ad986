package org.plenary.site.command;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;

/// Looks for new imported facts while a server runs, and hands over the record that has them.
///
/// It asks for the version of the file every second. A file system that tells of changes would be quicker, and
/// silent where the folder is shared by several machines.
final class Reloading implements Runnable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FactFile facts;
    private final Consumer<VotingRecord> taking;
    private final Consumer<String> saying;
    private Optional<String> loaded;

    /// @param loaded the version of the file that is in use
    /// @param taking what becomes of a record with other facts
    /// @param saying tells whoever runs the server
    Reloading(FactFile facts, Optional<String> loaded, Consumer<VotingRecord> taking, Consumer<String> saying) {
        this.facts = facts;
        this.loaded = loaded;
        this.taking = taking;
        this.saying = saying;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Hands over the record if the file is another one. A file that cannot be read is said once, and what was
    /// read before stays in use.
    private void look() {
        Optional<String> there = facts.version();
        if (there.equals(loaded)) {
            return;
        }
        loaded = there;
        try {
            VotingRecord record = facts.record(VotingRecord.compiledIn());
            taking.accept(record);
            saying.accept("the imported facts changed; the record now has %,d decisions."
                    .formatted(record.decisions().size()));
        } catch (RuntimeException problem) {
            saying.accept("%s The pages show the record as it was.".formatted(problem.getMessage()));
        }
    }
}
