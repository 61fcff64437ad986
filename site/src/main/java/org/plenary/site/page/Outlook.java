package org.plenary.site.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.plenary.analysis.RepeatedResolutions;
import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Sample;
import org.plenary.analysis.Voter;
import org.plenary.analysis.forecast.Forecast;
import org.plenary.analysis.forecast.Forecaster;
import org.plenary.analysis.forecast.History;
import org.plenary.analysis.ideal.BallotMatrix;
import org.plenary.analysis.ideal.Fit;
import org.plenary.analysis.ideal.IdealPoints;
import org.plenary.analysis.path.Majority;
import org.plenary.analysis.path.Path;
import org.plenary.analysis.path.Standing;
import org.plenary.site.question.Secretariat;
import org.plenary.site.question.VoteDraft;

import static org.plenary.site.language.Messages.say;

/// Ideal points, forecasts and paths of one record. Each is computed when it is first asked for, and kept.
public final class Outlook {
    /// The State on the positive side of the line.
    public static final String POSITIVE = "USA";

    /// Fewer roll calls than this before a session are too few for a forecast.
    private static final int LEAST_ROLL_CALLS = 30;

    private static final int MOST_FORECASTERS = 8;

    private final Secretariat office;
    private final Sample sample;
    private final History history;
    private final String fingerprint;
    private final Map<String, Fit> fits = new ConcurrentHashMap<>();
    private final Map<Integer, Forecaster> forecasters = new ConcurrentHashMap<>();

    /// A thing that was asked for and cannot be had, in one sentence.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    public Outlook(Secretariat office) {
        this(office, RepeatedResolutions.none());
    }

    /// @param repeated which roll calls were on the same text
    public Outlook(Secretariat office, RepeatedResolutions repeated) {
        this.office = office;
        RollCalls calls = RollCalls.of(office.record());
        fingerprint = calls.fingerprint();
        sample = Sample.of(calls, repeated);
        history = History.of(sample, office.record());
    }

    public Sample sample() {
        return sample;
    }

    public History history() {
        return history;
    }

    /// The last session with a roll call; 0 where there is none.
    public int lastSession() {
        List<Integer> sessions = sample.rollCalls().sessions();
        return sessions.isEmpty() ? 0 : sessions.getLast();
    }

    /// The last session with enough roll calls to say something about forecasts; of none, the last session.
    int lastFullSession() {
        List<Integer> full = sample.rollCalls().sessions().stream()
                .filter(session -> history.rollCallsOf(session) >= LEAST_ROLL_CALLS)
                .toList();
        return full.isEmpty() ? lastSession() : full.getLast();
    }

    /// What a figure rests on: `5,196 contested roll calls of sessions 1 to 68, 702,363 ballots, data
    /// 0123456789ab`.
    public String base() {
        return baseBefore(Integer.MAX_VALUE);
    }

    /// What a forecast of a session rests on: the roll calls of earlier ones.
    public String baseBefore(int session) {
        RollCalls calls = sample.rollCalls();
        List<Integer> sessions =
                calls.sessions().stream().filter(one -> one < session).toList();
        int ballots = 0;
        for (int voter = 0; voter < calls.voters().size(); voter++) {
            for (int s = 0; s < sessions.size(); s++) {
                ballots += calls.ballotsOf(voter, s);
            }
        }
        return sessions.isEmpty()
                ? say("outlook.no-contested-roll-call", fingerprint)
                : say(
                        "outlook.contested-roll-calls",
                        grouped(calls.firstRollCalls()[sessions.size()]),
                        sessions.getFirst(),
                        sessions.getLast(),
                        grouped(ballots),
                        fingerprint);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The issues that publishers assigned, with at least some roll calls.
    public List<String> issues() {
        LinkedHashSet<String> issues = new LinkedHashSet<>();
        sample.rollCalls().entries().forEach(entry -> issues.addAll(entry.subjects()));
        return issues.stream().sorted().toList();
    }

    /// The fast fit.
    public Fit points(Optional<String> issue) {
        return fits.computeIfAbsent(issue.orElse(""), of -> IdealPoints.fast(matrix(issue), POSITIVE));
    }

    /// The ballots of a fit, all or those on one issue.
    public BallotMatrix matrix(Optional<String> issue) {
        return BallotMatrix.of(
                sample,
                i -> issue.map(of ->
                                sample.rollCalls().entries().get(i).subjects().contains(of))
                        .orElse(true));
    }

    /// The session from before which a draft is seen: its own or that of its day, and none beyond the first one
    /// after the record.
    int session(VoteDraft draft) {
        return Math.min(lastSession() + 1, draft.session().orElse(sessionOn(draft.date())));
    }

    private long rollCallsBefore(int session) {
        return sample.rollCalls().entries().stream()
                .filter(entry -> entry.session() < session)
                .count();
    }

    private Forecaster forecaster(int session) {
        if (forecasters.size() >= MOST_FORECASTERS && !forecasters.containsKey(session)) {
            forecasters.keySet().removeIf(of -> of != nextSession());
        }
        return forecasters.computeIfAbsent(session, of -> Forecaster.before(of, history));
    }

    /// The session in which a text put today would be, as far as the record reaches.
    private int nextSession() {
        return Math.min(lastSession() + 1, sessionOn(LocalDate.now(Clock.systemUTC())));
    }

    /// Makes what a page asks for first and what takes seconds with everything imported: the points, and the
    /// forecaster of the session in which a text put today would be.
    void prepare() {
        points(Optional.empty());
        if (rollCallsBefore(nextSession()) >= LEAST_ROLL_CALLS) {
            forecaster(nextSession());
        }
    }

    /// How each Member would vote on a draft.
    public Forecast forecast(VoteDraft draft) throws Refused {
        int session = session(draft);
        long before = rollCallsBefore(session);
        if (before < LEAST_ROLL_CALLS) {
            throw new Refused(say("outlook.too-few-roll-calls", before, session, LEAST_ROLL_CALLS));
        }
        return forecaster(session)
                .of(
                        draft.words(),
                        draft.members(office),
                        draft.sponsors().stream().map(Voter::code).collect(Collectors.toSet()));
    }

    /// The regular session of a day: one opens every September since 1946.
    private static int sessionOn(LocalDate day) {
        return day.getYear() - (day.getMonthValue() < 9 ? 1946 : 1945);
    }

    /// The way of a draft to its majority, from its own probabilities or from a forecast.
    public Way path(VoteDraft draft) throws Refused {
        List<Standing> standings = new ArrayList<>();
        Optional<Forecast> forecast = Optional.empty();
        if (draft.chances().isEmpty()) {
            Forecast made = forecast(draft);
            forecast = Optional.of(made);
            made.states()
                    .forEach(one -> standings.add(new Standing(
                            one.voter().code(),
                            one.yes(),
                            one.abstained(),
                            one.no(),
                            one.present(),
                            one.point(),
                            cost(draft, one.voter().code()))));
        } else {
            draft.chances().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> standings.add(new Standing(
                            entry.getKey(),
                            entry.getValue().get(0),
                            entry.getValue().get(1),
                            entry.getValue().get(2),
                            1,
                            0,
                            cost(draft, entry.getKey()))));
        }
        int members = Math.max(standings.size(), draft.members(office).size());
        Majority majority = Majority.required(office.rules(), draft.question(members), members)
                .orElseThrow(() -> new Refused(say("outlook.no-count-of-yes-and-no")));
        return new Way(Path.of(standings, majority, Path.SHARED), forecast);
    }

    private static double cost(VoteDraft draft, String code) {
        return draft.costs().getOrDefault(code, Standing.BY_ODDS);
    }

    /// A path with the forecast it rests on, where the probabilities were not given.
    public record Way(Path path, Optional<Forecast> forecast) {}

    /// What a path rests on; where probabilities were given, nothing of it is used.
    public String base(Way way) {
        return way.forecast().map(made -> baseBefore(made.session())).orElseGet(this::base);
    }

    /// Kept for as long as its record is served.
    static Supplier<Outlook> lazily(Secretariat office) {
        return new Supplier<>() {
            private final Map<Boolean, Outlook> made = new ConcurrentHashMap<>();

            @Override
            public Outlook get() {
                return made.computeIfAbsent(true, of -> new Outlook(office));
            }
        };
    }
}
