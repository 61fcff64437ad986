package org.plenary.rules.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.Kind;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.EmergencySession;
import org.plenary.rules.book.UnitingForPeace;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.ruling.Ruling;

/// What a ruling of the Council makes possible or due, there and in the Assembly.
final class CouncilOpenings {
    private static final Provision UNITING_FOR_PEACE = Provisions.cited("UFP-377A-1");
    private static final Provision WHO_MAY_CALL = Provisions.cited("UFP-377A-4");
    private static final Provision RESUMPTION = Provisions.cited("UFP-RESUME");
    private static final Provision DEBATE = Provisions.cited("VETO-76-262-1");
    private static final Provision PRECEDENCE = Provisions.cited("VETO-76-262-2");
    private static final Provision SPECIAL_REPORT = Provisions.cited("VETO-76-262-3");
    private static final Provision AGENDA_ITEM = Provisions.cited("VETO-76-262-4");
    private static final Provision AGENDA_ITEM_AT_FIRST = Provisions.cited("VETO-76-262-5");
    private static final Provision ADMISSION = Provisions.cited("CHARTER-4");
    private static final Provision SUSPENSION = Provisions.cited("CHARTER-5");
    private static final Provision EXPULSION = Provisions.cited("CHARTER-6");
    private static final Provision APPOINTMENT = Provisions.cited("CHARTER-97-SG");
    private static final Provision REPORT_ON_ADMISSION = Provisions.cited("SC-PROV-60");
    private static final Provision REVIEW_CONFERENCE = Provisions.cited("CHARTER-109-1");
    private static final Provision AS_AMENDED = Provisions.cited("SC-AMEND");
    private static final Provision COMPETING = Provisions.cited("SC-PROV-32");
    private static final Provision PRELIMINARY = Provisions.cited("SC-PRELIM");
    private static final Provision INVITED = Provisions.cited("SC-PROV-37");
    private static final Provision PROPOSALS_OF_THE_INVITED = Provisions.cited("SC-PROV-38");
    private static final Provision OTHER_PERSONS = Provisions.cited("SC-PROV-39");
    private static final Provision PROVISIONAL_SEAT = Provisions.cited("SC-PROV-17");
    private static final Provision REVIEW_CONFERENCE_TENTH_SESSION = Provisions.cited("CHARTER-109-3");
    private static final Provision AGENDA = Provisions.cited("SC-PROV-9");
    private static final Provision AFRESH = Provisions.cited("SC-FINAL");
    private static final Provision ATTACHED = Provisions.cited("SC-REVERSE-CONSENT");

    private static final int WORKING_DAYS_TO_DEBATE = 10;

    /// The day on which the seventy-seventh session of the Assembly opened.
    private static final LocalDate SESSION_77 = LocalDate.of(2022, 9, 13);

    private final WorkingDays calendar;

    CouncilOpenings(WorkingDays calendar) {
        this.calendar = calendar;
    }

    Ruling add(VoteQuestion question, Ruling ruling) {
        List<Opening> opens = new ArrayList<>();
        if (ruling.because() == Because.VETO) {
            afterVeto(question, opens);
        }
        if (ruling.outcome() == question.kind().positive()) {
            afterAdoption(question, opens);
        } else if (ruling.outcome() == Outcome.NOT_ADOPTED || ruling.outcome() == Outcome.LOST) {
            afterFailure(question, opens);
        }
        return ruling.opening(opens);
    }

    private void afterVeto(VoteQuestion question, List<Opening> opens) {
        LocalDate day = question.lawOf();
        if (inForce(DEBATE, day)) {
            Optional<EmergencySession> meeting = question.emergencySession().filter(EmergencySession::meeting);
            if (meeting.isPresent()) {
                opens.add(Opening.of(
                        DEBATE,
                        "No separate debate on the veto is due: the Assembly meets in the emergency special session %s on the same situation."
                                .formatted(meeting.get().symbol()),
                        day));
            } else {
                opens.add(debate(question));
                opens.add(Opening.of(
                        PRECEDENCE,
                        "In that debate the permanent members that cast the veto have precedence on the list of speakers.",
                        day));
                opens.add(Opening.of(
                        SPECIAL_REPORT,
                        "The Council is invited to send the Assembly a special report at least 72 hours before the debate.",
                        day));
            }
        }
        if (inForce(UNITING_FOR_PEACE, day)) {
            opens.add(Opening.of(
                    UNITING_FOR_PEACE,
                    "Where there appears to be a threat to the peace, breach of the peace or act of aggression, the Assembly may"
                            + " consider the matter at once and recommend collective measures.",
                    day));
            opens.add(whoMayCall(question, day));
        }
        if (inForce(DEBATE, day) && !assemblyMeetsOnIt(question)) {
            opens.add(agendaItem(question, day));
        }
    }

    private static boolean assemblyMeetsOnIt(VoteQuestion question) {
        return question.emergencySession().filter(EmergencySession::meeting).isPresent();
    }

    private static Opening agendaItem(VoteQuestion question, LocalDate day) {
        return question.date().isBefore(SESSION_77)
                ? Opening.of(
                        AGENDA_ITEM_AT_FIRST,
                        "The debate is held under the item on strengthening the United Nations system.",
                        day)
                : Opening.of(AGENDA_ITEM, "The debate is held under the item on the use of the veto.", day);
    }

    private Opening debate(VoteQuestion question) {
        String what =
                "The President of the Assembly convenes a debate on the situation in which the veto was cast, within ten"
                        + " working days";
        Optional<LocalDate> due = calendar.after(question.date(), WORKING_DAYS_TO_DEBATE);
        if (due.isPresent()) {
            return Opening.due(DEBATE, what + ".", question.lawOf(), due.get());
        }
        int year = calendar.firstYearWithoutTable(question.date(), WORKING_DAYS_TO_DEBATE)
                .orElseThrow();
        return Opening.of(
                DEBATE,
                what + "; the day is not reckoned, because the table of United Nations holidays has no year " + year
                        + ".",
                question.lawOf());
    }

    private static Opening whoMayCall(VoteQuestion question, LocalDate day) {
        return question.emergencySession()
                .map(session -> Opening.of(
                        RESUMPTION,
                        (session.meeting()
                                        ? "The emergency special session %s is meeting and can consider it; no new call is needed."
                                        : "The emergency special session %s can be resumed at the request of Members; no new veto, vote or majority is needed.")
                                .formatted(session.symbol()),
                        day))
                .orElseGet(() -> Opening.of(
                        WHO_MAY_CALL,
                        "An emergency special session can be called by the votes of any %s members of the Council, which no permanent member can stop, or by a majority of Members of the United Nations."
                                .formatted(CouncilVote.votesToCall(day)),
                        day));
    }

    private static void afterAdoption(VoteQuestion question, List<Opening> opens) {
        LocalDate day = question.lawOf();
        switch (question.kind()) {
            case EMERGENCY_SESSION_REQUEST -> opens.addAll(UnitingForPeace.sessionCalled(question));
            case ADMISSION ->
                opens.add(Opening.of(
                        ADMISSION, "The Assembly decides on admission, by two thirds of those voting.", day));
            case SUSPENSION ->
                opens.add(Opening.of(
                        SUSPENSION, "The Assembly may suspend the rights of membership, by two thirds.", day));
            case EXPULSION ->
                opens.add(Opening.of(EXPULSION, "The Assembly may expel the Member, by two thirds.", day));
            case SECRETARY_GENERAL ->
                opens.add(Opening.of(APPOINTMENT, "The Assembly appoints the person recommended.", day));
            case REVIEW_CONFERENCE ->
                opens.add(
                        question.underArticle109Paragraph3()
                                ? Opening.of(
                                        REVIEW_CONFERENCE_TENTH_SESSION,
                                        "The conference is held when a majority of the Members of the Assembly votes for it as well.",
                                        day)
                                : Opening.of(
                                        REVIEW_CONFERENCE,
                                        "The conference is held when two thirds of the Members of the Assembly vote for it as well.",
                                        day));
            case PRELIMINARY_QUESTION ->
                opens.add(Opening.of(PRELIMINARY, "The matter is put to the vote as a matter of procedure.", day));
            case INVITATION -> {
                opens.add(Opening.of(INVITED, "A Member so invited takes part in the discussion without a vote.", day));
                opens.add(Opening.of(
                        PROPOSALS_OF_THE_INVITED,
                        "A Member so invited may submit proposals; they are put to the vote when a member of the Council asks.",
                        day));
                opens.add(Opening.of(
                        OTHER_PERSONS, "Other persons are invited to supply information, and no more.", day));
            }
            case AMENDMENT -> opens.add(Opening.of(AS_AMENDED, "The text is put to the vote as amended.", day));
            default -> {}
        }
        if (!question.competing().isEmpty()) {
            opens.add(Opening.of(
                    COMPETING,
                    "What was submitted after it is put to the vote in the order of submission: %s."
                            .formatted(String.join(", ", question.competing())),
                    day));
        }
    }

    private static void afterFailure(VoteQuestion question, List<Opening> opens) {
        LocalDate day = question.lawOf();
        question.onFailure().ifPresent(consequence -> opens.add(Opening.of(ATTACHED, consequence, day)));
        if (question.kind() == Kind.ADMISSION) {
            opens.add(Opening.of(
                    REPORT_ON_ADMISSION,
                    "The Council reports to the Assembly why it does not recommend the applicant.",
                    day));
        }
        if (question.kind() == Kind.PRELIMINARY_QUESTION) {
            opens.add(Opening.of(
                    PRELIMINARY,
                    "The matter is put to the vote as a matter of substance, which a permanent member can stop: with this vote a"
                            + " double veto.",
                    day));
        }
        if (question.kind() == Kind.CREDENTIALS) {
            opens.add(Opening.of(
                    PROVISIONAL_SEAT,
                    "Until the Council decides otherwise, the representative sits provisionally with the same rights.",
                    day));
        }
        if (question.kind() == Kind.AGENDA) {
            opens.add(Opening.of(AGENDA, "Without an agenda the meeting ends.", day));
        }
        if (question.kind().text()) {
            if (!question.competing().isEmpty()) {
                opens.add(Opening.of(
                        COMPETING,
                        "The next draft in the order of submission is put to the vote: %s."
                                .formatted(String.join(", ", question.competing())),
                        day));
            }
            opens.add(Opening.of(AFRESH, "The result is final; a proposal may be submitted afresh.", day));
        }
    }

    private static boolean inForce(Provision provision, LocalDate day) {
        return provision.words().versionOn(day).isPresent();
    }
}
