package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.CouncilMembership;
import org.plenary.record.Votes;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;
import org.plenary.textcheck.answer.Docket.Entry;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing;

/// Finds the decision that a claim is about: by its symbol, or else by day, topic, numbers, votes and what was
/// spoken of before. Used for one text and then thrown away.
///
/// Each trait that fits is worth something, as the constants say; a decision must be worth enough, and the best
/// one is taken. Where others are worth nearly as much, all are kept: the answer then says so.
final class Finder {
    private static final double ENOUGH = 4.4;
    private static final double NEARLY = 0.4;
    private static final double ON_THE_DAY = 6;
    private static final double IN_THE_MONTH = 4;
    private static final double IN_THE_YEAR = 2;
    private static final double ANOTHER_DAY = -5;
    private static final double ALL_NUMBERS = 6;
    private static final double TWO_NUMBERS = 4;
    private static final double ONE_NUMBER = 1.5;
    private static final double NO_NUMBERS = -1;
    private static final double VETOED_BY_THEM = 4;
    private static final double NOT_VETOED_BY_THEM = -2;
    private static final double POSITION_FITS = 0.8;
    private static final double OTHER_ORGAN = -8;
    private static final double SPOKEN_OF = 3;
    private static final double SPOKEN_OF_AND_NOTHING_ELSE = 6;
    private static final int SPOKEN_OF_PARAGRAPHS = 3;
    private static final double JUST_NOW = 3;
    private static final double LATELY = 1.5;
    private static final double LONG_AGO = -1.5;
    private static final double NOT_YET = -20;
    private static final double NO_WHOLE_TEXT = -3;
    private static final double OUTCOME_FITS = 0.7;
    private static final double CALLED_IT = 4;
    private static final double MOST_FOR_TOPIC = 7;
    private static final int NEXT_STATEMENT = 100;
    private static final double MUCH = 1.5;
    private static final int ABOUT_THEN = 60;
    private static final int MOST_OF_THE_COUNCIL = 15;
    private static final Speaks NOTHING = new Speaks(false, false, false, false, false, false, false);

    private final Docket docket;
    private final Optional<LocalDate> dated;
    private Optional<Entry> spokenOf = Optional.empty();
    private int spokenOfIn = -1;

    // The claims of one sentence mostly ask for the same vote.
    private Optional<Sentence> asked = Optional.empty();
    private Speaks speaks = NOTHING;
    private final Map<Question, Found> answers = new HashMap<>();

    private record Question(boolean assembly, Optional<Boolean> stopped, Optional<Day> day) {}

    /// What a claim is about.
    sealed interface Found {
        /// One decision.
        ///
        /// @param bySymbol whether its symbol or name says so
        record One(Entry entry, boolean bySymbol) implements Found {}

        /// One of several, and nothing says which.
        record Several(List<Entry> entries) implements Found {
            public Several {
                entries = List.copyOf(entries);
            }
        }

        /// A document that the record does not have.
        record Unknown(Thing.Document document) implements Found {}

        /// Nothing that can be said to be meant.
        record None() implements Found {}
    }

    Finder(Docket docket, Optional<LocalDate> dated) {
        this.docket = docket;
        this.dated = dated;
    }

    /// What the sentence says of a vote, whoever says it.
    private record Clues(
            List<Claim.Tally> tallies,
            Set<String> vetoes,
            List<Claim.Positions> positions,
            Optional<Boolean> passed,
            boolean called) {
        /// Whether it says how somebody voted, or how many.
        boolean votes() {
            return !tallies.isEmpty() || !vetoes.isEmpty() || !positions.isEmpty();
        }

        static Clues of(List<Claim> claims) {
            List<Claim.Tally> tallies = new ArrayList<>();
            List<Claim.Positions> positions = new ArrayList<>();
            Set<String> vetoes = new HashSet<>();
            Optional<Boolean> passed = Optional.empty();
            boolean called = false;
            for (Claim claim : claims) {
                switch (claim) {
                    case Claim.Tally tally -> tallies.add(tally);
                    case Claim.Positions position -> positions.add(position);
                    case Claim.VetoCount count -> {
                        if (count.count() > 0) {
                            count.by().forEach(state -> vetoes.add(state.code()));
                        }
                    }
                    case Claim.Result result -> {
                        switch (result.what()) {
                            case VETOED -> {
                                result.by().forEach(state -> vetoes.add(state.code()));
                                passed = Optional.of(false);
                            }
                            case NOT_ADOPTED -> passed = Optional.of(false);
                            case CALLED -> {
                                called = true;
                                passed = Optional.of(true);
                            }
                            default -> passed = Optional.of(true);
                        }
                    }
                    default -> {}
                }
            }
            return new Clues(tallies, vetoes, positions, passed, called);
        }
    }

    /// Of whom the sentence speaks.
    Speaks speaks(Sentence sentence) {
        if (!asked.equals(Optional.of(sentence))) {
            asked = Optional.of(sentence);
            speaks = Speaks.of(sentence);
            answers.clear();
        }
        return speaks;
    }

    /// Finds what a claim of the sentence is about.
    ///
    /// @param all everything the sentence claims
    Found find(Claim claim, List<Claim> all, Sentence sentence) {
        boolean both = all.stream().anyMatch(Finder::stopped) && all.stream().anyMatch(Finder::passed);
        Optional<Claim> mine = both ? resultOf(claim.span(), all) : Optional.empty();
        // Beside a veto, numbers that the Council cannot have are of another vote.
        boolean assembly = claim instanceof Claim.Tally tally && ofTheAssembly(tally);
        List<Claim> claims = all.stream()
                .filter(other -> mine.isEmpty() || together(mine.get(), resultOf(other.span(), all)))
                .filter(other -> !assembly || !vetoed(other))
                .toList();
        List<Sentence.Placed<Thing.Document>> documents = sentence.placed(Thing.Document.class).stream()
                .filter(document -> mine.isEmpty() || together(mine.get(), resultOf(document.span(), all)))
                .toList();
        List<Sentence.Placed<Thing.On>> days =
                claim instanceof Claim.Due ? daysBesideDeadlines(claims, sentence) : days(claims, sentence);
        Optional<Sentence.Placed<Thing.On>> day = nearest(days, claim.span(), sentence);
        Optional<Sentence.Placed<Thing.Document>> document = document(claim, claims, documents, sentence);
        if (document.isPresent() && !another(claim, document.get(), day, days, sentence)) {
            Optional<Entry> entry = docket.meant(document.get().thing(), sentence);
            if (entry.isPresent()) {
                return new Found.One(entry.get(), true);
            }
            return new Found.Unknown(document.get().thing());
        }
        Speaks spoken = speaks(sentence);
        return answers.computeIfAbsent(
                new Question(
                        assembly,
                        mine.map(Finder::stopped),
                        day.map(placed -> placed.thing().day())),
                question -> byTraits(claims, sentence, spoken, question.day()));
    }

    // A sentence may tell of a text stopped and of one that passed: "after Russia vetoed a text, the Assembly adopted
    // resolution ES-11/1". What stands behind each belongs to it.
    private static boolean stopped(Claim claim) {
        return claim instanceof Claim.Result result
                && (result.what() == Claim.Result.What.VETOED || result.what() == Claim.Result.What.NOT_ADOPTED);
    }

    private static boolean vetoed(Claim claim) {
        return claim instanceof Claim.Result result && result.what() == Claim.Result.What.VETOED;
    }

    private static boolean passed(Claim claim) {
        return claim instanceof Claim.Result && !stopped(claim);
    }

    private static boolean together(Claim one, Optional<Claim> other) {
        return other.map(claim -> stopped(claim) == stopped(one)).orElse(true);
    }

    // The result that words belong to: the last one before them, or else the first.
    private static Optional<Claim> resultOf(Span span, List<Claim> claims) {
        Optional<Claim> before = claims.stream()
                .filter(Claim.Result.class::isInstance)
                .filter(claim -> claim.span().start() <= span.start())
                .max((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return before.isPresent()
                ? before
                : claims.stream()
                        .filter(Claim.Result.class::isInstance)
                        .min((a, b) ->
                                Integer.compare(a.span().start(), b.span().start()));
    }

    // The nearest document; of two votes by one State, each has the document behind it.
    private static Optional<Sentence.Placed<Thing.Document>> document(
            Claim claim, List<Claim> claims, List<Sentence.Placed<Thing.Document>> documents, Sentence sentence) {
        Optional<Sentence.Placed<Thing.Document>> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (Sentence.Placed<Thing.Document> document : documents) {
            boolean before = document.span().end() <= claim.span().start();
            boolean taken = before
                    && documents.size() > 1
                    && claims.stream()
                            .anyMatch(other -> other instanceof Claim.Positions
                                    && claim instanceof Claim.Positions
                                    && !other.equals(claim)
                                    && other.span().end() <= document.span().start());
            int distance = document.span().distance(claim.span())
                    + (taken ? 100 : 0)
                    + (sentence.words(document.span().with(claim.span())).contains(";") ? 40 : 0);
            if (distance < nearest) {
                nearest = distance;
                best = Optional.of(document);
            }
        }
        return best;
    }

    // Whether a nearer day says that the claim is about another vote than the document further off, which has a day of
    // its own.
    private boolean another(
            Claim claim,
            Sentence.Placed<Thing.Document> document,
            Optional<Sentence.Placed<Thing.On>> day,
            List<Sentence.Placed<Thing.On>> days,
            Sentence sentence) {
        if (day.isEmpty() || days.size() < 2) {
            return false;
        }
        Optional<Entry> entry = docket.meant(document.thing(), sentence);
        return entry.isPresent()
                && day.get().span().distance(claim.span()) < document.span().distance(claim.span())
                && !day.get().thing().day().covers(entry.get().decision().date())
                && days.stream()
                        .anyMatch(other -> other.thing()
                                .day()
                                .covers(entry.get().decision().date()));
    }

    private static List<Sentence.Placed<Thing.On>> days(List<Claim> claims, Sentence sentence) {
        return sentence.placed(Thing.On.class).stream()
                .filter(day -> claims.stream()
                        .anyMatch(claim ->
                                claim instanceof Claim.Held && claim.span().equals(day.span())))
                .toList();
    }

    // Beside a deadline every other day is one of the text that set it.
    private static List<Sentence.Placed<Thing.On>> daysBesideDeadlines(List<Claim> claims, Sentence sentence) {
        return sentence.placed(Thing.On.class).stream()
                .filter(day -> claims.stream()
                        .noneMatch(claim ->
                                claim instanceof Claim.Due && claim.span().overlaps(day.span())))
                .toList();
    }

    // The nearest day; one behind "and" begins the next statement, as in "on 20 February, with one abstention, and in
    // March".
    private static Optional<Sentence.Placed<Thing.On>> nearest(
            List<Sentence.Placed<Thing.On>> days, Span span, Sentence sentence) {
        return days.stream()
                .min(Comparator.comparingInt(day -> day.span().distance(span)
                        + (day.span().start() >= span.end()
                                        && sentence.words(span.with(day.span())).contains(", and ")
                                ? NEXT_STATEMENT
                                : 0)));
    }

    private Found byTraits(List<Claim> claims, Sentence sentence, Speaks spoken, Optional<Day> day) {
        Clues clues = Clues.of(claims);
        Set<String> topic = Docket.topic(sentence);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : topic) {
            double weight = docket.weight(word);
            if (weight > 0) {
                weights.put(word, weight);
            }
        }
        Set<Entry> pool = pool(clues, topic, day);
        boolean nothing = day.isEmpty() && weights.values().stream().noneMatch(weight -> weight > MUCH);
        Traits traits = new Traits(clues, weights, organ(spoken, clues), day, sentence, nothing, spoken.part());
        double best = ENOUGH;
        Map<Entry, Double> worths = new LinkedHashMap<>();
        for (Entry entry : pool) {
            double worth = worth(entry, traits);
            if (worth >= ENOUGH) {
                worths.put(entry, worth);
                best = Math.max(best, worth);
            }
        }
        double least = best - NEARLY;
        List<Entry> found = worths.entrySet().stream()
                .filter(worth -> worth.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
        boolean identified = spoken.named()
                || spokenOf.isPresent()
                || spoken.unitedNations()
                || ((day.isPresent() || clues.votes()) && spoken.maybe())
                || clues.tallies().stream().anyMatch(Claim.Tally::complete);
        if (found.isEmpty() || !identified) {
            return new Found.None();
        }
        return found.size() == 1 ? new Found.One(found.getFirst(), false) : new Found.Several(found);
    }

    private Set<Entry> pool(Clues clues, Set<String> topic, Optional<Day> day) {
        Set<Entry> pool = new LinkedHashSet<>();
        spokenOf.ifPresent(pool::add);
        for (Claim.Tally tally : clues.tallies()) {
            numbers(tally).ifPresent(numbers -> pool.addAll(docket.withNumbers(numbers)));
        }
        Optional<Day.Days> days = day.flatMap(Day::days);
        if (days.isPresent()) {
            pool.addAll(docket.between(days.get().first(), days.get().last()));
            return pool;
        }
        for (String word : topic) {
            pool.addAll(docket.about(word));
        }
        if (day.isEmpty() && dated.isPresent()) {
            pool.addAll(docket.between(dated.get().minusDays(10), dated.get()));
        }
        return pool;
    }

    /// What a sentence says by which a decision is known.
    ///
    /// @param topic the words of it that the record has, and how much each says
    /// @param nothing whether it has neither day nor subject, so that it goes on about what was spoken of
    /// @param part whether it speaks of amendments, parts or motions
    private record Traits(
            Clues clues,
            Map<String, Double> topic,
            Optional<Organ> organ,
            Optional<Day> day,
            Sentence sentence,
            boolean nothing,
            boolean part) {}

    private double worth(Entry entry, Traits traits) {
        Clues clues = traits.clues();
        Optional<Organ> organ = traits.organ();
        Optional<Day> day = traits.day();
        double worth = 0;
        LocalDate on = entry.decision().date().first();
        if (day.isPresent()) {
            Day asked = day.get();
            boolean covered = asked.covers(entry.decision().date());
            long length = asked.days()
                    .map(days -> days.last().toEpochDay() - days.first().toEpochDay())
                    .orElse(asked.exact() ? 0L : 30L);
            worth += !covered ? ANOTHER_DAY : length == 0 ? ON_THE_DAY : length < 32 ? IN_THE_MONTH : IN_THE_YEAR;
        } else if (dated.isPresent()) {
            long ago = dated.get().toEpochDay() - on.toEpochDay();
            worth += ago < 0 ? NOT_YET : ago <= 10 ? JUST_NOW : ago <= 60 ? LATELY : ago > 730 ? LONG_AGO : 0;
        }
        double about = 0;
        for (Map.Entry<String, Double> word : traits.topic().entrySet()) {
            about += entry.topic().contains(word.getKey())
                    ? word.getValue()
                    : entry.wider().contains(word.getKey()) ? word.getValue() / 2 : 0;
        }
        worth += Math.min(about, MOST_FOR_TOPIC);
        for (Claim.Tally tally : clues.tallies()) {
            worth += numbersWorth(tally, entry);
        }
        if (!clues.vetoes().isEmpty()) {
            worth += clues.vetoes().stream().allMatch(code -> vetoedBy(entry, code))
                    ? VETOED_BY_THEM
                    : NOT_VETOED_BY_THEM;
        }
        for (Claim.Positions positions : clues.positions()) {
            worth += positionWorth(positions, entry);
        }
        if (!clues.vetoes().isEmpty() && entry.decision().organ() == Organ.GA) {
            worth += OTHER_ORGAN;
        }
        if (clues.called()) {
            worth += entry.decision().kind() == Kind.EMERGENCY_SESSION_REQUEST ? CALLED_IT : -CALLED_IT;
        }
        if (organ.isPresent() && organ.get() != entry.decision().organ()) {
            worth += OTHER_ORGAN;
        }
        if (spokenOf.map(entry::equals).orElse(false) && near(traits.sentence().paragraph())) {
            worth += traits.nothing() ? SPOKEN_OF_AND_NOTHING_ELSE : SPOKEN_OF;
        }
        if (!entry.text() && !traits.part()) {
            worth += NO_WHOLE_TEXT;
        }
        if (clues.passed().isPresent()) {
            worth += clues.passed().get() == entry.positive() ? OUTCOME_FITS : -OUTCOME_FITS;
        }
        return worth;
    }

    static boolean vetoedBy(Entry entry, String code) {
        return entry.vetoes().stream().anyMatch(veto -> veto.equals(code) || CouncilMembership.sameSeat(veto, code));
    }

    private static double numbersWorth(Claim.Tally tally, Entry entry) {
        Optional<Votes> votes = entry.decision().votes();
        if (votes.isEmpty()) {
            return NO_NUMBERS;
        }
        int said = 0;
        int fit = 0;
        Votes found = votes.get();
        if (tally.yes().isPresent()) {
            said++;
            fit += tally.yes().get().fits(found.yes()) ? 1 : 0;
        }
        if (tally.no().isPresent()) {
            said++;
            fit += tally.no().get().fits(found.no()) ? 1 : 0;
        }
        if (tally.abstained().isPresent() && found.abstained().isPresent()) {
            said++;
            fit += tally.abstained().get().fits(found.abstained().getAsInt()) ? 1 : 0;
        }
        if (said == 0 || fit < said) {
            return fit * 0.5;
        }
        return said >= 3 ? ALL_NUMBERS : said == 2 ? TWO_NUMBERS : ONE_NUMBER;
    }

    private static double positionWorth(Claim.Positions positions, Entry entry) {
        if (entry.decision().ballots().isEmpty() || positions.states().isEmpty()) {
            return 0;
        }
        long fit = positions.states().stream()
                .filter(state -> entry.decision()
                        .ballots()
                        .get()
                        .of(state.code())
                        .map(position -> position == positions.position())
                        .orElse(false))
                .count();
        return POSITION_FITS * fit / positions.states().size();
    }

    private static Optional<Organ> organ(Speaks spoken, Clues clues) {
        if (spoken.council() != spoken.assembly()) {
            return Optional.of(spoken.council() ? Organ.SC : Organ.GA);
        }
        if (spoken.council()) {
            return Optional.empty();
        }
        return clues.tallies().stream().anyMatch(Finder::ofTheAssembly) ? Optional.of(Organ.GA) : Optional.empty();
    }

    private static boolean ofTheAssembly(Claim.Tally tally) {
        return tally.yes().map(Quantity::value).orElse(0L) > MOST_OF_THE_COUNCIL
                || tally.no().map(Quantity::value).orElse(0L) > MOST_OF_THE_COUNCIL
                || tally.abstained().map(Quantity::value).orElse(0L) > MOST_OF_THE_COUNCIL;
    }

    private static Optional<String> numbers(Claim.Tally tally) {
        return tally.complete()
                ? Optional.of(tally.yes().map(Quantity::value).orElse(0L)
                        + "-"
                        + tally.no().map(Quantity::value).orElse(0L)
                        + "-"
                        + tally.abstained().map(Quantity::value).orElse(0L))
                : Optional.empty();
    }

    /// Other decisions with exactly these numbers; of numbers without abstentions, those of about that time.
    List<Entry> fitting(Claim.Tally tally, Entry meant) {
        LocalDate day = meant.decision().date().first();
        return numbers(tally)
                .map(docket::withNumbers)
                .orElseGet(() -> docket.between(day.minusDays(ABOUT_THEN), day.plusDays(ABOUT_THEN)).stream()
                        .filter(entry -> numbersWorth(tally, entry) >= TWO_NUMBERS)
                        .toList());
    }

    /// The one other decision of the same day that has these numbers: a sentence may tell of two votes.
    Optional<Entry> sameDay(Entry meant, Claim.Tally tally) {
        if (tally.yes().isEmpty() || tally.no().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = meant.decision().date().first();
        List<Entry> others = docket.between(day, day).stream()
                .filter(entry -> entry.decision().date().equals(meant.decision().date()) && !entry.equals(meant))
                .filter(entry -> numbersWorth(tally, entry) >= TWO_NUMBERS)
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /// The topic of what was spoken of last.
    List<String> topicSpokenOf() {
        return spokenOf.map(entry -> List.copyOf(entry.topic())).orElse(List.of());
    }

    /// Remembers what a sentence spoke of, for the next ones.
    void remember(Entry entry, int paragraph) {
        spokenOf = Optional.of(entry);
        spokenOfIn = paragraph;
    }

    /// What was spoken of last.
    Optional<Entry> spokenOf() {
        return spokenOf;
    }

    /// Whether that was not long ago.
    boolean near(int paragraph) {
        return paragraph - spokenOfIn <= SPOKEN_OF_PARAGRAPHS;
    }

    /// The position that fits a claim, where the record knows it.
    static boolean fits(Position said, Position found) {
        boolean away = found == Position.ABSENT || found == Position.NOT_PARTICIPATING;
        return said == found || (away && (said == Position.NOT_PARTICIPATING || said == Position.ABSENT));
    }
}
