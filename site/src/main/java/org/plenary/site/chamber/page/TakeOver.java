package org.plenary.site.chamber.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.plenary.site.language.Messages.say;

/// The form by which whoever presides takes the operative paragraphs of adopted texts over into follow-up.
///
/// @param id the chamber
/// @param problem why nothing was taken over; empty for nothing
/// @param done what was taken over; empty for nothing
public record TakeOver(String id, String title, List<Text> texts, String problem, String done) {
    public TakeOver {
        texts = List.copyOf(texts);
    }

    /// An adopted text.
    ///
    /// @param asked how many of its paragraphs are tasks already
    /// @param amendments symbols of adopted amendments, which are not worked into the paragraphs
    public record Text(String symbol, String title, List<Paragraph> paragraphs, int asked, List<String> amendments) {
        public Text {
            paragraphs = List.copyOf(paragraphs);
            amendments = List.copyOf(amendments);
        }
    }

    /// A paragraph, with what is suggested or was filled in.
    ///
    /// @param addresseeKind word of a kind of addressee
    /// @param within a term from the adoption, as follow-up writes it; empty for none
    public record Paragraph(
            int number,
            String text,
            String addresseeKind,
            String addressee,
            String act,
            String force,
            String within,
            boolean taken) {}

    /// Terms to choose from, with their words.
    public Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("", say("chambertasks.no-date"));
        terms.put("PT48H", say("chambertasks.within-hours", 48));
        for (int days : List.of(10, 30)) {
            terms.put("P%dD".formatted(days), say("chambertasks.within-days", days));
        }
        for (int months : List.of(3, 6, 12)) {
            terms.put("P%dM".formatted(months), say("chambertasks.within-months", months));
        }
        return terms;
    }
}
