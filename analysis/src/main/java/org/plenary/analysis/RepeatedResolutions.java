package org.plenary.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Which roll calls were on the same text put to the vote again, a year or more later.
///
/// The list is that of Bailey, Strezhnev and Voeten (2017), a CSV file with columns `rcid1` and `rcid2`; it is
/// not part of the record. Roll calls linked over several years are one item, named by the least number among
/// them.
public final class RepeatedResolutions {
    private final Map<Integer, Integer> earlier = new HashMap<>();

    private RepeatedResolutions() {}

    /// No list: every roll call is an item of its own.
    public static RepeatedResolutions none() {
        return new RepeatedResolutions();
    }

    /// Reads the list.
    ///
    /// @throws IOException if the file cannot be read, or is not such a list
    public static RepeatedResolutions read(Path file) throws IOException {
        RepeatedResolutions links = new RepeatedResolutions();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            if (header == null || !header.replace("\"", "").endsWith("rcid1,rcid2")) {
                throw new IOException("%s: the header is %s; expected columns that end in rcid1,rcid2"
                        .formatted(file, header == null ? "missing" : "'" + header + "'"));
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split(",", -1);
                try {
                    links.link(
                            Integer.parseInt(cells[cells.length - 2].strip()),
                            Integer.parseInt(cells[cells.length - 1].strip()));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException notNumbers) {
                    throw new IOException(
                            "%s, line %d: '%s' does not end in two roll-call numbers".formatted(file, number, line),
                            notNumbers);
                }
            }
        }
        return links;
    }

    private void link(int one, int other) {
        int first = item(one);
        int second = item(other);
        if (first != second) {
            earlier.put(Math.max(first, second), Math.min(first, second));
        }
    }

    /// The least number of the roll calls on the same text; the number itself where it was put to the vote
    /// once.
    public int item(int rcid) {
        int item = rcid;
        Integer before = earlier.get(item);
        while (before != null) {
            item = before;
            before = earlier.get(item);
        }
        return item;
    }
}
