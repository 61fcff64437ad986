package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plenary.followup.Addressee;
import org.plenary.followup.Force;
import org.plenary.followup.Indicator;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing.Standing;
import org.plenary.site.page.Phrases;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// A list of tasks: all, or those of a matter, a State or an organ, narrowed by chips.
///
/// @param base the address without form and query
/// @param within what the address fixes
/// @param filter that, narrowed by the query
public record TasksView(
        Shown shown, String heading, String kicker, String lede, String base, TaskFilter within, TaskFilter filter) {
    /// A choice with how many it would show.
    public record Choice(String text, String href, int count, boolean current) {}

    public List<Shown.Line> lines() {
        return shown.lines(filter);
    }

    public List<Choice> standings() {
        return choices(
                "standing",
                filter.standing(Optional.empty()),
                line -> Optional.of(line.timing().standing().word()),
                word -> Standing.of(word)
                        .map(one -> Phrases.capital(FactWords.standing(one)))
                        .orElse(word),
                filter.standing().map(Standing::word));
    }

    public List<Choice> forces() {
        return choices(
                "force",
                filter.force(Optional.empty()),
                line -> Optional.of(line.task().force().word()),
                word -> List.of(Force.values()).stream()
                        .filter(one -> one.word().equals(word))
                        .map(one -> Phrases.capital(FactWords.force(one)))
                        .findFirst()
                        .orElse(word),
                filter.force().map(Force::word));
    }

    public List<Choice> addressees() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        shown.lines(filter.addressee(Optional.empty()))
                .forEach(line -> line.task().addressee().names().forEach(name -> counts.merge(name, 1, Integer::sum)));
        return chosen("addressee", counts, name -> shown.name(name, shown.day()), filter.addressee(), 14);
    }

    public List<Choice> matters() {
        if (within.matter().isPresent()) {
            return List.of();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        shown.lines(filter.everyMatter())
                .forEach(line -> shown.facts().matters(line.task()).forEach(id -> counts.merge(id, 1, Integer::sum)));
        return chosen(
                "matter",
                counts,
                id -> shown.matter(id).map(matter -> matter.title()).orElse(id),
                filter.matter(),
                14);
    }

    private List<Choice> choices(
            String name,
            TaskFilter open,
            Function<Shown.Line, Optional<String>> key,
            Function<String, String> printed,
            Optional<String> current) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        shown.lines(open).forEach(line -> key.apply(line).ifPresent(one -> counts.merge(one, 1, Integer::sum)));
        return chosen(name, counts, printed, current, 14);
    }

    private List<Choice> chosen(
            String name,
            Map<String, Integer> counts,
            Function<String, String> printed,
            Optional<String> current,
            int most) {
        List<Choice> choices = new ArrayList<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        choices.add(new Choice(say("board.all"), query(name, Optional.empty()), all, current.isEmpty()));
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(entry -> choices.add(new Choice(
                        printed.apply(entry.getKey()),
                        query(name, Optional.of(entry.getKey())),
                        entry.getValue(),
                        current.equals(Optional.of(entry.getKey())))));
        return choices.size() == 2 && current.isEmpty() ? List.of() : choices;
    }

    /// The query with one part of the filter changed.
    private String query(String name, Optional<String> value) {
        Map<String, String> parts = new LinkedHashMap<>(parts());
        parts.remove(name);
        value.ifPresent(set -> parts.put(name, set));
        return base + written(parts);
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (within.matter().isEmpty()) {
            filter.matter().ifPresent(one -> parts.put("matter", one));
        }
        filter.addressee().ifPresent(one -> parts.put("addressee", one));
        filter.standing().ifPresent(one -> parts.put("standing", one.word()));
        filter.force().ifPresent(one -> parts.put("force", one.word()));
        filter.from().ifPresent(one -> parts.put("from", one.toString()));
        filter.to().ifPresent(one -> parts.put("to", one.toString()));
        if (shown.asked()) {
            parts.put("asOf", shown.day().toString());
            shown.when().known().ifPresent(one -> parts.put("known", one.toString()));
        }
        return parts;
    }

    private static String written(Map<String, String> parts) {
        StringBuilder query = new StringBuilder();
        parts.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(Address.inPath(value).replace("+", "%2B")));
        return query.toString();
    }

    /// The query of this list, with its question mark.
    String query() {
        return written(parts());
    }

    /// What is kept when another day is asked for.
    public Map<String, String> kept() {
        Map<String, String> parts = new LinkedHashMap<>(parts());
        parts.remove("asOf");
        parts.remove("known");
        return parts;
    }

    /// Whether what documents say stands in the list itself: where it is narrowed to one that is asked.
    public boolean reports() {
        return filter.addressee().isPresent() || filter.state().isPresent();
    }

    /// `Tasks`, `Tasks asked of Israel`: of whom, where the list is narrowed to one that is asked.
    public String tasks() {
        return filter.addressee()
                .map(name -> say(
                        "followup.tasks.tasks-asked-of",
                        Stream.of(Addressee.Kind.values())
                                .filter(kind -> kind.word().equals(name))
                                .findFirst()
                                .map(FactWords::kind)
                                .orElseGet(() -> shown.name(name, shown.day()))))
                .orElseGet(() -> say("followup.tasks.tasks"));
    }

    /// The page of the same by day, where there is one.
    public Optional<String> dates() {
        if (within.organ().isPresent() || within.chamber().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        filter.matter().ifPresent(id -> parts.put("matter", id));
        filter.state().ifPresent(code -> parts.put("state", code));
        filter.addressee().ifPresent(name -> parts.put("addressee", name));
        return Optional.of(shown.dated(DatesView.BASE + written(parts)));
    }

    /// Bodies and measures on the matter of this list, by the day they began; none where it is narrowed to one
    /// that is asked.
    public List<MandateView> mandates() {
        return reports()
                ? List.of()
                : within.matter().map(id -> MandateView.ofMatter(shown, id)).orElse(List.of());
    }

    /// The counted series on the tasks of this list.
    public List<ChartView> charts() {
        return within.matter().isEmpty() && within.state().isEmpty()
                ? List.of()
                : ChartView.of(
                        shown,
                        shown.facts().of(Indicator.class).stream()
                                .filter(series -> lines().stream()
                                        .anyMatch(line -> line.task().id().equals(series.task())))
                                .toList());
    }
}
