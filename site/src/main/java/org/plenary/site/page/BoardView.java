package org.plenary.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.vote.Position;
import org.plenary.site.page.DecisionView.Tile;
import org.plenary.site.picture.Region;
import org.plenary.site.picture.TileBoard;
import org.plenary.site.picture.Wording;

import static org.plenary.site.language.Messages.say;

/// The board of a decision, and what the address asks to see of it: `?show=moved`, `?show=african`, `?show=no`.
///
/// The tiles that are not asked for fade and keep their places.
public final class BoardView {
    private final List<Tile> tiles;
    private final boolean council;
    private final Wording wording;
    private final Optional<String> show;
    private final Map<String, Filter> filters = new TreeMap<>();
    private final List<Filter> inOrder = new ArrayList<>();

    private record Filter(String word, String name, Predicate<Tile> shown) {}

    /// @param show the filter that the address asks for
    /// @param moved States that voted otherwise on the comparable earlier text; empty where none is known
    /// @param alone States that were alone in their position
    BoardView(
            List<Tile> tiles,
            boolean council,
            Wording wording,
            Optional<String> show,
            Optional<List<String>> moved,
            List<String> alone) {
        this.tiles = List.copyOf(tiles);
        this.council = council;
        this.wording = wording;
        this.show = show;
        moved.ifPresent(codes ->
                add("moved", say("board.changed-since-the-earlier-vote"), tile -> codes.contains(tile.code())));
        if (!alone.isEmpty()) {
            add("alone", say("board.alone"), tile -> alone.contains(tile.code()));
        }
        for (Position position : Position.values()) {
            tiles.stream()
                    .filter(tile -> tile.position() == position)
                    .findFirst()
                    .ifPresent(tile ->
                            add(position.word(), Phrases.capital(tile.word()), other -> other.position() == position));
        }
        if (council) {
            add("permanent", say("board.permanent-members"), BoardView::permanent);
            add("elected", say("board.elected-members"), tile -> !permanent(tile));
        }
        tiles.stream()
                .map(Tile::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .sorted()
                .forEach(region -> add(
                        region.toLowerCase(Locale.ENGLISH).replace(' ', '-'),
                        Region.named(region),
                        tile -> tile.region().equals(region)));
    }

    private void add(String word, String name, Predicate<Tile> shown) {
        Filter filter = new Filter(word, name, shown);
        filters.put(word, filter);
        inOrder.add(filter);
    }

    private static boolean permanent(Tile tile) {
        return PermanentSeat.of(tile.code()).isPresent();
    }

    /// The words that an address may show; empty where there are no ballots to filter.
    public List<String> words() {
        return List.copyOf(filters.keySet());
    }

    /// Whether the address asks for something that is not there to be shown.
    public boolean unknown() {
        return show.filter(word -> !filters.containsKey(word)).isPresent();
    }

    /// Whether some tiles stand out.
    public boolean filtered() {
        return show.filter(filters::containsKey).isPresent();
    }

    /// The tiles that the address asks for; all where it asks for none.
    public List<Tile> shown() {
        Predicate<Tile> wanted = show.map(filters::get).map(Filter::shown).orElse(_ -> true);
        return tiles.stream().filter(wanted).toList();
    }

    /// What is shown, in words: "Changed since the earlier vote".
    public String shownInWords() {
        return show.map(filters::get).map(Filter::name).orElse(say("board.all"));
    }

    /// Every filter as a link with how many tiles it shows.
    ///
    /// @param href the address of the decision
    public List<DecisionsView.Choice> choices(String href) {
        List<DecisionsView.Choice> choices = new ArrayList<>();
        choices.add(new DecisionsView.Choice(say("board.all"), href, tiles.size(), show.isEmpty()));
        for (Filter filter : inOrder) {
            choices.add(new DecisionsView.Choice(
                    filter.name(),
                    href + "?show=" + filter.word(),
                    (int) tiles.stream().filter(filter.shown()).count(),
                    show.filter(filter.word()::equals).isPresent()));
        }
        return choices;
    }

    /// The board with a link for each State.
    public String links() {
        return board().links(Addresses::state, filtered());
    }

    /// The board with a button for each State, for a what-if.
    public String buttons() {
        return board().buttons();
    }

    /// The board as a picture.
    TileBoard board() {
        List<String> marked = filtered() ? shown().stream().map(Tile::code).toList() : List.of();
        Map<String, String> regions =
                tiles.stream().collect(Collectors.toMap(Tile::code, Tile::region, (one, _) -> one));
        List<org.plenary.site.picture.Tile> drawn = tiles.stream()
                .map(tile -> new org.plenary.site.picture.Tile(
                        tile.code(),
                        tile.name(),
                        tile.position(),
                        Optional.of(tile.was()),
                        marked.contains(tile.code())))
                .toList();
        return council
                ? TileBoard.council(drawn, code -> PermanentSeat.of(code).isPresent(), wording)
                : TileBoard.assembly(drawn, code -> regions.getOrDefault(code, ""), wording);
    }
}
