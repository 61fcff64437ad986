package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plenary.record.EventDate;
import org.plenary.rules.Organ;
import org.plenary.rules.law.Charter;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.answer.Docket.Entry;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.wording.Topics;

/// Counts vetoes. A count depends on what is counted: draft resolutions only or amendments, parts and elections
/// too; the whole record or the present run of votes on a subject; the seat or the State of today. Each way is
/// a reading.
final class VetoCounts {
    /// After so many years without a veto on a subject, people count anew.
    private static final int NEW_RUN_YEARS = 5;

    /// Words that say what a text asks, not where; "a Gaza ceasefire" is counted for Gaza.
    static final Set<String> NOT_A_PLACE = Set.of(
            "ceasefire",
            "truce",
            "humanitarian",
            "pause",
            "aid",
            "settlement",
            "withdrawal",
            "measure",
            "force",
            "protection",
            "civilian",
            "demand",
            "demanding",
            "calling",
            "immediate",
            "permanent",
            "territory",
            "offensive",
            "status",
            "conflict");

    private final Docket docket;

    VetoCounts(Docket docket) {
        this.docket = docket;
    }

    /// Whether the text says on what, in words the record knows.
    boolean aboutSomething(Claim.VetoCount said) {
        return said.topic().stream()
                .flatMap(word -> Docket.topicWord(word).stream())
                .anyMatch(word -> !docket.about(word).isEmpty());
    }

    /// @param until the last day counted; empty: all the record has
    Given answer(Claim.VetoCount said, Optional<LocalDate> until) {
        Set<String> topic = new LinkedHashSet<>();
        Set<String> also = new LinkedHashSet<>();
        int second = said.topic().indexOf(Topics.ALL);
        if (second >= 0) {
            said.topic().subList(second + 1, said.topic().size()).stream()
                    .flatMap(word -> Docket.topicWord(word).stream())
                    .filter(word -> !docket.about(word).isEmpty())
                    .forEach(also::add);
        }
        boolean unknown = false;
        for (String word : second < 0 ? said.topic() : said.topic().subList(0, second)) {
            Optional<String> key = Docket.topicWord(word);
            if (key.isPresent()) {
                if (docket.about(key.get()).isEmpty()) {
                    unknown |= key.get().startsWith("=");
                } else {
                    topic.add(key.get());
                }
            }
        }
        Set<String> places = new LinkedHashSet<>(topic);
        places.removeAll(NOT_A_PLACE);
        said.by().forEach(state -> places.remove("=" + state.code()));
        if (unknown && places.isEmpty()) {
            return Given.of(Verdict.NOT_IN_RECORD, "The record has no vote of the Council on this subject.");
        }
        List<Entry> counted = new ArrayList<>();
        for (Entry entry : docket.refused()) {
            if (meant(entry, said, until)
                    && (also.isEmpty()
                            || also.stream().anyMatch(word -> entry.topic().contains(word)))
                    && (places.isEmpty()
                            || places.stream().anyMatch(place -> entry.topic().contains(place)))) {
                counted.add(entry);
            }
        }
        if (said.count() == 0) {
            return none(counted);
        }
        if (counted.isEmpty() && !places.isEmpty()) {
            return Given.of(
                    Verdict.NOT_IN_RECORD, "The record has no veto by it on this subject, as far as titles tell.");
        }
        if (said.place() && said.since().flatMap(Day::days).isPresent()) {
            LocalDate since = said.since().flatMap(Day::days).get().last();
            long after = counted.stream()
                    .filter(entry -> entry.decision().date().first().isAfter(since))
                    .count();
            if (after == said.count()) {
                return Given.of(
                                Verdict.AGREES,
                                "The record has %d after %s."
                                        .formatted(after, EventDate.of(since).printed()))
                        .by(Charter.ARTICLE_27_3);
            }
        }
        Optional<Given> place = said.place() && !said.attempts() ? among(said, counted) : Optional.empty();
        return place.orElseGet(() -> byReadings(said, counted, !places.isEmpty()));
    }

    // Of several on one day, each may be called the last: two texts were vetoed on 30 October 1956.
    private static Optional<Given> among(Claim.VetoCount said, List<Entry> counted) {
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = counted.getLast().decision().date().first();
        long thatDay = counted.stream()
                .filter(entry -> entry.decision().date().first().equals(last))
                .count();
        boolean within = said.count() > counted.size() - thatDay && said.count() < counted.size();
        return within
                ? Optional.of(Given.of(
                                Verdict.AGREES_ON_A_READING,
                                "The record has %d by that day, %d of them on %s; it was one of these."
                                        .formatted(
                                                counted.size(),
                                                thatDay,
                                                EventDate.of(last).printed()))
                        .by(Charter.ARTICLE_27_3))
                : Optional.empty();
    }

    /// When States last vetoed something: one answer for all of them.
    Given last(Claim.LastVeto said, Optional<LocalDate> until) {
        List<Given> answers = said.by().stream()
                .map(state -> {
                    Optional<Entry> last = docket.refused().stream()
                            .filter(entry -> Finder.vetoedBy(entry, state.code())
                                    && until.map(day -> !entry.decision()
                                                    .date()
                                                    .first()
                                                    .isAfter(day))
                                            .orElse(true))
                            .reduce((one, other) -> other);
                    return last.map(entry -> Given.agreesIf(
                                    said.on().covers(entry.decision().date()),
                                    "The last the record has is of %s, on %s."
                                            .formatted(
                                                    entry.decision().date().printed(),
                                                    entry.decision().display())))
                            .orElseGet(() -> Given.of(Verdict.NOT_IN_RECORD, "The record has no veto by it."));
                })
                .toList();
        return answers.stream()
                .filter(answer -> answer.verdict() != Verdict.AGREES)
                .findFirst()
                .orElseGet(answers::getFirst)
                .by(Charter.ARTICLE_27_3);
    }

    private static boolean meant(Entry entry, Claim.VetoCount said, Optional<LocalDate> until) {
        LocalDate on = entry.decision().date().first();
        boolean who = said.attempts()
                ? entry.decision().organ() == Organ.SC && entry.text() && !entry.positive()
                : said.by().stream().allMatch(state -> Finder.vetoedBy(entry, state.code()));
        boolean since = said.since()
                .flatMap(Day::days)
                .map(days -> said.count() == 0 ? on.isAfter(days.last()) : !on.isBefore(days.first()))
                .orElse(true);
        return who && since && until.map(last -> !on.isAfter(last)).orElse(true);
    }

    private static Given none(List<Entry> counted) {
        return counted.isEmpty()
                ? Given.of(Verdict.AGREES, "The record has no veto by it in that time.")
                        .by(Charter.ARTICLE_27_3)
                : Given.of(
                                Verdict.DIFFERS,
                                "The record has %d in that time, the last on %s of %s."
                                        .formatted(
                                                counted.size(),
                                                counted.getLast().decision().display(),
                                                counted.getLast()
                                                        .decision()
                                                        .date()
                                                        .printed()))
                        .by(Charter.ARTICLE_27_3);
    }

    private static Given byReadings(Claim.VetoCount said, List<Entry> counted, boolean onASubject) {
        Map<String, Long> readings = new LinkedHashMap<>();
        boolean run = onASubject && said.since().isEmpty();
        List<Entry> present = run ? presentRun(counted) : counted;
        if (!said.texts()) {
            readings.put("votes of every kind, amendments and parts included", (long) counted.size());
        }
        readings.put("draft texts only", texts(counted));
        if (present.size() < counted.size()) {
            String since = present.getFirst().decision().date().printed();
            if (!said.texts()) {
                readings.put("votes of every kind since " + since, (long) present.size());
            }
            readings.put("draft texts since " + since, texts(present));
        }
        boolean seat = said.by().stream().anyMatch(state -> state.code().equals("RUS"));
        if (seat && !onASubject && said.since().isEmpty()) {
            List<Entry> own = counted.stream()
                    .filter(entry -> entry.vetoes().contains("RUS"))
                    .toList();
            readings.put("since the Russian Federation took the seat", (long) own.size());
            readings.put("draft texts since the Russian Federation took the seat", texts(own));
        }
        List<String> fitting = readings.entrySet().stream()
                .filter(reading -> reading.getValue() == said.count())
                .map(Map.Entry::getKey)
                .toList();
        String all = "Counted in the record: "
                + readings.entrySet().stream()
                        .map(reading -> reading.getValue() + " (" + reading.getKey() + ")")
                        .collect(Collectors.joining("; "))
                + ".";
        boolean each = fitting.size() == readings.size() && !said.attempts();
        if (fitting.isEmpty()) {
            return Given.of(said.attempts() ? Verdict.NOT_IN_RECORD : Verdict.DIFFERS, all)
                    .by(Charter.ARTICLE_27_3);
        }
        return each
                ? Given.of(Verdict.AGREES, all).by(Charter.ARTICLE_27_3)
                : Given.of(Verdict.AGREES_ON_A_READING, "It is so counting %s.".formatted(fitting.getFirst()))
                        .also(all)
                        .by(Charter.ARTICLE_27_3);
    }

    private static long texts(List<Entry> counted) {
        return counted.stream().filter(Entry::text).count();
    }

    private static List<Entry> presentRun(List<Entry> counted) {
        int from = 0;
        for (int i = 1; i < counted.size(); i++) {
            LocalDate before = counted.get(i - 1).decision().date().first();
            if (counted.get(i).decision().date().first().isAfter(before.plusYears(NEW_RUN_YEARS))) {
                from = i;
            }
        }
        return counted.subList(from, counted.size());
    }
}
