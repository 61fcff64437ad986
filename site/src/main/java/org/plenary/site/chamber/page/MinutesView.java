package org.plenary.site.chamber.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.HouseRules;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Rules;
import org.plenary.site.page.Phrases;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// The minutes of a meeting for readers: what happened in order, each vote with its list, and the proof.
///
/// @param lines every entry that is a sentence, with its vote where it locked one
/// @param elections what tellers reported
/// @param checkpoint the signed head of the log, as a signed note
/// @param key by which the signature is checked
public record MinutesView(
        String id,
        String title,
        String setting,
        String held,
        String seats,
        List<Line> lines,
        List<VoteView> votes,
        List<Election> elections,
        long size,
        String root,
        String checkpoint,
        String key,
        Instant upTo,
        boolean all) {
    /// One entry.
    ///
    /// @param vote the vote that it locked
    public record Line(long seq, String time, String text, Optional<VoteView> vote) {}

    public MinutesView {
        lines = List.copyOf(lines);
        votes = List.copyOf(votes);
        elections = List.copyOf(elections);
    }

    /// The organ of a chamber, or the title of the body's own rule book.
    static String body(Setting setting) {
        return setting.ruleBook().map(HouseRules::title).orElseGet(() -> Phrases.organ(setting.organ()));
    }

    /// "General Assembly, tenth emergency special session, by the law of 22 March 2024".
    static String setting(Setting setting) {
        String day = InWords.day(setting.date());
        return setting.session()
                .map(session -> say("chamber.session-by-the-law-of", body(setting), Phrases.session(session), day))
                .orElseGet(() -> say("chamber.by-the-law-of", body(setting), day));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// @param log the entries that may be published
    /// @param document the minutes as JSON ([org.plenary.chamber.ledger.Minutes#of])
    /// @param all whether the log has no more entries than these
    public static MinutesView of(
            List<Entry> log, Json.Fields document, Function<String, String> names, Rules rules, boolean all) {
        ChamberState state = ChamberState.of(log);
        Instant upTo = log.getLast().at();
        Says says = new Says(names);
        List<VoteView> votes = state.votes().stream()
                .map(vote -> new VoteView(state, vote, upTo, names, rules))
                .toList();
        List<Line> lines = new ArrayList<>();
        LocalDate day = day(log.getFirst().at());
        for (Entry entry : log) {
            Optional<VoteView> vote = entry.event() instanceof Event.VoteClosed closed
                    ? Optional.of(votes.get(closed.vote() - 1))
                    : Optional.empty();
            Optional<String> sentence = says.sentence(entry);
            if (sentence.isPresent()) {
                LocalDate on = day(entry.at());
                // A session is called one day and opens the next: the first line of another day says so.
                String time = on.equals(day)
                        ? Says.time(entry.at())
                        : say("says.day-and-time", InWords.day(on), Says.time(entry.at()));
                day = on;
                lines.add(new Line(entry.seq(), time, sentence.get(), vote));
            }
        }
        String note = document.text("checkpoint").orElse("");
        return new MinutesView(
                state.id(),
                state.setting().title(),
                setting(state.setting()),
                InWords.day(day(log.getFirst().at())),
                InWords.list(state.setting().seats().stream().map(names).toList()),
                lines,
                votes,
                Election.of(state),
                log.size(),
                note.lines().skip(2).findFirst().orElse(""),
                note,
                document.text("key").orElse(""),
                upTo,
                all);
    }
}
