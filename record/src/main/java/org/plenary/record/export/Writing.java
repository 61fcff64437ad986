package org.plenary.record.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.plenary.record.export.Column.Notation;

/// Writes tables as CSV or JSON, row by row, the same bytes every time.
public final class Writing {
    private static final int LINE_EACH = 0;

    private Writing() {}

    /// Writes a table as CSV (RFC 4180, UTF-8, lines ended by LF), with a header.
    public static void csv(PublishedTable<?> table, Publication publication, OutputStream out) throws IOException {
        Writer text = writer(out);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        try {
            table.cells(publication).forEach(csv::writeRecord);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        text.flush();
    }

    /// Writes a table as a JSON array with an object on each line; what is not known is `null`, and lists are
    /// arrays.
    public static void json(PublishedTable<?> table, Publication publication, OutputStream out) throws IOException {
        Writer text = writer(out);
        text.write("[");
        String between = "\n";
        for (Iterator<List<String>> rows = table.cells(publication).iterator(); rows.hasNext(); between = ",\n") {
            text.write(between);
            JsonText.write(text, object(table.columns(), rows.next()), LINE_EACH);
        }
        text.write("\n]\n");
        text.flush();
    }

    private static Map<String, Object> object(List<? extends Column<?>> columns, List<String> cells) {
        Map<String, Object> object = LinkedHashMap.newLinkedHashMap(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            object.put(columns.get(i).name(), value(columns.get(i).notation(), cells.get(i)));
        }
        return object;
    }

    private static Object value(Notation notation, String cell) {
        if (notation.separator().isPresent()) {
            return items(notation, cell);
        }
        if (cell.isEmpty()) {
            return JsonText.Nothing.NOTHING;
        }
        return switch (notation) {
            case NUMBER -> Integer.valueOf(cell);
            case TRUTH -> Boolean.valueOf(cell);
            case TEXT, DAY, DATE, LIST, TEXTS -> cell;
        };
    }

    /// The items of a cell with a list.
    static List<String> items(Notation notation, String cell) {
        String separator = notation.separator().orElseThrow();
        return cell.isEmpty() ? List.of() : List.of(cell.split(Pattern.quote(separator), -1));
    }

    static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
