package org.plenary.record.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.plenary.record.CouncilMembership;
import org.plenary.record.EventDate;
import org.plenary.record.Problem;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.rules.Organ;

/// Reads the CSV layouts, one row at a time.
final class CsvIntake {
    /// Columns under the names of the Digital Library's first edition (2024).
    private static final Map<String, String> FIRST_EDITION = Map.ofEntries(
            Map.entry("ms_codes", "ms_code"),
            Map.entry("ms_names", "ms_name"),
            Map.entry("ms_votes", "ms_vote"),
            Map.entry("resolutions", "resolution"),
            Map.entry("agenda_titles", "agenda_title"));

    private final StateCodes codes;
    private final CouncilMembership council;
    private final Function<String, Optional<EventDate>> rollCallDates;

    /// @param rollCallDates the date of a roll call of the Voeten data, where it is known
    CsvIntake(StateCodes codes, CouncilMembership council, Function<String, Optional<EventDate>> rollCallDates) {
        this.codes = codes;
        this.council = council;
        this.rollCallDates = rollCallDates;
    }

    /// The whole file cannot be taken.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.sentence());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /// The header of a file, in the names of the newest edition.
    static List<String> header(InputFile file) throws Refused {
        try (InputFile.Text text = file.open();
                CsvReader<CsvRecord> rows = reader(text)) {
            for (CsvRecord row : rows) {
                return columns(row);
            }
        } catch (IOException e) {
            throw new Refused(file.problem(e, 1));
        } catch (UncheckedIOException e) {
            throw new Refused(file.problem(cause(e), 1));
        } catch (CsvParseException e) {
            throw new Refused(new Problem(file.name(), 1, "", message(e), "a header of columns divided by commas"));
        }
        throw new Refused(new Problem(file.name(), 0, "", "an empty file", "one of the headers " + Layout.known()));
    }

    private static List<String> columns(CsvRecord header) {
        List<String> columns = new ArrayList<>();
        for (String column : header.getFields()) {
            String name = column.strip().toLowerCase(Locale.ROOT);
            columns.add(FIRST_EDITION.getOrDefault(name, name));
        }
        return columns;
    }

    private static CsvReader<CsvRecord> reader(InputFile.Text text) {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.reader());
    }

    private static IOException cause(UncheckedIOException failure) {
        return Objects.requireNonNullElseGet(failure.getCause(), () -> new IOException(failure));
    }

    private static String message(CsvParseException failure) {
        return failure.getMessage()
                + (failure.getCause() == null ? "" : ": " + failure.getCause().getMessage());
    }

    /// Takes the rows of a file.
    void read(InputFile file, FileReading into) throws Refused {
        long line = 1;
        try (InputFile.Text text = file.open();
                CsvReader<CsvRecord> rows = reader(text)) {
            Rows taking = null;
            int width = 0;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (taking == null) {
                    List<String> columns = columns(row);
                    width = columns.size();
                    taking = rows(into, columns);
                } else if (row.getFieldCount() != width) {
                    into.refuse(line, "", row.getFieldCount() + " values", width + " values, as in the header");
                } else {
                    taking.take(row, line);
                }
            }
            into.digest(text.digest());
        } catch (IOException e) {
            throw new Refused(file.problem(e, line));
        } catch (UncheckedIOException e) {
            throw new Refused(file.problem(cause(e), line));
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new Refused(file.problem(failure, line));
            }
            throw new Refused(
                    new Problem(file.name(), line, "", message(e), "values divided by commas, quoted where needed"));
        }
    }

    /// Takes one row of a layout.
    private interface Rows {
        void take(CsvRecord row, long line);
    }

    private Rows rows(FileReading into, List<String> columns) {
        Columns by = new Columns(columns);
        return switch (into.layout()) {
            case ROLL_CALLS -> rollCalls(into, by);
            case UNVOTES -> unvotes(into, by);
            case ISSUES -> issues(into, by);
            case CODES -> voetenCodes(into, by);
            case COUNCIL -> library(into, by, Organ.SC);
            case ASSEMBLY -> library(into, by, Organ.GA);
            case NOT_ADOPTED -> notAdopted(into, by);
            case VETOES -> vetoes(into, by);
            case VETO_LIST -> vetoList(into, by);
            case RECORD -> throw new IllegalStateException("MARCXML is not CSV.");
        };
    }

    /// Where the columns stand in this file.
    private record Columns(List<String> names) {
        /// A column that need not be there.
        int maybe(String name) {
            return names.indexOf(name);
        }

        int of(String name) {
            int index = maybe(name);
            if (index < 0) {
                throw new IllegalStateException("The layout was recognised by the column " + name + ".");
            }
            return index;
        }
    }

    private static String value(CsvRecord row, int column) {
        return column < 0 ? "" : row.getField(column).strip();
    }

    /// A value in which `NA` stands for nothing.
    private static String known(CsvRecord row, int column) {
        String value = value(row, column);
        return value.equals("NA") ? "" : value;
    }

    private Rows rollCalls(FileReading into, Columns by) {
        int rcid = by.of("rcid");
        int session = by.of("session");
        int date = by.of("date");
        int label = by.of("unres");
        int amend = by.maybe("amend");
        int para = by.maybe("para");
        int title = by.maybe("short");
        int description = by.maybe("descr");
        return (row, line) -> {
            String id = value(row, rcid);
            if (!digits(id)) {
                into.refuse(line, "rcid", id, "the number of a roll call");
                return;
            }
            if (!digits(value(row, session))) {
                into.refuse(line, "session", value(row, session), "the number of a session");
                return;
            }
            Optional<LocalDate> day = day(value(row, date));
            if (day.isEmpty()) {
                into.refuse(line, "date", value(row, date), "a day such as 2014-12-02");
                return;
            }
            if (into.has(id)) {
                into.refuse(line, "rcid", id, "each roll call once");
                return;
            }
            into.taken();
            Sheet sheet = into.sheet(id, 0);
            sheet.organ = Organ.GA.name();
            sheet.session = value(row, session);
            sheet.date = Trust.inRollCalls(Integer.parseInt(sheet.session), day.get())
                    .toString();
            sheet.label = known(row, label);
            sheet.title = known(row, title);
            sheet.description = known(row, description);
            sheet.kind = RollCallLabels.kind(value(row, amend), value(row, para), sheet.description);
        };
    }

    private Rows unvotes(FileReading into, Columns by) {
        int rcid = by.of("rcid");
        int country = by.of("country");
        int code = by.of("country_code");
        int vote = by.of("vote");
        return (row, line) -> rollCallDate(into, value(row, rcid), line).ifPresent(date -> {
            char letter = switch (value(row, vote)) {
                case "yes" -> 'Y';
                case "no" -> 'N';
                case "abstain" -> 'A';
                default -> Account.UNKNOWN;
            };
            if (letter == Account.UNKNOWN) {
                into.refuse(line, "vote", value(row, vote), "yes, no or abstain");
                return;
            }
            Optional<State> state = codes.byTwoLetters(value(row, code), value(row, country), date);
            if (state.isEmpty()) {
                into.refuse(
                        line,
                        "country",
                        value(row, country) + " (" + value(row, code) + ")",
                        "a State of the register");
                return;
            }
            cast(into, value(row, rcid), state.get(), letter, line, "country");
        });
    }

    private Rows voetenCodes(FileReading into, Columns by) {
        int rcid = by.of("rcid");
        int ccode = by.of("ccode");
        int vote = by.of("vote");
        Map<String, String> seats = new HashMap<>();
        return (row, line) -> rollCallDate(into, value(row, rcid), line).ifPresent(date -> {
            char letter = switch (value(row, vote)) {
                case "1" -> 'Y';
                case "2" -> 'A';
                case "3" -> 'N';
                case "8" -> '-';
                case "9" -> '9';
                default -> Account.UNKNOWN;
            };
            if (letter == Account.UNKNOWN) {
                into.refuse(line, "vote", value(row, vote), "1, 2, 3, 8 or 9");
                return;
            }
            if (letter == '9') {
                return;
            }
            Optional<State> state = digits(value(row, ccode))
                    ? codes.byNumber(Integer.parseInt(value(row, ccode)), date)
                    : Optional.empty();
            if (state.isEmpty()) {
                into.refuse(line, "ccode", value(row, ccode), "a number of a State in the Correlates of War list");
                return;
            }
            if (state.get().cow().size() > 1) {
                castForSeat(into, seats, value(row, rcid), value(row, ccode), state.get(), letter, line);
            } else {
                cast(into, value(row, rcid), state.get(), letter, line, "ccode");
            }
        });
    }

    /// Some seats have two numbers (China 710 and 713, Germany 255 and 260, Yemen 678 and 679), and around the change
    /// both have
    /// rows: the row with a vote is the ballot, the absence of the other number is no second one.
    private void castForSeat(
            FileReading into,
            Map<String, String> seats,
            String id,
            String number,
            State state,
            char letter,
            long line) {
        String seat = id + "/" + state.code();
        String earlier = seats.putIfAbsent(seat, number);
        if (earlier == null || earlier.equals(number)) {
            cast(into, id, state, letter, line, "ccode");
        } else if (letter != '-') {
            Sheet sheet = into.sheet(id, codes.size());
            if (sheet.ballot(codes.index(state)) == '-') {
                sheet.recast(codes.index(state), letter);
            } else {
                cast(into, id, state, letter, line, "ccode");
            }
        }
    }

    private Optional<EventDate> rollCallDate(FileReading into, String id, long line) {
        Optional<EventDate> date = rollCallDates.apply(id);
        if (date.isEmpty()) {
            into.refuse(line, "rcid", id, "a roll call that is among the roll calls given");
        }
        return date;
    }

    private void cast(FileReading into, String id, State state, char letter, long line, String column) {
        if (into.sheet(id, codes.size()).cast(codes.index(state), letter)) {
            into.taken();
        } else {
            into.refuse(line, column, state.code(), "each Member once in a roll call; this is its second row in " + id);
        }
    }

    private Rows issues(FileReading into, Columns by) {
        int rcid = by.of("rcid");
        int issue = by.of("issue");
        return (row, line) -> rollCallDate(into, value(row, rcid), line).ifPresent(date -> {
            Sheet sheet = into.sheet(value(row, rcid), 0);
            String name = value(row, issue);
            if (name.isEmpty()) {
                into.refuse(line, "issue", name, "the name of an issue");
            } else if (List.of(sheet.subjects.split("\\|", -1)).contains(name)) {
                into.refuse(line, "issue", name, "each issue once for a roll call");
            } else {
                into.taken();
                // In the order of the alphabet, so that the order of rows makes no difference.
                List<String> all = new ArrayList<>(List.of(sheet.subjects.split("\\|", -1)));
                all.remove("");
                all.add(name);
                all.sort(null);
                sheet.subjects = String.join("|", all);
            }
        });
    }

    private Rows library(FileReading into, Columns by, Organ organ) {
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
            Optional<LocalDate> day = days.computeIfAbsent(written, CsvIntake::day);
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
                    value(row, vote).equals("U") ? Optional.of(Account.UNKNOWN) : libraryLetter(value(row, vote));
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
                cast(into, id, state.get(), letter.get(), line, "ms_code");
            }
        };
    }

    private static boolean withoutVote(String modality) {
        String words = modality.toLowerCase(Locale.ROOT);
        return words.contains("without") || words.contains("acclamation") || words.contains("consensus");
    }

    static Optional<Character> libraryLetter(String vote) {
        return switch (vote) {
            case "Y" -> Optional.of('Y');
            case "N" -> Optional.of('N');
            case "A" -> Optional.of('A');
            case "", "X", "NV" -> Optional.of(Account.NOT_VOTING);
            default -> Optional.empty();
        };
    }

    private Rows notAdopted(FileReading into, Columns by) {
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
            Optional<Character> letter = cast.equals("?") ? Optional.of(Account.UNKNOWN) : libraryLetter(cast);
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
                cast(into, id, state.get(), letter.get(), line, "iso3");
            }
        };
    }

    private Rows vetoes(FileReading into, Columns by) {
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

    private Rows vetoList(FileReading into, Columns by) {
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

    private static String numbers(CsvRecord row, Columns by, String... columns) {
        StringBuilder numbers = new StringBuilder();
        for (String column : columns) {
            String typed = value(row, by.maybe(column));
            numbers.append(whole(typed).orElse("")).append('-');
        }
        return numbers.toString();
    }

    /// The digits of `120`, `120.0` or nothing; empty for anything else.
    static Optional<String> whole(String typed) {
        String number = typed.endsWith(".0") ? typed.substring(0, typed.length() - 2) : typed;
        return number.isEmpty() || digits(number) ? Optional.of(number) : Optional.empty();
    }

    private static boolean digits(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return EventDate.parse(text).day();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> americanDay(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !digits(parts[0]) || !digits(parts[1]) || !digits(parts[2])) {
            return day(text);
        }
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
