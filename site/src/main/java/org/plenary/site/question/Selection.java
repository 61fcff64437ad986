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
import org.plenary.site.search.QueryHelp;

import static org.plenary.site.language.Messages.say;

/// Which roll calls somebody wants an analysis of: by session, year, issue, matter, or a search.
///
/// Read from options of a command or from the query of an address, under the same names.
public sealed interface Selection {
    /// The names: `session`, `year`, `issue`, `matter`, `search`.
    List<String> NAMES = List.of("session", "year", "issue", "matter", "search");

    /// Roll calls of which ballots are known.
    ///
    /// @param words as a page says it: `session 68`, `the issue Palestinian conflict`
    /// @param asked what was asked, by name, only what was
    /// @param rollCalls how many there are
    record Of(Among among, String words, Map<String, String> asked, int rollCalls) implements Selection {
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

    /// Every roll call.
    static Of everything(RollCalls calls) {
        return new Of(Among.everything(), say("selection.all-sessions"), Map.of(), calls.size());
    }

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
        return Nearest.to(typed, known)
                .map(near -> say("selection.no-state-maybe", typed, near))
                .orElseGet(() -> say("selection.no-state", typed));
    }

    /// What is wrong with an issue that no publisher assigned, and which there are.
    static String noIssue(String typed, Collection<String> known) {
        return known.isEmpty()
                ? say("selection.no-issues-yet", typed)
                : say("selection.no-issue", typed)
                        + Nearest.maybe(typed, known)
                        + " "
                        + say("selection.there-are", String.join("; ", known));
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
            List<String> words = new ArrayList<>();
            for (Map.Entry<String, String> one : given.entrySet()) {
                switch (one(one.getKey(), one.getValue())) {
                    case Refused refused -> {
                        return refused;
                    }
                    case Of part -> {
                        among = among.and(part.among());
                        words.add(part.words());
                    }
                }
            }
            String all = words.isEmpty() ? say("selection.all-sessions") : String.join(", ", words);
            int count = count(among);
            if (count > 0) {
                return new Of(among, all, given, count);
            }
            return new Refused(
                    calls.size() == 0
                            ? say("selection.none-at-all", all)
                            : say(
                                    "selection.none-among",
                                    all,
                                    calls.size(),
                                    calls.sessions().getFirst(),
                                    calls.sessions().getLast()));
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

        private static Selection of(Among among, String words) {
            return new Of(among, words, Map.of(), 0);
        }

        private Selection session(String value) {
            Matcher sessions = SESSIONS.matcher(value);
            if (!sessions.matches()) {
                return new Refused(say("selection.no-session", value));
            }
            int first = Integer.parseInt(sessions.group(1));
            int last = sessions.group(2) == null ? first : Integer.parseInt(sessions.group(2));
            if (calls.sessions().stream().noneMatch(session -> session >= first && session <= last)) {
                return new Refused(nearest(calls.sessions(), first)
                        .map(nearest -> say("selection.nothing-in-session-nearest", value, nearest))
                        .orElseGet(() -> say("selection.nothing-in-session", value)));
            }
            return of(
                    Among.sessions(first, last),
                    first == last ? say("session.regular", first) : say("selection.sessions", first, last));
        }

        private static Optional<Integer> nearest(Collection<Integer> numbers, int wanted) {
            return numbers.stream().min(Comparator.comparingInt(other -> Math.abs(other - wanted)));
        }

        private Selection year(String value) {
            if (!value.matches("\\d{4}")) {
                return new Refused(say("selection.no-year", value));
            }
            Among year = Among.year(Integer.parseInt(value));
            if (count(year) == 0) {
                List<Integer> years = calls.entries().stream()
                        .map(entry -> entry.date().year())
                        .toList();
                return new Refused(nearest(years, Integer.parseInt(value))
                        .map(nearest -> say("selection.nothing-in-year-nearest", value, nearest))
                        .orElseGet(() -> say("selection.nothing-in-year", value)));
            }
            return of(year, say("selection.year", value));
        }

        private Selection issue(String value) {
            TreeSet<String> issues = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            calls.entries().forEach(entry -> issues.addAll(entry.subjects()));
            if (!issues.contains(value)) {
                return new Refused(noIssue(value, issues));
            }
            String issue = Objects.requireNonNull(issues.ceiling(value));
            return of(Among.issue(issue), say("selection.issue", issue));
        }

        private Selection matter(String value) {
            return record.get()
                    .matter(value)
                    .<Selection>map(matter -> of(
                            Among.symbols(matter.steps().stream()
                                    .map(MatterStep::symbol)
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .toList()),
                            say("selection.matter", matter.title())))
                    .orElseGet(() -> new Refused(say("selection.no-matter", value)
                            + Nearest.maybe(
                                    value,
                                    record.get().matters().stream()
                                            .map(matter -> matter.id())
                                            .toList())));
        }

        private Selection search(String value) {
            return switch (index.get().read(value)) {
                case QueryReading.Refused(QueryProblem problem) ->
                    new Refused(say("selection.search-cannot-be-read", QueryHelp.inWords(problem)));
                case QueryReading.Understood(var query) -> {
                    List<Decision> found = index.get().decisions(query);
                    yield found.isEmpty()
                            ? new Refused(say("selection.search-finds-nothing", value))
                            : of(
                                    Among.symbols(found.stream()
                                            .map(Decision::symbol)
                                            .distinct()
                                            .toList()),
                                    say("selection.search", value));
                }
            };
        }
    }
}
