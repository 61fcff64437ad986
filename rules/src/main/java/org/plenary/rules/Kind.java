package org.plenary.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.ruling.Outcome;

/// What kind of question is put to the vote; it fixes the words of the outcome.
public enum Kind {
    DRAFT_RESOLUTION(Outcome.ADOPTED, Organ.SC, Organ.GA),
    DRAFT_DECISION(Outcome.ADOPTED, Organ.SC, Organ.GA),
    AMENDMENT(Outcome.ADOPTED, Organ.SC, Organ.GA),
    /// A part of a proposal voted separately.
    SEPARATE_VOTE(Outcome.ADOPTED, Organ.SC, Organ.GA),
    ADMISSION(Outcome.ADOPTED, Organ.SC, Organ.GA),
    SUSPENSION(Outcome.ADOPTED, Organ.SC, Organ.GA),
    EXPULSION(Outcome.ADOPTED, Organ.SC, Organ.GA),
    /// Suspension from the Human Rights Council (resolution 60/251, paragraph 8).
    HRC_SUSPENSION(Outcome.ADOPTED, Organ.GA),
    SECRETARY_GENERAL(Outcome.ADOPTED, Organ.SC, Organ.GA),
    /// An amendment to the Charter (Article 108).
    CHARTER_AMENDMENT(Outcome.ADOPTED, Organ.GA),
    /// A General Conference to review the Charter (Article 109).
    REVIEW_CONFERENCE(Outcome.ADOPTED, Organ.SC, Organ.GA),
    CREDENTIALS(Outcome.ADOPTED, Organ.SC, Organ.GA),
    BUDGET(Outcome.ADOPTED, Organ.GA),

    PROCEDURAL_MOTION(Outcome.CARRIED, Organ.SC, Organ.GA),
    /// Is the matter procedural? "Yes" says that it is.
    PRELIMINARY_QUESTION(Outcome.CARRIED, Organ.SC),
    /// Does a proposal need two thirds (or does a simple majority suffice)?
    IMPORTANT_QUESTION_MOTION(Outcome.CARRIED, Organ.GA),
    /// Adjournment of the debate on an item (Assembly, rule 74).
    NO_ACTION_MOTION(Outcome.CARRIED, Organ.GA),
    /// A motion that parts be voted separately, when it was objected to (Assembly, rule 89).
    DIVISION_MOTION(Outcome.CARRIED, Organ.GA),
    CLOSURE(Outcome.CARRIED, Organ.GA),
    AGENDA(Outcome.CARRIED, Organ.SC, Organ.GA),
    INVITATION(Outcome.CARRIED, Organ.SC, Organ.GA),
    RECONSIDERATION(Outcome.CARRIED, Organ.GA),

    CHALLENGE_TO_RULING(Outcome.RULING_STANDS, Organ.SC, Organ.GA),
    EMERGENCY_SESSION_REQUEST(Outcome.CALLED, Organ.SC, Organ.GA),
    ELECTION(Outcome.ELECTED, Organ.SC, Organ.GA);

    private final Outcome positive;
    private final boolean inCouncil;
    private final boolean inAssembly;

    Kind(Outcome positive, Organ... organs) {
        this.positive = positive;
        this.inCouncil = List.of(organs).contains(Organ.SC);
        this.inAssembly = List.of(organs).contains(Organ.GA);
    }

    /// The word used in questions and addresses, for example `draft-resolution`.
    public String word() {
        return Words.of(this);
    }

    /// The outcome when every requirement is met.
    public Outcome positive() {
        return positive;
    }

    /// The outcome when a requirement is not met.
    public Outcome negative() {
        return positive.opposite();
    }

    /// Whether this kind of question can be put in `organ`.
    public boolean in(Organ organ) {
        return switch (organ) {
            case SC -> inCouncil;
            case GA -> inAssembly;
        };
    }

    /// Whether this is a text: something that is adopted, as against a motion that is carried.
    public boolean text() {
        return positive == Outcome.ADOPTED;
    }

    /// Reads a kind from its word.
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
