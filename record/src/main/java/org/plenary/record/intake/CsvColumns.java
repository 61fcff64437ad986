package org.plenary.record.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;

import org.plenary.record.EventDate;

/// Where the columns of a file stand, and how their cells are read.
///
/// @param names the names in the header, of the newest edition
record CsvColumns(List<String> names) {
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

    static String value(CsvRecord row, int column) {
        return column < 0 ? "" : row.getField(column).strip();
    }

    /// A value in which `NA` stands for nothing.
    static String known(CsvRecord row, int column) {
        String value = value(row, column);
        return value.equals("NA") ? "" : value;
    }

    /// The digits of `120`, `120.0` or nothing; empty for anything else.
    static Optional<String> whole(String typed) {
        String number = typed.endsWith(".0") ? typed.substring(0, typed.length() - 2) : typed;
        return number.isEmpty() || digits(number) ? Optional.of(number) : Optional.empty();
    }

    static boolean digits(String text) {
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

    static Optional<LocalDate> day(String text) {
        try {
            return EventDate.parse(text).day();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> americanDay(String text) {
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
