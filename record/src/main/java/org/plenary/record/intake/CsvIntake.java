package org.plenary.record.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.plenary.rules.Organ;

/// Opens a CSV file and hands its rows, one at a time, to the reading of its layout: [VoetenRows], [LibraryRows] or
/// [CouncilVoteRows].
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
            CsvRows taking = null;
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

    private CsvRows rows(FileReading into, List<String> columns) {
        CsvColumns by = new CsvColumns(columns);
        VoetenRows voeten = new VoetenRows(codes, rollCallDates);
        LibraryRows library = new LibraryRows(codes, council);
        CouncilVoteRows notAdopted = new CouncilVoteRows(codes, council);
        return switch (into.layout()) {
            case ROLL_CALLS -> voeten.rollCalls(into, by);
            case UNVOTES -> voeten.unvotes(into, by);
            case ISSUES -> voeten.issues(into, by);
            case CODES -> voeten.codes(into, by);
            case COUNCIL -> library.of(into, by, Organ.SC);
            case ASSEMBLY -> library.of(into, by, Organ.GA);
            case NOT_ADOPTED -> notAdopted.notAdopted(into, by);
            case VETOES -> notAdopted.vetoes(into, by);
            case VETO_LIST -> notAdopted.vetoList(into, by);
            case RECORD -> throw new IllegalStateException("MARCXML is not CSV.");
        };
    }
}
