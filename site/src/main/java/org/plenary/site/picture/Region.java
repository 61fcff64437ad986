package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import static org.plenary.site.language.Messages.say;

/// A part of the board with a heading: a regional group, or the permanent or elected members of the Council.
///
/// @param key the word in the class of the page
/// @param columns tiles in a row, where there is room
public record Region(String key, String name, int columns, List<Tile> tiles) {
    public Region {
        if (columns < 1) {
            throw new IllegalArgumentException("A region has at least one column; " + name + " has " + columns + ".");
        }
        tiles = List.copyOf(tiles);
    }

    /// The regional groups, in the order of the board. Columns make each six rows tall with today's Members.
    private enum Group {
        AFRICAN("afr", "African", 9),
        ASIA_PACIFIC("apg", "Asia-Pacific", 9),
        EASTERN_EUROPEAN("eeg", "Eastern European", 4),
        LATIN_AMERICAN_AND_CARIBBEAN("grulac", "Latin American and Caribbean", 6),
        WESTERN_EUROPEAN_AND_OTHER("weog", "Western European and other", 5);

        private final String key;
        private final String title;
        private final int columns;

        Group(String key, String title, int columns) {
            this.key = key;
            this.title = title;
            this.columns = columns;
        }
    }

    /// What a regional group is called on a page; anything that is none of them stays as it is.
    ///
    /// @param group its name as the record has it
    public static String named(String group) {
        return Arrays.stream(Group.values())
                .filter(one -> one.title.equals(group))
                .findFirst()
                .map(one -> say("region." + one.key))
                .orElse(group);
    }

    /// The Assembly: a region for each regional group, States by code, so that a State keeps its place.
    ///
    /// @param groups the name of the regional group of a code, as the record has it; anything else is a State
    /// without
    ///     one, and stands in a region at the end
    static List<Region> assembly(List<Tile> tiles, Function<String, String> groups) {
        Map<String, List<Tile>> byGroup = new TreeMap<>();
        for (Tile tile : tiles) {
            String title = Arrays.stream(Group.values())
                    .map(group -> group.title)
                    .filter(groups.apply(tile.code())::equals)
                    .findFirst()
                    .orElse("");
            byGroup.computeIfAbsent(title, ignored -> new ArrayList<>()).add(tile);
        }
        List<Region> regions = new ArrayList<>();
        for (Group group : Group.values()) {
            regions.add(new Region(
                    group.key,
                    named(group.title),
                    group.columns,
                    byCode(byGroup.getOrDefault(group.title, List.of()))));
        }
        if (byGroup.containsKey("")) {
            regions.add(new Region(
                    "none", say("board.no-regional-group-recorded"), 9, byCode(byGroup.getOrDefault("", List.of()))));
        }
        return List.copyOf(regions);
    }

    /// The Council: permanent members, then elected ones, each by code.
    static List<Region> council(List<Tile> tiles, Predicate<String> permanent) {
        return List.of(
                new Region(
                        "permanent",
                        say("board.permanent-members"),
                        5,
                        byCode(tiles.stream()
                                .filter(tile -> permanent.test(tile.code()))
                                .toList())),
                new Region(
                        "elected",
                        say("board.elected-members"),
                        10,
                        byCode(tiles.stream()
                                .filter(tile -> !permanent.test(tile.code()))
                                .toList())));
    }

    private static List<Tile> byCode(List<Tile> tiles) {
        return tiles.stream().sorted(Comparator.comparing(Tile::code)).toList();
    }
}
