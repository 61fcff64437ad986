package org.plenary.site.page.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.Addressee;
import org.plenary.followup.AsOf;
import org.plenary.followup.Due;
import org.plenary.followup.Evidence;
import org.plenary.followup.FollowUp;
import org.plenary.followup.MeasureTaken;
import org.plenary.followup.Task;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing;
import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.site.page.Addresses;
import org.plenary.site.page.Frame;
import org.plenary.site.page.Phrases;
import org.plenary.site.question.InWords;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// The facts as of a day, and how they are written for people.
///
/// @param facts already as of `when`
/// @param asked whether a day was asked for; otherwise it is this day, and links need not carry it
public record Shown(FollowUp facts, AsOf when, boolean asked) {
    /// As it is now, whatever the day; for the parts of other pages.
    public static Shown of(FollowUp facts, AsOf when) {
        return new Shown(facts.asOf(when), when, false);
    }

    /// One line of a table of tasks.
    public record Line(TaskFilter.Listed listed, Shown in) {
        public Task task() {
            return listed.task();
        }

        public Timing timing() {
            return listed.timing();
        }

        public String href() {
            return in.task(task());
        }

        public String symbol() {
            return in.symbol(task());
        }

        public String textHref() {
            return in.text(task().text());
        }

        public String addressee() {
            return in.addressee(task());
        }

        /// `date passed`, with the dates of things due again and again.
        public String standing() {
            return Phrases.capital(FactWords.standing(timing().standing()));
        }

        /// The date that counts, no more exact than the text has it: `18 September 2025`, `April 1967`.
        public Optional<String> date() {
            return timing().date()
                    .map(day -> task().due() instanceof Due.By by
                                    && by.date().last().equals(day)
                            ? Phrases.date(by.date())
                            : InWords.day(day));
        }

        /// What the text says instead of a date, or on what it depends: `immediately`, `on receipt of the
        /// report`.
        public String words() {
            return switch (task().due()) {
                case Due.NotSet none -> none.words();
                case Due.When when -> when.words();
                default -> "";
            };
        }

        /// What documents say of it, oldest first.
        public List<Evidence> reports() {
            return in.facts().evidence(task());
        }

        /// What documents say of it, in numbers.
        public int evidence() {
            return in.facts().evidence(task()).size();
        }

        public int assessments() {
            return in.facts().assessments(task()).size();
        }

        /// `due` where the date is near or gone, for the stamp.
        public boolean marked() {
            return timing().standing() == Timing.Standing.DUE || timing().standing() == Timing.Standing.NOT_YET_DUE;
        }
    }

    VotingRecord record() {
        return facts.record();
    }

    public LocalDate day() {
        return when.day();
    }

    /// The day in words.
    public String dayInWords() {
        return InWords.day(day());
    }

    /// The lines that pass a filter.
    public List<Line> lines(TaskFilter filter) {
        return filter.of(facts, day()).stream()
                .map(listed -> new Line(listed, this))
                .toList();
    }

    /// What asks a State by its name.
    public List<Line> byName(String code) {
        return lines(TaskFilter.ALL.state(code)).stream()
                .filter(line -> line.task().addressee().states().contains(code))
                .toList();
    }

    /// Steps of States and courts on a matter that are not steps of the record already.
    public List<MeasureTaken> measures(String matter) {
        return facts.of(MeasureTaken.class).stream()
                .filter(one -> one.matter().equals(matter))
                .sorted(Comparator.comparing(MeasureTaken::date))
                .toList();
    }

    public Line line(Task task) {
        return new Line(new TaskFilter.Listed(task, facts.timing(task, day())), this);
    }

    /// The name of a State as it was on a day, the present one in brackets where it is another; other names as
    /// they stand.
    public String name(String code, LocalDate on) {
        Optional<State> state = record().states().byCode(code);
        if (state.isEmpty()) {
            // The Cook Islands are a party to the Rome Statute and not in the register of States.
            return code.equals("COK") ? say("followup.cook-islands") : code;
        }
        String then = state.get().nameOn(on);
        String now = state.get().name();
        return then.equals(now) ? now : say("followup.now", then, now);
    }

    /// Who is asked, in words.
    public String addressee(Task task) {
        Addressee addressee = task.addressee();
        return String.join(
                ", ",
                addressee.names().stream()
                        .map(name -> addressee.states().contains(name) ? name(name, task.adopted()) : name)
                        .toList());
    }

    public String symbol(Task task) {
        return FactWords.symbol(task);
    }

    /// The symbol of a text as it is printed, where its date is known here.
    public String symbol(Symbol text) {
        return facts.tasks(text).stream()
                .findFirst()
                .map(this::symbol)
                .or(() -> decision(text).map(Decision::display))
                .orElse(text.canonical());
    }

    Optional<Decision> decision(Symbol text) {
        return record().decision(text);
    }

    /// The title of a text in the record.
    public Optional<String> title(Symbol text) {
        return decision(text).map(Decision::title);
    }

    public List<Matter> matters(Task task) {
        return facts.matters(task).stream()
                .flatMap(id -> record().matter(id).stream())
                .toList();
    }

    public Optional<Matter> matter(String id) {
        return record().matter(id);
    }

    public Frame.Link link(Matter matter) {
        return new Frame.Link(matter.title(), Addresses.matter(matter.id()));
    }

    public String task(Task task) {
        return dated("/follow-up/tasks/" + Address.inPath(task.id()));
    }

    /// The brief of a text.
    public String text(Symbol text) {
        return dated("/follow-up/texts/" + Address.inPath(text.canonical()));
    }

    /// The brief of a text that asks for something.
    Optional<String> brief(Symbol text) {
        return facts.tasks(text).isEmpty() ? Optional.empty() : Optional.of(text(text));
    }

    public String ofMatter(String id) {
        return dated("/follow-up/matters/" + Address.inPath(id));
    }

    public String ofState(String code) {
        return dated("/follow-up/states/" + Address.inPath(code));
    }

    /// An address with the day, where one was asked for.
    public String dated(String path) {
        return asked ? path + (path.contains("?") ? "&" : "?") + dayQuery() : path;
    }

    /// The query of an address that shows the facts as of this day, with its question mark.
    String query() {
        return asked ? "?" + dayQuery() : "";
    }

    /// `asOf=2025-01-01`, and what was known by when, where that was asked for.
    public String dayQuery() {
        return "asOf=" + day() + when.known().map(known -> "&known=" + known).orElse("");
    }
}
