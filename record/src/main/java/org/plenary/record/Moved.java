package org.plenary.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// How one State moved between two votes.
///
/// @param before its position in the earlier vote; empty where it was no member then, or where it is not known
/// @param after its position in the later vote, likewise
public record Moved(String member, Optional<Position> before, Optional<Position> after) {
    /// Every State of either vote, in the order of the later one. States that stayed are among them.
    public static List<Moved> between(Decision earlier, Decision later) {
        Set<String> members = new LinkedHashSet<>();
        later.ballots().map(Ballots::cast).ifPresent(call -> members.addAll(names(call)));
        earlier.ballots()
                .map(Ballots::cast)
                .map(Moved::names)
                .ifPresent(names -> names.stream()
                        .filter(name -> members.stream().noneMatch(member -> CouncilMembership.sameSeat(member, name)))
                        .forEach(members::add));
        List<Moved> moved = new ArrayList<>();
        for (String member : members) {
            moved.add(new Moved(member, position(earlier, member), position(later, member)));
        }
        return List.copyOf(moved);
    }

    private static List<String> names(RollCall call) {
        List<String> names = new ArrayList<>(call.size());
        for (int i = 0; i < call.size(); i++) {
            names.add(call.member(i));
        }
        return names;
    }

    private static Optional<Position> position(Decision decision, String member) {
        return decision.ballots()
                .flatMap(ballots -> ballots.of(member)
                        .or(() -> names(ballots.cast()).stream()
                                .filter(name -> CouncilMembership.sameSeat(name, member))
                                .findFirst()
                                .flatMap(ballots::of)));
    }

    /// Whether both positions are known and differ.
    public boolean changed() {
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }
}
