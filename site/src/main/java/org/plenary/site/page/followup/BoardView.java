package org.plenary.site.page.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing.Standing;
import org.plenary.record.Matter;
import org.plenary.record.Symbol;

/// The board: what is due next, which dates passed, and the ways to the rest.
public record BoardView(Shown shown, List<Shown.Line> lines) {
    private static final int SHOWN = 12;

    static BoardView of(Shown shown) {
        return new BoardView(shown, shown.lines(TaskFilter.ALL));
    }

    /// What a matter, an addressee or a text has, in numbers.
    public record Row(String name, String href, int all, int ahead, int passed, int open, int over) {}

    /// Due now or next, the nearest first.
    public List<Shown.Line> next() {
        return lines.stream()
                .filter(line -> line.timing().standing() == Standing.DUE
                        || line.timing().standing() == Standing.NOT_YET_DUE)
                .limit(SHOWN)
                .toList();
    }

    /// Dates that passed, the latest first.
    public List<Shown.Line> passed() {
        return lines.stream()
                .filter(line -> line.timing().standing() == Standing.DATE_PASSED)
                .limit(SHOWN)
                .toList();
    }

    /// What depended on something that is dated, the latest first.
    public List<Shown.Line> met() {
        return lines.stream()
                .filter(line -> line.timing().standing() == Standing.CONDITION_MET)
                .toList()
                .reversed();
    }

    public int count(String standing) {
        return (int) lines.stream()
                .filter(line -> line.timing().standing().word().equals(standing))
                .count();
    }

    public List<Row> matters() {
        Map<String, List<Shown.Line>> byMatter = new LinkedHashMap<>();
        lines.forEach(line -> shown.facts()
                .matters(line.task())
                .forEach(id ->
                        byMatter.computeIfAbsent(id, _ -> new ArrayList<>()).add(line)));
        List<Row> rows = new ArrayList<>();
        byMatter.forEach(
                (id, of) -> rows.add(row(shown.matter(id).map(Matter::title).orElse(id), shown.ofMatter(id), of)));
        return sorted(rows);
    }

    /// States that are asked by name.
    public List<Row> states() {
        Map<String, List<Shown.Line>> byState = new TreeMap<>();
        lines.forEach(line -> line.task()
                .addressee()
                .states()
                .forEach(code ->
                        byState.computeIfAbsent(code, _ -> new ArrayList<>()).add(line)));
        List<Row> rows = new ArrayList<>();
        byState.forEach((code, of) -> rows.add(row(shown.name(code, shown.day()), shown.ofState(code), of)));
        return sorted(rows);
    }

    /// Texts, the latest first.
    public List<Row> texts() {
        Map<Symbol, List<Shown.Line>> byText = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing((Shown.Line line) -> line.task().adopted())
                        .reversed())
                .forEach(line -> byText.computeIfAbsent(line.task().text(), _ -> new ArrayList<>())
                        .add(line));
        List<Row> rows = new ArrayList<>();
        byText.forEach((text, of) -> rows.add(row(shown.symbol(text), shown.text(text), of)));
        return rows;
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::all).reversed().thenComparing(Row::name))
                .toList();
    }

    private static Row row(String name, String href, List<Shown.Line> lines) {
        int ahead = 0;
        int passed = 0;
        int open = 0;
        int over = 0;
        for (Shown.Line line : lines) {
            switch (line.timing().standing()) {
                case DUE, NOT_YET_DUE -> ahead++;
                case DATE_PASSED -> passed++;
                case NO_DATE_SET, CONDITION_MET -> open++;
                case SUPERSEDED, ENDED -> over++;
            }
        }
        return new Row(name, href, lines.size(), ahead, passed, open, over);
    }
}
