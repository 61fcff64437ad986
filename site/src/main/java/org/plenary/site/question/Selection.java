package org.plenary.site.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.analysis.Among;
import org.plenary.analysis.RollCalls;
import org.plenary.record.Decision;
import org.plenary.record.MatterStep;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.QueryProblem;
import org.plenary.record.search.QueryReading;
import org.plenary.record.search.SearchIndex;

/// Which roll calls somebody wants an analysis of: by session, year, issue, matter, or a search.
///
/// Read from options of a command or from the query of an address, under the same names.
public sealed interface Selection {
    /// The names: `session`, `year`, `issue`, `matter`, `search`.
    List<String> NAMES = List.of("session", "year", "issue", "matter", "search");

    /// Roll calls of which ballots are known.
    ///
    /// @param asked what was asked, by name, only what was
    /// @param rollCalls how many there are
    record Of(Among among, Map<String, String> asked, int rollCalls) implements Selection {
        public Of {
            asked = Map.copyOf(asked);
        }

        @Override
        public Of orThrow(Function<String, RuntimeException> refusal) {
            return this;
        }

        /// As options of a command: ` --session 68`.
        public String options() {
            StringBuilder options = new StringBuilder();
            for (String name : NAMES) {
                String value = asked.getOrDefault(name, "");
                if (!value.isEmpty()) {
                    options.append(" --").append(name).append(' ');
                    options.append(value.matches("[\\w-]+") ? value : "\"" + value.replace("\"", "\\\"") + "\"");
                }
            }
            return options.toString();
        }
    }

    /// Nothing of the kind is there.
    ///
    /// @param sentence what was wrong, and the nearest valid thing
    record Refused(String sentence) implements Selection {
        @Override
        public Of orThrow(Function<String, RuntimeException> refusal) {
            throw refusal.apply(sentence);
        }
    }

    /// The roll calls; `refusal` makes the error of the sentence that says why there are none.
    Of orThrow(Function<String, RuntimeException> refusal);

    /// Reads what was asked.
    ///
    /// @param asked the value under a name, where there is one
    /// @param record asked for only if a matter was
    /// @param index made only if a search was asked for
    static Selection read(
            Function<String, Optional<String>> asked,
            RollCalls calls,
            Supplier<VotingRecord> record,
            Supplier<SearchIndex> index) {
        return new Reading(calls, record, index).read(asked);
    }

    /// The voter somebody means, or a sentence that says who is near.
    static String unknownState(String typed, VotingRecord record) {
        List<String> known = new ArrayList<>();
        for (State state : record.states().all()) {
            known.add(state.code());
            known.add(state.name());
        }
        return "\"%s\" is no State of the record%s"
                .formatted(
                        typed,
                        Nearest.maybe(typed, known).isEmpty()
                                ? "; codes are those of ISO 3166, for example FRA."
                                : "." + Nearest.maybe(typed, known));
    }

    /// What is wrong with an issue that no publisher assigned, and which there are.
    static String noIssue(String typed, Collection<String> known) {
        return "\"%s\" is no issue to which a publisher assigned a recorded vote.%s"
                .formatted(
                        typed,
                        known.isEmpty()
                                ? " The record has no issues until they are imported."
                                : Nearest.maybe(typed, known) + " There are: %s.".formatted(String.join("; ", known)));
    }

    /// One reading.
    final class Reading {
        private static final Pattern SESSIONS = Pattern.compile("(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?");

        private final RollCalls calls;
        private final Supplier<VotingRecord> record;
        private final Supplier<SearchIndex> index;

        private Reading(RollCalls calls, Supplier<VotingRecord> record, Supplier<SearchIndex> index) {
            this.calls = calls;
            this.record = record;
            this.index = index;
        }

        private Selection read(Function<String, Optional<String>> asked) {
            Map<String, String> given = new LinkedHashMap<>();
            for (String name : NAMES) {
                asked.apply(name)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> given.put(name, value));
            }
            Among among = Among.everything();
            for (Map.Entry<String, String> one : given.entrySet()) {
                switch (one(one.getKey(), one.getValue())) {
                    case Refused refused -> {
                        return refused;
                    }
                    case Of(Among more, var ignored, var none) -> among = among.and(more);
                }
            }
            int count = count(among);
            return count == 0
                    ? new Refused("No recorded vote of the Assembly with known ballots is among %s%s."
                            .formatted(
                                    among.words(),
                                    calls.size() == 0
                                            ? "; the record has none at all"
                                            : "; there are %d in sessions %d to %d"
                                                    .formatted(
                                                            calls.size(),
                                                            calls.sessions().getFirst(),
                                                            calls.sessions().getLast())))
                    : new Of(among, given, count);
        }

        private int count(Among among) {
            return Arrays.stream(among.of(calls))
                    .map(Long::bitCount)
                    .mapToInt(Math::toIntExact)
                    .sum();
        }

        private Selection one(String name, String value) {
            return switch (name) {
                case "session" -> session(value);
                case "year" -> year(value);
                case "issue" -> issue(value);
                case "matter" -> matter(value);
                default -> search(value);
            };
        }

        private static Selection of(Among among) {
            return new Of(among, Map.of(), 0);
        }

        private Selection session(String value) {
            Matcher sessions = SESSIONS.matcher(value);
            if (!sessions.matches()) {
                return new Refused("\"%s\" is no session; it takes a number such as 68, or a range such as 60-68."
                        .formatted(value));
            }
            int first = Integer.parseInt(sessions.group(1));
            int last = sessions.group(2) == null ? first : Integer.parseInt(sessions.group(2));
            if (calls.sessions().stream().noneMatch(session -> session >= first && session <= last)) {
                return new Refused("The record has no recorded vote with ballots in session %s%s"
                        .formatted(value, nearest(first)));
            }
            return of(Among.sessions(first, last));
        }

        private String nearest(int session) {
            return calls.sessions().stream()
                    .min(Comparator.comparingInt(other -> Math.abs(other - session)))
                    .map(other -> "; the nearest is session " + other + ".")
                    .orElse("; it has none at all.");
        }

        private Selection year(String value) {
            if (!value.matches("\\d{4}")) {
                return new Refused("\"%s\" is no year; it takes four digits, for example 1998.".formatted(value));
            }
            Among year = Among.year(Integer.parseInt(value));
            if (count(year) == 0) {
                String nearest = calls.entries().stream()
                        .map(entry -> entry.date().year())
                        .min(Comparator.comparingInt(other -> Math.abs(other - Integer.parseInt(value))))
                        .map(other -> "; the nearest is " + other + ".")
                        .orElse("; it has none at all.");
                return new Refused("The record has no recorded vote with ballots in %s%s".formatted(value, nearest));
            }
            return of(year);
        }

        private Selection issue(String value) {
            TreeSet<String> issues = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            calls.entries().forEach(entry -> issues.addAll(entry.subjects()));
            if (!issues.contains(value)) {
                return new Refused(noIssue(value, issues));
            }
            return of(Among.issue(Objects.requireNonNull(issues.ceiling(value))));
        }

        private Selection matter(String value) {
            return record.get()
                    .matter(value)
                    .<Selection>map(matter -> of(Among.symbols(
                            "the matter " + matter.title(),
                            matter.steps().stream()
                                    .map(MatterStep::symbol)
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .toList())))
                    .orElseGet(() -> new Refused("\"%s\" is no matter of the record.%s"
                            .formatted(
                                    value,
                                    Nearest.maybe(
                                            value,
                                            record.get().matters().stream()
                                                    .map(matter -> matter.id())
                                                    .toList()))));
        }

        private Selection search(String value) {
            return switch (index.get().read(value)) {
                case QueryReading.Refused(QueryProblem problem) ->
                    new Refused("The search cannot be read. " + problem.message());
                case QueryReading.Understood(var query) -> {
                    List<Decision> found = index.get().decisions(query);
                    yield found.isEmpty()
                            ? new Refused(
                                    "The search \"%s\" finds no decision; fewer words find more.".formatted(value))
                            : of(Among.symbols(
                                    "the search \"" + value + "\"",
                                    found.stream()
                                            .map(Decision::symbol)
                                            .distinct()
                                            .toList()));
                }
            };
        }
    }
}
