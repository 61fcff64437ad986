package org.plenary.record.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;

import org.plenary.record.CouncilMembership;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.rules.Organ;

import static org.plenary.record.intake.CsvColumns.americanDay;
import static org.plenary.record.intake.CsvColumns.day;
import static org.plenary.record.intake.CsvColumns.known;
import static org.plenary.record.intake.CsvColumns.value;
import static org.plenary.record.intake.CsvColumns.whole;
import static org.plenary.record.intake.LibraryRows.letter;

/// Lists of Council drafts that were not adopted: with each member's ballot, with tallies, or with the vetoes alone.
final class CouncilVoteRows {
    private final StateCodes codes;
    private final CouncilMembership council;

    CouncilVoteRows(StateCodes codes, CouncilMembership council) {
        this.codes = codes;
        this.council = council;
    }

    CsvRows notAdopted(FileReading into, CsvColumns by) {
        int number = by.of("vote_id");
        int symbol = by.of("symbol");
        int date = by.of("date");
        int outcome = by.of("outcome");
        int code = by.of("iso3");
        int vote = by.of("vote");
        int title = by.maybe("title");
        return (row, line) -> {
            Optional<LocalDate> day = day(value(row, date));
            if (day.isEmpty()) {
                into.refuse(line, "date", value(row, date), "a day such as 2024-03-22");
                return;
            }
            if (!List.of("vetoed", "lack of majority").contains(value(row, outcome))) {
                into.refuse(line, "outcome", value(row, outcome), "vetoed or lack of majority");
                return;
            }
            String cast = value(row, vote);
            Optional<Character> letter = cast.equals("?") ? Optional.of(Account.UNKNOWN) : LibraryRows.letter(cast);
            if (letter.isEmpty()) {
                into.refuse(line, "vote", cast, "Y, N, A, NV or ?");
                return;
            }
            Optional<State> state = codes.inCouncil(value(row, code), "", EventDate.of(day.get()), council);
            if (state.isEmpty()) {
                into.refuse(line, "iso3", value(row, code), "a three-letter code of a State");
                return;
            }
            String id = value(row, number);
            boolean begun = into.has(id);
            Sheet sheet = into.sheet(id, codes.size());
            if (!begun) {
                sheet.organ = Organ.SC.name();
                sheet.date = day.get().toString();
                sheet.label = value(row, symbol);
                sheet.title = value(row, title);
                sheet.outcome = "not-adopted";
                sheet.note = value(row, outcome);
                sheet.tally = numbers(row, by, "yes", "no", "abstain", "non_voting");
            }
            if (letter.get() != Account.UNKNOWN) {
                into.cast(codes, id, state.get(), letter.get(), line, "iso3");
            }
        };
    }

    CsvRows vetoes(FileReading into, CsvColumns by) {
        int number = by.of("vote_id");
        int symbol = by.of("symbol");
        int date = by.of("date");
        int vetoing = by.of("vetoing");
        int title = by.maybe("title");
        return (row, line) -> {
            Optional<LocalDate> day = day(value(row, date));
            if (day.isEmpty()) {
                into.refuse(line, "date", value(row, date), "a day such as 2024-03-22");
                return;
            }
            String id = value(row, number);
            if (into.has(id)) {
                into.refuse(line, "vote_id", id, "each vote once");
                return;
            }
            List<State> against = new ArrayList<>();
            for (String code : value(row, vetoing).split("[| ;]+", -1)) {
                codes.inCouncil(code, "", EventDate.of(day.get()), council).ifPresent(against::add);
            }
            if (against.isEmpty()) {
                into.refuse(line, "vetoing", value(row, vetoing), "codes of permanent members divided by |");
                return;
            }
            Sheet sheet = into.sheet(id, codes.size());
            sheet.organ = Organ.SC.name();
            sheet.date = day.get().toString();
            sheet.label = value(row, symbol);
            sheet.title = value(row, title);
            sheet.outcome = "not-adopted";
            sheet.note = "vetoed";
            sheet.tally = numbers(row, by, "yes", "no", "abstain", "nv");
            against.forEach(state -> sheet.cast(codes.index(state), 'N'));
            into.taken();
        };
    }

    CsvRows vetoList(FileReading into, CsvColumns by) {
        int date = by.of("date");
        int draft = by.of("draft");
        int meeting = by.maybe("meeting_record");
        int agenda = by.maybe("agenda_item");
        int[] vetoing = {by.of("member_veto1"), by.maybe("member_veto2"), by.maybe("member_veto3")};
        Map<String, Integer> rowsOfDraft = new HashMap<>();
        return (row, line) -> {
            Optional<LocalDate> day = americanDay(value(row, date));
            if (day.isEmpty()) {
                into.refuse(line, "date", value(row, date), "a day such as 3/22/2024 (month, day, year)");
                return;
            }
            String symbol = value(row, draft);
            if (symbol.isEmpty()) {
                into.refuse(line, "draft", symbol, "the symbol of a draft");
                return;
            }
            List<State> against = new ArrayList<>();
            for (int column : vetoing) {
                String member = known(row, column);
                if (!member.isEmpty()) {
                    Optional<State> state = codes.inCouncil("", member, EventDate.of(day.get()), council);
                    if (state.isEmpty()) {
                        into.refuse(line, "member_veto1", member, "the name of a permanent member");
                        return;
                    }
                    against.add(state.get());
                }
            }
            // A draft voted in parts stands in several rows, told apart by their order.
            String of = symbol + " " + day.get();
            int part = rowsOfDraft.merge(of, 1, Integer::sum);
            Sheet sheet = into.sheet(part == 1 ? of : of + " (" + part + ")", codes.size());
            sheet.organ = Organ.SC.name();
            sheet.date = day.get().toString();
            sheet.label = symbol;
            sheet.title = value(row, agenda);
            sheet.meeting = value(row, meeting);
            sheet.outcome = "not-adopted";
            sheet.note = "vetoed";
            against.forEach(state -> sheet.cast(codes.index(state), 'N'));
            into.taken();
        };
    }

    private static String numbers(CsvRecord row, CsvColumns by, String... columns) {
        StringBuilder numbers = new StringBuilder();
        for (String column : columns) {
            String typed = value(row, by.maybe(column));
            numbers.append(whole(typed).orElse("")).append('-');
        }
        return numbers.toString();
    }
}
