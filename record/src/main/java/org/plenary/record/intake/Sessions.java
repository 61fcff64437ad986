package org.plenary.record.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sessions of the Assembly in the spellings of the publishers.
final class Sessions {
    private static final Pattern SPELLING = Pattern.compile("(?:(ES|EMSP|S|SP)-?)?(\\d{1,3})(?:\\.0)?(EMSP|SP)?");

    private Sessions() {}

    /// `79`, `79.0`, `ES-10`, `10emsp`, `S-32`, `32sp` in the form `79`, `ES-10`, `S-32`.
    static Optional<String> canonical(String typed) {
        Matcher session = SPELLING.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!session.matches()) {
            return Optional.empty();
        }
        String series = session.group(1) == null ? session.group(3) : session.group(1);
        String prefix = series == null ? "" : series.startsWith("E") ? "ES-" : "S-";
        return Optional.of(prefix + Integer.parseInt(session.group(2)));
    }
}
