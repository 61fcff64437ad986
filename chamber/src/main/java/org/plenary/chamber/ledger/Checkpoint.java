package org.plenary.chamber.ledger;

import java.util.Optional;

/// The head of a log at one size (C2SP tlog-checkpoint).
///
/// @param origin names the log: the signer and the chamber
public record Checkpoint(String origin, long size, Hash root) {
    /// The three lines that are signed.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// Reads the text of a checkpoint; empty where it is none. Further lines are allowed and ignored.
    public static Optional<Checkpoint> of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,15}")) {
            return Optional.empty();
        }
        return Hash.base64(lines[2]).map(root -> new Checkpoint(lines[0], Long.parseLong(lines[1]), root));
    }
}
