package org.plenary.followup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// The facts that come with the program, one CSV file for each kind.
final class FactFiles {
    private FactFiles() {}

    static List<Fact> shipped() {
        List<Fact> facts = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            String file = kind.table() + ".csv";
            InputStream in = FactFiles.class.getResourceAsStream(file);
            if (in == null) {
                continue;
            }
            try (var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                    var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                for (NamedCsvRecord row : rows) {
                    Map<String, String> values = new LinkedHashMap<>();
                    row.getFieldsAsMap().forEach(values::put);
                    facts.add(kind.read(new Fields(file, row.getStartingLineNumber(), values)));
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return facts;
    }
}
