package org.plenary.site.chamber.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Event;
import org.plenary.chamber.Outlook;
import org.plenary.chamber.VoteState;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.Tally;
import org.plenary.site.page.Phrases;
import org.plenary.site.picture.ResultBar;
import org.plenary.site.picture.Seat;
import org.plenary.site.picture.Wording;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// One vote of a chamber, as anybody may see it at a moment.
public final class VoteView {
    private final ChamberState state;
    private final VoteState vote;
    private final Instant now;
    private final Function<String, String> names;
    private final Optional<Json.Fields> ruling;

    VoteView(ChamberState state, VoteState vote, Instant now, Function<String, String> names, Rules rules) {
        this.state = state;
        this.vote = vote;
        this.now = now;
        this.names = names;
        this.ruling = vote.closed()
                .map(Event.VoteClosed::ruling)
                .or(() -> vote.disclosed(now) && !hands()
                        ? Optional.of(Outlook.asItStands(rules, state, vote))
                        : Optional.empty());
    }

    /// One seat on the board.
    ///
    /// @param css class of the position; `p-absent` where nothing is shown
    /// @param word what is read out for it
    /// @param voted whether a ballot is in, shown or not
    /// @param moved whether its State said afterwards that it had intended otherwise
    public record Tile(String code, String name, String css, String word, boolean voted, boolean moved) {}

    /// Everybody in one position, in the order in which Members are called.
    public record Group(String word, String css, List<String> names) {
        public Group {
            names = List.copyOf(names);
        }
    }

    /// One thing that the rules ask.
    public record Line(String rule, String citation, String what, String numbers, boolean met) {}

    /// What a Member said afterwards that it had meant.
    public record Intention(String name, String cast, String meant) {}

    /// What a ruling makes possible or due.
    ///
    /// @param due a day in words
    public record Opens(String rule, String what, Optional<String> due) {}

    public int number() {
        return vote.opened().vote();
    }

    /// What is voted on, short: a symbol, a part of it, a motion.
    public String subject() {
        return Says.subject(
                vote.opened(),
                number -> state.motion(number).map(motion -> motion.moved().what()));
    }

    /// The subject as it stands over a vote, with a capital letter.
    public String heading() {
        return Phrases.capital(subject());
    }

    /// The title of the text voted on, or the words of the motion.
    public Optional<String> title() {
        return vote.opened()
                .proposal()
                .flatMap(state::proposal)
                .map(text -> text.proposal().title())
                .or(() -> motion().flatMap(motion -> motion.moved().text()));
    }

    /// The text voted on, where it is known.
    public Optional<String> text() {
        return vote.opened()
                .proposal()
                .flatMap(state::proposal)
                .flatMap(text -> text.proposal().text());
    }

    private Optional<ChamberState.MotionState> motion() {
        return vote.opened().motion().isPresent()
                ? state.motion(vote.opened().motion().getAsInt())
                : Optional.empty();
    }

    /// "draft resolution", "closure".
    public String kind() {
        return say("kind." + vote.opened().kind().word());
    }

    public String method() {
        return Says.method(vote.opened().method());
    }

    public boolean hands() {
        return vote.opened().method() == Event.Method.SHOW_OF_HANDS;
    }

    /// When ballots are shown, as a sentence that stands before the buttons.
    public String disclosure() {
        return hands()
                ? say("vote.the-presiding-officer-counts-hands")
                : Says.disclosed(vote.opened().disclosure(), vote.opened().disclosureSeconds());
    }

    public boolean disclosed() {
        return vote.disclosed(now);
    }

    /// Whether ballots can be cast.
    public boolean casting() {
        return !vote.locked(now);
    }

    public boolean closed() {
        return vote.closed().isPresent();
    }

    public Optional<Instant> locksAt() {
        return vote.locksAt();
    }

    /// "open", "locking", "locked", "closed": changes exactly when the ballot form does.
    public String status() {
        return closed() ? "closed" : vote.locked(now) ? "locked" : locksAt().isPresent() ? "locking" : "open";
    }

    public int cast() {
        return vote.ballots().count();
    }

    public int eligible() {
        return vote.opened().eligible().size();
    }

    /// Whether this seat has a vote in it.
    public boolean entitled(String seat) {
        return vote.ballots().entitled(seat);
    }

    /// What the seat has cast, to be shown to the seat itself.
    public Optional<Position> ballot(String seat) {
        return vote.closed()
                .flatMap(closed -> Optional.ofNullable(closed.ballots().get(seat)))
                .or(() -> vote.ballots().position(seat));
    }

    /// The entry of the log in which the ballot of the seat stands.
    public Optional<Long> entry(String seat) {
        return vote.ballots().entry(seat);
    }

    public Optional<Position> intention(String seat) {
        return Optional.ofNullable(vote.intentions().get(seat));
    }

    /// The numbers, where they may be shown.
    public Optional<Tally> tally() {
        return ruling.flatMap(found -> found.fields("tally")).map(VoteView::tally);
    }

    private static Tally tally(Json.Fields fields) {
        return new Tally(
                number(fields, "yes"),
                number(fields, "no"),
                number(fields, "abstained"),
                number(fields, "notParticipating"),
                number(fields, "absent"),
                number(fields, "barred"),
                number(fields, "excluded"));
    }

    private static int number(Json.Fields fields, String name) {
        return Says.whole(fields, name).orElse(0);
    }

    /// `124–14–43`.
    public Optional<String> numbers() {
        return tally().map(counted -> counted.yes() + "–" + counted.no() + "–" + counted.abstained());
    }

    /// The affirmative votes needed, with the ballots that are in.
    public OptionalInt needed() {
        return ruling.map(found -> Says.whole(found, "threshold")).orElseGet(OptionalInt::empty);
    }

    /// The result bar as a `figure`; drawn by the program from numbers and codes, so that it is safe as markup.
    public Optional<String> bar() {
        OptionalInt needed = needed();
        Optional<Tally> counted = tally();
        if (needed.isEmpty()
                || needed.getAsInt() < 1
                || counted.isEmpty()
                || vote.opened().challenge().isPresent()) {
            return Optional.empty();
        }
        if (state.setting().organ() == Organ.SC && !hands()) {
            return Optional.of(ResultBar.council(seats(), needed.getAsInt(), blocking(), wording())
                    .figure());
        }
        return counted.get().presentAndVoting().votes() == 0
                ? Optional.empty()
                : Optional.of(ResultBar.assembly(counted.get(), needed.getAsInt(), wording())
                        .figure());
    }

    /// Who has cast nothing is absent only when the vote is locked.
    private Wording wording() {
        return closed() ? Wording.AS_RECORDED : Wording.NO_VOTE_RECORDED;
    }

    private boolean blocking() {
        return ruling.map(found -> found.items("requirements").stream()
                        .anyMatch(item -> item instanceof Json.Fields one
                                && one.text("relation").equals(Optional.of("at-most"))))
                .orElse(false);
    }

    private List<Seat> seats() {
        Map<String, Position> positions = positions();
        return state.setting().seats().stream()
                .map(seat -> new Seat(
                        seat,
                        names.apply(seat),
                        PermanentSeat.of(seat).isPresent(),
                        positions.getOrDefault(seat, Position.ABSENT)))
                .toList();
    }

    private Map<String, Position> positions() {
        return vote.closed()
                .map(Event.VoteClosed::ballots)
                .orElseGet(() -> vote.ballots().positions());
    }

    /// The board: every seat in the order in which Members are called.
    public List<Tile> tiles() {
        boolean shown = vote.disclosed(now);
        Map<String, Position> positions = positions();
        List<Tile> tiles = new ArrayList<>();
        for (String seat : state.setting().seats()) {
            boolean voted = vote.ballots().position(seat).isPresent();
            Position position = vote.opened().barred().contains(seat)
                    ? Position.BARRED
                    : vote.opened().excluded().contains(seat)
                            ? Position.EXCLUDED
                            : shown ? positions.getOrDefault(seat, Position.ABSENT) : Position.ABSENT;
            String word = position == Position.ABSENT ? absence(voted) : InWords.position(position);
            String css = "p-" + position.word() + (voted && !shown ? " in" : "");
            boolean moved = vote.intentions().containsKey(seat);
            tiles.add(new Tile(
                    seat, names.apply(seat), css, moved ? say("board.stated-otherwise", word) : word, voted, moved));
        }
        return tiles;
    }

    private String absence(boolean voted) {
        return voted
                ? say("board.voted-not-shown-yet")
                : closed() ? InWords.position(Position.ABSENT) : say("board.no-ballot-yet");
    }

    /// Who voted how, in the order of the UN's vote lists: in favour, against, abstaining, then the rest.
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        if (!disclosed() || hands()) {
            return groups;
        }
        Map<String, Position> positions = positions();
        for (Position position : Position.values()) {
            List<String> in = state.setting().seats().stream()
                    .filter(seat -> at(seat, positions) == position)
                    .map(names)
                    .toList();
            if (!in.isEmpty()) {
                groups.add(new Group(heading(position), "p-" + position.word(), in));
            }
        }
        return groups;
    }

    private Position at(String seat, Map<String, Position> positions) {
        return vote.opened().barred().contains(seat)
                ? Position.BARRED
                : vote.opened().excluded().contains(seat)
                        ? Position.EXCLUDED
                        : positions.getOrDefault(seat, Position.ABSENT);
    }

    private String heading(Position position) {
        return position == Position.ABSENT && !closed()
                ? say("vote.no-ballot-yet")
                : say("vote-group." + position.word());
    }

    /// Who may vote and has cast nothing.
    public List<String> silent() {
        return vote.opened().eligible().stream()
                .filter(seat -> vote.ballots().position(seat).isEmpty())
                .map(names)
                .toList();
    }

    /// The seats in the order of the roll, where one was drawn.
    public List<String> roll() {
        return vote.rollCall()
                .map(drawn -> {
                    List<String> all = state.setting().seats();
                    int first = Math.max(0, all.indexOf(drawn.first()));
                    List<String> order = new ArrayList<>(all.subList(first, all.size()));
                    order.addAll(all.subList(0, first));
                    return order.stream()
                            .filter(this::entitled)
                            .filter(seat -> vote.ballots().position(seat).isEmpty())
                            .map(names)
                            .toList();
                })
                .orElse(List.of());
    }

    /// What holds: as declared, or else as ruled.
    public Optional<String> outcome() {
        return vote.outcome().map(InWords::outcome);
    }

    private String outcomeWithin() {
        return vote.outcome().map(Says::within).orElse("");
    }

    /// What the rules computed, inside of a sentence.
    public String ruled() {
        return vote.ruled().map(Says::within).orElse("");
    }

    /// The word of the other outcome of the pair, which alone may be declared against the rules.
    public Optional<String> otherwise() {
        return vote.ruled().map(ruled -> ruled.opposite().word());
    }

    /// The same inside of a sentence.
    public String otherwiseSaid() {
        return otherwise().map(Says::within).orElse("");
    }

    public boolean positive() {
        return vote.outcome()
                .map(outcome -> outcome == vote.opened().kind().positive())
                .orElse(false);
    }

    /// Why, in one clause.
    public String because() {
        return closed()
                ? ruling.flatMap(found -> found.text("because"))
                        .map(Says::because)
                        .map(this::vetoed)
                        .orElse("")
                : "";
    }

    /// Names who cast a veto, where one decided it.
    private String vetoed(String because) {
        List<String> by = ruling.map(found -> found.items("vetoes").stream()
                        .map(item -> item instanceof Json.Text(String code) ? names.apply(code) : "")
                        .filter(name -> !name.isEmpty())
                        .toList())
                .orElse(List.of());
        return by.isEmpty() ? because : say("vote.because-of", because, InWords.list(by));
    }

    /// A closed vote in one sentence: what was voted, how it came out and why.
    public String sentence() {
        return say("vote.sentence", heading(), outcomeWithin(), because());
    }

    /// The same with its numbers, for where they do not stand beside it.
    public String sentenceWithNumbers() {
        return numbers()
                .map(numbers -> say("vote.sentence-with-numbers", heading(), outcomeWithin(), numbers, because()))
                .orElseGet(this::sentence);
    }

    public boolean declared() {
        return vote.declared().isPresent();
    }

    /// What was declared otherwise than the rules give, with the reason.
    public Optional<String> declaredOtherwise() {
        return vote.declared()
                .filter(declared -> declared.outcome() != declared.ruled())
                .map(declared -> Says.sentences(
                        say("vote.declared-otherwise", Says.within(declared.outcome()), Says.within(declared.ruled())),
                        Says.reason(declared.reason())));
    }

    /// Whether it can still be declared: nothing was opened since.
    public boolean declarable() {
        return closed() && !declared() && number() == state.votes().size();
    }

    /// What the rules ask, and what was found.
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        ruling.ifPresent(found -> found.items("requirements").forEach(item -> {
            if (item instanceof Json.Fields one) {
                String rule = one.text("rule").orElse("");
                boolean most = one.text("relation").equals(Optional.of("at-most"));
                int needed = number(one, "needed");
                int got = number(one, "found");
                boolean met = one.at("met")
                        .map(truth -> truth instanceof Json.Truth(boolean value) && value)
                        .orElse(false);
                lines.add(new Line(
                        rule,
                        one.fields("source")
                                .flatMap(source -> source.text("citation"))
                                .orElse(rule),
                        Phrases.capital(one.text("what").orElse("")),
                        found(most, needed, got),
                        met));
            }
        }));
        return lines;
    }

    private String found(boolean most, int needed, int got) {
        return most
                ? closed() ? say("vote.at-most-found", needed, got) : say("vote.at-most-so-far", needed, got)
                : closed() ? say("vote.at-least-found", needed, got) : say("vote.at-least-so-far", needed, got);
    }

    /// Readings of the law that the ruling used, where the text can be read in more than one way.
    public List<String> readings() {
        List<String> readings = new ArrayList<>();
        ruling.ifPresent(found -> found.items("readings").forEach(item -> {
            if (item instanceof Json.Fields one) {
                readings.add("%s (%s)"
                        .formatted(one.text("says").orElse(""), one.text("rule").orElse("")));
            }
        }));
        return readings;
    }

    /// What the ruling makes possible or due.
    public List<Opens> opens() {
        List<Opens> opens = new ArrayList<>();
        if (closed()) {
            ruling.ifPresent(found -> found.items("opens").forEach(item -> {
                if (item instanceof Json.Fields one) {
                    opens.add(new Opens(
                            one.text("rule").orElse(""),
                            one.text("what").orElse(""),
                            one.text("due").map(Says::day)));
                }
            }));
        }
        return opens;
    }

    /// What Members said after the lock, beside what they cast.
    public List<Intention> intentions() {
        return vote.intentions().entrySet().stream()
                .map(entry -> new Intention(
                        names.apply(entry.getKey()),
                        ballot(entry.getKey()).map(InWords::position).orElseGet(() -> say("vote.no-ballot")),
                        InWords.position(entry.getValue())))
                .toList();
    }
}
