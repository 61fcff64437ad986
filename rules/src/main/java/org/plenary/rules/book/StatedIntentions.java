package org.plenary.rules.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plenary.rules.VoteQuestion;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.ReadingUsed.Otherwise;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Vote;

/// Intentions stated after the result was announced: printed beside the ballots, without moving the tally.
public final class StatedIntentions {
    private static final Provision AFTER_THE_RESULT = Provisions.cited("GA-CORRECTION");

    private StatedIntentions() {}

    /// Adds how the vote would have gone with the intentions stated, if there are any.
    ///
    /// @param because how a vote on the same question comes out
    public static void read(VoteQuestion question, Function<Vote, Because> because, List<ReadingUsed> readings) {
        Optional<RollCall> cast = question.rollCall();
        if (cast.isEmpty() || question.intentions().isEmpty()) {
            return;
        }
        RollCall intended = cast.get().changing(question.intentions());
        Because before = because.apply(cast.get());
        Because after = because.apply(intended);
        String stated = question.intentions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(intention ->
                        intention.getKey() + " " + intention.getValue().word())
                .collect(Collectors.joining(", "));
        boolean same = Needs.affirmative(before) == Needs.affirmative(after);
        readings.add(new ReadingUsed(
                AFTER_THE_RESULT.id(),
                "Stated after the result as intended: %s. The announced tally and the decision stand; with these ballots the tally would read %s."
                        .formatted(stated, intended.tally()),
                Optional.empty(),
                same
                        ? List.of()
                        : List.of(new Otherwise(
                                "as-intended",
                                Needs.affirmative(after)
                                        ? question.kind().positive()
                                        : question.kind().negative(),
                                after)),
                AFTER_THE_RESULT.source(question.lawOf())));
    }
}
