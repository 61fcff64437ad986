package org.plenary.chamber.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Signs notes with Ed25519 (C2SP signed-note).
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /// A new key under a name.
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    pair.getPrivate(),
                    VerifierKey.of(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("Every JDK of this version has Ed25519.", problem);
        }
    }

    /// The key as the two lines of its file: the secret in PKCS 8 and base64, then the verifier's key.
    public String lines() {
        return Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n" + verifier.text() + "\n";
    }

    /// Reads the two lines that [#lines] gives.
    ///
    /// @throws IllegalArgumentException if they are something else, or do not belong together
    public static SigningKey of(String lines) {
        List<String> parts = lines.strip().lines().toList();
        if (parts.size() != 2) {
            throw new IllegalArgumentException(
                    "A signing key is two lines, the secret and the verifier's key; found %d.".formatted(parts.size()));
        }
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(parts.get(0).strip())));
            VerifierKey verifier = VerifierKey.of(parts.get(1).strip())
                    .orElseThrow(() -> new IllegalArgumentException("The second line is no verifier's key."));
            SigningKey key = new SigningKey(secret, verifier);
            byte[] probe = {1};
            if (!verifier.verifies(probe, key.signature(probe))) {
                throw new IllegalArgumentException("The secret and the verifier's key do not belong together.");
            }
            return key;
        } catch (GeneralSecurityException problem) {
            throw new IllegalArgumentException("The first line is no Ed25519 key in PKCS 8 and base64.", problem);
        }
    }

    /// The key by which others verify.
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("The key signs what it is given.", problem);
        }
    }
}
