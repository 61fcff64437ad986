package org.plenary.record.planes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.plenary.record.Decision;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// The ballots of many decisions, a plane of bits for each State and position.
///
/// Costs one bit for each State, position taken, and roll call: under two megabytes for the whole record.
public final class Planes {
    private final List<Decision> rollCalls;
    private final Map<String, Map<Position, Mask>> planes;
    private final Mask none;
    private final Map<Integer, Mask> years = new ConcurrentHashMap<>();
    private final Map<String, Mask> subjects = new ConcurrentHashMap<>();

    /// How often two States voted alike.
    ///
    /// @param same roll calls in which both took the same position
    /// @param both roll calls in which both voted or abstained
    public record Agreement(int same, int both) {
        /// The share of roll calls in which they voted alike; not a number where they never both voted.
        public double share() {
            return (double) same / both;
        }
    }

    private Planes(List<Decision> rollCalls, Map<String, Map<Position, Mask>> planes) {
        this.rollCalls = rollCalls;
        this.planes = planes;
        this.none = Mask.none(rollCalls.size());
    }

    /// The planes of those of `decisions` of which ballots are known, complete or not.
    public static Planes of(Collection<Decision> decisions) {
        List<Decision> rollCalls = decisions.stream()
                .filter(decision -> decision.ballots().isPresent())
                .toList();
        int words = (rollCalls.size() + 63) >>> 6;
        Map<String, Map<Position, long[]>> bits = new LinkedHashMap<>();
        for (int i = 0; i < rollCalls.size(); i++) {
            RollCall call = rollCalls.get(i).ballots().orElseThrow().cast();
            for (int member = 0; member < call.size(); member++) {
                bits.computeIfAbsent(call.member(member), code -> new EnumMap<>(Position.class))
                                .computeIfAbsent(call.position(member), position -> new long[words])[i >>> 6] |=
                        1L << i;
            }
        }
        Map<String, Map<Position, Mask>> planes = new LinkedHashMap<>();
        bits.forEach((code, positions) -> {
            Map<Position, Mask> masks = new EnumMap<>(Position.class);
            positions.forEach((position, plane) -> masks.put(position, Mask.owning(rollCalls.size(), plane)));
            planes.put(code, masks);
        });
        return new Planes(rollCalls, planes);
    }

    /// The decisions in the order of the bits.
    public List<Decision> rollCalls() {
        return rollCalls;
    }

    /// Every State with a ballot, by code.
    public Set<String> states() {
        return Set.copyOf(planes.keySet());
    }

    /// The roll calls in which a State took a position.
    public Mask plane(String state, Position position) {
        Map<Position, Mask> positions = planes.get(state);
        return positions == null ? none : positions.getOrDefault(position, none);
    }

    /// The position that a State took in the roll call at an index; empty where it has no ballot there.
    public Optional<Position> position(String state, int rollCall) {
        for (Map.Entry<Position, Mask> plane :
                planes.getOrDefault(state, Map.of()).entrySet()) {
            if (plane.getValue().has(rollCall)) {
                return Optional.of(plane.getKey());
            }
        }
        return Optional.empty();
    }

    /// The roll calls in which a State voted for, against, or abstained.
    public Mask voting(String state) {
        return plane(state, Position.YES).or(plane(state, Position.NO)).or(plane(state, Position.ABSTAINED));
    }

    /// The roll calls on decisions for which `in` holds.
    public Mask where(Predicate<Decision> in) {
        return Mask.of(rollCalls.size(), i -> in.test(rollCalls.get(i)));
    }

    /// All roll calls.
    public Mask everything() {
        return Mask.of(rollCalls.size(), i -> true);
    }

    /// The roll calls of a year. Kept once asked for.
    public Mask inYear(int year) {
        return years.computeIfAbsent(
                year, of -> where(decision -> decision.date().year() == of));
    }

    /// The roll calls to which publishers assigned a subject. Kept once asked for.
    public Mask on(String subject) {
        return subjects.computeIfAbsent(
                subject, of -> where(decision -> decision.subjects().contains(of)));
    }

    /// How often a State took a position in the roll calls of `among`.
    public int count(String state, Position position, Mask among) {
        return plane(state, position).countWith(among);
    }

    /// How often two States voted alike in the roll calls of `among`, abstentions counted as a position of
    /// their own.
    public Agreement agreement(String one, String other, Mask among) {
        int same = 0;
        for (Position position : List.of(Position.YES, Position.NO, Position.ABSTAINED)) {
            same += plane(one, position).countWith(plane(other, position), among);
        }
        return new Agreement(same, voting(one).countWith(voting(other), among));
    }

    /// The agreement of one State with every other one.
    public Map<String, Agreement> agreements(String state, Mask among) {
        Map<String, Agreement> agreements = new LinkedHashMap<>();
        List<String> others = new ArrayList<>(planes.keySet());
        others.remove(state);
        others.sort(null);
        others.forEach(other -> agreements.put(other, agreement(state, other, among)));
        return agreements;
    }
}
