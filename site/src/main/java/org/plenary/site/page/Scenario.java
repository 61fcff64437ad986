package org.plenary.site.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// A what-if as it stands in an address: `USA:yes,ISR:abstained`, codes ascending, only positions that differ from
/// the record.
public final class Scenario {
    private Scenario() {}

    /// What came of reading one.
    ///
    /// @param positions the changed positions
    /// @param refused the entries that name no State of the roll call, or no position
    public record Read(Map<String, Position> positions, String refused) {}

    /// Reads a scenario for a roll call. Entries that change nothing are left out.
    public static Read read(String text, RollCall cast) {
        Map<String, Position> positions = new TreeMap<>();
        StringBuilder refused = new StringBuilder();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split(":", -1);
            if (parts.length == 1 && parts[0].isEmpty()) {
                continue;
            }
            String code = parts[0].strip().toUpperCase(Locale.ROOT);
            Optional<Position> recorded = cast.position(code);
            Optional<Position> position = parts.length == 2 ? Position.of(parts[1].strip()) : Optional.empty();
            if (recorded.isEmpty() || position.isEmpty()) {
                refused.append(refused.isEmpty() ? "" : ", ").append(entry.strip());
            } else if (recorded.get() == position.get()) {
                positions.remove(code);
            } else {
                positions.put(code, position.get());
            }
        }
        return new Read(positions, refused.toString());
    }

    /// Writes a scenario as it stands in an address.
    public static String written(Map<String, Position> positions) {
        return new TreeMap<>(positions)
                .entrySet().stream()
                        .map(changed ->
                                changed.getKey() + ":" + changed.getValue().word())
                        .collect(Collectors.joining(","));
    }

    /// The scenario with one State turned a step: yes, no, abstained, absent, and yes again.
    static Map<String, Position> turned(Map<String, Position> positions, String code, RollCall cast) {
        Optional<Position> recorded = cast.position(code);
        if (recorded.isEmpty()) {
            return positions;
        }
        Position now = positions.getOrDefault(code, recorded.get());
        Position next = switch (now) {
            case YES -> Position.NO;
            case NO -> Position.ABSTAINED;
            case ABSTAINED -> Position.ABSENT;
            case ABSENT, NOT_PARTICIPATING, BARRED, EXCLUDED -> Position.YES;
        };
        return with(positions, code, next, recorded.get());
    }

    /// The scenario with one more position.
    static Map<String, Position> with(
            Map<String, Position> positions, String code, Position position, Position recorded) {
        Map<String, Position> more = new LinkedHashMap<>(positions);
        if (position == recorded) {
            more.remove(code);
        } else {
            more.put(code, position);
        }
        return more;
    }
}
