package org.plenary.chamber.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A SHA-256 hash, as a value.
public final class Hash {
    /// Its length in octets.
    static final int LENGTH = 32;

    private final byte[] octets;

    private Hash(byte[] octets) {
        this.octets = octets;
    }

    /// A hash from its 32 octets.
    public static Hash of(byte[] octets) {
        if (octets.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 hash has 32 octets; found " + octets.length + ".");
        }
        return new Hash(octets.clone());
    }

    /// Reads a hash from base64; empty where it is none.
    public static Optional<Hash> base64(String text) {
        try {
            byte[] octets = Base64.getDecoder().decode(text);
            return octets.length == LENGTH
                            && Base64.getEncoder().encodeToString(octets).equals(text)
                    ? Optional.of(new Hash(octets))
                    : Optional.empty();
        } catch (IllegalArgumentException problem) {
            return Optional.empty();
        }
    }

    /// The hash of a leaf (RFC 9162, section 2.1.1): of a zero octet and the leaf.
    public static Hash leaf(byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return new Hash(digest.digest(leaf));
    }

    /// The hash of an inner node (RFC 9162, section 2.1.1): of an octet of one and its children.
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left.octets);
        return new Hash(digest.digest(right.octets));
    }

    /// The plain hash of some octets.
    public static Hash plain(byte[] octets) {
        return new Hash(sha256().digest(octets));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("Every JDK has SHA-256.", problem);
        }
    }

    /// The octets.
    public byte[] octets() {
        return octets.clone();
    }

    /// In base64, as checkpoints and minutes have it.
    public String base64() {
        return Base64.getEncoder().encodeToString(octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(octets, hash.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return base64();
    }
}
