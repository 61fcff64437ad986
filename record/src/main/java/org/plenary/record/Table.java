package org.plenary.record;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/// A CSV file of the record, read row by row; every value that cannot be read is an error that says where it
/// stands.
final class Table {
    /// Opens a file of the record by its name, for example `states.csv`.
    interface Files {
        Reader open(String name) throws IOException;
    }

    private final String file;
    private final Map<String, Integer> columns;

    private Table(String file, Map<String, Integer> columns) {
        this.file = file;
        this.columns = columns;
    }

    /// Reads every row of `file` with `reading`.
    ///
    /// @param expected columns the file must have; others may stand beside them
    static <T> List<T> read(Files files, String file, List<String> expected, Function<Row, T> reading) {
        try (Reader text = files.open(file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            List<T> read = new ArrayList<>();
            Table table = null;
            for (CsvRecord row : rows) {
                if (table == null) {
                    table = headed(file, row, expected);
                } else if (row.getFieldCount() != table.columns.size()) {
                    throw new UnreadableRecord(new Problem(
                            file,
                            row.getStartingLineNumber(),
                            "",
                            row.getFieldCount() + " values",
                            table.columns.size() + " values, as in the header"));
                } else {
                    read.add(reading.apply(table.new Row(row)));
                }
            }
            if (table == null) {
                throw new UnreadableRecord(new Problem(file, 0, "", "", "a header and rows"));
            }
            return List.copyOf(read);
        } catch (CsvParseException e) {
            throw new UnreadableRecord(new Problem(file, 0, "", String.valueOf(e.getMessage()), "rows of values"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes every row of `file` with `taking`.
    static void each(Files files, String file, List<String> expected, Consumer<Row> taking) {
        List<Row> rows = read(files, file, expected, row -> row);
        rows.forEach(taking);
    }

    private static Table headed(String file, CsvRecord header, List<String> expected) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.put(header.getField(i), i);
        }
        for (String column : expected) {
            if (!columns.containsKey(column)) {
                throw new UnreadableRecord(new Problem(
                        file, 1, column, String.join(",", header.getFields()), "a header with the column " + column));
            }
        }
        return new Table(file, columns);
    }

    /// One row.
    final class Row {
        private final CsvRecord row;

        private Row(CsvRecord row) {
            this.row = row;
        }

        /// The value as it stands; nothing where the column is empty or not there.
        String text(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : row.getField(index);
        }

        /// The value, which must not be empty.
        String required(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                throw refused(column, "a value");
            }
            return value;
        }

        Optional<String> optional(String column) {
            String value = text(column);
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        /// Words divided by spaces.
        List<String> codes(String column) {
            String value = text(column).strip();
            return value.isEmpty() ? List.of() : List.of(value.split(" +"));
        }

        LocalDate day(String column) {
            return optionalDay(column).orElseThrow(() -> refused(column, "a day such as 2024-03-22"));
        }

        Optional<LocalDate> optionalDay(String column) {
            return parsed(column, EventDate::day, "a day such as 2024-03-22");
        }

        EventDate date(String column) {
            return optionalDate(column)
                    .orElseThrow(() -> refused(column, "a day (2024-03-22), a month (2024-03) or a year (2024)"));
        }

        Optional<EventDate> optionalDate(String column) {
            return parsed(column, EventDate::parse, "a day (2024-03-22), a month (2024-03) or a year (2024)");
        }

        OptionalInt number(String column) {
            Optional<Integer> number = parsed(column, Integer::valueOf, "a whole number");
            if (number.isPresent() && number.get() < 0) {
                throw refused(column, "a number that is not negative");
            }
            return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        }

        /// Whole numbers divided by spaces.
        List<Integer> numbers(String column) {
            try {
                return codes(column).stream().map(Integer::valueOf).toList();
            } catch (NumberFormatException e) {
                throw refused(column, "whole numbers divided by spaces");
            }
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no", "" -> false;
                default -> throw refused(column, "yes or no");
            };
        }

        /// A value read by `reading`, which answers nothing for a word it does not know.
        <T> Optional<T> word(String column, Function<String, Optional<T>> reading, String expected) {
            String value = text(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> read = reading.apply(value);
            if (read.isEmpty()) {
                throw refused(column, expected);
            }
            return read;
        }

        private <T> Optional<T> parsed(String column, Function<String, T> reading, String expected) {
            String value = text(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(reading.apply(value));
            } catch (DateTimeException | NumberFormatException e) {
                throw refused(column, expected);
            }
        }

        /// The error for a value of this row.
        UnreadableRecord refused(String column, String expected) {
            return new UnreadableRecord(new Problem(file, row.getStartingLineNumber(), column, text(column), expected));
        }
    }
}
