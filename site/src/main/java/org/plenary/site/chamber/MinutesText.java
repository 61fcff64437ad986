package org.plenary.site.chamber;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Setting;
import org.plenary.chamber.VoteState;
import org.plenary.chamber.json.Json;
import org.plenary.rules.vote.Position;

/// Minutes as text, ballots as a table, and what became due as a calendar.
final class MinutesText {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private MinutesText() {}

    static String of(Setting setting, List<Entry> log) {
        StringBuilder out = new StringBuilder();
        out.append(setting.title()).append('\n');
        out.append(setting.organ() == org.plenary.rules.Organ.SC ? "Security Council" : "General Assembly");
        setting.session().ifPresent(session -> out.append(", session ").append(session));
        out.append(", by the law of ").append(setting.date()).append("\n\n");
        log.forEach(entry -> line(setting, entry, out));
        return out.toString();
    }

    private static void line(Setting setting, Entry entry, StringBuilder out) {
        // Single ballots stand in the list of the vote; the table of ballots has every version.
        if (entry.event() instanceof Event.BallotCast) {
            return;
        }
        out.append(entry.seq())
                .append("  ")
                .append(entry.at())
                .append("  ")
                .append(entry.by())
                .append(": ");
        out.append(said(entry)).append('\n');
        if (entry.event() instanceof Event.VoteClosed closed) {
            for (Position position : Position.values()) {
                List<String> seats = setting.seats().stream()
                        .filter(seat -> closed.ballots().get(seat) == position)
                        .toList();
                if (!seats.isEmpty()) {
                    out.append("      ")
                            .append(position.word())
                            .append(" (")
                            .append(seats.size())
                            .append("): ");
                    out.append(String.join(", ", seats)).append('\n');
                }
            }
            ruling(closed.ruling(), out);
        }
    }

    private static void ruling(Json.Fields ruling, StringBuilder out) {
        for (Json item : ruling.items("requirements")) {
            if (item instanceof Json.Fields requirement) {
                out.append("      ").append(requirement.text("rule").orElse("")).append(": ");
                out.append(requirement.text("what").orElse("")).append(", ");
                out.append(requirement.text("relation").orElse("").replace('-', ' '))
                        .append(' ');
                out.append(requirement.whole("needed").orElse(0L)).append(", found ");
                out.append(requirement.whole("found").orElse(0L)).append('\n');
            }
        }
    }

    private static String said(Entry entry) {
        Event event = entry.event();
        String words = event.word().replace('-', ' ');
        return switch (event) {
            case Event.VoteClosed closed ->
                "vote %d closed: %s, because %s"
                        .formatted(
                                closed.vote(),
                                closed.ruling().text("outcome").orElse(""),
                                closed.ruling().text("because").orElse(""));
            case Event.ResultDeclared declared ->
                "result of vote %d declared: %s%s%s"
                        .formatted(
                                declared.vote(),
                                declared.outcome().word(),
                                declared.outcome() == declared.ruled()
                                        ? ""
                                        : " (by the rules: " + declared.ruled().word() + ")",
                                declared.reason().map(reason -> ". " + reason).orElse(""));
            case Event.VoteOpened opened ->
                "vote %d opened: %s%s"
                        .formatted(
                                opened.vote(),
                                opened.kind().word(),
                                opened.proposal().map(symbol -> " " + symbol).orElse(""));
            default -> {
                Json.Fields fields = entry.json()
                        .without("seq")
                        .without("at")
                        .without("by")
                        .without("type")
                        .without("name")
                        .without("ruling")
                        .without("setting");
                yield fields.values().isEmpty() ? words : words + " " + fields.text();
            }
        };
    }

    static String ballots(ChamberState state) {
        StringBuilder out = new StringBuilder("vote,subject,seat,position,intention\r\n");
        for (VoteState vote : state.votes()) {
            Map<String, Position> ballots =
                    vote.closed().map(Event.VoteClosed::ballots).orElse(Map.of());
            for (String seat : state.setting().seats()) {
                Optional<Position> position = Optional.ofNullable(ballots.get(seat));
                position.ifPresent(cast -> out.append(vote.opened().vote())
                        .append(',')
                        .append(cell(vote.opened()
                                .proposal()
                                .orElse(vote.opened().kind().word())))
                        .append(',')
                        .append(cell(seat))
                        .append(',')
                        .append(cast.word())
                        .append(',')
                        .append(Optional.ofNullable(vote.intentions().get(seat))
                                .map(Position::word)
                                .orElse(""))
                        .append("\r\n"));
            }
        }
        return out.toString();
    }

    /// A cell of a table; what a spreadsheet would take for a formula is led in by an apostrophe.
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /// What rulings made due, one entry a day set by the law (RFC 5545).
    static String due(ChamberState state, Instant now) {
        StringBuilder out = new StringBuilder();
        fold("BEGIN:VCALENDAR", out);
        fold("VERSION:2.0", out);
        fold("PRODID:-//Plenary//Chamber//EN", out);
        for (VoteState vote : state.votes()) {
            int number = vote.opened().vote();
            for (Json item :
                    vote.closed().map(closed -> closed.ruling().items("opens")).orElse(List.of())) {
                if (item instanceof Json.Fields opening && opening.text("due").isPresent()) {
                    String rule = opening.text("rule").orElse("");
                    event(
                            "%s-%d-%s".formatted(state.id(), number, rule),
                            LocalDate.parse(opening.text("due").get()),
                            opening.text("what").orElse(""),
                            rule,
                            now,
                            out);
                }
            }
            Optional<Event.DebateSet> debate =
                    Optional.ofNullable(state.debates().get(number));
            debate.ifPresent(set -> event(
                    "%s-%d-debate".formatted(state.id(), number),
                    set.date(),
                    "The Assembly debates the veto on %s."
                            .formatted(vote.opened().proposal().orElse("vote " + number)),
                    "VETO-76-262-1",
                    now,
                    out));
        }
        fold("END:VCALENDAR", out);
        return out.toString();
    }

    private static void event(String id, LocalDate day, String what, String rule, Instant now, StringBuilder out) {
        fold("BEGIN:VEVENT", out);
        fold("UID:%s@plenary".formatted(id), out);
        fold("DTSTAMP:" + STAMP.format(now), out);
        fold("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE), out);
        fold("SUMMARY:" + escaped(what), out);
        fold("DESCRIPTION:" + escaped(rule), out);
        fold("END:VEVENT", out);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Lines of a calendar have at most 75 octets; longer ones go on after a blank.
    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String one = Character.toString(line.codePointAt(i));
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > 74) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += length;
        }
        out.append("\r\n");
    }
}
