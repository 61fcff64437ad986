package org.plenary.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.record.Source;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Ruling;
import org.plenary.site.page.followup.OnTimeline;
import org.plenary.site.page.followup.Shown;
import org.plenary.site.picture.MatterSpan;
import org.plenary.site.picture.MatterStrip;
import org.plenary.site.question.InWords;
import org.plenary.site.question.Meetings;

import static org.plenary.site.language.Messages.say;

/// What is shown of a matter: where it stands at a glance, and its steps from the first vote to what is due.
public final class MatterView {
    private static final List<String> KINDS = List.of(
            "veto",
            "council-vote",
            "admission-vote",
            "emergency-session-called",
            "session-opened",
            "session-resumed",
            "resolution",
            "debate-76-262",
            "advisory-opinion",
            "arrest-warrant",
            "ceasefire",
            "plan",
            "force-established",
            "force-ended",
            "declaration");

    private final Docket docket;
    private final List<Meetings.Meeting> meetings;
    private final Matter matter;
    private final Optional<String> only;

    /// @param only the kind of steps to show; empty for all
    /// @param meetings live chambers on it
    public MatterView(Docket docket, Matter matter, Optional<String> only, List<Meetings.Meeting> meetings) {
        this.meetings = List.copyOf(meetings);
        this.docket = docket;
        this.matter = matter;
        this.only = only;
    }

    /// One of the four stations of a matter.
    ///
    /// @param reached whether anything of it is in the record
    record Station(
            String cssClass, String name, String value, String detail, Optional<Frame.Link> link, boolean reached) {}

    /// A kind of step with how many there are.
    public record Chip(String kind, String name, int count, boolean current) {}

    /// A step as it is printed.
    ///
    /// @param year where it begins a year, that year
    /// @param bodies bodies and measures that it created
    public record Step(
            Optional<Integer> year,
            String date,
            String machineDate,
            String kind,
            String cssClass,
            String lane,
            String laneName,
            Optional<String> symbol,
            Optional<String> href,
            String text,
            List<String> bodies,
            String tally,
            String result,
            boolean verified,
            String source) {}

    /// What its texts ask, as of this day.
    public Shown followUp() {
        return docket.followUp();
    }

    /// Live chambers that were set up on it.
    public List<Meetings.Meeting> meetings() {
        return meetings;
    }

    public Matter matter() {
        return matter;
    }

    /// The address that asks what would be if its latest resolution of the Assembly were put again, with its majority
    /// and session; without one, a text that is titled like the matter.
    public String putAgain() {
        return matter.steps().stream()
                .flatMap(step -> step.symbol().flatMap(docket.record()::decision).stream())
                .filter(decision -> decision.organ() == Organ.GA && decision.kind() == Kind.DRAFT_RESOLUTION)
                .reduce((_, later) -> later)
                .map(OutlookPages::again)
                .orElse(OutlookPages.titled("/analysis/path", matter.title()));
    }

    /// The years it spans: "1956", "1997 on".
    public String years() {
        int first = matter.steps().stream()
                .mapToInt(step -> step.date().year())
                .min()
                .orElse(0);
        int last = matter.steps().stream()
                .mapToInt(step -> step.date().year())
                .max()
                .orElse(0);
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /// The latest step.
    public Optional<MatterStep> latest() {
        return matter.steps().stream().max(Comparator.comparing(MatterStep::date));
    }

    public int count(String kind) {
        return (int)
                matter.steps().stream().filter(step -> step.kind().equals(kind)).count();
    }

    /// "blocked in the Council, taken up by the Assembly, adopted there, due".
    List<Station> stations() {
        return List.of(blocked(), takenUp(), adopted(), due());
    }

    /// Where it stands, at a glance.
    public MatterStrip strip() {
        return new MatterStrip(stage(blocked()), stage(takenUp()), stage(adopted()), stage(due()));
    }

    private static Optional<MatterStrip.Stage> stage(Station station) {
        if (!station.reached()) {
            return Optional.empty();
        }
        List<MatterStrip.Piece> detail = new ArrayList<>();
        if (!station.detail().isEmpty()) {
            detail.add(new MatterStrip.Piece.Words(station.detail()));
        }
        station.link().ifPresent(link -> detail.add(new MatterStrip.Piece.Link(link.text(), link.href())));
        return Optional.of(new MatterStrip.Stage(station.value(), detail));
    }

    /// Its steps on the years, on an axis that all matters share.
    public MatterSpan span() {
        List<MatterSpan.Tick> ticks = matter.steps().stream()
                .map(step -> new MatterSpan.Tick(
                        step.date(),
                        step.symbol()
                                .flatMap(docket.record()::decision)
                                .filter(this::vetoed)
                                .map(_ -> MatterSpan.Mark.VETO)
                                .orElseGet(() -> MatterSpan.Mark.of(step.kind()))))
                .toList();
        return new MatterSpan(axis(docket), matter.title(), ticks);
    }

    /// The years above the span.
    public String axis() {
        return axis(docket).heading();
    }

    /// The axis of the spans of all matters: to the year of the latest step or decision, whatever the clock
    /// says.
    static MatterSpan.Axis axis(Docket docket) {
        return MatterSpan.axis(
                docket.record().matters(), docket.latest().map(EventDate::last).orElse(LocalDate.of(1945, 10, 24)));
    }

    private List<Decision> vetoed() {
        return decisions().stream()
                .filter(decision -> decision.organ() == Organ.SC)
                .filter(this::vetoed)
                .toList();
    }

    private boolean vetoed(Decision decision) {
        return because(decision).filter(Because.VETO::equals).isPresent();
    }

    /// Texts of the matter that a permanent member stopped.
    public int vetoes() {
        return vetoed().size();
    }

    /// Texts of the matter that the Assembly adopted.
    public int adoptedTexts() {
        return assemblyTexts().size();
    }

    private Station blocked() {
        List<Decision> vetoed = vetoed();
        if (vetoed.isEmpty()) {
            return new Station(
                    "blocked",
                    say("matter.blocked-in-the-council"),
                    say("matter.no-veto-recorded"),
                    "",
                    Optional.empty(),
                    false);
        }
        Decision last = vetoed.getLast();
        return new Station(
                "blocked",
                say("matter.blocked-in-the-council"),
                say("matter.texts-vetoed", vetoed.size()),
                say("matter.latest", Phrases.shortDate(last.date())) + ", ",
                Optional.of(link(last)),
                true);
    }

    private Station takenUp() {
        return matter.steps().stream()
                .filter(step ->
                        step.kind().equals("session-opened") || step.kind().equals("emergency-session-called"))
                .max(Comparator.comparing(MatterStep::date))
                .map(step -> new Station(
                        "taken",
                        say("matter.taken-up-by-the-assembly"),
                        sessionName().orElse(say("matter.emergency-session")),
                        Phrases.shortDate(step.date()) + " ",
                        step.symbol().flatMap(docket.record()::decision).map(MatterView::link),
                        true))
                .orElseGet(() -> assemblyTexts().isEmpty()
                        ? new Station(
                                "taken",
                                say("matter.taken-up-by-the-assembly"),
                                say("matter.no-session-recorded"),
                                "",
                                Optional.empty(),
                                false)
                        : new Station(
                                "taken",
                                say("matter.taken-up-by-the-assembly"),
                                say("matter.in-regular-session"),
                                Phrases.shortDate(assemblyTexts().getFirst().date()) + " ",
                                Optional.of(link(assemblyTexts().getFirst())),
                                true));
    }

    private Optional<String> sessionName() {
        return decisions().stream()
                .flatMap(decision -> decision.session().stream())
                .filter(session -> session.startsWith("ES-"))
                .findFirst()
                .map(session -> Phrases.capital(Phrases.shortSession(session)));
    }

    private Station adopted() {
        List<Decision> texts = assemblyTexts();
        if (texts.isEmpty()) {
            return new Station(
                    "adopted",
                    say("matter.adopted-there"),
                    say("matter.no-text-recorded"),
                    "",
                    Optional.empty(),
                    false);
        }
        Decision last = texts.getLast();
        return new Station(
                "adopted",
                say("matter.adopted-there"),
                say("matter.texts", texts.size()),
                last.votes()
                                .map(votes -> say(
                                        "matter.latest-with-tally",
                                        Phrases.tally(votes.toString()),
                                        Phrases.shortDate(last.date())))
                                .orElseGet(() -> say("matter.latest", Phrases.shortDate(last.date())))
                        + ", ",
                Optional.of(link(last)),
                true);
    }

    private List<Decision> assemblyTexts() {
        return decisions().stream()
                .filter(decision ->
                        decision.organ() == Organ.GA && decision.kind().text())
                .filter(decision -> docket.ruled(decision)
                        .ruling()
                        .map(Ruling::outcome)
                        .or(decision::outcome)
                        .filter(outcome -> outcome == decision.kind().positive())
                        .isPresent())
                .toList();
    }

    private Station due() {
        LocalDate latest = null;
        Decision from = null;
        String what = "";
        for (Decision decision : decisions()) {
            for (Opening opening :
                    docket.ruled(decision).ruling().map(Ruling::opens).orElse(List.of())) {
                if (opening.due().isPresent()
                        && (latest == null || opening.due().get().isAfter(latest))) {
                    latest = opening.due().get();
                    from = decision;
                    what = opening.rule().startsWith("VETO-76-262")
                            ? say("matter.debate-on-a-veto")
                            : say("matter.session");
                }
            }
        }
        if (latest == null || from == null) {
            return new Station(
                    "due", say("matter.due"), say("matter.no-date-set-by-the-rules"), "", Optional.empty(), false);
        }
        return new Station(
                "due",
                say("matter.due"),
                InWords.day(latest),
                say("matter.opened-by", what) + " ",
                Optional.of(link(from)),
                true);
    }

    private static Frame.Link link(Decision decision) {
        return new Frame.Link(decision.display(), Addresses.decision(decision.symbol()));
    }

    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (MatterStep step : matter.steps()) {
            step.symbol()
                    .flatMap(docket.record()::decision)
                    .filter(decision -> !decisions.contains(decision))
                    .ifPresent(decisions::add);
        }
        decisions.sort(Comparator.comparing(Decision::date));
        return decisions;
    }

    private Optional<Because> because(Decision decision) {
        return docket.ruled(decision).ruling().map(Ruling::because);
    }

    /// The kinds of steps, as links that show only those.
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        List<OnTimeline.Added> added = timeline().steps();
        chips.add(new Chip("", say("matter.all-steps"), matter.steps().size() + added.size(), only.isEmpty()));
        KINDS.forEach(kind -> {
            if (count(kind) > 0) {
                chips.add(new Chip(
                        kind,
                        kindInWords(kind),
                        count(kind),
                        only.filter(kind::equals).isPresent()));
            }
        });
        long creating = matter.steps().stream()
                .filter(step -> !timeline().createdBy(step).isEmpty())
                .count();
        for (String kind : OnTimeline.KINDS) {
            long count = added.stream().filter(step -> step.kind().equals(kind)).count()
                    + (kind.equals("body") ? creating : 0);
            if (count > 0) {
                chips.add(new Chip(
                        kind,
                        kindInWords(kind),
                        (int) count,
                        only.filter(kind::equals).isPresent()));
            }
        }
        return chips;
    }

    /// What follow-up adds to its steps.
    OnTimeline timeline() {
        return new OnTimeline(followUp(), matter);
    }

    /// The steps to show, oldest first: those of the record, with bodies, measures and steps of States among
    /// them.
    public List<Step> steps() {
        record Dated(EventDate date, Function<Optional<Integer>, Step> printed) {}
        OnTimeline timeline = timeline();
        List<Dated> all = new ArrayList<>();
        for (MatterStep step : matter.steps()) {
            List<String> bodies = timeline.createdBy(step);
            if (only.isEmpty() || only.get().equals(step.kind()) || (only.get().equals("body") && !bodies.isEmpty())) {
                all.add(new Dated(step.date(), year -> printed(step, year, bodies)));
            }
        }
        for (OnTimeline.Added step : timeline.steps()) {
            if (only.isEmpty() || only.get().equals(step.kind())) {
                all.add(new Dated(step.date(), year -> printed(step, year)));
            }
        }
        all.sort(Comparator.comparing(Dated::date));
        List<Step> steps = new ArrayList<>();
        int year = 0;
        for (Dated one : all) {
            boolean newYear = one.date().year() != year;
            year = one.date().year();
            steps.add(one.printed().apply(newYear ? Optional.of(year) : Optional.empty()));
        }
        return steps;
    }

    private static Step printed(OnTimeline.Added step, Optional<Integer> year) {
        return new Step(
                year,
                Phrases.shortDate(step.date()),
                step.date().toString(),
                say("step." + step.kind()),
                "other",
                "elsewhere",
                say("matter.courts-and-elsewhere-2"),
                step.symbol(),
                step.href(),
                step.text(),
                List.of(),
                "",
                "",
                step.verified(),
                step.source());
    }

    private Step printed(MatterStep step, Optional<Integer> year, List<String> bodies) {
        Optional<Decision> decision = step.symbol().flatMap(docket.record()::decision);
        String lane = lane(step, decision);
        return new Step(
                year,
                Phrases.shortDate(step.date()),
                step.date().toString(),
                kindInWords(step.kind()),
                cssClass(step.kind()),
                lane,
                switch (lane) {
                    case "council" -> say("matter.security-council");
                    case "assembly" -> say("matter.general-assembly");
                    default -> say("matter.courts-and-elsewhere-2");
                },
                decision.map(Decision::display).or(() -> step.symbol().map(Object::toString)),
                decision.map(found -> Addresses.decision(found.symbol())),
                step.description(),
                bodies,
                decision.flatMap(Decision::votes)
                        .map(votes -> Phrases.tally(votes.toString()))
                        .or(() -> step.tally().map(Phrases::tally))
                        .orElse(""),
                decision.map(this::result).orElse(""),
                step.citation().verified(),
                docket.record()
                        .source(step.citation().source())
                        .map(Source::title)
                        .orElse(step.citation().source()));
    }

    private String result(Decision decision) {
        return docket.ruled(decision)
                .ruling()
                .map(ruling -> ruling.threshold().isPresent()
                        ? say(
                                "matter.needed",
                                Phrases.stamp(ruling).toLowerCase(Locale.ENGLISH),
                                ruling.threshold().getAsInt())
                        : Phrases.stamp(ruling).toLowerCase(Locale.ENGLISH))
                .or(() -> decision.outcome()
                        .map(outcome -> InWords.outcome(outcome).toLowerCase(Locale.ENGLISH)))
                .orElse("");
    }

    private static String lane(MatterStep step, Optional<Decision> decision) {
        if (decision.isPresent()) {
            return decision.get().organ() == Organ.SC ? "council" : "assembly";
        }
        return switch (step.kind()) {
            case "arrest-warrant", "advisory-opinion", "ceasefire", "force-ended", "declaration", "plan" -> "elsewhere";
            case "veto", "council-vote" -> "council";
            default ->
                step.symbol()
                                .filter(symbol -> symbol.canonical().startsWith("S/"))
                                .isPresent()
                        ? "council"
                        : "assembly";
        };
    }

    private static String cssClass(String kind) {
        return switch (kind) {
            case "veto" -> "veto";
            case "resolution", "council-vote", "admission-vote", "plan", "force-established" -> "text";
            case "session-opened", "session-resumed", "emergency-session-called" -> "session";
            case "debate-76-262" -> "debate";
            default -> "other";
        };
    }

    /// What a kind of step is called.
    static String kindInWords(String kind) {
        return KINDS.contains(kind) || OnTimeline.KINDS.contains(kind)
                ? say("step." + kind)
                : Phrases.capital(kind.replace('-', ' '));
    }

    /// The date of the latest step, for sorting.
    EventDate latestDate() {
        return latest().map(MatterStep::date).orElse(EventDate.parse("1945"));
    }
}
