package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.plenary.record.CouncilMembership;
import org.plenary.record.EventDate;
import org.plenary.record.Session;
import org.plenary.record.UnitingForPeaceUse;
import org.plenary.record.VotingRecord;
import org.plenary.rules.law.UnitingForPeace;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Reader;
import org.plenary.textcheck.reading.Sentence;

/// Answers claims about emergency special sessions and other uses of Uniting for Peace.
final class SessionAnswers {
    private final VotingRecord record;
    private final Reader reader;

    SessionAnswers(VotingRecord record, Reader reader) {
        this.record = record;
        this.reader = reader;
    }

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
                                found.stream().map(SessionAnswers::described).collect(Collectors.joining(" ")))
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
}
