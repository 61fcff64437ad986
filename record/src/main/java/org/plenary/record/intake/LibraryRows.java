package org.plenary.record.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.CouncilMembership;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.rules.Organ;

import static org.plenary.record.intake.CsvColumns.value;
import static org.plenary.record.intake.CsvColumns.whole;

/// The voting files of the UN Digital Library, of the Assembly and of the Council.
final class LibraryRows {
    private final StateCodes codes;
    private final CouncilMembership council;

    LibraryRows(StateCodes codes, CouncilMembership council) {
        this.codes = codes;
        this.council = council;
    }

    CsvRows of(FileReading into, CsvColumns by, Organ organ) {
        int number = by.maybe("undl_id");
        int code = by.of("ms_code");
        int name = by.maybe("ms_name");
        int vote = by.of("ms_vote");
        int date = by.of("date");
        int session = by.maybe("session");
        int resolution = by.of("resolution");
        int draft = by.maybe("draft");
        int meeting = by.maybe("meeting");
        int title = by.maybe(organ == Organ.SC ? "description" : "title");
        int agenda = by.maybe(organ == Organ.SC ? "agenda" : "agenda_title");
        int subjects = by.maybe("subjects");
        int note = by.maybe("vote_note");
        int modality = by.maybe("modality");
        String[] totals = {"total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms"};
        Map<String, String> datesAsWritten = new HashMap<>();
        // The rows of a vote repeat its date and symbol; each is read once.
        Map<String, Optional<LocalDate>> days = new HashMap<>();
        Map<String, Optional<Symbol>> symbols = new HashMap<>();
        return (row, line) -> {
            String written = value(row, date);
            Optional<LocalDate> day = days.computeIfAbsent(written, CsvColumns::day);
            if (day.isEmpty()) {
                into.refuse(line, "date", written, "a day such as 2024-09-18");
                return;
            }
            String label = value(row, resolution);
            Optional<Symbol> symbol = symbols.computeIfAbsent(
                    label,
                    typed -> Symbol.typed(typed).filter(read -> read.organ().equals(Optional.of(organ))));
            if (symbol.isEmpty()) {
                into.refuse(
                        line,
                        "resolution",
                        label,
                        organ == Organ.SC ? "a symbol such as S/RES/119(1956)" : "a symbol such as A/RES/79/1");
                return;
            }
            // U is no letter of the Library's: files put together from its records use it for a ballot that was not
            // found.
            Optional<Character> letter =
                    value(row, vote).equals("U") ? Optional.of(Account.UNKNOWN) : letter(value(row, vote));
            if (letter.isEmpty()) {
                into.refuse(line, "ms_vote", value(row, vote), "Y, N, A, X, NV or nothing");
                return;
            }
            EventDate on = EventDate.of(day.get());
            Optional<State> state = organ == Organ.SC
                    ? codes.inCouncil(value(row, code), value(row, name), on, council)
                    : codes.byThreeLetters(value(row, code), value(row, name), on);
            if (state.isEmpty()) {
                into.refuse(line, "ms_code", value(row, code), "a three-letter code of a State");
                return;
            }
            String id = value(row, number).isEmpty() ? symbol.get().canonical() : value(row, number);
            boolean begun = into.has(id);
            if (begun && !written.equals(datesAsWritten.get(id))) {
                into.refuse(line, "date", written, "the same date in every row of a vote: " + datesAsWritten.get(id));
                return;
            }
            String tally = "";
            if (!begun) {
                List<String> numbers = new ArrayList<>();
                for (String total : totals) {
                    String typed = value(row, by.maybe(total));
                    Optional<String> whole = whole(typed);
                    if (whole.isEmpty()) {
                        into.refuse(line, total, typed, "a whole number such as 120 or 120.0");
                        return;
                    }
                    numbers.add(whole.get());
                }
                tally = String.join("-", numbers);
            }
            Sheet sheet = into.sheet(id, codes.size());
            if (!begun) {
                datesAsWritten.put(id, written);
                sheet.organ = organ.name();
                sheet.session = Sessions.canonical(value(row, session))
                        .or(() -> symbol.get().session())
                        .orElse("");
                sheet.date = on.toString();
                sheet.label = label;
                sheet.title = value(row, title);
                sheet.description = value(row, agenda);
                sheet.draft = value(row, draft);
                sheet.meeting = value(row, meeting);
                sheet.subjects = value(row, subjects);
                sheet.note = value(row, note);
                sheet.method = withoutVote(value(row, modality)) ? "without-vote" : "";
                sheet.outcome = "adopted";
                sheet.tally = tally;
            }
            if (letter.get() != Account.UNKNOWN) {
                into.cast(codes, id, state.get(), letter.get(), line, "ms_code");
            }
        };
    }

    private static boolean withoutVote(String modality) {
        String words = modality.toLowerCase(Locale.ROOT);
        return words.contains("without") || words.contains("acclamation") || words.contains("consensus");
    }

    /// The letter under which a ballot is kept for that of the Library; empty for any other letter.
    static Optional<Character> letter(String vote) {
        return switch (vote) {
            case "Y" -> Optional.of('Y');
            case "N" -> Optional.of('N');
            case "A" -> Optional.of('A');
            case "", "X", "NV" -> Optional.of(Account.NOT_VOTING);
            default -> Optional.empty();
        };
    }
}
