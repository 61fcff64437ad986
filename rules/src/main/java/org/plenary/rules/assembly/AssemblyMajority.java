package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.rules.Kind;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.book.Needs;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.ReadingUsed.Otherwise;
import org.plenary.rules.vote.Majority.Share;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// Which majority a question needs in the Assembly, and how that was settled.
///
/// @param reading how it was settled, where the Charter and the rules leave it open
record AssemblyMajority(Needs needs, Optional<ReadingUsed> reading) {
    private static final Provision IMPORTANT_QUESTIONS = Provisions.cited("CHARTER-18-2");
    private static final Provision OTHER_QUESTIONS = Provisions.cited("CHARTER-18-3");
    private static final Provision SIMPLE = Provisions.cited("GA-ROP-85");
    private static final Provision TWO_THIRDS = Provisions.cited("GA-ROP-83");
    private static final Provision INHERITED = Provisions.cited("GA-ROP-84");
    private static final Provision DESIGNATION = Provisions.cited("GA-IQ-MOTION");
    private static final Provision ABSOLUTE = Provisions.cited("GA-ABSOLUTE");
    private static final Provision EMERGENCY_SESSIONS = Provisions.cited("UFP-MAJORITY");
    private static final Provision CHARTER_AMENDMENT = Provisions.cited("CHARTER-108");
    private static final Provision REVIEW_CONFERENCE = Provisions.cited("CHARTER-109-1");
    private static final Provision REVIEW_CONFERENCE_TENTH_SESSION = Provisions.cited("CHARTER-109-3");
    private static final Provision ADMISSION = Provisions.cited("GA-ROP-136");
    private static final Provision HUMAN_RIGHTS_COUNCIL = Provisions.cited("HRC-60-251-8");
    private static final Provision APPOINTMENT = Provisions.cited("CHARTER-97-SG");
    private static final Provision CREDENTIALS = Provisions.cited("GA-ROP-29");
    private static final Provision RECONSIDERATION = Provisions.cited("GA-ROP-81");
    private static final Provision NO_ACTION = Provisions.cited("GA-ROP-74");
    private static final Provision CLOSURE = Provisions.cited("GA-ROP-75");
    private static final Provision DIVISION = Provisions.cited("GA-ROP-89");
    private static final Provision ADDED_ITEMS = Provisions.cited("GA-ROP-19");
    private static final Provision REQUEST_OF_MEMBERS = Provisions.cited("GA-ROP-8b");

    /// Kinds whose majority the Charter or the rules fix, so that nothing can settle it otherwise.
    static boolean fixed(Kind kind) {
        return switch (kind) {
            case DRAFT_RESOLUTION, DRAFT_DECISION, AMENDMENT, SEPARATE_VOTE, SECRETARY_GENERAL -> false;
            default -> true;
        };
    }

    static AssemblyMajority of(VoteQuestion question) {
        if (fixed(question.kind())) {
            return plain(fixedNeeds(question));
        }
        if (question.settled().isPresent()) {
            return settled(question, question.settled().get());
        }
        if (!question.important().isEmpty()) {
            return important(question);
        }
        boolean accessory = question.kind() == Kind.AMENDMENT || question.kind() == Kind.SEPARATE_VOTE;
        if (accessory && question.parentNeedsTwoThirds()) {
            return inherited(question);
        }
        if (question.inEmergencySession() && question.kind() != Kind.SECRETARY_GENERAL) {
            return emergencySession(question, accessory);
        }
        if (question.kind() == Kind.SECRETARY_GENERAL) {
            return plain(Needs.of(Share.SIMPLE, APPOINTMENT));
        }
        return presumedSimple(question);
    }

    private static Needs fixedNeeds(VoteQuestion question) {
        return switch (question.kind()) {
            case ADMISSION -> Needs.of(Share.TWO_THIRDS, ADMISSION);
            case SUSPENSION, EXPULSION, BUDGET -> Needs.of(Share.TWO_THIRDS, IMPORTANT_QUESTIONS);
            case HRC_SUSPENSION -> Needs.of(Share.TWO_THIRDS, HUMAN_RIGHTS_COUNCIL);
            case CHARTER_AMENDMENT -> Needs.of(Share.TWO_THIRDS_OF_MEMBERS, CHARTER_AMENDMENT);
            case REVIEW_CONFERENCE ->
                question.underArticle109Paragraph3()
                        ? Needs.of(Share.ABSOLUTE, REVIEW_CONFERENCE_TENTH_SESSION)
                        : Needs.of(Share.TWO_THIRDS_OF_MEMBERS, REVIEW_CONFERENCE);
            case EMERGENCY_SESSION_REQUEST -> Needs.of(Share.ABSOLUTE, REQUEST_OF_MEMBERS);
            case CREDENTIALS -> Needs.of(Share.SIMPLE, CREDENTIALS);
            case RECONSIDERATION -> Needs.of(Share.TWO_THIRDS, RECONSIDERATION);
            case NO_ACTION_MOTION -> Needs.of(Share.SIMPLE, NO_ACTION);
            case CLOSURE -> Needs.of(Share.SIMPLE, CLOSURE);
            case DIVISION_MOTION -> Needs.of(Share.SIMPLE, DIVISION);
            case IMPORTANT_QUESTION_MOTION -> Needs.of(Share.SIMPLE, OTHER_QUESTIONS);
            case AGENDA ->
                question.inSpecialSession() ? Needs.of(Share.TWO_THIRDS, ADDED_ITEMS) : Needs.of(Share.SIMPLE, SIMPLE);
            default -> Needs.of(Share.SIMPLE, SIMPLE);
        };
    }

    private static AssemblyMajority settled(VoteQuestion question, Settled settled) {
        Needs needs = switch (settled) {
            case SIMPLE -> Needs.of(Share.SIMPLE, SIMPLE);
            case TWO_THIRDS -> Needs.of(Share.TWO_THIRDS, TWO_THIRDS);
            case ABSOLUTE -> Needs.of(Share.ABSOLUTE, ABSOLUTE);
        };
        return new AssemblyMajority(
                needs,
                Optional.of(reading(
                        question,
                        DESIGNATION,
                        "The majority was settled before the vote, by a motion, a ruling or the decision that governs it.",
                        settled.word(),
                        List.of())));
    }

    private static AssemblyMajority important(VoteQuestion question) {
        boolean determined = question.important().equals(Set.of(Important.DETERMINED));
        if (!determined) {
            return plain(Needs.of(Share.TWO_THIRDS, IMPORTANT_QUESTIONS));
        }
        return new AssemblyMajority(
                Needs.of(Share.TWO_THIRDS, TWO_THIRDS),
                Optional.of(reading(
                        question,
                        OTHER_QUESTIONS,
                        "The Assembly determined, by a majority of those voting, that the question needs two thirds.",
                        "determined",
                        List.of())));
    }

    private static AssemblyMajority inherited(VoteQuestion question) {
        LocalDate day = question.lawOf();
        if (INHERITED.words().versionOn(day).isPresent()) {
            return plain(Needs.of(Share.TWO_THIRDS, INHERITED));
        }
        Needs simple = Needs.of(Share.SIMPLE, SIMPLE);
        return new AssemblyMajority(
                simple,
                Optional.of(reading(
                        question,
                        INHERITED,
                        "Before 1 November 1950 no rule said which majority amendments to important questions and parts of them"
                                + " need, and practice was unsettled; a simple majority is applied.",
                        "simple",
                        otherwise(question, simple, List.of(Share.TWO_THIRDS)))));
    }

    private static AssemblyMajority emergencySession(VoteQuestion question, boolean accessory) {
        Needs twoThirds = Needs.of(Share.TWO_THIRDS, accessory ? INHERITED : IMPORTANT_QUESTIONS);
        return new AssemblyMajority(
                twoThirds,
                Optional.of(reading(
                        question,
                        EMERGENCY_SESSIONS,
                        "In emergency special sessions texts and amendments are taken as recommendations on peace and security,"
                                + " which need two thirds of those present and voting.",
                        "two-thirds",
                        otherwise(question, twoThirds, List.of(Share.SIMPLE)))));
    }

    private static AssemblyMajority presumedSimple(VoteQuestion question) {
        Needs simple = Needs.of(Share.SIMPLE, SIMPLE);
        return new AssemblyMajority(
                simple,
                Optional.of(reading(
                        question,
                        DESIGNATION,
                        "Nothing says that the question is important, so a majority of those present and voting decides.",
                        "simple",
                        otherwise(question, simple, List.of(Share.TWO_THIRDS)))));
    }

    private static AssemblyMajority plain(Needs needs) {
        return new AssemblyMajority(needs, Optional.empty());
    }

    private static ReadingUsed reading(
            VoteQuestion question, Provision provision, String says, String choice, List<Otherwise> otherwise) {
        return new ReadingUsed(
                provision.id(), says, Optional.of(choice), otherwise, provision.source(question.lawOf()));
    }

    /// What the same vote would have given under other majorities, where that differs.
    private static List<Otherwise> otherwise(VoteQuestion question, Needs used, List<Share> others) {
        if (!(question.taking() instanceof Taking.Voted(Vote vote))) {
            return List.of();
        }
        boolean adopted = affirmative(used, vote.tally());
        return others.stream()
                .map(share -> Needs.of(share, used.rule()))
                .filter(needs -> affirmative(needs, vote.tally()) != adopted)
                .map(needs -> new Otherwise(
                        needs.majority().equals(Share.TWO_THIRDS) ? Settled.TWO_THIRDS.word() : Settled.SIMPLE.word(),
                        adopted ? question.kind().negative() : question.kind().positive(),
                        because(needs, vote.tally())))
                .toList();
    }

    private static boolean affirmative(Needs needs, Tally tally) {
        return Needs.affirmative(because(needs, tally));
    }

    private static Because because(Needs needs, Tally tally) {
        return needs.because(tally.yes(), tally.no(), 0, tally.present(), tally.members());
    }
}
