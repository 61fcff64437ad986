package org.plenary.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The compiled-in record against the files of the publishers, in the folder that `PLENARY_REFERENCE` names.
///
/// Where the two differ on purpose, `differences.csv` must say so; a difference that is not stated fails.
class ReferenceTest {
    private final VotingRecord record = VotingRecord.compiledIn();

    @BeforeEach
    void theReferenceDataIsThere() {
        assumeTrue(
                System.getenv("PLENARY_REFERENCE") != null,
                "Skipped: the environment variable PLENARY_REFERENCE does not name the folder of the reference data.");
    }

    private static List<NamedCsvRecord> rows(String file) {
        Path path = Path.of(System.getenv().getOrDefault("PLENARY_REFERENCE", ""), file);
        try (InputStream bytes = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyMemberHasTheCodesAndTheDayOfAdmissionOfThePublishedList() {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows("states/members.csv")) {
            Optional<State> state = record.states().byCode(row.getField("iso3"));
            if (state.isEmpty()) {
                wrong.add(row.getField("iso3") + " is missing");
                continue;
            }
            State known = state.get();
            if (!known.iso2().equals(Optional.of(row.getField("iso2")))
                    || !known.m49().equals(Optional.of(row.getField("m49")))
                    || !known.cow().contains(Integer.valueOf(row.getField("cow_ccode")))) {
                wrong.add(known.code() + ": codes");
            }
            LocalDate from = known.code().equals("RUS")
                    ? record.states()
                            .byCode("SUN")
                            .orElseThrow()
                            .memberships()
                            .getFirst()
                            .from()
                    : known.memberships().getFirst().from();
            if (!from.toString().equals(row.getField("admitted"))) {
                wrong.add(known.code() + ": member from " + from + ", list " + row.getField("admitted"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCouncilOfEveryYearHasTheMembersOfThePublishedList() {
        Map<Integer, Set<String>> published = new HashMap<>();
        for (NamedCsvRecord row : rows("council/membership.csv")) {
            published
                    .computeIfAbsent(Integer.valueOf(row.getField("year")), year -> new TreeSet<>())
                    .add(seat(row.getField("iso3")));
        }
        List<String> wrong = new ArrayList<>();
        published.forEach((year, members) -> {
            Set<String> known = new TreeSet<>();
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                record.council().members(day).forEach(member -> known.add(seat(member)));
            }
            if (!known.equals(members)) {
                Set<String> more = new TreeSet<>(known);
                more.removeAll(members);
                Set<String> fewer = new TreeSet<>(members);
                fewer.removeAll(known);
                wrong.add(year + ": record has also " + more + ", lacks " + fewer);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static String seat(String code) {
        return switch (code) {
            case "SUN" -> "RUS";
            // The list names the Republic of Yemen for the whole of the term that Democratic Yemen began.
            case "YMD" -> "YEM";
            default -> code;
        };
    }

    @Test
    void everyResolutionOfAnEmergencySpecialSessionHasThePublishedTally() {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows("emergency_sessions/resolutions.csv")) {
            Optional<Decision> decision = record.decision(row.getField("symbol"));
            if (decision.isEmpty()) {
                wrong.add(row.getField("symbol") + " is missing");
                continue;
            }
            compareTally(decision.get(), row.getField("yes"), row.getField("no"), row.getField("abstain"), wrong);
            compareDate(decision.get(), row.getField("date"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPublishedBallotOfAnEmergencySpecialSessionIsInTheRecord() {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows("assembly/emergency_sessions_undl_layout.csv")) {
            if (!row.getField("vote_note").isEmpty()
                    && !row.getField("vote_note").equals("deduced")) {
                continue;
            }
            Optional<Decision> decision = record.decision(row.getField("resolution"));
            Optional<Position> known = decision.flatMap(Decision::ballots)
                    .flatMap(ballots -> ballots.of(ofTheDay(row.getField("ms_code"), decision.orElseThrow())));
            Optional<Position> published = letter(row.getField("ms_vote"));
            boolean agrees = known.isEmpty()
                    ? decision.flatMap(Decision::ballots)
                            .map(ballots -> !ballots.complete())
                            .orElse(false)
                    : published.isEmpty()
                            ? known.get() == Position.ABSENT || known.get() == Position.NOT_PARTICIPATING
                            : known.equals(published);
            if (!agrees && !stated(decision, "ballot:" + row.getField("ms_code"))) {
                wrong.add(row.getField("resolution") + " " + row.getField("ms_code") + ": record " + known + ", file "
                        + row.getField("ms_vote"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// The code that a State had on the day of a decision: the files sometimes use that of its predecessor or
    /// successor.
    private static String ofTheDay(String code, Decision decision) {
        LocalDate day = decision.date().first();
        return switch (code) {
            case "YUG" -> day.isBefore(LocalDate.of(2000, 11, 1)) ? "YUG" : "SRB";
            case "YEM" -> decision.organ() == Organ.SC && day.isBefore(LocalDate.of(1990, 5, 22)) ? "YMD" : "YEM";
            default -> code;
        };
    }

    private static Optional<Position> letter(String vote) {
        return switch (vote) {
            case "Y" -> Optional.of(Position.YES);
            case "N" -> Optional.of(Position.NO);
            case "A" -> Optional.of(Position.ABSTAINED);
            default -> Optional.empty();
        };
    }

    @Test
    void everyPublishedVetoIsInTheRecordWithItsDateTallyAndAuthors() {
        Map<String, Decision> byVote = byVoteNumber();
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows("council/vetoes_1946_2025.csv")) {
            Optional<Decision> found = Optional.ofNullable(byVote.get(row.getField("vote_id")))
                    .or(() -> record.decision(row.getField("symbol")));
            if (found.isEmpty()) {
                wrong.add("vote " + row.getField("vote_id") + " " + row.getField("symbol") + " is missing");
                continue;
            }
            Decision decision = found.get();
            compareTally(decision, row.getField("yes"), row.getField("no"), row.getField("abstain"), wrong);
            compareDate(decision, row.getField("date"), wrong);
            Set<String> published =
                    new TreeSet<>(List.of(row.getField("vetoing").split("\\|", -1)));
            Set<String> known = decision.ballots().stream()
                    .flatMap(ballots -> ballots.cast().with(Position.NO).stream())
                    .filter(member ->
                            record.council().permanent(member, decision.date().first()))
                    .map(ReferenceTest::seat)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!known.equals(published) && !stated(Optional.of(decision), "outcome")) {
                wrong.add(decision + ": record has the no of " + known + ", list " + published);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPublishedBallotOnAVetoedDraftIsInTheRecord() {
        Map<String, Decision> byVote = byVoteNumber();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("council/not_adopted.csv.gz")) {
            Decision decision = byVote.get(row.getField("vote_id"));
            if (decision == null || decision.ballots().isEmpty()) {
                continue;
            }
            LocalDate day = decision.date().first();
            Optional<Position> known = record.council()
                    .member(ofTheDay(row.getField("iso3"), decision), day)
                    .flatMap(member -> decision.ballots().orElseThrow().of(member));
            Optional<Position> published = letter(row.getField("vote"));
            boolean agrees = published.isEmpty()
                    ? known.map(position -> position == Position.ABSENT || position == Position.NOT_PARTICIPATING)
                            .orElse(!decision.ballots().orElseThrow().complete())
                    : known.map(position -> position == published.get())
                            .orElse(!decision.ballots().orElseThrow().complete());
            if (!agrees
                    && !stated(Optional.of(decision), "ballot:" + row.getField("iso3"))
                    && decision.differences("tally").isEmpty()) {
                wrong.put(decision + " " + row.getField("iso3"), "record " + known + ", file " + row.getField("vote"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theRecordHasNoVetoedDraftThatThePublishedListsLack() {
        Set<String> listed = new HashSet<>();
        rows("council/vetoes_1946_2025.csv").forEach(row -> {
            listed.add("vote " + row.getField("vote_id"));
            listed.add(row.getField("symbol"));
        });
        rows("council/unsc_vetoes_1946_sept2022.csv").forEach(row -> listed.add(row.getField("draft")));
        List<String> unlisted = record.decisions(Organ.SC).stream()
                .filter(decision -> vetoed(decision))
                .filter(decision -> !listed.contains(decision.citation().locator())
                        && !listed.contains(decision.symbol().canonical())
                        && decision.ballots()
                                .filter(ballots ->
                                        listed.contains(ballots.citation().locator()))
                                .isEmpty())
                .filter(decision -> decision.note().isEmpty()
                        && decision.differences("outcome").isEmpty())
                .map(Decision::toString)
                .toList();
        assertThat(unlisted).isEmpty();
    }

    private boolean vetoed(Decision decision) {
        LocalDate day = decision.date().first();
        int needed = day.getYear() < 1966 ? 7 : 9;
        return decision.classification().isEmpty()
                && decision.kind().text()
                && decision.votes().map(votes -> votes.yes() >= needed).orElse(false)
                && decision.rollCall()
                        .map(call -> call.with(Position.NO).stream()
                                .anyMatch(member -> record.council().permanent(member, day)))
                        .orElse(false);
    }

    @Test
    void theSessionsHaveThePublishedDaysAndConveners() {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows("emergency_sessions/sessions.csv")) {
            Session session = record.session("ES-" + row.getField("no")).orElseThrow();
            if (!text(session.opened()).equals(row.getField("opened"))
                    || !text(session.closed()).equals(row.getField("closed"))
                    || !row.getField("convened_by").startsWith(session.convenedBy())) {
                wrong.add(session.id());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theStepsOfTheMattersAreThoseOfThePublishedTable() {
        Set<String> known = new HashSet<>();
        record.matters()
                .forEach(matter ->
                        matter.steps().forEach(step -> known.add(matter.id() + " " + step.date() + " " + step.kind())));
        List<String> missing = rows("matters/steps.csv").stream()
                .map(row -> row.getField("matter") + " " + row.getField("date") + " " + row.getField("kind"))
                .filter(step -> !known.contains(step))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static String text(Optional<EventDate> date) {
        return date.map(EventDate::toString).orElse("");
    }

    private Map<String, Decision> byVoteNumber() {
        Map<String, Decision> byVote = new HashMap<>();
        for (Decision decision : record.decisions()) {
            number(decision.citation().locator()).ifPresent(number -> byVote.put(number, decision));
            decision.ballots()
                    .flatMap(ballots -> number(ballots.citation().locator()))
                    .ifPresent(number -> byVote.put(number, decision));
            decision.differences().stream()
                    .flatMap(difference -> number(difference.locator()).stream())
                    .forEach(number -> byVote.putIfAbsent(number, decision));
        }
        return byVote;
    }

    private static Optional<String> number(String locator) {
        return locator.matches("vote \\d+") ? Optional.of(locator.substring(5)) : Optional.empty();
    }

    private static void compareTally(Decision decision, String yes, String no, String abstained, List<String> wrong) {
        String published = whole(yes) + "-" + whole(no) + "-" + whole(abstained);
        String known = decision.votes().map(Votes::toString).orElse("--");
        if (!known.equals(published) && !stated(Optional.of(decision), "tally", published)) {
            wrong.add(decision + ": record has " + known + ", file " + published);
        }
    }

    private static String whole(String number) {
        return number.replaceFirst("\\.0$", "");
    }

    private static void compareDate(Decision decision, String date, List<String> wrong) {
        if (!decision.date().toString().equals(date) && !stated(Optional.of(decision), "date", date)) {
            wrong.add(decision + ": file " + date);
        }
    }

    private static boolean stated(Optional<Decision> decision, String field, String value) {
        return decision.stream()
                .flatMap(known -> known.differences().stream())
                .anyMatch(difference ->
                        difference.field().equals(field) && difference.value().equals(value));
    }

    private static boolean stated(Optional<Decision> decision, String field) {
        return decision.stream()
                .flatMap(known -> known.differences().stream())
                .anyMatch(difference -> difference.field().equals(field));
    }
}
