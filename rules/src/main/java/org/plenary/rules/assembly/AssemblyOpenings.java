package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.plenary.rules.VoteQuestion;
import org.plenary.rules.book.UnitingForPeace;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;

/// What a ruling of the Assembly makes possible or due.
final class AssemblyOpenings {
    private static final Provision SECOND_VOTE = Provisions.cited("GA-ROP-95");
    private static final Provision AS_AMENDED = Provisions.cited("GA-ROP-90");
    private static final Provision PARTS = Provisions.cited("GA-ROP-89");
    private static final Provision COMPETING = Provisions.cited("GA-ROP-91");
    private static final Provision NO_ACTION = Provisions.cited("GA-ROP-74");
    private static final Provision CLOSURE = Provisions.cited("GA-ROP-75");
    private static final Provision RECONSIDERED = Provisions.cited("GA-ROP-81");
    private static final Provision DESIGNATION = Provisions.cited("GA-IQ-MOTION");
    private static final Provision RATIFICATION = Provisions.cited("CHARTER-108");
    private static final Provision ADMITTED = Provisions.cited("GA-ROP-138");
    private static final Provision NOT_ADMITTED = Provisions.cited("GA-ROP-137");
    private static final Provision REVIEW_CONFERENCE = Provisions.cited("CHARTER-109-1");
    private static final Provision REVIEW_CONFERENCE_TENTH_SESSION = Provisions.cited("CHARTER-109-3");
    private static final Provision PROVISIONAL_SEAT = Provisions.cited("GA-ROP-29");

    /// Rule 95: the second vote is taken within 48 hours of the first.
    private static final int DAYS_TO_SECOND_VOTE = 2;

    private AssemblyOpenings() {}

    static Ruling add(VoteQuestion question, Ruling ruling) {
        List<Opening> opens = new ArrayList<>();
        LocalDate day = question.lawOf();
        if (ruling.because() == Because.TIE) {
            opens.add(Opening.due(
                    SECOND_VOTE,
                    "A second vote is taken at a later meeting within 48 hours; if it is equal again, the proposal is rejected.",
                    day,
                    question.date().plusDays(DAYS_TO_SECOND_VOTE)));
        }
        if (ruling.outcome() == Outcome.NOT_PUT) {
            return ruling;
        }
        if (ruling.outcome() == question.kind().positive()) {
            affirmative(question, day, opens);
        } else {
            negative(question, day, opens);
        }
        if (question.kind().text() && !question.competing().isEmpty()) {
            opens.add(Opening.of(
                    COMPETING,
                    "The Assembly may decide whether to vote on the next proposal: %s. Adopting one text does not bar another."
                            .formatted(String.join(", ", question.competing())),
                    day));
        }
        return ruling.opening(opens);
    }

    private static void affirmative(VoteQuestion question, LocalDate day, List<Opening> opens) {
        switch (question.kind()) {
            case EMERGENCY_SESSION_REQUEST -> opens.addAll(UnitingForPeace.sessionCalled(question));
            case AMENDMENT -> opens.add(Opening.of(AS_AMENDED, "The proposal is put to the vote as amended.", day));
            case SEPARATE_VOTE ->
                opens.add(Opening.of(PARTS, "The parts approved are put to the vote as a whole.", day));
            case DIVISION_MOTION -> opens.add(Opening.of(PARTS, "The parts are put to the vote separately.", day));
            case NO_ACTION_MOTION ->
                opens.add(
                        Opening.of(NO_ACTION, "The debate on the item is adjourned and the proposal is not put.", day));
            case CLOSURE ->
                opens.add(Opening.of(CLOSURE, "The debate is closed and the proposal is put at once.", day));
            case RECONSIDERATION ->
                opens.add(Opening.of(RECONSIDERED, "The proposal is open again and is put to the vote anew.", day));
            case IMPORTANT_QUESTION_MOTION ->
                opens.add(Opening.of(
                        DESIGNATION,
                        question.motionForSimpleMajority()
                                ? "A simple majority suffices for the proposal."
                                : "The proposal needs two thirds of those present and voting, its parts and amendments too.",
                        day));
            case CHARTER_AMENDMENT ->
                opens.add(Opening.of(
                        RATIFICATION,
                        "The amendment enters into force when two thirds of the Members, the five permanent members among them,"
                                + " have ratified it.",
                        day));
            case REVIEW_CONFERENCE ->
                opens.add(Opening.of(
                        question.underArticle109Paragraph3() ? REVIEW_CONFERENCE_TENTH_SESSION : REVIEW_CONFERENCE,
                        "The Security Council votes on it as well; no permanent member can stop it.",
                        day));
            case ADMISSION -> opens.add(Opening.of(ADMITTED, "Membership begins on the day of the decision.", day));
            default -> {}
        }
    }

    private static void negative(VoteQuestion question, LocalDate day, List<Opening> opens) {
        switch (question.kind()) {
            case IMPORTANT_QUESTION_MOTION ->
                opens.add(Opening.of(
                        DESIGNATION,
                        question.motionForSimpleMajority()
                                ? "The proposal needs two thirds only if the matter was presumed to be important."
                                : "The proposal needs a simple majority. The lost motion is not a decision on the proposal.",
                        day));
            case SEPARATE_VOTE ->
                opens.add(Opening.of(
                        PARTS,
                        "The part falls away; if every operative part falls, the whole counts as rejected.",
                        day));
            case DIVISION_MOTION -> opens.add(Opening.of(PARTS, "The proposal is put to the vote undivided.", day));
            case NO_ACTION_MOTION -> opens.add(Opening.of(NO_ACTION, "The proposal is put to the vote.", day));
            case ADMISSION ->
                opens.add(Opening.of(
                        NOT_ADMITTED,
                        "The Assembly may send the application back to the Council with the record of its debate.",
                        day));
            case CREDENTIALS ->
                opens.add(Opening.of(
                        PROVISIONAL_SEAT,
                        "Until the Assembly decides otherwise, representatives sit provisionally with full rights.",
                        day));
            default -> {}
        }
    }
}
