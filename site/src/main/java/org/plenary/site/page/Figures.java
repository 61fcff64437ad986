package org.plenary.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.agreement.Agreements;
import org.plenary.analysis.agreement.Measure;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.SearchIndex;
import org.plenary.site.question.Selection;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;

import static org.plenary.site.language.Messages.say;

/// What the pages of figures share: the ballots they count, which of them somebody chose, and how to repeat a
/// figure.
public final class Figures {
    /// With fewer recorded votes a page says that its base is thin.
    private static final int THIN = 30;

    static final Parameter MEASURE =
            Parameter.query("measure", "identical, lijphart or without-abstentions.", "lijphart");
    static final Parameter SESSION = Parameter.query("session", "Only these sessions: 68, or 60-68.", "1-200");
    static final Parameter YEAR = Parameter.query("year", "Only this year.", "2022");
    static final Parameter ISSUE = Parameter.query(
            "issue", "Only roll calls to which a publisher assigned this issue; none until they are imported.", "");
    static final Parameter MATTER = Parameter.query("matter", "Only roll calls of this matter.", "ukraine");
    static final Parameter SEARCH =
            Parameter.query("search", "Only roll calls on decisions that this search finds.", "ukraine");

    private final VotingRecord record;
    private final Supplier<SearchIndex> index;
    private final Templates templates;
    private Optional<Agreements> counted = Optional.empty();
    private Optional<String> fingerprint = Optional.empty();

    /// @param index of the record's decisions, made when a search is asked for
    Figures(VotingRecord record, Supplier<SearchIndex> index, Templates templates) {
        this.record = record;
        this.index = index;
        this.templates = templates;
    }

    VotingRecord record() {
        return record;
    }

    /// The planes, made when they are first needed.
    synchronized Agreements agreements() {
        Agreements agreements = counted.orElseGet(() -> Agreements.of(RollCalls.of(record)));
        counted = Optional.of(agreements);
        return agreements;
    }

    RollCalls calls() {
        return agreements().rollCalls();
    }

    /// Which roll calls somebody asks for.
    Selection selection(Function<String, Optional<String>> asked) {
        return Selection.read(asked, calls(), () -> record, index);
    }

    Reply page(String template, Frame frame, Object it) {
        return Reply.of(Form.HTML, templates.page(template, frame, it));
    }

    static Frame frame(String title, String path, String description) {
        return path.equals("/analysis")
                ? Frame.of(title, description, path, "/analysis", new Frame.Link(say("site.analysis"), ""))
                : Frame.of(
                        title,
                        description,
                        path,
                        "/analysis",
                        new Frame.Link(say("site.analysis"), "/analysis"),
                        new Frame.Link(title, ""));
    }

    /// What a page of figures is computed from.
    ///
    record Basis(Selection.Of base, Measure measure) {}

    /// What answers an ask for figures.
    interface Shown {
        Reply of(Ask ask, Basis basis);
    }

    Reply chosen(Ask ask, Shown shown) {
        Optional<Measure> measure = Measure.named(ask.query("measure").orElse("identical"));
        if (measure.isEmpty()) {
            return Problem.badRequest(
                            say("figures.is-no-measure", ask.query("measure").orElse("")))
                    .reply();
        }
        return switch (selection(ask::query)) {
            case Selection.Refused(String sentence) ->
                Problem.notFound(sentence).reply();
            case Selection.Of of -> shown.of(ask, new Basis(of, measure.get()));
        };
    }

    /// What made the figures of a page, so that anybody can make them again.
    ///
    /// @param command what to type
    /// @param data the fingerprint of the ballots
    /// @param method where the measure is described
    public record Repeat(String command, String data, String method) {}

    Repeat repeat(String command, String method) {
        return new Repeat("plenary " + command, fingerprint(), "/method#" + method);
    }

    /// Taken once: it reads every ballot.
    private synchronized String fingerprint() {
        String taken = fingerprint.orElseGet(() -> calls().fingerprint());
        fingerprint = Optional.of(taken);
        return taken;
    }

    /// A choice of a row of chips.
    public record Choice(String text, String href, boolean current) {}

    /// A row of chips.
    public record Choices(String label, List<Choice> choices) {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// What is said about the base of a page.
    public record Ground(String sentence, boolean thin) {}

    Ground ground(Basis basis) {
        int count = basis.base().rollCalls();
        boolean imported = calls().size() > 1000;
        String sentence = say("figures.base", count, basis.base().words());
        boolean thin = count < THIN || !imported;
        return new Ground(
                thin
                        ? sentence + " "
                                + (imported ? say("figures.so-few-votes") : say("figures.those-of-the-program"))
                        : sentence,
                thin);
    }

    /// What a measure is called: `without abstentions`.
    static String called(Measure measure) {
        return say("measure." + measure.id());
    }

    static String with(Ask ask, String path, String name, String value) {
        Map<String, String> query = new TreeMap<>();
        ask.query().keySet().forEach(key -> ask.query(key).ifPresent(given -> query.put(key, given)));
        if (value.isEmpty()) {
            query.remove(name);
        } else {
            query.put(name, value);
        }
        StringBuilder written = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> one : query.entrySet()) {
            written.append(separator).append(one.getKey()).append('=').append(Address.inPath(one.getValue()));
            separator = '&';
        }
        return written.toString();
    }

    static Choices measures(Ask ask, String path, Measure current) {
        List<Choice> choices = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            choices.add(new Choice(
                    called(measure),
                    with(ask, path, "measure", measure == Measure.IDENTICAL ? "" : measure.id()),
                    measure == current));
        }
        return new Choices(say("column.measure"), choices);
    }

    /// Ways to narrow the base: the latest sessions, decades of them, and issues.
    List<Choices> narrowing(Ask ask, String path) {
        List<Integer> sessions = calls().sessions();
        String session = ask.query("session").orElse("");
        List<Choice> periods = new ArrayList<>();
        periods.add(new Choice(say("figures.all-sessions"), with(ask, path, "session", ""), session.isEmpty()));
        if (!sessions.isEmpty()) {
            for (int from = sessions.getFirst() / 10 * 10; from <= sessions.getLast(); from += 10) {
                int first = Math.max(1, from);
                int last = from + 9;
                if (sessions.stream().anyMatch(one -> one >= first && one <= last)) {
                    String range = first + "-" + last;
                    periods.add(new Choice(range, with(ask, path, "session", range), session.equals(range)));
                }
            }
            String latest = String.valueOf(sessions.getLast());
            periods.add(new Choice(
                    say("figures.latest", latest), with(ask, path, "session", latest), session.equals(latest)));
        }
        TreeSet<String> issues = new TreeSet<>();
        calls().entries().forEach(entry -> issues.addAll(entry.subjects()));
        List<Choice> subjects = new ArrayList<>();
        String issue = ask.query("issue").orElse("");
        if (!issues.isEmpty() && issues.size() <= 12) {
            subjects.add(new Choice(say("figures.all-issues"), with(ask, path, "issue", ""), issue.isEmpty()));
            issues.forEach(
                    one -> subjects.add(new Choice(one, with(ask, path, "issue", one), one.equalsIgnoreCase(issue))));
        }
        return subjects.isEmpty()
                ? List.of(new Choices(say("figures.sessions"), periods))
                : List.of(new Choices(say("figures.sessions"), periods), new Choices(say("figures.issues"), subjects));
    }

    static String options(Basis basis) {
        return (basis.measure() == Measure.IDENTICAL
                        ? ""
                        : " --measure " + basis.measure().id())
                + basis.base().options();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
