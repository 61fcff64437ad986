package org.plenary.chamber;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.RecordJson;

/// One line of a chamber's log.
///
/// @param seq its number, from zero
/// @param by who did it ([Actor#name])
/// @param name stands for the name that the client gave to its command and for the command itself, hashed; on
/// the first entry of the command
public record Entry(long seq, Instant at, String by, Event event, Optional<String> name) {
    private static final List<String> OWN = List.of("seq", "at", "by", "type", "name");

    /// The entry as JSON: what is hashed into the ledger.
    public Json.Fields json() {
        Json.Fields fields = RecordJson.write((Record) event)
                .with("seq", seq)
                .with("at", at.toString())
                .with("by", by)
                .with("type", event.word());
        return fields.with("name", name);
    }

    /// Reads an entry.
    ///
    /// @throws MalformedJson naming the field that is wrong
    public static Entry read(Json json) throws MalformedJson {
        if (!(json instanceof Json.Fields fields)) {
            throw new MalformedJson("", "An entry is an object.");
        }
        Optional<Long> seq = fields.whole("seq").filter(number -> number >= 0);
        Optional<String> by = fields.text("by");
        Optional<String> type = fields.text("type");
        Optional<Instant> at = fields.text("at").flatMap(Entry::instant);
        if (seq.isEmpty() || by.isEmpty() || type.isEmpty() || at.isEmpty()) {
            throw new MalformedJson("", "An entry has \"seq\", \"at\", \"by\" and \"type\".");
        }
        return new Entry(seq.get(), at.get(), by.get(), Event.read(type.get(), fields, OWN), fields.text("name"));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException problem) {
            return Optional.empty();
        }
    }
}
