package org.plenary.rules.precedent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The precedents that the table `precedents.csv` holds.
///
/// To add one, add a line; `PrecedentTableTest` says which column is wrong, and `PrecedentsTest` whether the rules
/// agree.
public final class Precedents {
    private static final String TABLE = "precedents.csv";

    private Precedents() {}

    /// All precedents, in the order of the table.
    public static List<Precedent> all() {
        return Loaded.ALL;
    }

    /// The precedents that test a provision, by its id.
    public static List<Precedent> testing(String provision) {
        return all().stream()
                .filter(precedent -> precedent.provisions().contains(provision))
                .toList();
    }

    /// The precedent with an id, for example `P-GA-23e`.
    public static Optional<Precedent> of(String id) {
        return all().stream().filter(precedent -> precedent.id().equals(id)).findFirst();
    }

    /// Read when first asked for: a ruling needs none of it.
    private static final class Loaded {
        private static final List<Precedent> ALL = read();

        private static List<Precedent> read() {
            try (InputStream table = Precedents.class.getResourceAsStream(TABLE)) {
                if (table == null) {
                    throw new IllegalStateException("The table " + TABLE + " is missing from this build.");
                }
                return PrecedentTable.read(TABLE, new String(table.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
