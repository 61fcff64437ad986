package org.plenary.site.chamber.page;

import java.util.List;

/// The links of a chamber, to be printed and handed out. It is shown once: links are kept only as hashes.
///
/// @param chair the presiding officer's card
/// @param others the board's and the observers'
/// @param reach what to do where phones could not reach the address; empty where they can
public record Sheet(
        String id, String title, String setting, Card chair, List<Card> others, List<Card> seats, String reach) {
    /// One link.
    ///
    /// @param link the whole address; what stands behind the number sign is the secret
    /// @param qr the link as a QR code, drawn by the program
    public record Card(String who, String what, String link, String qr) {}

    public Sheet {
        others = List.copyOf(others);
        seats = List.copyOf(seats);
    }
}
