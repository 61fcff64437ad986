package org.plenary.rules.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.Charter;

/// The ballots of every member of an organ on one question, each Member once, in the order given.
///
/// Costs two arrays; counting was done when it was made.
public final class RollCall implements Vote {
    private final String[] members;
    private final Position[] positions;
    private final Tally tally;

    private RollCall(String[] members, Position[] positions) {
        this.members = members;
        this.positions = positions;
        this.tally = counted(positions);
    }

    private static Tally counted(Position[] positions) {
        int yes = 0;
        int no = 0;
        int abstained = 0;
        int notParticipating = 0;
        int absent = 0;
        int barred = 0;
        int excluded = 0;
        for (Position position : positions) {
            switch (position) {
                case YES -> yes++;
                case NO -> no++;
                case ABSTAINED -> abstained++;
                case NOT_PARTICIPATING -> notParticipating++;
                case ABSENT -> absent++;
                case BARRED -> barred++;
                case EXCLUDED -> excluded++;
            }
        }
        return new Tally(yes, no, abstained, notParticipating, absent, barred, excluded);
    }

    /// A roll call from ballots.
    ///
    /// @throws IllegalArgumentException if a Member is named twice
    public static RollCall of(Collection<Ballot> ballots) {
        String[] members = new String[ballots.size()];
        Position[] positions = new Position[ballots.size()];
        Set<String> seen = new HashSet<>(ballots.size() * 2);
        int i = 0;
        for (Ballot ballot : ballots) {
            if (!seen.add(ballot.member())) {
                throw new IllegalArgumentException(
                        "One Member has one vote (%s; %s; %s); %s stands twice in the roll call."
                                .formatted(
                                        Charter.ARTICLE_18_1.citation(),
                                        AssemblyRules.RULE_82.citation(),
                                        Charter.ARTICLE_27_1.citation(),
                                        ballot.member()));
            }
            members[i] = ballot.member();
            positions[i++] = ballot.position();
        }
        return new RollCall(members, positions);
    }

    /// A roll call of `members`, in their order; a Member left out of `cast` is absent.
    ///
    /// @throws IllegalArgumentException if `cast` names somebody who is not among `members`
    public static RollCall of(List<String> members, Map<String, Position> cast) {
        Position[] positions = new Position[members.size()];
        int found = 0;
        for (int i = 0; i < positions.length; i++) {
            Position position = cast.get(members.get(i));
            found += position == null ? 0 : 1;
            positions[i] = position == null ? Position.ABSENT : position;
        }
        if (found != cast.size()) {
            Set<String> strangers = new HashSet<>(cast.keySet());
            strangers.removeAll(members);
            throw new IllegalArgumentException(
                    "Ballots of States that are not members of the organ: " + strangers + ".");
        }
        return new RollCall(members.toArray(String[]::new), positions);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    /// How many Members the roll call has.
    public int size() {
        return members.length;
    }

    /// The code of the Member at `index`.
    public String member(int index) {
        return members[index];
    }

    /// The position of the Member at `index`.
    public Position position(int index) {
        return positions[index];
    }

    /// The position of a Member, by its code; empty when it is not in the roll call.
    public Optional<Position> position(String member) {
        for (int i = 0; i < members.length; i++) {
            if (members[i].equals(member)) {
                return Optional.of(position(i));
            }
        }
        return Optional.empty();
    }

    /// The Members in `position`, in the order of the roll call.
    public List<String> with(Position position) {
        List<String> found = new ArrayList<>(tally.in(position));
        for (int i = 0; i < members.length; i++) {
            if (positions[i] == position) {
                found.add(members[i]);
            }
        }
        return List.copyOf(found);
    }

    /// The ballots, in order.
    public List<Ballot> ballots() {
        List<Ballot> ballots = new ArrayList<>(members.length);
        for (int i = 0; i < members.length; i++) {
            ballots.add(new Ballot(members[i], position(i)));
        }
        return List.copyOf(ballots);
    }

    /// The same roll call with other positions for the Members named in `changed`.
    ///
    /// @throws IllegalArgumentException if somebody named is not in the roll call
    public RollCall changing(Map<String, Position> changed) {
        Position[] other = positions.clone();
        int found = 0;
        for (int i = 0; i < members.length; i++) {
            Position position = changed.get(members[i]);
            if (position != null) {
                other[i] = position;
                found++;
            }
        }
        if (found != changed.size()) {
            throw new IllegalArgumentException("Not in the roll call: "
                    + changed.keySet().stream()
                            .filter(code -> position(code).isEmpty())
                            .sorted()
                            .toList() + ".");
        }
        return new RollCall(members, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollCall call
                && Arrays.equals(members, call.members)
                && Arrays.equals(positions, call.positions);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(members) + Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        return "RollCall[" + tally + " of " + members.length + "]";
    }
}
