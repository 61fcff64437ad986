package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.Symbol;
import org.plenary.record.Votes;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;
import org.plenary.textcheck.reading.Reader;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;

/// The decisions of the record by what people say of them: day, numbers, topic, veto.
public final class Docket {
    private static final Set<String> NO_TOPIC = Set.of(
            "the",
            "of",
            "and",
            "in",
            "on",
            "to",
            "a",
            "an",
            "for",
            "with",
            "by",
            "at",
            "from",
            "is",
            "its",
            "no",
            "text",
            "texts",
            "part",
            "amendment",
            "motion",
            "question",
            "resolution",
            "draft",
            "general",
            "assembly",
            "security",
            "council",
            "united",
            "nations",
            "first",
            "second",
            "vote",
            "day",
            "as",
            "required",
            "majority",
            "two",
            "thirds",
            "two-thirds",
            "simple",
            "session",
            "emergency",
            "special",
            "call",
            "request",
            "situation",
            "state",
            "states",
            "members",
            "member",
            "new",
            "other",
            "not",
            "under",
            "that",
            "be",
            "paragraph",
            "op",
            "pp",
            "action",
            "order",
            "middle",
            "east",
            "end",
            "peace",
            "rights",
            "human",
            "international",
            "organization",
            "government",
            "people",
            "countries",
            "country",
            "support",
            "against",
            "all",
            "veto",
            "vetoed",
            "vetoes",
            "vetos",
            "month",
            "year",
            "week",
            "again",
            "since",
            "it",
            "was",
            "were",
            "has",
            "have");

    private static final Pattern COUNCIL_RESOLUTION = Pattern.compile("S/RES/(\\d+)");
    private static final Pattern OLD_RESOLUTION = Pattern.compile("A/RES/(\\d+)\\([A-Z-]+\\)");

    private final VotingRecord record;
    private final Rules rules;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> refused = new ArrayList<>();
    private final Map<Symbol, Entry> bySymbol = new HashMap<>();
    private final Map<String, List<Entry>> byNumbers = new HashMap<>();
    private final Map<String, List<Entry>> byTopic = new HashMap<>();
    private final NavigableMap<LocalDate, List<Entry>> byDay = new TreeMap<>();
    private final Map<String, List<Entry>> byOldNumber = new HashMap<>();

    /// A decision and what can be said of it.
    ///
    /// @param topic words of its title, and States in it as `=UKR`
    /// @param wider words of the matters it belongs to
    /// @param vetoes who stopped it by a negative vote
    public record Entry(Decision decision, Set<String> topic, Set<String> wider, Set<String> vetoes) {
        public Entry {
            topic = Set.copyOf(topic);
            wider = Set.copyOf(wider);
            vetoes = Set.copyOf(vetoes);
        }

        /// A decision has one entry; comparing its ballots would be slow.
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.decision.symbol().equals(decision.symbol());
        }

        @Override
        public int hashCode() {
            return decision.symbol().hashCode();
        }

        boolean text() {
            return switch (decision.kind()) {
                case DRAFT_RESOLUTION,
                        DRAFT_DECISION,
                        ADMISSION,
                        SECRETARY_GENERAL,
                        EXPULSION,
                        SUSPENSION,
                        HRC_SUSPENSION -> true;
                default -> false;
            };
        }

        boolean positive() {
            return decision.outcome()
                    .map(outcome ->
                            outcome == Outcome.ADOPTED || outcome == Outcome.CARRIED || outcome == Outcome.CALLED)
                    .orElse(false);
        }
    }

    public Docket(VotingRecord record, Rules rules, Reader reader) {
        this.record = record;
        this.rules = rules;
        for (Decision decision : record.decisions()) {
            Set<String> topic = topic(reader, decision.title());
            Set<String> wider = new HashSet<>();
            for (Matter matter : record.mattersOf(decision)) {
                wider.addAll(topic(reader, matter.title()));
            }
            wider.removeAll(topic);
            Entry entry = new Entry(decision, topic, wider, vetoes(decision));
            entries.add(entry);
            if (decision.organ() == Organ.SC && !entry.positive()) {
                refused.add(entry);
            }
            bySymbol.put(decision.symbol(), entry);
            Matcher old = OLD_RESOLUTION.matcher(decision.symbol().canonical());
            if (old.matches()) {
                byOldNumber
                        .computeIfAbsent(old.group(1), key -> new ArrayList<>())
                        .add(entry);
            }
            decision.votes()
                    .map(Votes::toString)
                    .ifPresent(numbers -> byNumbers
                            .computeIfAbsent(numbers, key -> new ArrayList<>())
                            .add(entry));
            topic.forEach(word ->
                    byTopic.computeIfAbsent(word, key -> new ArrayList<>()).add(entry));
            wider.forEach(word ->
                    byTopic.computeIfAbsent(word, key -> new ArrayList<>()).add(entry));
            byDay.computeIfAbsent(decision.date().first(), key -> new ArrayList<>())
                    .add(entry);
        }
    }

    private static Set<String> topic(Reader reader, String title) {
        Set<String> topic = new LinkedHashSet<>();
        reader.read(title, Optional.empty(), sentence -> topic.addAll(topic(sentence)));
        return topic;
    }

    /// What a sentence is about: its words but the most common, and its States as `=UKR`.
    static Set<String> topic(Sentence sentence) {
        Set<String> topic = new LinkedHashSet<>();
        for (String word : sentence.plainWords()) {
            topicWord(word).ifPresent(topic::add);
        }
        for (Sentence.Placed<Thing.Named> state : sentence.placed(Thing.Named.class)) {
            state.thing().codes().forEach(code -> topic.add("=" + code));
        }
        return topic;
    }

    /// A word as topics are compared; empty for the most common ones.
    static Optional<String> topicWord(String word) {
        if (word.startsWith("=")) {
            return Optional.of(word);
        }
        if ((word.length() < 4 && !word.equals("war")) || NO_TOPIC.contains(word)) {
            return Optional.empty();
        }
        String plain = switch (word) {
            case "falklands" -> "falkland";
            case "namibian" -> "namibia";
            case "peacekeepers", "peacekeeping" -> "force";
            default -> word;
        };
        boolean plural = plain.length() > 5 && plain.endsWith("s") && !plain.endsWith("ss") && !plain.endsWith("us");
        return Optional.of(plural ? plain.substring(0, plain.length() - 1) : plain);
    }

    private Set<String> vetoes(Decision decision) {
        if (decision.organ() != Organ.SC
                || decision.ballots().isEmpty()
                || decision.outcome().map(Docket::passed).orElse(true)) {
            return Set.of();
        }
        return ruling(decision)
                .filter(ruling -> ruling.because() == Because.VETO)
                .map(ruling -> Set.copyOf(ruling.vetoes()))
                .orElse(Set.of());
    }

    private static boolean passed(Outcome outcome) {
        return outcome == Outcome.ADOPTED || outcome == Outcome.CARRIED || outcome == Outcome.CALLED;
    }

    /// The decision taken again, where the record has enough.
    Optional<Ruling> ruling(Decision decision) {
        return record.question(decision).map(rules::rule);
    }

    VotingRecord record() {
        return record;
    }

    /// Those of the Council that were not adopted, by date.
    List<Entry> refused() {
        return refused;
    }

    Optional<Entry> of(Symbol symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /// The decision that a document of a sentence is. "Resolution 181" is the Council's, unless the record has
    /// none of that number, or the sentence speaks of the Assembly or of a day on which the Assembly's was
    /// adopted.
    Optional<Entry> meant(Thing.Document document, Sentence sentence) {
        Optional<Entry> direct = of(document.symbol());
        Matcher council = COUNCIL_RESOLUTION.matcher(document.symbol().canonical());
        if (!council.matches() || document.year().isPresent()) {
            return direct;
        }
        List<Entry> old = byOldNumber.getOrDefault(council.group(1), List.of());
        if (old.size() != 1) {
            return direct;
        }
        Entry assembly = old.getFirst();
        String outline = sentence.outline();
        boolean spoken = outline.contains("assembly") && !outline.contains("council");
        List<Sentence.Placed<Thing.On>> days = sentence.placed(Thing.On.class);
        boolean dated = covered(days, assembly)
                && !direct.map(entry -> covered(days, entry)).orElse(false);
        return direct.isEmpty() || spoken || dated ? Optional.of(assembly) : direct;
    }

    private static boolean covered(List<Sentence.Placed<Thing.On>> days, Entry entry) {
        return days.stream()
                .anyMatch(on -> on.thing().day().covers(entry.decision().date()));
    }

    /// Those with exactly these numbers, written `124-14-43`.
    List<Entry> withNumbers(String numbers) {
        return byNumbers.getOrDefault(numbers, List.of());
    }

    /// Those about this.
    List<Entry> about(String word) {
        return byTopic.getOrDefault(word, List.of());
    }

    /// How much a word says: little where many decisions have it.
    double weight(String word) {
        int with = about(word).size();
        return with == 0 ? 0 : Math.log(1.0 + (double) entries.size() / with) * 0.75;
    }

    /// Those that can have been on these days.
    Collection<Entry> between(LocalDate first, LocalDate last) {
        List<Entry> found = new ArrayList<>();
        // A decision known only to the month stands at its first day.
        byDay.subMap(first.withDayOfMonth(1), true, last, true).values().forEach(found::addAll);
        return found;
    }
}
