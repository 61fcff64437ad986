package org.plenary.rules.motion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.Organ;
import org.plenary.rules.PrecedenceQuestion;
import org.plenary.rules.Words;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Answer.Ground;

/// Motions that have precedence over the proposal before a meeting (Assembly, rules 71 and 74 to 77; Council,
/// rules 30 and 33).
public enum Motion {
    POINT_OF_ORDER(0, "GA-ROP-71", 0, "SC-PROV-30", false, 0, 0),
    SUSPEND_MEETING(1, "GA-ROP-76", 1, "SC-PROV-33", false, 0, 0),
    ADJOURN_MEETING(2, "GA-ROP-76", 2, "SC-PROV-33", false, 0, 0),
    /// Adjournment of the debate on the item: no action on the proposal.
    ADJOURN_DEBATE(3, "GA-ROP-74", -1, "", true, 2, 2),
    CLOSE_DEBATE(4, "GA-ROP-75", -1, "", true, 0, 2),
    /// Whether the Assembly is competent to adopt the proposal; voted before it (rule 79).
    COMPETENCE(5, "GA-ROP-79", -1, "", true, -1, -1),
    /// Adjournment to a certain day or hour.
    ADJOURN_TO_TIME(-1, "", 3, "SC-PROV-33", true, -1, -1),
    /// Reference to a committee, to the Secretary-General or to a rapporteur.
    REFER(-1, "", 4, "SC-PROV-33", true, -1, -1),
    /// Postponement of the discussion to a certain day or indefinitely.
    POSTPONE(-1, "", 5, "SC-PROV-33", true, -1, -1),
    /// Introduction of an amendment.
    AMENDMENT(-1, "", 6, "SC-PROV-33", true, -1, -1);

    private static final Provision ORDER_IN_ASSEMBLY = Provisions.cited("GA-ROP-77");

    private final int rankInAssembly;
    private final String ruleInAssembly;
    private final int rankInCouncil;
    private final String ruleInCouncil;
    private final boolean debatable;
    private final int speakersFor;
    private final int speakersAgainst;

    Motion(
            int rankInAssembly,
            String ruleInAssembly,
            int rankInCouncil,
            String ruleInCouncil,
            boolean debatable,
            int speakersFor,
            int speakersAgainst) {
        this.rankInAssembly = rankInAssembly;
        this.ruleInAssembly = ruleInAssembly;
        this.rankInCouncil = rankInCouncil;
        this.ruleInCouncil = ruleInCouncil;
        this.debatable = debatable;
        this.speakersFor = speakersFor;
        this.speakersAgainst = speakersAgainst;
    }

    /// The word used in questions, for example `suspend-meeting`.
    public String word() {
        return Words.of(this);
    }

    /// Reads a motion from its word.
    public static Optional<Motion> of(String word) {
        return Arrays.stream(values())
                .filter(motion -> motion.word().equals(word))
                .findFirst();
    }

    /// Whether the motion exists in `organ`.
    public boolean in(Organ organ) {
        return rank(organ) >= 0;
    }

    /// The motions that exist in `organ`, in their order.
    public static List<Motion> all(Organ organ) {
        return Arrays.stream(values())
                .filter(motion -> motion.in(organ))
                .sorted(Comparator.comparingInt(motion -> motion.rank(organ)))
                .toList();
    }

    /// The rule on which the motion rests in `organ`.
    public Provision rule(Organ organ) {
        return Provisions.cited(
                switch (organ) {
                    case SC -> ruleInCouncil;
                    case GA -> ruleInAssembly;
                });
    }

    /// Whether anybody may speak to the motion besides its mover.
    public boolean debatable() {
        return debatable;
    }

    /// How many may speak in favour besides the mover; empty where the rules set no number.
    public Optional<Integer> speakersFor() {
        return speakersFor < 0 ? Optional.empty() : Optional.of(speakersFor);
    }

    /// How many may speak against; empty where the rules set no number.
    public Optional<Integer> speakersAgainst() {
        return speakersAgainst < 0 ? Optional.empty() : Optional.of(speakersAgainst);
    }

    /// Puts motions in the order in which they are voted; equal ones keep the order in which they were moved.
    public static Answer.Order order(PrecedenceQuestion question) {
        Organ organ = question.organ();
        List<Motion> ordered = question.motions().stream()
                .map(word -> of(word).filter(motion -> motion.in(organ))
                        .orElseThrow(() -> new IllegalArgumentException("No motion '" + word + "' in " + organ)))
                .sorted(Comparator.comparingInt(motion -> motion.rank(organ)))
                .toList();
        List<Ground> grounds =
                ordered.stream().map(motion -> motion.ground(question)).toList();
        return new Answer.Order(
                question.id(), ordered.stream().map(Motion::word).toList(), grounds);
    }

    private Ground ground(PrecedenceQuestion question) {
        Provision provision = question.organ() == Organ.GA && this != POINT_OF_ORDER && this != COMPETENCE
                ? ORDER_IN_ASSEMBLY
                : rule(question.organ());
        String says = this == POINT_OF_ORDER
                ? "A point of order is decided at once, before any motion."
                : "Stands at place %d among the motions that have precedence over the proposal."
                        .formatted(rank(question.organ()));
        return new Ground(word(), provision.id(), says, Optional.of(provision.source(question.date())));
    }

    private int rank(Organ organ) {
        return switch (organ) {
            case SC -> rankInCouncil;
            case GA -> rankInAssembly;
        };
    }
}
