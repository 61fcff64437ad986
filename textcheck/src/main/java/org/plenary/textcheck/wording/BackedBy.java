package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;

/// How many backed a text: "backed by 94 countries, with 15 against".
final class BackedBy extends Wording {
    BackedBy() {
        super(
                StatementKind.TALLY,
                "backed by so many",
                "Resolution 71/292 was backed by 94 countries, with 15 against.",
                "S/2023/773 was supported by twelve members of the Council.");
        shape(
                "(?:backed|supported|approved|endorsed) by (?:the )?(?<yes>{n})(?: of the (?:N )?{noun})?(?:(?: ,| and| with| while)* (?<no>{n}) {against}(?:(?: ,| and| with)* (?<abstained>{n}) {abstain})?)?",
                Match::tally);
    }
}
