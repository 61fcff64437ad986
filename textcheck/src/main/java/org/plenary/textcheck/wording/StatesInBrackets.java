package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;

/// States in brackets behind a number: "1 against (United States)".
final class StatesInBrackets extends Wording {
    StatesInBrackets() {
        super(
                StatementKind.POSITION,
                "States in brackets behind a number",
                "S/2024/312 had 12 votes in favour, 1 against (United States) and 2 abstentions (Switzerland, United Kingdom).");
        shape(
                "(?<did>in favou?r|against|abstentions?|abstaining|abstained|opposed)(?: \\(|:) (?<who>{who})(?: \\))?",
                Match::positions);
    }
}
