package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;

/// Numbers with what their voters did: "124 nations in favor, 14 against, and 43 abstaining".
final class TallyInWords extends Wording {
    TallyInWords() {
        super(
                StatementKind.TALLY,
                "numbers for, against and abstaining, in words or figures",
                "By a vote of 124 nations in favor, 14 against, and 43 abstaining, the Assembly adopted resolution ES-10/24.",
                "Resolution 2334 had fourteen in favour, none against and one abstention.",
                "Resolution 1559 had nine votes in favour and six abstentions.");
        shape(
                "(?<yes>{n})(?: {for}{gap}|(?: votes?)?)(?: ,| and| to| with| ;)* (?<no>{n}) {against}(?: \\( [^)]{0,60}? \\))?(?:{gap}(?: ,| and| with| ;)* (?<abstained>{n}) {abstain})?",
                Match::tally);
        shape("(?<yes>{n}) {for}{gap}(?: ,| and| with)* (?<abstained>{n}) {abstain}", Match::tally);
    }
}
