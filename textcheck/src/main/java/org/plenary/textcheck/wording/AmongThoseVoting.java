package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;

/// States among others: "Japan and Australia were among those voting against".
final class AmongThoseVoting extends Wording {
    AmongThoseVoting() {
        super(
                StatementKind.POSITION,
                "States among those that voted so",
                "Japan and Australia were among those voting against resolution 2758 (XXVI).",
                "Germany was one of the 41 countries that abstained on resolution 67/19.",
                "Twenty-three countries abstained on resolution ES-10/22, among them Germany, Italy and Britain.");
        shape(
                "(?<who>{who})(?: (?:were|was|is|are|,))* (?:among|N of)(?: the| those| several)?(?: N)?(?: few| many)?(?: {noun})?(?: (?:that|who|which|to))? (?<did>{did})",
                Match::positions);
        shape("(?:including|among them|led by) (?<who>{who})(?: ,)? (?<did>{did})", Match::positions);
        shape(
                "(?<did>{did})(?: (?!abstain|abstention|voted|voting|against|favour|favor|oppos|support)(?:[^ ST;.:]+|Y|D)){0,10}? (?:among them|including|notably|as did|so did|as were)(?: were)? (?<who>{who})",
                match -> match.positionsAt(match.span("who")));
    }
}
