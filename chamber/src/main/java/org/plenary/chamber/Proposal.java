package org.plenary.chamber;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.Kind;
import org.plenary.rules.VoteQuestion.Important;

/// A text before the meeting.
///
/// @param kind what it is; a draft resolution unless said otherwise
/// @param important the categories of Article 18 (2) to which it belongs, in the Assembly
/// @param amends the symbol of the proposal that it amends
public record Proposal(
        String symbol,
        String title,
        Optional<String> text,
        Optional<Kind> kind,
        List<Important> important,
        Optional<String> amends) {
    public Proposal {
        important = List.copyOf(important);
        if (symbol.isBlank() || symbol.length() > 100 || symbol.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A proposal has a symbol of 1 to 100 characters.");
        }
        if (title.isBlank() || title.length() > 1_000) {
            throw new IllegalArgumentException("A proposal has a title of 1 to 1000 characters.");
        }
    }

    /// What it is.
    public Kind kindOfText() {
        return kind.orElse(Kind.DRAFT_RESOLUTION);
    }
}
