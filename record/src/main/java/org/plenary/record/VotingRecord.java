package org.plenary.record;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;

/// An immutable snapshot of everything the record knows. Parts of it are read when they are first asked for.
public final class VotingRecord {
    private static final VotingRecord COMPILED_IN = new VotingRecord(VotingRecord::resource);

    private final Lazy<States> states;
    private final Lazy<CouncilMembership> council;
    private final Lazy<Holidays> holidays;
    private final Lazy<Map<String, Source>> sources;
    private final Lazy<Decisions> decisions;
    private final Lazy<List<Matter>> matters;
    private final Lazy<Map<String, Session>> sessions;
    private final Lazy<List<UnitingForPeaceUse>> usesInRegularSessions;
    private final Lazy<Map<Symbol, Symbol>> comparables;
    private final Lazy<Map<Symbol, List<Matter>>> mattersOf;
    private final List<ImportedFile> importedFiles;

    /// The decisions and the ways to find one.
    private record Decisions(List<Decision> inOrder, Map<String, Decision> bySymbol, Map<String, Decision> byDraft) {}

    private VotingRecord(VotingRecord other, List<Decision> others, List<ImportedFile> files) {
        states = other.states;
        council = other.council;
        holidays = other.holidays;
        sources = other.sources;
        matters = other.matters;
        sessions = other.sessions;
        usesInRegularSessions = other.usesInRegularSessions;
        comparables = other.comparables;
        mattersOf = other.mattersOf;
        decisions = new Lazy<>(() -> indexed(inOrder(others)));
        importedFiles = List.copyOf(files);
    }

    private VotingRecord(Table.Files files) {
        states = new Lazy<>(() -> States.read(files));
        council = new Lazy<>(() -> CouncilMembership.read(files, states()));
        holidays = new Lazy<>(() -> Holidays.read(files));
        sources = new Lazy<>(() -> sources(files));
        decisions = new Lazy<>(() -> indexed(inOrder(new DecisionReading(files, states(), council()).decisions())));
        matters = new Lazy<>(() -> matters(files));
        sessions = new Lazy<>(() -> sessions(files));
        usesInRegularSessions = new Lazy<>(() -> usesInRegularSessions(files));
        comparables = new Lazy<>(() -> comparables(files));
        mattersOf = new Lazy<>(this::mattersBySymbol);
        importedFiles = List.of();
    }

    /// The record that comes with the program.
    public static VotingRecord compiledIn() {
        return COMPILED_IN;
    }

    static VotingRecord of(Table.Files files) {
        return new VotingRecord(files);
    }

    static BufferedReader resource(String name) throws FileNotFoundException {
        InputStream file = VotingRecord.class.getResourceAsStream(name);
        if (file == null) {
            throw new FileNotFoundException(
                    "The record lacks its file " + name + "; the program was packed without it.");
        }
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1 << 16);
    }

    public States states() {
        return states.value();
    }

    /// Who sat on the Security Council.
    public CouncilMembership council() {
        return council.value();
    }

    public Holidays holidays() {
        return holidays.value();
    }

    /// Every publication a fact was taken from.
    public Collection<Source> sources() {
        return sources.value().values();
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.value().get(id));
    }

    /// Every decision by date; those of one day in the order of their votes.
    public List<Decision> decisions() {
        return decisions.value().inOrder();
    }

    /// The publishers' files that were imported; none in the record that comes with the program.
    public List<ImportedFile> importedFiles() {
        return importedFiles;
    }

    /// The same record with `decisions`, which `files` had a part in, in the place of its own.
    public VotingRecord withImports(Collection<Decision> decisions, List<ImportedFile> files) {
        return new VotingRecord(this, List.copyOf(decisions), files);
    }

    private static List<Decision> inOrder(List<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparing(Decision::date)
                        .thenComparingInt(decision -> decision.ordinal().orElse(0)))
                .toList();
    }

    /// The decisions of one organ by date.
    public List<Decision> decisions(Organ organ) {
        return decisions().stream()
                .filter(decision -> decision.organ() == organ)
                .toList();
    }

    /// The decisions of one organ in one year.
    public List<Decision> decisions(Organ organ, int year) {
        return decisions().stream()
                .filter(decision -> decision.organ() == organ && decision.date().year() == year)
                .toList();
    }

    /// The decisions of one session of the Assembly: `79`, `S-18`, `ES-10`.
    public List<Decision> decisionsOfSession(String session) {
        return decisions().stream()
                .filter(decision -> decision.session().equals(Optional.of(session)))
                .toList();
    }

    public Optional<Decision> decision(Symbol symbol) {
        return Optional.ofNullable(decisions.value().bySymbol().get(key(symbol.canonical())));
    }

    /// The decision somebody means by a symbol in any usual form, by that of the resolution or of the draft.
    public Optional<Decision> decision(String typed) {
        Decisions known = decisions.value();
        List<String> keys = new ArrayList<>();
        keys.add(key(typed.strip()));
        Symbol.typed(typed).ifPresent(symbol -> {
            keys.add(key(symbol.canonical()));
            // "377 A (V)" is how resolution 377 (V) is usually quoted.
            keys.add(key(symbol.canonical()).replaceFirst("(?<=[\\d)])[A-Z]$", ""));
        });
        for (Map<String, Decision> index : List.of(known.bySymbol(), known.byDraft())) {
            for (String key : keys) {
                Decision found = index.get(key);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return onlyOneBeginningWith(key(typed.strip()) + "(");
    }

    private Optional<Decision> onlyOneBeginningWith(String start) {
        List<Decision> found = decisions.value().bySymbol().entrySet().stream()
                .filter(entry -> start.startsWith("A/RES/") && entry.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Symbols of the record that somebody who typed this may have meant, the nearest first; none if nothing is
    /// near.
    public List<Symbol> nearest(String typed, int count) {
        String symbol = Symbol.typed(typed).map(Symbol::canonical).orElse(typed.strip());
        int farthest = Math.max(2, symbol.length() / 3);
        record Near(Symbol symbol, int distance) {}
        return decisions().stream()
                .map(decision -> new Near(decision.symbol(), decision.symbol().distance(symbol)))
                .filter(near -> near.distance() <= farthest)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::symbol))
                .limit(count)
                .map(Near::symbol)
                .toList();
    }

    public List<Matter> matters() {
        return matters.value();
    }

    public Optional<Matter> matter(String id) {
        return matters().stream().filter(matter -> matter.id().equals(id)).findFirst();
    }

    /// The matters in which the decision is a step.
    public List<Matter> mattersOf(Decision decision) {
        return mattersOf(decision.symbol());
    }

    /// The matters in which a text is a step, whether or not the record has a decision of that symbol.
    public List<Matter> mattersOf(Symbol text) {
        return mattersOf.value().getOrDefault(text, List.of());
    }

    /// The emergency special sessions, by number.
    public Collection<Session> sessions() {
        return sessions.value().values();
    }

    public Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.value().get(id.toUpperCase(Locale.ROOT)));
    }

    /// Uses of resolution 377 A (V) outside emergency special sessions.
    public List<UnitingForPeaceUse> usesInRegularSessions() {
        return usesInRegularSessions.value();
    }

    /// The comparable earlier vote of the same series, where there plainly is one.
    public Optional<Decision> earlier(Decision decision) {
        return Optional.ofNullable(comparables.value().get(decision.symbol())).flatMap(this::decision);
    }

    /// The question that the record supports: what the rules need to take the decision again. Empty where too
    /// little is known, for example a Council tally with negative votes and no names.
    public Optional<VoteQuestion> question(Decision decision) {
        return new Questions(this).question(decision);
    }

    /// Whether the majority that a decision of the Assembly needed turns on a motion or ruling that the record
    /// does not have. The rules then presume a simple majority, which nobody should be told as a fact.
    public boolean majorityIsOpen(Decision decision) {
        return question(decision)
                .map(question -> Questions.majorityIsOpen(decision, question))
                .orElse(false);
    }

    private static String key(String symbol) {
        return symbol.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static Decisions indexed(List<Decision> inOrder) {
        Map<String, Decision> bySymbol = LinkedHashMap.newLinkedHashMap(inOrder.size());
        Map<String, Decision> byDraft = new HashMap<>();
        for (Decision decision : inOrder) {
            bySymbol.put(key(decision.symbol().canonical()), decision);
            decision.draft().ifPresent(draft -> byDraft.put(key(draft), decision));
        }
        return new Decisions(inOrder, bySymbol, byDraft);
    }

    private static Map<String, Source> sources(Table.Files files) {
        Map<String, Source> sources = new LinkedHashMap<>();
        Table.each(
                files,
                "sources.csv",
                List.of("id", "publisher", "title", "file", "licence", "retrieved", "note"),
                row -> {
                    Source source = new Source(
                            row.required("id"),
                            row.required("publisher"),
                            row.required("title"),
                            row.text("file"),
                            row.text("licence"),
                            row.text("retrieved"),
                            row.text("note"));
                    if (sources.put(source.id(), source) != null) {
                        throw row.refused("id", "each source once");
                    }
                });
        return Collections.unmodifiableMap(sources);
    }

    private static List<Matter> matters(Table.Files files) {
        Map<String, List<MatterStep>> steps = new HashMap<>();
        Table.each(
                files,
                "matter_steps.csv",
                List.of(
                        "matter",
                        "step",
                        "date",
                        "kind",
                        "symbol",
                        "tally",
                        "description",
                        "source",
                        "locator",
                        "verified",
                        "note"),
                row -> steps.computeIfAbsent(row.required("matter"), matter -> new ArrayList<>())
                        .add(new MatterStep(
                                row.number("step").orElseThrow(() -> row.refused("step", "a number")),
                                row.date("date"),
                                row.required("kind"),
                                row.optional("symbol").map(Symbol::of),
                                row.optional("tally"),
                                row.required("description"),
                                Citation.in(row),
                                row.text("note"))));
        Comparator<MatterStep> order = Comparator.comparing(MatterStep::date).thenComparingInt(MatterStep::number);
        return Table.read(
                files,
                "matters.csv",
                List.of("id", "title", "summary", "source", "verified"),
                row -> new Matter(
                        row.required("id"),
                        row.required("title"),
                        row.text("summary"),
                        Citation.in(row),
                        steps.getOrDefault(row.required("id"), List.of()).stream()
                                .sorted(order)
                                .toList()));
    }

    private static Map<String, Session> sessions(Table.Files files) {
        Map<String, List<Session.Meetings>> meetings = new HashMap<>();
        Table.each(
                files,
                "session_meetings.csv",
                List.of("session", "from", "to", "source", "locator", "verified", "note"),
                row -> meetings.computeIfAbsent(row.required("session"), session -> new ArrayList<>())
                        .add(new Session.Meetings(
                                row.date("from"), row.optionalDate("to"), Citation.in(row), row.text("note"))));
        Map<String, Session> sessions = new LinkedHashMap<>();
        Table.each(
                files,
                "sessions.csv",
                List.of(
                        "session",
                        "label",
                        "topic",
                        "opened",
                        "closed",
                        "convened_by",
                        "instrument",
                        "instrument_date",
                        "requested_by",
                        "route",
                        "source",
                        "locator",
                        "verified",
                        "note"),
                row -> sessions.put(
                        row.required("session"),
                        new Session(
                                row.required("session"),
                                row.required("label"),
                                row.required("topic"),
                                row.optionalDate("opened"),
                                row.optionalDate("closed"),
                                row.text("convened_by"),
                                row.optional("instrument"),
                                row.optionalDate("instrument_date"),
                                row.optional("requested_by"),
                                row.optional("route"),
                                meetings.getOrDefault(row.required("session"), List.of()).stream()
                                        .sorted(Comparator.comparing(Session.Meetings::from))
                                        .toList(),
                                Citation.in(row),
                                row.text("note"))));
        return Collections.unmodifiableMap(sessions);
    }

    private static List<UnitingForPeaceUse> usesInRegularSessions(Table.Files files) {
        return Table.read(
                files,
                "uniting_for_peace.csv",
                List.of("session", "topic", "council_act", "resolution", "source", "locator", "verified", "note"),
                row -> new UnitingForPeaceUse(
                        row.required("session"),
                        row.required("topic"),
                        row.text("council_act"),
                        row.optional("resolution").map(Symbol::of),
                        Citation.in(row),
                        row.text("note")));
    }

    private static Map<Symbol, Symbol> comparables(Table.Files files) {
        Map<Symbol, Symbol> comparables = new LinkedHashMap<>();
        Table.each(
                files,
                "comparables.csv",
                List.of("symbol", "earlier", "source"),
                row -> comparables.put(Symbol.of(row.required("symbol")), Symbol.of(row.required("earlier"))));
        return Collections.unmodifiableMap(comparables);
    }

    private Map<Symbol, List<Matter>> mattersBySymbol() {
        Map<Symbol, Set<Matter>> found = new LinkedHashMap<>();
        for (Matter matter : matters()) {
            for (MatterStep step : matter.steps()) {
                step.symbol()
                        .ifPresent(symbol -> found.computeIfAbsent(symbol, of -> new LinkedHashSet<>())
                                .add(matter));
            }
        }
        Map<Symbol, List<Matter>> bySymbol = new HashMap<>();
        found.forEach((symbol, of) -> bySymbol.put(symbol, List.copyOf(of)));
        return bySymbol;
    }
}
