package org.plenary.site.page;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.plenary.record.Ballots;
import org.plenary.record.Citation;
import org.plenary.record.Correction;
import org.plenary.record.Decision;
import org.plenary.record.Difference;
import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.record.Moved;
import org.plenary.record.Source;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.StandingAlone;
import org.plenary.rules.Organ;
import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.site.language.Messages;
import org.plenary.site.picture.Horseshoe;
import org.plenary.site.picture.ResultBar;
import org.plenary.site.picture.Seat;
import org.plenary.site.picture.Wording;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// What the page of a decision shows, ready to be printed.
public final class DecisionView {
    /// More changes than these are summed up.
    private static final int CHANGES_SHOWN = 5;

    /// A ruling names no more patterns than these.
    private static final int MOST_PATTERNS = 50;

    /// Fields of which a decision has one value, so that another one stands beside it.
    private static final Set<String> ONE_VALUE = Set.of("symbol", "date", "title", "tally", "outcome");

    private final Docket docket;
    private final RuledDecision ruled;
    private final RuledDecision recorded;
    private final Decision decision;
    private final VotingRecord record;
    private final InWords words;
    private final boolean asking;
    private final Optional<String> show;

    // Found out once for the page, which asks for them in many places.
    private Optional<List<Tile>> tiles = Optional.empty();
    private Optional<BoardView> board = Optional.empty();
    private Optional<List<Moves>> moved = Optional.empty();

    /// @param asking whether a what-if is asked, be it with nothing changed yet
    public DecisionView(Docket docket, RuledDecision ruled, boolean asking) {
        this(docket, ruled, asking, Optional.empty());
    }

    /// @param show what of the board stands out
    public DecisionView(Docket docket, RuledDecision ruled, boolean asking, Optional<String> show) {
        this.show = show;
        this.asking = asking;
        this.docket = docket;
        this.ruled = ruled;
        this.decision = ruled.decision();
        this.recorded = docket.ruled(decision);
        this.record = docket.record();
        this.words = new InWords(
                this::name,
                decision.organ() == Organ.GA
                        ? say("decision.without-a-recorded-vote")
                        : InWords.position(Position.ABSENT),
                asking);
    }

    /// A line of the reasons.
    ///
    /// @param mark class of the mark: empty for met, `not`, `read`, `turn`, `opens`
    public record Line(
            String mark, String what, String numbers, String rule, String citation, Optional<LocalDate> due) {}

    /// A State on the board or in a list.
    public record Tile(
            String code, String name, Position position, String word, Position was, String wasWord, String region) {
        public boolean changed() {
            return position != was;
        }
    }

    /// How many took a position.
    public record Count(Position position, String word, int count) {}

    /// One field of the decision, with the place where its value stands and what other sources say.
    ///
    /// @param shown the value as the page shows it; empty where it is too long to repeat
    /// @param again whether it stands at the same place as the field above it
    public record Field(
            String name,
            String shown,
            String sourceId,
            String source,
            String locator,
            boolean verified,
            boolean again,
            List<Difference> others) {}

    /// Another decision in a list.
    public record Other(
            String symbol, String href, String title, String date, String tally, String stamp, boolean positive) {}

    public Decision decision() {
        return decision;
    }

    public boolean hypothetical() {
        return asking;
    }

    public String href() {
        return Addresses.decision(decision.symbol());
    }

    public Optional<Ruling> ruling() {
        return ruled.ruling();
    }

    /// The ruling, for the parts of the page that stand only where there is one.
    public Ruling theRuling() {
        return ruled.ruling().orElseThrow();
    }

    public String organ() {
        return Phrases.organ(decision.organ());
    }

    /// The symbol of the draft, where it is another one.
    public Optional<String> draft() {
        return decision.draft().filter(draft -> !draft.equals(decision.symbol().canonical()));
    }

    /// Whether the list of who voted how stands on the left, because nothing else does.
    public boolean whoFirst() {
        return ruled.ruling().map(ruling -> ruling.opens().isEmpty()).orElse(true);
    }

    public Optional<String> session() {
        return decision.session().map(Phrases::session);
    }

    /// The text of the heading: the title, or what kind of thing it is.
    public String heading() {
        return decision.title().isBlank() ? Phrases.capital(kind()) : decision.title();
    }

    public String kind() {
        return say("kind." + decision.kind().word());
    }

    public boolean positive() {
        return Phrases.positive(decision, theRuling());
    }

    public String stamp() {
        return hypothetical()
                ? say("decision.hypothetical-outcome", Phrases.ifSo(theRuling()).toLowerCase(Locale.ENGLISH))
                : Phrases.stamp(theRuling());
    }

    public String tally() {
        return Phrases.tally(theRuling().tally());
    }

    public String recordedTally() {
        return recorded.ruling().map(ruling -> Phrases.tally(ruling.tally())).orElse("");
    }

    public String recordedStamp() {
        return recorded.ruling().map(Phrases::stamp).orElse("");
    }

    public String sentence() {
        return words.sentence(theRuling());
    }

    public String majority() {
        return Phrases.majority(theRuling());
    }

    /// "of 138": of how many the affirmative votes are needed.
    public String neededOf() {
        Ruling ruling = theRuling();
        int base = switch (ruling.because()) {
            case REQUIRED_VOTES, INSUFFICIENT_VOTES, VETO -> ruling.tally().members();
            case ABSOLUTE_MAJORITY,
                    ABSOLUTE_MAJORITY_NOT_REACHED,
                    TWO_THIRDS_OF_MEMBERS,
                    TWO_THIRDS_OF_MEMBERS_NOT_REACHED,
                    CONCURRENCES,
                    CONCURRENCES_NOT_REACHED ->
                record.states().countOn(decision.date().first());
            default -> ruling.tally().presentAndVoting().votes();
        };
        return say("decision.of", base);
    }

    public Optional<String> margin() {
        return theRuling().margin().isPresent()
                ? Optional.of(Phrases.margin(theRuling().margin().getAsInt()))
                : Optional.empty();
    }

    public String effect() {
        return Phrases.effect(theRuling().effect());
    }

    /// The fewest ballots whose change reverses the outcome; empty where none does.
    public Optional<Integer> fewest() {
        return theRuling().smallestChanges().patterns().stream().findFirst().map(Counterfactual.Pattern::ballots);
    }

    /// The bar of the result, for a wide and for a narrow page.
    public Optional<String> bar() {
        return resultBar().map(ResultBar::figure);
    }

    Optional<ResultBar> resultBar() {
        return ruled.question().flatMap(question -> ResultBar.of(question, theRuling(), this::name, wording()));
    }

    /// Every requirement and reading.
    public List<Line> reasons() {
        List<Line> lines = new ArrayList<>();
        for (Requirement requirement : theRuling().requirements()) {
            lines.add(new Line(
                    requirement.met() ? "" : "not",
                    required(requirement),
                    say(
                            "decision.found",
                            requirement.found(),
                            requirement.met() ? say("decision.met") : say("decision.not-met")),
                    requirement.rule(),
                    cited(requirement.source()),
                    Optional.empty()));
        }
        for (ReadingUsed reading : theRuling().readings()) {
            lines.add(new Line(
                    "read",
                    reading.says(),
                    reading.otherwise().stream()
                            .map(other -> say(
                                    "decision.on-the-reading-the-outcome-would-be",
                                    other.choice().replace('-', ' '),
                                    InWords.outcome(other.outcome()).toLowerCase(Locale.ENGLISH)))
                            .reduce("", (one, two) -> one.isEmpty() ? two : one + " " + two),
                    reading.rule(),
                    cited(reading.source()),
                    Optional.empty()));
        }
        return lines;
    }

    static String required(Requirement requirement) {
        return requirement.relation() == Requirement.Relation.AT_MOST && requirement.needed() == 0
                ? say("decision.required-none", requirement.what())
                : say("decision.required", Phrases.capital(InWords.relation(requirement)), requirement.what());
    }

    private static String cited(Provision.Source source) {
        return say("decision.as-it-stands-since", source.citation(), InWords.day(source.since()));
    }

    /// What may or must follow.
    public List<Line> opens() {
        return theRuling().opens().stream().map(DecisionView::line).toList();
    }

    private static Line line(Opening opening) {
        return new Line(
                "opens", opening.what(), "", opening.rule(), opening.source().citation(), opening.due());
    }

    /// What would have changed it, the simplest first.
    public List<String> changes() {
        return theRuling().smallestChanges().patterns().stream()
                .limit(CHANGES_SHOWN)
                .map(words::change)
                .map(change -> Phrases.capital(change) + ".")
                .toList();
    }

    /// How many changes there are in all.
    public String changesTotal() {
        BigInteger total = theRuling().smallestChanges().total();
        int patterns = theRuling().smallestChanges().patterns().size();
        String ways = total.bitLength() > 40
                ? say("decision.a-number-of-digits", total.toString().length(), grouped(total))
                : grouped(total);
        if (patterns <= CHANGES_SHOWN) {
            return say("decision.changes-all-shown", ways);
        }
        return patterns == MOST_PATTERNS
                ? say("decision.changes-of-at-least", CHANGES_SHOWN, patterns, ways)
                : say("decision.changes-of", CHANGES_SHOWN, patterns, ways);
    }

    private static String grouped(BigInteger number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace(",", "\u202f");
    }

    /// How many took each position; those that nobody took are left out.
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (Position position : Position.values()) {
            int count = theRuling().tally().in(position);
            if (count > 0) {
                counts.add(new Count(position, Phrases.position(position, decision.organ()), count));
            }
        }
        return counts;
    }

    /// Whether the ballots of all are known, so that positions can be changed.
    public boolean everyBallotKnown() {
        return ruled.rollCall().isPresent();
    }

    public boolean council() {
        return decision.organ() == Organ.SC;
    }

    /// The Council's table.
    public Optional<String> table() {
        List<String> shown = board().shown().stream().map(Tile::code).toList();
        return horseshoe().map(table -> table.figure(Addresses::state, shown::contains));
    }

    /// How the seats at the table are ordered.
    public String tableCaption() {
        return horseshoe().map(Horseshoe::caption).orElse("");
    }

    Optional<Horseshoe> horseshoe() {
        if (!council() || !everyBallotKnown()) {
            return Optional.empty();
        }
        Ruling ruling = theRuling();
        Horseshoe.Centre centre = new Horseshoe.Centre(
                tally(),
                stamp(),
                positive(),
                List.of(say("decision.needed", ruling.threshold().orElse(0), neededOf())));
        return Optional.of(
                Horseshoe.of(seats(ruled.rollCall().orElseThrow(), this::name), Optional.empty(), centre, wording()));
    }

    private static List<Seat> seats(RollCall cast, Function<String, String> names) {
        return cast.ballots().stream()
                .map(ballot -> new Seat(
                        ballot.member(),
                        names.apply(ballot.member()),
                        PermanentSeat.of(ballot.member()).isPresent(),
                        ballot.position()))
                .toList();
    }

    /// In the Assembly the sources have a blank for everybody that cast no vote.
    private Wording wording() {
        return council() ? Wording.AS_RECORDED : Wording.NO_VOTE_RECORDED;
    }

    /// Ballots known by name, in the order of the English names.
    public List<Tile> tiles() {
        List<Tile> known = tiles.orElseGet(this::sortedTiles);
        tiles = Optional.of(known);
        return known;
    }

    private List<Tile> sortedTiles() {
        Optional<RollCall> cast = ruled.rollCall().or(() -> decision.ballots().map(Ballots::cast));
        Optional<RollCall> before =
                recorded.rollCall().or(() -> decision.ballots().map(Ballots::cast));
        if (cast.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        List<Tile> tiles = new ArrayList<>();
        for (Ballot ballot : cast.get().ballots()) {
            Position was = before.get().position(ballot.member()).orElse(ballot.position());
            tiles.add(new Tile(
                    ballot.member(),
                    name(ballot.member()),
                    ballot.position(),
                    Phrases.position(ballot.position(), decision.organ()),
                    was,
                    Phrases.position(was, decision.organ()),
                    region(ballot.member())));
        }
        tiles.sort(Comparator.comparing(Tile::name));
        return tiles;
    }

    private String region(String code) {
        return record.states().byCode(code).flatMap(State::region).orElse("");
    }

    /// The board, with what the address asks to see of it.
    public BoardView board() {
        BoardView made = board.orElseGet(this::newBoard);
        board = Optional.of(made);
        return made;
    }

    private BoardView newBoard() {
        return new BoardView(
                tiles(),
                council(),
                wording(),
                show,
                earlier()
                        .map(_ -> moved().stream()
                                .flatMap(move -> move.who().stream())
                                .map(Tile::code)
                                .toList()),
                hypothetical() ? List.of() : alone().stream().map(Tile::code).toList());
    }

    /// The regional groups of those who voted, for a change of a whole group.
    public List<String> groups() {
        return tiles().stream()
                .map(Tile::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// Members in a position, where that says something: not those in favour of a text that nearly all
    /// supported.
    public List<Tile> in(Position position) {
        return tiles().stream().filter(tile -> tile.position() == position).toList();
    }

    /// States that were the only one to vote for, against or to abstain.
    public List<Tile> alone() {
        Map<Position, String> alone = ruled.rollCall().map(StandingAlone::in).orElse(Map.of());
        return tiles().stream()
                .filter(tile -> tile.code().equals(alone.get(tile.position())))
                .toList();
    }

    /// How the ballots are known.
    public Optional<String> quality() {
        return decision.ballots().map(ballots -> switch (ballots.quality()) {
            case RECORDED -> say("decision.ballots-as-recorded-by-name");
            case REBUILT -> say("decision.ballots-rebuilt-from-a-data-set-of");
            case DEDUCED -> say("decision.ballots-partly-deduced-from-the");
            case PARTIAL -> say("decision.only-some-ballots-are-known-by-name");
        });
    }

    /// The comparable earlier vote.
    public Optional<Other> earlier() {
        return hypothetical() ? Optional.empty() : record.earlier(decision).map(this::other);
    }

    /// States whose position differs from the comparable earlier vote, in groups such as "abstained to yes".
    public List<Moves> moved() {
        List<Moves> known = moved.orElseGet(this::movesFound);
        moved = Optional.of(known);
        return known;
    }

    private List<Moves> movesFound() {
        Optional<Decision> earlier = record.earlier(decision);
        if (earlier.isEmpty() || hypothetical()) {
            return List.of();
        }
        Map<String, List<Tile>> groups = new TreeMap<>();
        for (Moved moved : Moved.between(earlier.get(), decision)) {
            if (moved.changed()) {
                Position before = moved.before().orElseThrow();
                Position after = moved.after().orElseThrow();
                groups.computeIfAbsent(
                                say(
                                        "decision.to",
                                        Phrases.position(before, decision.organ()),
                                        Phrases.position(after, decision.organ())),
                                _ -> new ArrayList<>())
                        .add(new Tile(
                                moved.member(),
                                name(moved.member()),
                                after,
                                Phrases.position(after, decision.organ()),
                                before,
                                Phrases.position(before, decision.organ()),
                                region(moved.member())));
            }
        }
        List<Moves> moves = new ArrayList<>();
        groups.forEach((how, who) -> moves.add(new Moves(how, List.copyOf(who))));
        moves.sort(Comparator.comparingInt((Moves move) -> move.who().size()).reversed());
        return moves;
    }

    /// How a State voted on the comparable earlier text, where that is known.
    Optional<Position> earlierPosition(String code) {
        return record.earlier(decision).flatMap(Decision::ballots).flatMap(ballots -> ballots.of(code));
    }

    /// States that moved in the same way.
    public record Moves(String how, List<Tile> who) {}

    /// Parts, amendments and motions under it.
    public List<Other> under() {
        return docket.under(decision).stream()
                .map(part -> other(part.decision()))
                .toList();
    }

    /// The matters it belongs to.
    public List<Matter> matters() {
        return record.mattersOf(decision);
    }

    /// The steps before and after it in its first matter.
    public List<Other> neighbours() {
        List<Other> neighbours = new ArrayList<>();
        matters().stream().findFirst().ifPresent(matter -> {
            List<MatterStep> steps = matter.steps();
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).symbol().filter(decision.symbol()::equals).isPresent()) {
                    before(steps, i).ifPresent(neighbours::add);
                    after(steps, i).ifPresent(neighbours::add);
                    return;
                }
            }
        });
        return neighbours;
    }

    private Optional<Other> before(List<MatterStep> steps, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Optional<Other> other = step(steps.get(i));
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    private Optional<Other> after(List<MatterStep> steps, int at) {
        for (int i = at + 1; i < steps.size(); i++) {
            Optional<Other> other = step(steps.get(i));
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    private Optional<Other> step(MatterStep step) {
        return step.symbol()
                .filter(symbol -> !symbol.equals(decision.symbol()))
                .flatMap(record::decision)
                .map(this::other);
    }

    private Other other(Decision other) {
        return other(docket, other);
    }

    /// A decision as an entry of a list.
    static Other other(Docket docket, Decision other) {
        Optional<Ruling> ruling = docket.ruled(other).ruling();
        return new Other(
                other.display(),
                Addresses.decision(other.symbol()),
                other.title(),
                Phrases.shortDate(other.date()),
                other.votes().map(votes -> Phrases.tally(votes.toString())).orElse(""),
                ruling.map(Phrases::shortStamp)
                        .or(() -> other.outcome().map(InWords::outcome))
                        .orElse(say("decision.outcome-not-settled")),
                ruling.map(taken -> Phrases.positive(other, taken))
                        .or(() -> other.outcome()
                                .map(outcome -> outcome == other.kind().positive()))
                        .orElse(false));
    }

    public List<Correction> corrections() {
        return decision.corrections();
    }

    /// What a correction says, attributed.
    public String correction(Correction correction) {
        String recorded = correction.recorded().map(InWords::position).orElse(say("decision.another-position"));
        String intended = InWords.position(correction.intended());
        return correction
                .statedOn()
                .map(day ->
                        say("decision.correction-on", name(correction.member()), recorded, Phrases.date(day), intended))
                .orElseGet(() -> say("decision.correction", name(correction.member()), recorded, intended));
    }

    /// Ballots that another source has otherwise; the other fields have theirs beside them.
    public List<Difference> otherBallots() {
        return decision.differences().stream()
                .filter(other -> !ONE_VALUE.contains(other.field()))
                .toList();
    }

    /// The title of a source.
    public String source(String id) {
        return record.source(id).map(Source::title).orElse(id);
    }

    /// Where each field of the page comes from, and what other sources say of it.
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(fields, "symbol", say("decision.field.symbol"), decision.display(), decision.citation());
        add(fields, Decision.Field.DATE, Phrases.date(decision.date()));
        if (!decision.title().isBlank()) {
            add(fields, Decision.Field.TITLE, "");
        }
        decision.session().ifPresent(session -> add(fields, Decision.Field.SESSION, session));
        decision.draft().ifPresent(draft -> add(fields, Decision.Field.DRAFT, draft));
        decision.meeting().ifPresent(meeting -> add(fields, Decision.Field.MEETING, meeting));
        decision.votes().ifPresent(votes -> add(fields, Decision.Field.TALLY, Phrases.tally(votes.toString())));
        decision.outcome().ifPresent(outcome -> add(fields, Decision.Field.OUTCOME, InWords.outcome(outcome)));
        decision.method()
                .ifPresent(method -> add(
                        fields,
                        Decision.Field.METHOD,
                        Phrases.capital(method.word().replace('-', ' '))));
        if (!decision.subjects().isEmpty()) {
            add(fields, Decision.Field.SUBJECTS, String.join("; ", decision.subjects()));
        }
        decision.ballots()
                .ifPresent(ballots -> add(
                        fields,
                        "ballots",
                        say("decision.ballots"),
                        say("decision.by-name", ballots.cast().size()),
                        ballots.citation()));
        decision.facts()
                .forEach(fact -> add(fields, fact.name(), factNamed(fact.name()), fact.value(), fact.citation()));
        if (!decision.note().isBlank()) {
            add(fields, Decision.Field.NOTE, "");
        }
        decision.corrections()
                .forEach(correction -> add(
                        fields,
                        "correction",
                        say("decision.stated-intention"),
                        name(correction.member()),
                        correction.citation()));
        return fields;
    }

    /// Adds a field once for every place where its value stands.
    private void add(List<Field> fields, Decision.Field field, String shown) {
        String name = switch (field) {
            case DATE -> say("decision.field.date");
            case SESSION -> say("decision.field.session");
            case MEETING -> say("decision.field.meeting");
            case TITLE -> say("decision.field.title");
            case DRAFT -> say("decision.field.draft");
            case TALLY -> say("decision.field.tally");
            case OUTCOME -> say("decision.field.outcome");
            case METHOD -> say("decision.field.method");
            case SUBJECTS -> say("decision.field.subjects");
            case NOTE -> say("decision.field.note");
        };
        for (Citation citation : decision.citations(field)) {
            add(fields, field.word(), name, shown, citation);
        }
    }

    /// What a fact of the record is called; an importer may bring one that is not known here.
    private static String factNamed(String name) {
        String key = "decision-fact." + name;
        return Messages.spoken().keys().contains(key) ? say(key) : Phrases.capital(name.replace('-', ' '));
    }

    private void add(List<Field> fields, String field, String name, String shown, Citation citation) {
        Optional<Source> source = record.source(citation.source());
        String title =
                source.map(found -> found.title() + ", " + found.publisher()).orElse(citation.source());
        boolean again = !fields.isEmpty()
                && fields.getLast().source().equals(title)
                && fields.getLast().locator().equals(citation.locator());
        fields.add(new Field(
                name,
                shown,
                citation.source(),
                title,
                citation.locator(),
                citation.verified(),
                again,
                ONE_VALUE.contains(field) ? decision.differences(field) : List.of()));
    }

    /// How to cite the page.
    public String cite() {
        return say(
                "decision.plenary-ruling-taken-by-the-rules",
                decision.display(),
                ruled.ruling().map(ruling -> Phrases.tally(ruling.tally())).orElse(say("decision.no-vote-recorded")),
                Phrases.date(decision.date()));
    }

    /// Why there is no ruling, where there is none.
    public String undecided() {
        return decision.votes().isEmpty()
                ? say("decision.no-tally-of-this-vote-is-in-the")
                : say("decision.no-source-held-here-settles-what");
    }

    /// The outcome as the source recorded it, in the middle of a sentence.
    public String recordedOutcome() {
        return decision.outcome().map(InWords::outcome).orElse("").toLowerCase(Locale.ENGLISH);
    }

    /// The scenario as the address has it.
    public String scenario() {
        return Scenario.written(ruled.scenario());
    }

    /// The changes of a scenario in words.
    public String changed() {
        return tiles().stream()
                .filter(Tile::changed)
                .map(tile -> say("decision.to-2", tile.name(), tile.wasWord(), tile.word()))
                .reduce((one, two) -> one + "; " + two)
                .orElse("nothing");
    }

    private String name(String code) {
        return record.states().nameOn(code, decision.date().first());
    }
}
