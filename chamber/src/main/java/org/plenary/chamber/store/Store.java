package org.plenary.chamber.store;

import java.util.List;
import java.util.Optional;

/// Keeps logs and links. Everything a method wrote is durable when it returns.
public interface Store extends AutoCloseable {
    /// Entries that one chamber appends, and the links that change with them.
    ///
    /// @param from the number of the first entry
    /// @param bodies canonical JSON of the entries, in order
    /// @param matter under which the chamber is found, with the first entry of one that names a matter
    record Batch(String chamber, long from, List<String> bodies, List<Token> issued, Optional<String> matter) {
        public Batch {
            bodies = List.copyOf(bodies);
            issued = List.copyOf(issued);
        }
    }

    /// Appends batches of several chambers in one transaction, all or none. A link that is issued takes the
    /// place of those of the same role and seat.
    ///
    /// @throws Conflict if an entry of one of these numbers is there already
    void append(List<Batch> batches) throws Conflict;

    /// The bodies of a chamber's entries from a number on, in order.
    List<String> log(String chamber, long from);

    /// What a token's hash gives, unless it was revoked.
    Optional<Access> access(String hash);

    /// The chambers that name a matter, in the order in which they were set up. The one question that is not
    /// about a single chamber; it reads an index and no log.
    List<String> chambersOn(String matter);

    /// Tells from now on what other nodes append.
    void watch(Others others);

    /// What is heard of the other nodes of a store. Nothing is heard of what this node appends itself.
    interface Others {
        /// Another node appended entries to a chamber.
        void appended(String chamber);

        /// Another node replaced links of a chamber.
        void reissued(String chamber);

        /// Nothing could be heard for a while: others may have appended and replaced anything.
        void missed();
    }

    @Override
    void close();

    /// Another node was faster.
    final class Conflict extends Exception {
        private static final long serialVersionUID = 1L;

        Conflict(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
