package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Thing;

/// States that joined others: "Guatemala, Honduras and Togo joined Israel and the United States in voting
/// against".
final class JoinedInVoting extends Wording {
    JoinedInVoting() {
        super(
                StatementKind.POSITION,
                "States that joined others in a vote",
                "Guatemala, Honduras and Togo joined Israel and the United States in voting against resolution ES-10/19.");
        shape(
                "(?<who>{who}) (?:had )?joined (?<others>{who}) in (?<did>voting against|voting for|abstaining|opposing|supporting|backing)",
                match -> {
                    List<Thing.Named> all = new ArrayList<>(match.states("who"));
                    all.addAll(match.states("others"));
                    return Claim.Positions.of(match.span(), all, Shape.position(match.text("did")));
                });
    }
}
