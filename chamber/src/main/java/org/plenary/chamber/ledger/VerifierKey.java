package org.plenary.chamber.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public key of a note's signer: `name+hash+key`, as the signed-note specification writes it.
public final class VerifierKey {
    /// The type of Ed25519 keys in signed notes.
    private static final byte ED25519 = 1;

    /// What stands before the 32 octets of an Ed25519 key in its X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;

    private VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
    }

    /// A key from its 32 octets.
    ///
    /// @throws IllegalArgumentException if the name has blanks or a plus sign, which signed notes do not
    /// allow
    public static VerifierKey of(String name, byte[] raw) {
        boolean good = !name.isEmpty()
                && name.chars()
                        .noneMatch(unit -> Character.isWhitespace(unit) || Character.isISOControl(unit) || unit == '+');
        if (!good || raw.length != 32) {
            throw new IllegalArgumentException("A key has a name without blanks and plus signs, and 32 octets.");
        }
        return new VerifierKey(name, raw.clone());
    }

    /// Reads `name+hash+key`; empty where it is something else.
    public static Optional<VerifierKey> of(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 33 || typed[0] != ED25519) {
                return Optional.empty();
            }
            VerifierKey key = of(parts[0], Arrays.copyOfRange(typed, 1, 33));
            return key.text().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException problem) {
            return Optional.empty();
        }
    }

    /// Who signs, as the note names it.
    public String name() {
        return name;
    }

    /// The four octets by which a signature line names its key.
    byte[] hash() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + 33);
        all[named.length] = ED25519;
        System.arraycopy(raw, 0, all, named.length + 1, 32);
        return Arrays.copyOf(Hash.plain(all).octets(), 4);
    }

    /// The key as text: `name+hash+key`.
    public String text() {
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
            System.arraycopy(raw, 0, encoded, X509.length, 32);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key);
            verifying.update(text);
            return verifying.verify(signature);
        } catch (GeneralSecurityException problem) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
