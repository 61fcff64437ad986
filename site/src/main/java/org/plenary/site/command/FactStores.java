package org.plenary.site.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.followup.store.FactStore;

/// Where entered facts are: the file in the data folder, or the address given. Opened when somebody first asks,
/// and a file that is not there is not made by asking.
final class FactStores implements Supplier<Optional<FactStore>> {
    private final Path file;
    private final Optional<String> given;
    private Optional<FactStore> open = Optional.empty();

    FactStores(Path folder, Optional<String> given) {
        this.file = folder.resolve("plenary.db");
        this.given = given;
    }

    @Override
    public synchronized Optional<FactStore> get() {
        if (open.isEmpty() && (given.isPresent() || Files.exists(file))) {
            open = Optional.of(opened());
        }
        return open;
    }

    /// The store to write to, made where there is none.
    synchronized FactStore toWrite() {
        FactStore store = open.orElseGet(this::opened);
        open = Optional.of(store);
        return store;
    }

    private FactStore opened() {
        try {
            return FactStore.open(given.orElse("jdbc:sqlite:" + file));
        } catch (RuntimeException problem) {
            throw new BadUsage("the store cannot be opened (%s); check --store or --data."
                    .formatted(String.valueOf(problem.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("no reason given")));
        }
    }
}
