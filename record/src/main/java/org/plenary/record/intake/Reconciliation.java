package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.record.CouncilMembership;
import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;

/// Finds which votes of the publications are the same vote, by these rules, the first that applies:
///
/// 1. The compiled-in record cites the vote by its number in the publication (`rcid 1227`, `vote 92`): it is
///   that decision, whatever label the publication gives it.
/// 2. The symbol, in whatever spelling, is that of a text voted once: it is the decision on that text.
/// 3. A text voted several times: the last vote is the decision on the text. Votes of two publications on it
///   are matched by their ballots.
/// 4. Otherwise the vote is a decision of its own, named by what label it has and its number.
final class Reconciliation {
    private static final Pattern ROLL_CALL_CITED = Pattern.compile("rcid (\\d+)");
    private static final Pattern COUNCIL_VOTE_CITED = Pattern.compile("vote (\\d+)");

    private final VotingRecord compiledIn;
    private final StateCodes codes;
    private final Map<String, RollCallLabels.Named> labels;
    private final Map<String, Symbol> citedRollCalls = new HashMap<>();
    private final Map<String, Symbol> citedCouncilVotes = new HashMap<>();
    private final Map<Symbol, Vote> votes = new LinkedHashMap<>();
    private final Map<Facts.Key, Vote> byKey = new HashMap<>();

    /// One vote with everything that is said about it.
    ///
    /// @param accounts the most trusted first
    record Vote(Symbol symbol, Optional<Decision> compiledIn, List<Account> accounts) {
        Organ organ() {
            return compiledIn
                    .map(Decision::organ)
                    .orElseGet(() -> accounts.stream()
                            .filter(account -> !account.organ().isEmpty())
                            .findFirst()
                            .map(account -> Organ.valueOf(account.organ()))
                            .orElse(Organ.GA));
        }

        /// The ballots shown, a letter for each State: those of the compiled-in record, then of each publication in
        /// turn.
        char[] letters(StateCodes codes) {
            char[] shown = new char[codes.size()];
            Arrays.fill(shown, Account.UNKNOWN);
            compiledIn
                    .flatMap(Decision::ballots)
                    .ifPresent(ballots -> ballots.cast()
                            .ballots()
                            .forEach(ballot -> codes.find(ballot.member())
                                    .ifPresent(index -> shown[index] = Letters.of(ballot.position()))));
            for (Account account : accounts) {
                for (int i = 0; i < account.ballots().length(); i++) {
                    if (shown[i] == Account.UNKNOWN) {
                        shown[i] = account.ballot(i);
                    }
                }
            }
            return shown;
        }

        /// The date shown: that of the compiled-in record or else of the first publication that has one, and the day
        /// itself from the first that has it, where a month was given before.
        Dated dated() {
            Optional<Dated> shown = compiledIn.map(decision -> new Dated(decision.date(), Optional.empty()));
            for (Account account : accounts) {
                Optional<EventDate> said = account.eventDate();
                if (said.isPresent()
                        && (shown.isEmpty() || refines(said.get(), shown.get().date()))) {
                    shown = Optional.of(new Dated(said.get(), Optional.of(account)));
                }
            }
            return shown.orElseThrow(() -> new IllegalStateException("No publication dates " + symbol + "."));
        }

        EventDate date() {
            return dated().date();
        }

        private static boolean refines(EventDate said, EventDate shown) {
            return shown.day().isEmpty() && said.day().filter(shown::covers).isPresent();
        }
    }

    /// A date and the publication it is from; none if it is the compiled-in record's.
    record Dated(EventDate date, Optional<Account> by) {}

    Reconciliation(VotingRecord compiledIn, StateCodes codes, Facts facts) {
        this.compiledIn = compiledIn;
        this.codes = codes;
        for (Decision decision : compiledIn.decisions()) {
            cited(
                    decision.symbol(),
                    decision.citation().source(),
                    decision.citation().locator());
            decision.ballots()
                    .ifPresent(ballots -> cited(
                            decision.symbol(),
                            ballots.citation().source(),
                            ballots.citation().locator()));
            decision.differences()
                    .forEach(difference -> cited(decision.symbol(), difference.source(), difference.locator()));
        }
        List<Account> rollCalls = new ArrayList<>();
        for (Facts.Key key : facts.keys()) {
            if (key.dataset() == Dataset.ROLL_CALLS) {
                facts.shown(key.dataset(), key.id()).ifPresent(rollCalls::add);
            }
        }
        labels = RollCallLabels.named(rollCalls);
        group(facts);
    }

    private void cited(Symbol symbol, String source, String locator) {
        Matcher rollCall = ROLL_CALL_CITED.matcher(locator);
        if (rollCall.find()) {
            citedRollCalls.putIfAbsent(rollCall.group(1), symbol);
        }
        Matcher vote = COUNCIL_VOTE_CITED.matcher(locator);
        if (source.equals("bd-unsc") && vote.find()) {
            citedCouncilVotes.putIfAbsent(vote.group(1), symbol);
        }
    }

    /// Accounts that are about one vote by their number, before symbols are compared.
    private record Numbered(String numbering, String id, List<Account> accounts) {
        Account first() {
            return accounts.getFirst();
        }
    }

    private void group(Facts facts) {
        Map<String, Numbered> numbered = new TreeMap<>();
        for (Facts.Key key : facts.keys()) {
            String numbering = numbering(key.dataset());
            Account account = facts.shown(key.dataset(), key.id()).orElseThrow();
            numbered.computeIfAbsent(
                            numbering + "|" + key.id(), of -> new Numbered(numbering, key.id(), new ArrayList<>()))
                    .accounts()
                    .add(account);
        }
        Map<Symbol, List<Numbered>> byText = new LinkedHashMap<>();
        for (Numbered one : numbered.values()) {
            one.accounts().sort(Comparator.comparing(Account::dataset));
            Optional<Symbol> cited = cited(one);
            if (cited.isPresent()) {
                add(cited.get(), one);
            } else if (datable(one)) {
                Optional<Symbol> text = text(one);
                if (text.isPresent()) {
                    byText.computeIfAbsent(text.get(), symbol -> new ArrayList<>())
                            .add(one);
                } else {
                    add(ownName(one), one);
                }
            }
        }
        byText.forEach(this::match);
        votes.values()
                .forEach(vote -> vote.accounts()
                        .sort(Comparator.comparing(Account::dataset).thenComparing(Account::id)));
    }

    /// Ballots without the roll call they belong to wait for it.
    private static boolean datable(Numbered one) {
        return one.accounts().stream().anyMatch(account -> !account.date().isEmpty());
    }

    private static String numbering(Dataset dataset) {
        return switch (dataset) {
            case ROLL_CALLS, CODES, UNVOTES, ISSUES -> "rcid";
            case NOT_ADOPTED, VETOES -> "vote";
            case RECORDS, ASSEMBLY -> "undl";
            case COUNCIL -> "council";
            case VETO_LIST -> "veto list";
        };
    }

    private Optional<Symbol> cited(Numbered one) {
        return switch (one.numbering()) {
            case "rcid" -> Optional.ofNullable(citedRollCalls.get(one.id()));
            case "vote" -> Optional.ofNullable(citedCouncilVotes.get(one.id()));
            case "veto list" -> onVetoList(one);
            default -> Optional.empty();
        };
    }

    /// The text as a whole on which the vote was, where the publication names it.
    private Optional<Symbol> text(Numbered one) {
        return switch (one.numbering()) {
            case "rcid" ->
                Optional.ofNullable(labels.get(one.id()))
                        .filter(RollCallLabels.Named::whole)
                        .flatMap(RollCallLabels.Named::text)
                        .map(this::known);
            default -> Symbol.typed(draft(one.first())).map(this::known);
        };
    }

    /// The symbol under which the compiled-in record has the decision, where it has it.
    private Symbol known(Symbol symbol) {
        return compiledIn.decision(symbol).map(Decision::symbol).orElse(symbol);
    }

    /// A veto list names a draft, and drafts voted in parts several times: the vote of that day, in which the
    /// same permanent members voted against, is meant.
    private Optional<Symbol> onVetoList(Numbered one) {
        Account account = one.first();
        String draft = draft(account);
        EventDate date = EventDate.parse(account.date());
        int part = account.id().endsWith(")") ? Integer.parseInt(account.id().replaceAll(".*\\((\\d+)\\)$", "$1")) : 1;
        List<Symbol> meant = compiledIn.decisions(Organ.SC).stream()
                .filter(decision -> named(decision, draft)
                        && decision.date().covers(date.first())
                        && sameNegativeVotes(decision, account))
                .map(Decision::symbol)
                .toList();
        return meant.size() >= part ? Optional.of(meant.get(part - 1)) : Optional.empty();
    }

    /// The symbol of a draft without what some lists add: `S/11400 (as amended)`, `S/4733/Rev. 1`.
    private static String draft(Account account) {
        return account.label().replaceFirst(" \\(as .*\\)$", "").replaceFirst("(?i)Rev\\. ", "Rev.");
    }

    private static boolean named(Decision decision, String draft) {
        return decision.symbol().canonical().equals(draft)
                || decision.symbol().canonical().startsWith(draft + " ")
                || decision.draft().filter(draft::equals).isPresent()
                || decision.parent()
                        .map(Symbol::canonical)
                        .filter(draft::equals)
                        .isPresent();
    }

    private boolean sameNegativeVotes(Decision decision, Account account) {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < account.ballots().length(); i++) {
            if (account.ballot(i) == 'N') {
                listed.add(codes.state(i).code());
            }
        }
        Set<String> recorded = new HashSet<>();
        decision.ballots()
                .ifPresent(ballots -> ballots.cast().with(Position.NO).stream()
                        .filter(member -> compiledIn
                                .council()
                                .permanent(member, decision.date().first()))
                        .forEach(recorded::add));
        return recorded.stream()
                        .allMatch(one -> listed.stream().anyMatch(other -> CouncilMembership.sameSeat(one, other)))
                && recorded.size() == listed.size();
    }

    private Symbol ownName(Numbered one) {
        Account account = one.first();
        String number = account.dataset().locator(one.id());
        Optional<RollCallLabels.Named> label = Optional.ofNullable(labels.get(one.id()))
                .filter(named -> one.numbering().equals("rcid"));
        Optional<Symbol> text = label.flatMap(RollCallLabels.Named::text);
        if (text.isPresent()) {
            String kind = rollCall(one).kind();
            return Symbol.of(text.get() + (kind.isEmpty() ? " section" : " " + kind) + ", " + number);
        }
        if (one.numbering().equals("rcid")) {
            Account rollCall = rollCall(one);
            return Symbol.of(
                    (rollCall.label().isEmpty() ? "Session " + rollCall.session() : rollCall.label()) + ", " + number);
        }
        String written = account.label().strip();
        return Symbol.of((written.isEmpty() ? account.organ() + " " + account.date() : written) + ", " + number);
    }

    private static Account rollCall(Numbered one) {
        return one.accounts().stream()
                .filter(account -> account.dataset() == Dataset.ROLL_CALLS)
                .findFirst()
                .orElse(one.first());
    }

    /// Puts together the votes on one text.
    private void match(Symbol text, List<Numbered> votesOnIt) {
        Map<String, List<Numbered>> byNumbering = new LinkedHashMap<>();
        // Votes that are only described in the President's words were added later, mostly on amendments and parts.
        Comparator<Numbered> order = Comparator.comparing(
                        (Numbered one) -> !rollCall(one).title().isEmpty())
                .thenComparingInt(one -> one.id().length())
                .thenComparing(Numbered::id);
        votesOnIt.stream()
                .sorted(order)
                .forEach(one -> byNumbering
                        .computeIfAbsent(one.numbering(), numbering -> new ArrayList<>())
                        .add(one));
        // The most trusted publication names the votes; its last vote is the one on the text.
        List<List<Numbered>> publications = byNumbering.values().stream()
                .sorted(Comparator.comparing(
                        (List<Numbered> of) -> of.getFirst().first().dataset()))
                .toList();
        Map<Symbol, Numbered> named = new LinkedHashMap<>();
        for (List<Numbered> publication : publications) {
            List<Numbered> rest = new ArrayList<>(publication);
            boolean onlyOne = named.size() == 1 && rest.size() == 1;
            named.forEach((symbol, one) -> nearest(one, rest, onlyOne).ifPresent(same -> {
                rest.remove(same);
                add(symbol, same);
            }));
            for (Numbered one : rest.reversed()) {
                Symbol symbol = named.containsKey(text) || taken(text, one)
                        ? Symbol.of(text + ", " + one.first().dataset().locator(one.id()))
                        : text;
                named.put(symbol, one);
                add(symbol, one);
            }
        }
    }

    /// Whether the decision on the text was already found by its number in the same publication.
    private boolean taken(Symbol text, Numbered one) {
        Vote vote = votes.get(text);
        return vote != null
                && vote.accounts().stream()
                        .anyMatch(account -> numbering(account.dataset()).equals(one.numbering()));
    }

    /// The vote with the most ballots in common, if they have nearly all in common.
    private Optional<Numbered> nearest(Numbered one, List<Numbered> candidates, boolean onlyOne) {
        return candidates.stream()
                .min(Comparator.comparingInt((Numbered other) -> unlike(one, other))
                        .thenComparingInt(other -> other.id().length())
                        .thenComparing(Numbered::id))
                .filter(other -> onlyOne || unlike(one, other) <= codes.size() / 10);
    }

    private int unlike(Numbered one, Numbered other) {
        char[] mine = new Vote(Symbol.of("-"), Optional.empty(), one.accounts()).letters(codes);
        char[] theirs = new Vote(Symbol.of("-"), Optional.empty(), other.accounts()).letters(codes);
        int unlike = 0;
        for (int i = 0; i < mine.length; i++) {
            unlike += Letters.agree(voting(mine[i]), voting(theirs[i])) ? 0 : 1;
        }
        return unlike;
    }

    private static char voting(char letter) {
        return letter == Account.UNKNOWN ? Account.NOT_VOTING : letter;
    }

    private void add(Symbol symbol, Numbered one) {
        Vote vote = votes.computeIfAbsent(symbol, of -> new Vote(of, compiledIn.decision(of), new ArrayList<>()));
        vote.accounts().addAll(one.accounts());
        one.accounts().forEach(account -> byKey.put(new Facts.Key(account.dataset(), account.id()), vote));
    }

    /// Every vote that some publication speaks of.
    Collection<Vote> votes() {
        return votes.values();
    }

    /// The vote that a publication's vote is; empty for ballots without their roll call.
    Optional<Vote> of(Account account) {
        return Optional.ofNullable(byKey.get(new Facts.Key(account.dataset(), account.id())));
    }

    /// What the label of a roll call names.
    Optional<RollCallLabels.Named> label(String rollCall) {
        return Optional.ofNullable(labels.get(rollCall));
    }
}
