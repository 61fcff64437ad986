package org.plenary.followup;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.Symbol;

/// One operative paragraph, one addressee, one act.
///
/// It says what a text asks, not whether that is right or was done.
///
/// @param id stable, for addresses: `a-res-es-10-24-01`
/// @param adoptedAt the moment of adoption, where it is known; terms in hours are counted from it
/// @param paragraph as given; shown only where it was read in a copy of the text
/// @param what in our own short words
public record Task(
        String id,
        Symbol text,
        LocalDate adopted,
        Optional<ZonedDateTime> adoptedAt,
        Optional<String> paragraph,
        boolean paragraphChecked,
        Addressee addressee,
        Act act,
        String what,
        Force force,
        Due due,
        Origin origin)
        implements Fact {
    /// The number of the paragraph where it was read in a copy of the text. A number from memory is kept
    /// for joining facts and is nobody's business.
    public Optional<String> shownParagraph() {
        return paragraphChecked ? paragraph : Optional.empty();
    }

    /// The text as it is cited for this task: `A/RES/ES-11/1, paragraph 4`.
    public String cited() {
        return place().map(place -> symbol() + ", " + place).orElse(symbol());
    }

    /// The symbol of the text as it is printed; of a text of a chamber it says that it is one.
    public String symbol() {
        return ChamberText.chamberOf(text)
                .flatMap(chamber -> ChamberText.draftOf(text).map(draft -> draft + " of chamber " + chamber))
                .orElseGet(() -> text.display(happened()));
    }

    /// `paragraph 4`, `the sole paragraph`; empty where the number was not read in a copy of the text.
    public Optional<String> place() {
        return shownParagraph().map(number -> number.equals("sole") ? "the sole paragraph" : "paragraph " + number);
    }

    /// A task is there from the adoption of its text.
    @Override
    public EventDate happened() {
        return EventDate.of(adopted);
    }

    @Override
    public FactKind kind() {
        return FactKind.TASK;
    }
}
