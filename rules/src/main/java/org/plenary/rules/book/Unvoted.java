package org.plenary.rules.book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.VoteQuestion;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Counterfactual;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Tally;

/// Questions on which nothing was counted: adopted without a vote, or never put.
public final class Unvoted {
    private static final Tally NOTHING = Tally.of(0, 0, 0);

    private Unvoted() {}

    /// Adopted without a vote. There is no tally, and it is not the same as a unanimous vote.
    public static Ruling adopted(VoteQuestion question, Provision provision, Effect effect) {
        return ruling(
                question,
                question.kind().positive(),
                Because.WITHOUT_VOTE,
                effect,
                provision,
                "Adopted without a vote: nobody asked for one. There is no tally, and it is not a unanimous vote.");
    }

    /// Never put to the vote.
    public static Ruling notPut(VoteQuestion question, Provision provision, String reason) {
        return ruling(
                question,
                Outcome.NOT_PUT,
                Because.NOT_PUT,
                Effect.NONE,
                provision,
                "Not put to the vote: " + reason + ".");
    }

    private static Ruling ruling(
            VoteQuestion question, Outcome outcome, Because because, Effect effect, Provision provision, String says) {
        return new Ruling(
                question.id(),
                outcome,
                because,
                NOTHING,
                List.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(new ReadingUsed(
                        provision.id(), says, Optional.empty(), List.of(), provision.source(question.lawOf()))),
                effect,
                Counterfactual.NONE,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
