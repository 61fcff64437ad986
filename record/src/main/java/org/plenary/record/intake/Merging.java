package org.plenary.record.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.plenary.record.Ballots;
import org.plenary.record.Citation;
import org.plenary.record.Decision;
import org.plenary.record.Decision.Field;
import org.plenary.record.Decision.FieldSource;
import org.plenary.record.Difference;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.Votes;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;

/// Makes of the compiled-in record and what was imported one record.
///
/// The compiled-in record is shown before every import, and of the imports the most trusted one before the
/// others. What is not shown is kept as a [Difference]. Nothing is repaired: two Members whose ballots one
/// publication gives in each other's place are reported as a swap, in both places as written.
final class Merging {
    /// So many votes of a year in which two Members stand in each other's place are no coincidence.
    private static final int SWAPS_OF_A_YEAR = 3;

    private final VotingRecord compiledIn;
    private final StateCodes codes;
    private final Facts facts;
    private final Reconciliation votes;
    private final IdentityHashMap<List<State>, Members> members = new IdentityHashMap<>();

    /// The members of an organ on a day, by code and by place in the register.
    private record Members(List<String> codes, List<Integer> indices, Set<Integer> set) {}

    Merging(VotingRecord compiledIn, Facts facts) {
        this.compiledIn = compiledIn;
        this.facts = facts;
        this.codes = new StateCodes(compiledIn.states());
        this.votes = new Reconciliation(compiledIn, codes, facts);
    }

    VotingRecord record() {
        Map<Symbol, Decision> merged = new LinkedHashMap<>();
        compiledIn.decisions().forEach(decision -> merged.put(decision.symbol(), decision));
        Map<Symbol, List<BallotDifference>> ballotDifferences = new LinkedHashMap<>();
        for (Reconciliation.Vote vote : votes.votes()) {
            Shown shown = new Shown(vote);
            merged.put(vote.symbol(), shown.decision());
            ballotDifferences.put(vote.symbol(), shown.ballotDifferences());
        }
        Set<Swap> swaps = swaps(merged, ballotDifferences);
        ballotDifferences.forEach((symbol, differences) -> {
            Decision decision = merged.get(symbol);
            if (decision != null && !differences.isEmpty()) {
                merged.put(symbol, withDifferences(decision, stated(decision, differences, swaps)));
            }
        });
        return compiledIn.withImports(merged.values(), facts.files());
    }

    /// One ballot that a publication gives otherwise than it is shown.
    private record BallotDifference(Account account, int state, char shown, char other) {}

    /// Two Members in each other's place, in one publication and year.
    private record Swap(Dataset dataset, int year, int one, int other) {
        boolean overlaps(Swap another) {
            return dataset == another.dataset
                    && year == another.year
                    && (one == another.one || other == another.other || one == another.other || other == another.one);
        }
    }

    private static List<Swap> mirrored(List<BallotDifference> differences, int year) {
        List<Swap> mirrored = new ArrayList<>();
        for (BallotDifference one : differences) {
            for (BallotDifference other : differences) {
                if (one.state() < other.state()
                        && one.account().equals(other.account())
                        && Letters.agree(one.shown(), other.other())
                        && Letters.agree(other.shown(), one.other())) {
                    mirrored.add(new Swap(one.account().dataset(), year, one.state(), other.state()));
                }
            }
        }
        return mirrored;
    }

    private static Set<Swap> swaps(Map<Symbol, Decision> merged, Map<Symbol, List<BallotDifference>> all) {
        Map<Swap, Integer> counted = new HashMap<>();
        all.forEach((symbol, differences) -> {
            Decision decision = merged.get(symbol);
            if (decision != null) {
                new HashSet<>(mirrored(differences, decision.date().year()))
                        .forEach(swap -> counted.merge(swap, 1, Integer::sum));
            }
        });
        counted.values().removeIf(times -> times < SWAPS_OF_A_YEAR);
        // A Member that is swapped with one other can agree by chance with a third: the more frequent pair is meant.
        Set<Swap> swaps = new HashSet<>(counted.keySet());
        swaps.removeIf(swap -> counted.entrySet().stream()
                .anyMatch(other -> other.getKey().overlaps(swap) && other.getValue() > counted.getOrDefault(swap, 0)));
        return swaps;
    }

    private List<Difference> stated(Decision decision, List<BallotDifference> differences, Set<Swap> swaps) {
        List<Difference> stated = new ArrayList<>();
        Set<BallotDifference> swapped = new HashSet<>();
        for (Swap swap :
                new LinkedHashSet<>(mirrored(differences, decision.date().year()))) {
            if (swaps.contains(swap)) {
                List<BallotDifference> pair = differences.stream()
                        .filter(difference -> difference.account().dataset() == swap.dataset()
                                && (difference.state() == swap.one() || difference.state() == swap.other()))
                        .toList();
                swapped.addAll(pair);
                BallotDifference first = pair.getFirst();
                String one = codes.state(swap.one()).code();
                String other = codes.state(swap.other()).code();
                stated.add(new Difference(
                        decision.symbol(),
                        "swap:" + one + "/" + other,
                        one + " " + Letters.word(first.other(), decision.organ()) + ", " + other + " "
                                + Letters.word(first.shown(), decision.organ()),
                        one + " " + Letters.word(first.shown(), decision.organ()) + ", " + other + " "
                                + Letters.word(first.other(), decision.organ()),
                        first.account().dataset().source(),
                        first.account().dataset().locator(first.account().id()),
                        "The two stand in each other's place in several votes of the year"));
            }
        }
        for (BallotDifference difference : differences) {
            if (!swapped.contains(difference)) {
                stated.add(new Difference(
                        decision.symbol(),
                        "ballot:" + codes.state(difference.state()).code(),
                        Letters.word(difference.other(), decision.organ()),
                        difference.shown() == Account.UNKNOWN
                                ? "no Member on " + decision.date()
                                : Letters.word(difference.shown(), decision.organ()),
                        difference.account().dataset().source(),
                        difference
                                .account()
                                .dataset()
                                .locator(difference.account().id()),
                        ""));
            }
        }
        return stated;
    }

    private static Decision withDifferences(Decision decision, List<Difference> more) {
        List<Difference> all = new ArrayList<>(decision.differences());
        for (Difference difference : more) {
            boolean known = all.stream()
                    .anyMatch(other -> other.field().equals(difference.field())
                            && other.source().equals(difference.source()));
            if (!known) {
                all.add(difference);
            }
        }
        return new Decision(
                decision.symbol(),
                decision.organ(),
                decision.date(),
                decision.session(),
                decision.meeting(),
                decision.kind(),
                decision.classification(),
                decision.title(),
                decision.draft(),
                decision.parent(),
                decision.ordinal(),
                decision.majority(),
                decision.votes(),
                decision.ballots(),
                decision.outcome(),
                decision.method(),
                decision.basis(),
                decision.decides(),
                decision.parties(),
                decision.subjects(),
                decision.citation(),
                decision.fieldSources(),
                decision.corrections(),
                decision.facts(),
                all,
                decision.note());
    }

    /// One vote as it is shown.
    private final class Shown {
        private final Reconciliation.Vote vote;
        private final Organ organ;
        private final EventDate date;
        private final char[] letters;
        private final Members sitting;

        Shown(Reconciliation.Vote vote) {
            this.vote = vote;
            this.organ = vote.organ();
            this.date = vote.date();
            this.letters = vote.letters(codes);
            this.sitting = sitting();
        }

        /// The members at the vote: of the first day it can have been if everybody who voted was one then,
        /// otherwise of the last.
        private Members sitting() {
            Members first = membersOn(date.first());
            if (date.day().isPresent() || first.indices().size() == published().orElse(-1)) {
                return first;
            }
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] != Account.UNKNOWN && !first.set().contains(i)) {
                    return membersOn(date.last());
                }
            }
            return first;
        }

        private OptionalInt published() {
            return vote.accounts().stream()
                    .map(Account::members)
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElse(OptionalInt.empty());
        }

        private Members membersOn(LocalDate day) {
            return switch (organ) {
                case GA ->
                    members.computeIfAbsent(
                            compiledIn.states().membersOn(day),
                            states -> members(states.stream().map(State::code).toList()));
                case SC -> members(compiledIn.council().members(day));
            };
        }

        private Members members(List<String> sitting) {
            List<Integer> indices =
                    sitting.stream().map(code -> codes.find(code).orElseThrow()).toList();
            return new Members(sitting, indices, Set.copyOf(indices));
        }

        Decision decision() {
            Optional<Decision> known = vote.compiledIn();
            boolean withoutVote = withoutVote();
            Optional<Ballots> ballots = withoutVote ? Optional.empty() : ballots();
            Optional<Votes> numbers = withoutVote ? Optional.empty() : numbers(ballots);
            List<Difference> differences =
                    new ArrayList<>(known.map(Decision::differences).orElse(List.of()));
            differences.addAll(differences(numbers));
            Citation citation = known.map(Decision::citation)
                    .orElseGet(() -> citation(vote.accounts().getFirst()));
            return new Decision(
                    vote.symbol(),
                    organ,
                    date,
                    known.flatMap(Decision::session).or(this::session),
                    known.flatMap(Decision::meeting).or(() -> said(Account::meeting)),
                    known.map(Decision::kind).orElseGet(this::kind),
                    known.flatMap(Decision::classification),
                    known.map(Decision::title)
                            .filter(title -> !title.isEmpty())
                            .or(() -> said(Account::title))
                            .orElse(""),
                    known.flatMap(Decision::draft).or(this::draft),
                    known.flatMap(Decision::parent).or(this::parent),
                    known.map(Decision::ordinal).orElse(OptionalInt.empty()),
                    known.flatMap(Decision::majority),
                    numbers,
                    ballots,
                    known.flatMap(Decision::outcome).or(this::outcome),
                    known.flatMap(Decision::method).or(() -> method(withoutVote)),
                    known.flatMap(Decision::basis),
                    known.flatMap(Decision::decides),
                    known.map(Decision::parties).orElse(List.of()),
                    subjects(),
                    citation,
                    fieldSources(citation, ballots),
                    known.map(Decision::corrections).orElse(List.of()),
                    known.map(Decision::facts).orElse(List.of()),
                    differences,
                    known.map(Decision::note)
                            .filter(note -> !note.isEmpty())
                            .or(() -> said(Account::description))
                            .orElse(""));
        }

        private Optional<String> said(Function<Account, String> field) {
            return saying(field).map(field);
        }

        /// The most trusted publication that says anything of it.
        private Optional<Account> saying(Function<Account, String> field) {
            return vote.accounts().stream()
                    .filter(account -> !field.apply(account).isEmpty())
                    .findFirst();
        }

        private Optional<Account> rollCall() {
            return vote.accounts().stream()
                    .filter(account -> account.dataset() == Dataset.ROLL_CALLS)
                    .findFirst();
        }

        private Optional<RollCallLabels.Named> label() {
            return rollCall().flatMap(account -> votes.label(account.id()));
        }

        /// Where each value stands that is not from `main`, in the order in which the values are chosen above.
        private List<FieldSource> fieldSources(Citation main, Optional<Ballots> ballots) {
            Optional<Decision> known = vote.compiledIn();
            List<FieldSource> sources = new ArrayList<>();
            BiConsumer<Field, Optional<Citation>> note =
                    (field, citation) -> citation.filter(from -> !from.equals(main))
                            .ifPresent(from -> sources.add(new FieldSource(field, from)));
            note.accept(Field.DATE, vote.dated().by().map(Merging::citation));
            if (known.flatMap(Decision::session).isEmpty() && organ == Organ.GA) {
                note.accept(
                        Field.SESSION,
                        rollCall().or(() -> saying(Account::session)).map(Merging::citation));
            }
            if (known.flatMap(Decision::meeting).isEmpty()) {
                note.accept(Field.MEETING, saying(Account::meeting).map(Merging::citation));
            }
            if (known.map(Decision::title).orElse("").isEmpty()) {
                note.accept(Field.TITLE, saying(Account::title).map(Merging::citation));
            }
            if (known.flatMap(Decision::draft).isEmpty()) {
                note.accept(
                        Field.DRAFT, saying(Account::draft).or(this::rollCall).map(Merging::citation));
            }
            if (known.flatMap(Decision::votes).isEmpty()) {
                note.accept(
                        Field.TALLY,
                        vote.accounts().stream()
                                .filter(account -> account.votes().isPresent())
                                .findFirst()
                                .map(Merging::citation)
                                .or(() -> ballots.map(Ballots::citation)));
            }
            if (known.flatMap(Decision::outcome).isEmpty()) {
                note.accept(
                        Field.OUTCOME,
                        saying(Account::outcome).or(this::rollCall).map(Merging::citation));
            }
            if (known.flatMap(Decision::method).isEmpty()) {
                note.accept(Field.METHOD, saying(Account::method).map(Merging::citation));
            }
            // Subjects of all publications are shown, so each of these is a source of them.
            List<FieldSource> ofSubjects = vote.accounts().stream()
                    .filter(account -> !account.subjects().isBlank())
                    .map(account -> new FieldSource(Field.SUBJECTS, citation(account)))
                    .distinct()
                    .toList();
            if (ofSubjects.size() > 1
                    || ofSubjects.stream().anyMatch(of -> !of.citation().equals(main))) {
                sources.addAll(ofSubjects);
            }
            if (known.map(Decision::note).orElse("").isEmpty()) {
                note.accept(Field.NOTE, saying(Account::description).map(Merging::citation));
            }
            return sources;
        }

        private Optional<String> session() {
            return organ == Organ.SC
                    ? Optional.empty()
                    : label().map(RollCallLabels.Named::session).or(() -> said(Account::session));
        }

        private Kind kind() {
            return switch (said(Account::kind).orElse("")) {
                case "amendment" -> Kind.AMENDMENT;
                case "part" -> Kind.SEPARATE_VOTE;
                case "no-action" -> Kind.NO_ACTION_MOTION;
                case "motion" -> Kind.PROCEDURAL_MOTION;
                default -> vote.symbol().canonical().startsWith("A/DEC/") ? Kind.DRAFT_DECISION : Kind.DRAFT_RESOLUTION;
            };
        }

        private Optional<String> draft() {
            return said(Account::draft)
                    .or(() -> label().flatMap(named -> said(Account::label))
                            .filter(label -> Symbol.typed(label).isEmpty()));
        }

        private Optional<Symbol> parent() {
            return label().filter(named -> !named.whole()).flatMap(RollCallLabels.Named::text);
        }

        /// What a publication says; and a text that has the symbol of a resolution or decision was adopted.
        private Optional<Outcome> outcome() {
            boolean adoptedText = label().filter(RollCallLabels.Named::adopted).isPresent()
                    && !vote.symbol().canonical().contains(",");
            return switch (said(Account::outcome).orElse(adoptedText ? "adopted" : "")) {
                case "adopted" -> Optional.of(Outcome.ADOPTED);
                case "not-adopted" -> Optional.of(Outcome.NOT_ADOPTED);
                default -> Optional.empty();
            };
        }

        private Optional<Decision.Method> method(boolean withoutVote) {
            if (withoutVote) {
                return Optional.of(Decision.Method.WITHOUT_VOTE);
            }
            return organ == Organ.GA ? Optional.of(Decision.Method.RECORDED) : Optional.empty();
        }

        /// A publication says so, or gives every member as not voting on a text that was adopted.
        private boolean withoutVote() {
            if (vote.compiledIn()
                    .filter(known -> known.method().isPresent() || known.votes().isPresent())
                    .isPresent()) {
                return vote.compiledIn()
                        .flatMap(Decision::method)
                        .filter(method -> method == Decision.Method.WITHOUT_VOTE)
                        .isPresent();
            }
            boolean stated =
                    said(Account::method).filter("without-vote"::equals).isPresent();
            boolean nobodyVoted = outcome().equals(Optional.of(Outcome.ADOPTED));
            boolean somebodyListed = false;
            for (char letter : letters) {
                somebodyListed |= letter != Account.UNKNOWN;
                nobodyVoted &= letter == Account.UNKNOWN || letter == Account.NOT_VOTING;
            }
            return stated || (nobodyVoted && somebodyListed);
        }

        private List<String> subjects() {
            Set<String> subjects = new LinkedHashSet<>();
            for (Account account : vote.accounts()) {
                for (String subject : account.subjects().split("\\|", -1)) {
                    if (!subject.isBlank()) {
                        subjects.add(subject.strip());
                    }
                }
            }
            return List.copyOf(subjects);
        }

        private Optional<Ballots> ballots() {
            if (vote.compiledIn()
                    .flatMap(Decision::ballots)
                    .filter(Ballots::complete)
                    .isPresent()) {
                return vote.compiledIn().flatMap(Decision::ballots);
            }
            Optional<Account> from = vote.accounts().stream()
                    .filter(account -> !account.ballots().isEmpty())
                    .findFirst();
            if (from.isEmpty()) {
                return vote.compiledIn().flatMap(Decision::ballots);
            }
            boolean listsAllWhoVoted = vote.accounts().stream().anyMatch(Merging::listsAllWhoVoted);
            List<String> listed = new ArrayList<>();
            Map<String, Position> cast = HashMap.newHashMap(sitting.indices().size());
            for (int i = 0; i < sitting.indices().size(); i++) {
                char letter = letters[sitting.indices().get(i)];
                if (letter != Account.UNKNOWN) {
                    cast.put(sitting.codes().get(i), Letters.position(letter, organ));
                    listed.add(sitting.codes().get(i));
                }
            }
            boolean complete =
                    listsAllWhoVoted || listed.size() == sitting.codes().size();
            Ballots.Quality quality = !complete
                    ? Ballots.Quality.PARTIAL
                    : from.get().dataset().source().equals("undl") ? Ballots.Quality.RECORDED : Ballots.Quality.REBUILT;
            return Optional.of(new Ballots(
                    RollCall.of(complete ? sitting.codes() : listed, cast), quality, citation(from.get()), ""));
        }

        private Optional<Votes> numbers(Optional<Ballots> ballots) {
            return vote.compiledIn()
                    .flatMap(Decision::votes)
                    .or(() -> vote.accounts().stream()
                            .flatMap(account -> account.votes().stream())
                            .findFirst())
                    .or(() -> ballots.filter(Ballots::complete)
                            .map(counted -> counted(counted.cast().tally())));
        }

        private List<Difference> differences(Optional<Votes> numbers) {
            List<Difference> found = new ArrayList<>();
            for (Account account : vote.accounts()) {
                Optional<Votes> said = account.votes().or(() -> counted(account));
                if (said.isPresent()
                        && numbers.isPresent()
                        && !said.get().toString().equals(numbers.get().toString())) {
                    add(
                            found,
                            account,
                            "tally",
                            said.get().toString(),
                            numbers.get().toString());
                }
                account.eventDate()
                        .filter(other -> other.last().isBefore(date.first())
                                || other.first().isAfter(date.last()))
                        .ifPresent(other -> add(found, account, "date", other.toString(), date.toString()));
                misnamed(account)
                        .ifPresent(label -> add(
                                found, account, "symbol", label, vote.symbol().canonical()));
                for (Account edition : facts.others(account.dataset(), account.id())) {
                    edition.votes()
                            .filter(other -> numbers.isPresent()
                                    && !other.toString().equals(numbers.get().toString()))
                            .ifPresent(other -> add(
                                    found,
                                    edition,
                                    "tally",
                                    other.toString(),
                                    numbers.get().toString()));
                }
            }
            return found;
        }

        /// The numbers of the ballots alone, where a publication lists everybody who voted.
        private Optional<Votes> counted(Account account) {
            return listsAllWhoVoted(account) ? Optional.of(tally(account)) : Optional.empty();
        }

        private Votes counted(Tally tally) {
            return new Votes(
                    tally.yes(),
                    tally.no(),
                    OptionalInt.of(tally.abstained()),
                    tally.notParticipating() == 0 ? OptionalInt.empty() : OptionalInt.of(tally.notParticipating()),
                    OptionalInt.of(tally.absent()));
        }

        /// The label of a roll call that names another text than it was a vote on.
        private Optional<String> misnamed(Account account) {
            if (account.dataset() != Dataset.ROLL_CALLS) {
                return Optional.empty();
            }
            return votes.label(account.id())
                    .flatMap(RollCallLabels.Named::text)
                    .filter(text -> !key(vote.symbol()).startsWith(key(text))
                            && vote.symbol().resolution()
                            && vote.compiledIn().isPresent())
                    .map(text -> account.label());
        }

        private static String key(Symbol symbol) {
            return symbol.canonical().replace(" ", "");
        }

        private void add(List<Difference> found, Account account, String field, String value, String shown) {
            Difference difference = new Difference(
                    vote.symbol(),
                    field,
                    value,
                    shown,
                    account.dataset().source(),
                    account.dataset().locator(account.id()),
                    "");
            boolean known = found.contains(difference)
                    || vote.compiledIn().stream()
                            .flatMap(decision -> decision.differences().stream())
                            .anyMatch(other -> other.field().equals(field)
                                    && other.source().equals(difference.source()));
            boolean samePublisher = found.stream()
                    .anyMatch(other -> other.field().equals(field)
                            && other.value().equals(value)
                            && other.source().equals(difference.source()));
            if (!known && !samePublisher) {
                found.add(difference);
            }
        }

        /// Ballots that are given otherwise than shown, and ballots of States that were no members.
        List<BallotDifference> ballotDifferences() {
            List<BallotDifference> found = new ArrayList<>();
            for (Account account : vote.accounts()) {
                compare(account, found);
                facts.others(account.dataset(), account.id()).forEach(edition -> compare(edition, found));
            }
            return found;
        }

        private void compare(Account account, List<BallotDifference> found) {
            for (int i = 0; i < account.ballots().length(); i++) {
                char said = account.ballot(i);
                if (said == Account.UNKNOWN) {
                    continue;
                }
                boolean member = sitting.set().contains(i);
                if (member && !Letters.agree(said, letters[i])) {
                    found.add(new BallotDifference(account, i, letters[i], said));
                } else if (!member && said != '-') {
                    found.add(new BallotDifference(account, i, Account.UNKNOWN, said));
                }
            }
        }
    }

    private static Citation citation(Account account) {
        return new Citation(account.dataset().source(), account.dataset().locator(account.id()), true);
    }

    /// Whether a publication lists everybody who voted, so that who is missing did not vote. The Digital
    /// Library's files do where their ballots are as many as their own totals, and these as many as the
    /// members.
    private static boolean listsAllWhoVoted(Account account) {
        return switch (account.dataset()) {
            case CODES, UNVOTES -> !account.ballots().isEmpty();
            case RECORDS, ASSEMBLY, COUNCIL ->
                account.votes().map(votes -> votes.tally().members()).orElse(-1)
                                == account.members().orElse(-2)
                        && tally(account)
                                .toString()
                                .equals(account.votes().map(Votes::toString).orElse(""));
            case NOT_ADOPTED, VETOES, ROLL_CALLS, ISSUES, VETO_LIST -> false;
        };
    }

    /// The numbers of the ballots alone.
    private static Votes tally(Account account) {
        int[] counts = new int[3];
        for (int i = 0; i < account.ballots().length(); i++) {
            int which = "YNA".indexOf(account.ballot(i));
            if (which >= 0) {
                counts[which]++;
            }
        }
        return new Votes(counts[0], counts[1], OptionalInt.of(counts[2]), OptionalInt.empty(), OptionalInt.empty());
    }
}
