package org.plenary.chamber.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A text with signatures under it (C2SP signed-note).
///
/// @param text ends with a line break
public record SignedNote(String text, List<Line> signatures) {
    /// What a signature line begins with.
    private static final String DASH = "\u2014 ";

    /// One signature line.
    ///
    /// @param value the hash of the key and the signature, in base64
    public record Line(String name, String value) {}

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// A text signed with a key.
    public static SignedNote sign(String text, SigningKey key) {
        byte[] hash = key.verifier().hash();
        byte[] signature = key.signature(text.getBytes(StandardCharsets.UTF_8));
        byte[] value = Arrays.copyOf(hash, hash.length + signature.length);
        System.arraycopy(signature, 0, value, hash.length, signature.length);
        return new SignedNote(
                text,
                List.of(new Line(key.verifier().name(), Base64.getEncoder().encodeToString(value))));
    }

    /// Reads a note; empty where it is none.
    public static Optional<SignedNote> of(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || end + 2 == note.length() || !note.endsWith("\n")) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                return Optional.empty();
            }
            lines.add(new Line(parts[0], parts[1]));
        }
        return Optional.of(new SignedNote(note.substring(0, end + 1), lines));
    }

    /// Whether one of the signatures is by `key`.
    public boolean verifiedBy(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.name().equals(key.name()))
                .anyMatch(line -> {
                    try {
                        byte[] value = Base64.getDecoder().decode(line.value());
                        return Base64.getEncoder().encodeToString(value).equals(line.value())
                                && value.length == 68
                                && Arrays.equals(Arrays.copyOf(value, 4), key.hash())
                                && key.verifies(
                                        text.getBytes(StandardCharsets.UTF_8),
                                        Arrays.copyOfRange(value, 4, value.length));
                    } catch (IllegalArgumentException problem) {
                        return false;
                    }
                });
    }

    /// The note as it is handed on.
    public String note() {
        StringBuilder out = new StringBuilder(text).append('\n');
        signatures.forEach(line -> out.append(DASH)
                .append(line.name())
                .append(' ')
                .append(line.value())
                .append('\n'));
        return out.toString();
    }
}
