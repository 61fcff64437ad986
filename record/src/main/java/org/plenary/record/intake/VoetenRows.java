package org.plenary.record.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.rules.Organ;

import static org.plenary.record.intake.CsvColumns.day;
import static org.plenary.record.intake.CsvColumns.digits;
import static org.plenary.record.intake.CsvColumns.known;
import static org.plenary.record.intake.CsvColumns.value;

/// The files of the Voeten data, in which roll calls are numbered: what was voted on, the ballots in two codings, and
/// issues.
final class VoetenRows {
    private final StateCodes codes;
    private final Function<String, Optional<EventDate>> rollCallDates;

    /// @param rollCallDates the date of a roll call, where it is known
    VoetenRows(StateCodes codes, Function<String, Optional<EventDate>> rollCallDates) {
        this.codes = codes;
        this.rollCallDates = rollCallDates;
    }

    CsvRows rollCalls(FileReading into, CsvColumns by) {
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

    CsvRows unvotes(FileReading into, CsvColumns by) {
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
            into.cast(codes, value(row, rcid), state.get(), letter, line, "country");
        });
    }

    CsvRows codes(FileReading into, CsvColumns by) {
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
                into.cast(codes, value(row, rcid), state.get(), letter, line, "ccode");
            }
        });
    }

    /// Some seats have two numbers (China 710 and 713, Germany 255 and 260, Yemen 678 and 679), and around the
    /// change both have rows: the row with a vote is the ballot, the absence of the other number is no second
    /// one.
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
            into.cast(codes, id, state, letter, line, "ccode");
        } else if (letter != '-') {
            Sheet sheet = into.sheet(id, codes.size());
            if (sheet.ballot(codes.index(state)) == '-') {
                sheet.recast(codes.index(state), letter);
            } else {
                into.cast(codes, id, state, letter, line, "ccode");
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

    CsvRows issues(FileReading into, CsvColumns by) {
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
}
