package org.plenary.chamber.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.plenary.chamber.Actor;
import org.plenary.chamber.ledger.Hash;

/// A secret of 128 random bits that stands for a role, as it is handed out. Stored only as its hash.
///
/// @param token in base64 for addresses: 22 characters
public record Token(Actor actor, String token) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random(Actor actor) {
        byte[] octets = new byte[16];
        RANDOM.nextBytes(octets);
        return new Token(actor, Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    static String hash(String token) {
        return Hash.plain(token.getBytes(StandardCharsets.UTF_8)).base64();
    }

    /// The role as links are kept: `chair`, `seat`, `observer`, `wall`.
    static String role(Actor actor) {
        return actor instanceof Actor.Seat ? "seat" : actor.name();
    }

    static String seat(Actor actor) {
        return actor instanceof Actor.Seat(String code) ? code : "";
    }

    static Actor actor(String role, String seat) {
        return switch (role) {
            case "chair" -> new Actor.Chair();
            case "seat" -> new Actor.Seat(seat);
            case "wall" -> new Actor.Wall();
            default -> new Actor.Observer();
        };
    }

    /// Never shows the secret: a token that is logged by mistake is worth nothing.
    @Override
    public String toString() {
        return "Token[" + actor.name() + "]";
    }
}
