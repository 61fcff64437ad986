package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.plenary.followup.FollowUp;
import org.plenary.followup.Participation;
import org.plenary.record.CouncilMembership;
import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Session;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.record.UnitingForPeaceUse;
import org.plenary.record.VotingRecord;
import org.plenary.rules.assembly.ObserverRights;
import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.Charter;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.UnitingForPeace;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Reader;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing.Named;

/// Answers claims that are about no single vote.
final class OtherAnswers {
    private static final LocalDate FIFTEEN_MEMBERS = LocalDate.of(1966, 1, 1);

    private final VotingRecord record;
    private final Reader reader;
    private final FollowUp followUp;

    OtherAnswers(Docket docket, Reader reader, FollowUp followUp) {
        this.followUp = followUp;
        this.record = docket.record();
        this.reader = reader;
    }

    // -- documents

    Given cited(Claim.Cited said, Optional<Docket.Entry> meant) {
        Symbol symbol = said.document().symbol();
        if (meant.isEmpty()) {
            List<String> near = record.nearest(symbol.canonical(), 2).stream()
                    .map(Symbol::canonical)
                    .toList();
            return Given.of(
                    Verdict.NOT_IN_RECORD,
                    "The record has no decision %s.%s"
                            .formatted(symbol, near.isEmpty() ? "" : " Maybe " + String.join(" or ", near) + "."));
        }
        Decision decision = meant.get().decision();
        String has = "%s, %s: %s.".formatted(decision.display(), decision.date().printed(), decision.title());
        if (!decision.symbol().equals(symbol)) {
            return Given.of(Verdict.AGREES_ON_A_READING, has)
                    .also("Read as the Assembly's; a bare number may also be the Council's %s.".formatted(symbol));
        }
        boolean year = said.document()
                .year()
                .map(known -> known == decision.date().year())
                .orElse(true);
        return Given.agreesIf(year, has);
    }

    // -- rules

    static Given ruled(Claim.Ruled said, Optional<LocalDate> dated) {
        Provision provision = said.provision();
        String words = provision
                .words()
                .versionOn(dated.orElseGet(() -> LocalDate.of(2026, 1, 1)))
                .map(version -> version.value())
                .orElseGet(() -> provision.words().versions().getFirst().value());
        return Given.agreesIf(said.right(), "%s: %s".formatted(provision.citation(), words))
                .by(provision);
    }

    // -- sessions

    /// @param words on what; empty for anything
    Given noEmergency(Claim.NoEmergency said, List<String> words, Optional<LocalDate> dated) {
        List<Session> found = (words.isEmpty() ? record.sessions() : sessionsOn(words))
                .stream()
                        .filter(session -> by(session, dated) && after(session, said.since()))
                        .filter(session -> !said.council() || session.calledBy().isPresent())
                        .toList();
        return found.isEmpty()
                ? Given.of(
                                Verdict.AGREES,
                                "The record has %d emergency special sessions%s, none like this."
                                        .formatted(sessions(dated).size(), by(dated)))
                        .by(UnitingForPeace.SESSION)
                : Given.of(
                                Verdict.DIFFERS,
                                found.stream().map(OtherAnswers::described).collect(Collectors.joining(" ")))
                        .by(UnitingForPeace.SESSION);
    }

    private List<Session> sessions(Optional<LocalDate> dated) {
        return record.sessions().stream().filter(session -> by(session, dated)).toList();
    }

    private static boolean by(Session session, Optional<LocalDate> dated) {
        return dated.flatMap(day -> session.opened().map(on -> !on.first().isAfter(day)))
                .orElse(true);
    }

    private static boolean after(Session session, Optional<Day> since) {
        return since.flatMap(Day::days)
                .map(days -> session.opened()
                        .map(on -> on.first().isAfter(days.last()))
                        .orElse(true))
                .orElse(true);
    }

    private static String by(Optional<LocalDate> dated) {
        return dated.map(day -> " by " + EventDate.of(day).printed()).orElse("");
    }

    /// Several ways of counting are usual, and none is laid down.
    Given uses(Claim.Uses said, Optional<LocalDate> dated) {
        List<Session> sessions = sessions(dated);
        long regular = record.usesInRegularSessions().stream()
                .map(UnitingForPeaceUse::councilAct)
                .filter(act -> !act.isEmpty())
                .distinct()
                .count();
        Map<String, Long> readings = new LinkedHashMap<>();
        if (said.by().isEmpty()) {
            readings.put("emergency special sessions", (long) sessions.size());
            readings.put(
                    "emergency special sessions but the fifth, for which another Article was named",
                    sessions.size() - 1L);
            readings.put(
                    "emergency special sessions and matters taken from the Council to a regular session",
                    sessions.size() + regular);
        }
        long called = sessions.stream()
                .filter(session -> session.calledBy().isPresent())
                .count();
        readings.put("emergency special sessions called by the Council", called);
        readings.put("these and the one matter it referred to a regular session, in 1971", called + 1);
        String all = "Counted in the record%s: %s."
                .formatted(
                        by(dated),
                        readings.entrySet().stream()
                                .map(reading -> reading.getValue() + " (" + reading.getKey() + ")")
                                .collect(Collectors.joining("; ")));
        Optional<String> fitting = readings.entrySet().stream()
                .filter(reading -> reading.getValue() == said.count())
                .map(Map.Entry::getKey)
                .findFirst();
        return fitting.map(reading -> Given.of(Verdict.AGREES_ON_A_READING, "It is so counting %s.".formatted(reading))
                        .also(all))
                .orElseGet(() -> Given.of(Verdict.DIFFERS, all))
                .by(UnitingForPeace.USES);
    }

    /// The last two calls by the Council before the day of the text, and the years between them.
    Given firstCall(Claim.FirstCall said, Optional<LocalDate> dated) {
        List<Session> called = sessions(dated).stream()
                .filter(session -> session.calledBy().isPresent())
                .toList();
        if (called.size() < 2) {
            return Given.of(Verdict.NOT_IN_RECORD, "The record has no two calls by the Council before that day.");
        }
        Session last = called.getLast();
        Session before = called.get(called.size() - 2);
        LocalDate on = last.instrumentDate().or(last::opened).orElseThrow().first();
        LocalDate earlier =
                before.instrumentDate().or(before::opened).orElseThrow().first();
        long years = ChronoUnit.YEARS.between(earlier, on);
        boolean fits = said.years().fits(years)
                || said.years().fits(Math.round(ChronoUnit.MONTHS.between(earlier, on) / 12.0));
        return Given.agreesIf(
                        fits,
                        "The Council called %s on %s; the one before, %s, on %s, %d years earlier."
                                .formatted(
                                        lowered(last.label()),
                                        EventDate.of(on).printed(),
                                        lowered(before.label()),
                                        EventDate.of(earlier).printed(),
                                        years))
                .by(UnitingForPeace.SESSION);
    }

    private static String lowered(String label) {
        return "the " + Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    // A session is on what its topic and the titles of its texts say: the tenth came to be on Gaza too.
    private List<Session> sessionsOn(List<String> words) {
        Set<String> asked = new HashSet<>();
        words.forEach(word -> Docket.topicWord(word).ifPresent(asked::add));
        asked.removeAll(VetoCounts.NOT_A_PLACE);
        return record.sessions().stream()
                .filter(session -> {
                    Set<String> topic = new HashSet<>();
                    Consumer<Sentence> adding = sentence -> topic.addAll(Docket.topic(sentence));
                    reader.read(session.topic(), Optional.empty(), adding);
                    record.decisionsOfSession(session.id())
                            .forEach(decision -> reader.read(decision.title(), Optional.empty(), adding));
                    topic.retainAll(asked);
                    return !topic.isEmpty();
                })
                .toList();
    }

    private static String described(Session session) {
        return "%s: %s, from %s, called by %s."
                .formatted(
                        session.label(),
                        session.topic(),
                        session.opened().map(EventDate::printed).orElse("a day not known"),
                        session.calledBy().isPresent()
                                ? "the Security Council"
                                : "a majority of Members, at the request of "
                                        + session.requestedBy().orElse("a Member"));
    }

    Given emergency(Claim.Emergency said, Optional<LocalDate> dated) {
        if (said.count().isPresent()) {
            long opened = sessions(dated).stream()
                    .filter(session -> said.by().isEmpty() || session.calledBy().isPresent())
                    .count();
            return Given.agreesIf(
                            said.count().get() == opened,
                            "The record has %d emergency special sessions%s%s."
                                    .formatted(
                                            opened,
                                            said.by().isPresent() ? " called by the Security Council" : "",
                                            by(dated)))
                    .by(UnitingForPeace.SESSION);
        }
        Optional<Session> session = said.number().flatMap(number -> record.session("ES-" + number));
        if (session.isEmpty()) {
            return Given.of(
                            Verdict.DIFFERS,
                            "The record has %d emergency special sessions."
                                    .formatted(record.sessions().size()))
                    .by(UnitingForPeace.SESSION);
        }
        Session found = session.get();
        boolean day =
                said.on().map(on -> found.opened().map(on::covers).orElse(true)).orElse(true);
        boolean by = said.by()
                .map(who -> who.equals("SC")
                        ? found.calledBy().isPresent()
                        : found.calledBy().isEmpty()
                                && found.requestedBy()
                                        .map(code -> code.equals(who) || CouncilMembership.sameSeat(code, who))
                                        .orElse(false))
                .orElse(true);
        List<Session> onTopic = sessionsOn(said.topic());
        boolean topic = onTopic.contains(found)
                || (onTopic.isEmpty() && said.topic().stream().noneMatch(word -> word.startsWith("=")));
        return Given.agreesIf(day && by && topic, described(found)).by(UnitingForPeace.SESSION);
    }

    // -- membership

    Given member(Claim.Member said, Optional<LocalDate> dated) {
        Optional<Day.Days> days = said.on().flatMap(Day::days);
        LocalDate first = days.map(Day.Days::first).or(() -> dated).orElseGet(this::latest);
        LocalDate last = days.map(Day.Days::last).or(() -> dated).orElseGet(this::latest);
        return switch (said.body()) {
            case UNITED_NATIONS -> {
                if (said.joined()) {
                    yield joined(said);
                }
                yield said.count().isPresent()
                        ? counted(
                                        said,
                                        record.states().countOn(first),
                                        record.states().countOn(last),
                                        first,
                                        last)
                                .by(Charter.ARTICLE_4)
                        : members(said, last);
            }
            case COUNCIL, PERMANENT ->
                said.count().isPresent()
                        ? counted(said, councilSize(first), councilSize(last), first, last)
                                .by(Charter.ARTICLE_23_1)
                        : onTheCouncil(said, first, last);
            case ROME_STATUTE ->
                said.count().isPresent()
                        ? counted(said, parties(first), parties(last), first, last)
                        : parties(said, first, last);
        };
    }

    private LocalDate latest() {
        return record.decisions().getLast().date().last();
    }

    private static int councilSize(LocalDate day) {
        return day.isBefore(FIFTEEN_MEMBERS) ? 11 : 15;
    }

    private static Given counted(Claim.Member said, int atFirst, int atLast, LocalDate first, LocalDate last) {
        long count = said.count().orElse(0L);
        String has = atFirst == atLast
                ? "There were %d on %s.".formatted(atLast, EventDate.of(last).printed())
                : "There were %d on %s and %d on %s."
                        .formatted(
                                atFirst,
                                EventDate.of(first).printed(),
                                atLast,
                                EventDate.of(last).printed());
        if (count == atFirst && count == atLast) {
            return Given.of(Verdict.AGREES, has);
        }
        boolean within = count >= Math.min(atFirst, atLast) && count <= Math.max(atFirst, atLast);
        return Given.of(within ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS, has);
    }

    private int parties(LocalDate day) {
        return followUp.obligations().romeStatuteParties(day).size();
    }

    private Given parties(Claim.Member said, LocalDate first, LocalDate last) {
        List<String> reasons = new ArrayList<>();
        boolean all = true;
        boolean some = true;
        for (Named named : said.states()) {
            Optional<Participation> part = followUp.obligations().participation(named.code());
            String name = record.states().nameOn(named.code(), last);
            reasons.add(part.map(one -> "The Rome Statute is in force for %s from %s%s."
                            .formatted(
                                    name,
                                    EventDate.of(one.inForce()).printed(),
                                    one.withdrawalEffective()
                                            .map(end -> "; its withdrawal took effect on "
                                                    + EventDate.of(end).printed())
                                            .orElse("")))
                    .orElse("%s is not among the parties to the Rome Statute.".formatted(name)));
            boolean atLast = part.map(one -> one.partyOn(last)).orElse(false);
            boolean atFirst = part.map(one -> one.partyOn(first)).orElse(false);
            all &= atLast != said.denied() && atFirst != said.denied();
            some &= atLast != said.denied() || atFirst != said.denied();
        }
        return Given.of(all ? Verdict.AGREES : some ? Verdict.AGREES_ON_A_READING : Verdict.DIFFERS, reasons);
    }

    private Given joined(Claim.Member said) {
        List<String> reasons = new ArrayList<>();
        boolean right = true;
        for (Named named : said.states()) {
            Optional<State> state = record.states().byCode(named.code());
            if (state.isEmpty() || state.get().memberships().isEmpty()) {
                reasons.add("The record has no membership of %s.".formatted(named.code()));
                right = false;
                continue;
            }
            reasons.add(state.get().membership());
            right &= state.get().memberships().stream()
                    .anyMatch(membership -> said.on()
                            .map(on -> on.covers(EventDate.of(membership.from())))
                            .orElse(true));
        }
        return Given.of(right ? Verdict.AGREES : Verdict.DIFFERS, reasons).by(Charter.ARTICLE_4);
    }

    private Given members(Claim.Member said, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        boolean right = true;
        for (Named named : said.states()) {
            Optional<State> state = named.codes().stream()
                    .flatMap(code -> record.states().byCode(code).stream())
                    .findFirst();
            boolean member = named.codes().stream()
                    .flatMap(code -> record.states().byCode(code).stream())
                    .anyMatch(one -> one.memberOn(day));
            reasons.add(state.filter(one -> !one.memberships().isEmpty())
                    .map(State::membership)
                    .orElseGet(() -> "The record has no membership of %s."
                            .formatted(record.states().nameOn(named.code(), day))));
            right &= member != said.denied();
        }
        return Given.of(right ? Verdict.AGREES : Verdict.DIFFERS, reasons).by(Charter.ARTICLE_4);
    }

    private Given onTheCouncil(Claim.Member said, LocalDate first, LocalDate last) {
        List<String> reasons = new ArrayList<>();
        boolean all = true;
        for (Named named : said.states()) {
            boolean on = said.body() == Claim.Member.Body.PERMANENT
                    ? record.council().permanent(named.code(), last)
                    : record.council().member(named.code(), last).isPresent()
                            || record.council().member(named.code(), first).isPresent();
            reasons.add(record.council().membership(named.code()));
            all &= on != said.denied();
        }
        return Given.of(all ? Verdict.AGREES : Verdict.DIFFERS, reasons).by(Charter.ARTICLE_23_1);
    }

    // -- observers

    private static String said(ObserverRights.Act act) {
        return act == ObserverRights.Act.CO_SPONSOR ? act.word() : act.word().replace('-', ' ');
    }

    static Given right(Claim.Right said, Optional<LocalDate> dated) {
        if (said.observer().isEmpty()) {
            return Given.agreesIf(!said.granted(), "Members vote; no text of the Assembly gives an observer a vote.")
                    .by(AssemblyRules.OBSERVERS);
        }
        ObserverRights rights =
                ObserverRights.of(said.observer().get(), dated.orElseGet(() -> LocalDate.of(2026, 1, 1)));
        boolean may = rights.may(said.act());
        String has = may
                ? "It may %s%s."
                        .formatted(
                                said(said.act()),
                                rights.limits(said.act())
                                        .map(limits -> ", " + limits)
                                        .orElse(""))
                : "No text of the Assembly gives it this right: %s.".formatted(said(said.act()));
        Given given = Given.agreesIf(may == said.granted(), has).by(AssemblyRules.OBSERVERS);
        for (Provision text : rights.grantedBy()) {
            given = given.also(text.citation() + ".");
        }
        return given;
    }
}
