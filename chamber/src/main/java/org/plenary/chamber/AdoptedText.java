package org.plenary.chamber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.chamber.ChamberState.TextState;
import org.plenary.rules.ruling.Outcome;

/// A text that a meeting adopted, with its operative paragraphs one by one: what follow-up reads.
///
/// Amendments are named and not worked into the paragraphs, because only people can say how a text reads with
/// them.
///
/// @param vote the number of the vote; none where it was adopted without one
/// @param paragraphs operative paragraphs by their numbers, without those that were rejected in a separate vote
/// @param amendments symbols of the amendments that were adopted
/// @param rejected parts that were put to a separate vote and not adopted, as they were named
public record AdoptedText(
        String symbol,
        String title,
        OptionalInt vote,
        List<Paragraph> paragraphs,
        List<String> amendments,
        List<String> rejected) {
    private static final Pattern NUMBERED = Pattern.compile("\\s*([1-9][0-9]{0,2})\\.\\s+(\\S.*)");
    private static final Pattern LAST_NUMBER = Pattern.compile(".*?([1-9][0-9]{0,2})\\D*");

    /// An operative paragraph.
    ///
    /// @param text without its number
    public record Paragraph(int number, String text) {}

    public AdoptedText {
        paragraphs = List.copyOf(paragraphs);
        amendments = List.copyOf(amendments);
        rejected = List.copyOf(rejected);
    }

    /// Texts that are adopted in this state, in the order of submission; amendments are named with what they
    /// amend.
    public static List<AdoptedText> of(ChamberState state) {
        return state.proposals().stream()
                .filter(text -> text.proposal().amends().isEmpty())
                .filter(text -> state.outcome(text).equals(Optional.of(Outcome.ADOPTED)))
                .map(text -> of(state, text))
                .toList();
    }

    private static AdoptedText of(ChamberState state, TextState text) {
        String symbol = text.proposal().symbol();
        OptionalInt vote = OptionalInt.empty();
        List<String> rejected = new ArrayList<>();
        for (VoteState taken : state.votes()) {
            if (!taken.opened().proposal().equals(Optional.of(symbol))
                    || taken.outcome().isEmpty()) {
                continue;
            }
            Optional<String> part = taken.opened().part();
            if (part.isEmpty()) {
                vote = OptionalInt.of(taken.opened().vote());
            } else if (!taken.outcome().equals(Optional.of(Outcome.ADOPTED))) {
                rejected.add(part.get());
            }
        }
        Set<Integer> left = new TreeSet<>();
        for (String part : rejected) {
            Matcher number = LAST_NUMBER.matcher(part);
            if (number.matches() && !part.contains("preamb")) {
                left.add(Integer.parseInt(number.group(1)));
            }
        }
        return new AdoptedText(
                symbol,
                text.proposal().title(),
                vote,
                paragraphs(text.proposal().text().orElse("")).stream()
                        .filter(paragraph -> !left.contains(paragraph.number()))
                        .toList(),
                state.proposals().stream()
                        .filter(other -> other.proposal().amends().equals(Optional.of(symbol)))
                        .filter(other -> state.outcome(other).equals(Optional.of(Outcome.ADOPTED)))
                        .map(other -> other.proposal().symbol())
                        .toList(),
                rejected);
    }

    /// The operative paragraphs of a text: lines that begin with the next number and a full stop, each with the
    /// lines that follow it. Preambular paragraphs have no numbers and are not among them.
    public static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher numbered = NUMBERED.matcher(line);
            int next = paragraphs.size() + (open.isEmpty() ? 1 : 2);
            if (numbered.matches() && Integer.parseInt(numbered.group(1)) == next) {
                close(open, paragraphs);
                open.append(numbered.group(2).strip());
            } else if (!open.isEmpty() && !line.isBlank()) {
                open.append('\n').append(line.strip());
            }
        }
        close(open, paragraphs);
        return List.copyOf(paragraphs);
    }

    private static void close(StringBuilder open, List<Paragraph> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(paragraphs.size() + 1, open.toString()));
            open.setLength(0);
        }
    }
}
