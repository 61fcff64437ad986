package org.plenary.followup.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.plenary.record.State;
import org.plenary.record.States;

/// A text addressed to all or some Members, from whoever signs it. Its words are theirs and stand as they
/// wrote them.
///
/// @param id for file names and addresses
/// @param from who signs it, as they write themselves
/// @param to codes of the States it is addressed to; none: every Member on its day
/// @param matter the matter on which each letter carries the addressee's own record
/// @param language in which it is written, as a tag of BCP 47: `en`, `ar`, `zh-Hans`
/// @param paragraphs its text
public record Statement(
        String id,
        String title,
        LocalDate date,
        String from,
        List<String> to,
        Optional<String> matter,
        String language,
        List<String> paragraphs) {
    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "arc", "dv", "fa", "he", "ks", "ku-arab", "ps", "sd", "ug", "ur", "yi");

    public Statement {
        to = List.copyOf(to);
        paragraphs = List.copyOf(paragraphs);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException(
                    "The id of a statement is small letters, digits and hyphens; found \"" + id + "\".");
        }
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException(
                    "The language of a statement is a tag such as en, ar or zh-Hans; found \"" + language + "\".");
        }
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("A statement has a text.");
        }
    }

    /// `rtl` where its language is written from right to left, otherwise `ltr`.
    public String direction() {
        String tag = language.toLowerCase(Locale.ROOT);
        int hyphen = tag.indexOf('-');
        return FROM_THE_RIGHT.contains(tag) || FROM_THE_RIGHT.contains(hyphen < 0 ? tag : tag.substring(0, hyphen))
                ? "rtl"
                : "ltr";
    }

    /// The addressees, in the order of their names on the day of the statement.
    public List<State> addressees(States states) {
        return states.membersOn(date).stream()
                .filter(state -> to.isEmpty() || to.contains(state.code()))
                .toList();
    }

    /// Codes it is addressed to that were no Member on its day.
    public List<String> notMembers(States states) {
        return to.stream()
                .filter(code -> states.byCode(code)
                        .filter(state -> state.memberOn(date))
                        .isEmpty())
                .toList();
    }
}
