package org.plenary.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.assembly.GeneralAssembly;
import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.council.SecurityCouncil;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;
import org.plenary.rules.vote.Vote;

/// What is wrong with a question put to the vote: fields that do not exist for it, and fields that contradict
/// each other.
final class VoteProblems {
    /// The Charter entered into force.
    static final LocalDate FIRST_DAY = LocalDate.of(1945, 10, 24);

    /// The Council met for the first time.
    static final LocalDate FIRST_COUNCIL_MEETING = LocalDate.of(1946, 1, 17);

    private final VoteQuestion question;
    private final List<QuestionProblem> problems = new ArrayList<>();

    VoteProblems(VoteQuestion question) {
        this.question = question;
    }

    List<QuestionProblem> found() {
        days();
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        kind();
        switch (question.organ()) {
            case SC -> council();
            case GA -> assembly();
        }
        switch (question.taking()) {
            case Taking.Voted(Vote vote) -> votes(vote);
            case Taking.Concurrences concurrences -> concurrences(concurrences);
            case Taking.WithoutVote() -> withoutVote();
            case Taking.NotPut notPut -> {}
        }
        return List.copyOf(problems);
    }

    private void days() {
        day("/date", question.date());
        if (!question.lawOf().equals(question.date())) {
            day("/asOf", question.lawOf());
        }
    }

    private void day(String pointer, LocalDate day) {
        LocalDate first = switch (question.organ()) {
            case SC -> FIRST_COUNCIL_MEETING;
            case GA -> FIRST_DAY;
        };
        if (day.isBefore(first)) {
            add(
                    pointer,
                    "%s is before %s, %s; expected that day or later."
                            .formatted(
                                    day,
                                    first,
                                    question.organ() == Organ.SC
                                            ? "when the Council met for the first time"
                                            : "when the Charter entered into force"));
        }
    }

    private void kind() {
        Kind kind = question.kind();
        if (kind.in(question.organ())) {
            return;
        }
        String why = switch (kind) {
            case CLOSURE -> " The Council has no rule on closure of debate.";
            case NO_ACTION_MOTION -> " Maybe a procedural-motion to postpone discussion (Council, rule 33) is meant.";
            case DIVISION_MOTION ->
                " In the Council the mover alone can refuse a separate vote (rule 32): put it as a separate-vote with"
                        + " \"moverObjects\".";
            case PRELIMINARY_QUESTION ->
                " In the Assembly it is an important-question-motion that settles the majority.";
            default -> "";
        };
        add(
                "/kind",
                "'%s' is not put in %s; it is put in %s.%s"
                        .formatted(
                                kind.word(),
                                question.organ(),
                                Arrays.stream(Organ.values()).filter(kind::in).toList(),
                                why));
    }

    private void council() {
        question.settled()
                .ifPresent(settled -> notHere("/majority", "The Council decides by a fixed number of votes."));
        if (!question.important().isEmpty()) {
            notHere("/important", "Article 18 (2) is about the Assembly.");
        }
        if (question.parentNeedsTwoThirds()) {
            notHere("/parent", "Two thirds are not a majority of the Council.");
        }
        if (question.present().isPresent()) {
            notHere("/present", "The Council has no rule on a quorum.");
        }
        question.session().ifPresent(session -> notHere("/session", "The Council functions continuously."));
        SecurityCouncil.fixedClassification(question.kind()).ifPresent(fixed -> {
            if (question.classification().isPresent()
                    && question.classification().get() != fixed) {
                add(
                        "/class",
                        "A question of the kind '%s' is always %s; found '%s'."
                                .formatted(
                                        question.kind().word(),
                                        fixed.word(),
                                        question.classification()
                                                .map(Classification::word)
                                                .orElse("")));
            }
        });
        if (question.moverObjects() && question.kind() != Kind.SEPARATE_VOTE) {
            add("/moverObjects", "Only a separate vote on parts can be refused by the mover (Council, rule 32).");
        }
    }

    private void assembly() {
        question.classification()
                .ifPresent(given -> notHere("/class", "Whether a question is procedural matters in the Council."));
        if (question.dispute()) {
            notHere("/dispute", "Article 27 (3) is about the Council.");
        }
        if (question.moverObjects()) {
            notHere(
                    "/moverObjects",
                    "In the Assembly an objection to division is voted (rule 89): put a division-motion.");
        }
        question.onFailure().ifPresent(given -> notHere("/onFailure", "It is for texts of the Council."));
        question.settled().ifPresent(this::settled);
        if (GeneralAssembly.fixedMajority(question.kind())
                && !question.important().isEmpty()) {
            add(
                    "/important",
                    "The majority of a question of the kind '%s' is fixed; it cannot be made important."
                            .formatted(question.kind().word()));
        }
        question.session()
                .filter(session -> !session.matches("(S-|ES-)?[1-9][0-9]{0,2}"))
                .ifPresent(session -> add(
                        "/session",
                        "'%s' is not a session; expected for example 79, S-32 or ES-10.".formatted(session)));
    }

    private void settled(Settled settled) {
        if (GeneralAssembly.fixedMajority(question.kind())) {
            add(
                    "/majority",
                    "The majority of a question of the kind '%s' is fixed by the Charter or the rules; found '%s'."
                            .formatted(question.kind().word(), settled.word()));
        } else if (settled == Settled.SIMPLE && question.parentNeedsTwoThirds()) {
            add("/majority", "'simple' contradicts \"parent\": \"two-thirds\" (rule 84).");
        }
    }

    private void votes(Vote vote) {
        OptionalInt members = members();
        Tally tally = vote.tally();
        if (members.isPresent() && tally.members() > members.getAsInt()) {
            add(
                    "/tally",
                    "%d ballots, and the organ has %d members on %s."
                            .formatted(tally.members(), members.getAsInt(), question.lawOf()));
        }
        if (vote instanceof CountedVote counted) {
            permanentNo(counted);
        }
        if (question.organ() == Organ.GA && members.isEmpty()) {
            if (GeneralAssembly.needsMembers(question) || question.present().isPresent()) {
                add("/members", "The number of Members is needed here: the majority or the quorum is a share of all.");
            }
        }
        question.intentions().keySet().stream()
                .filter(code -> question.rollCall()
                        .map(call -> call.position(code).isEmpty())
                        .orElse(true))
                .sorted()
                .forEach(code -> add(
                        "/intentions/" + code,
                        "An intention is stated by a Member whose ballot is given in \"positions\"; %s has none."
                                .formatted(code)));
        if (question.organ() == Organ.GA) {
            question.present().ifPresent(heads -> present(heads, tally, members));
        }
        if (question.organ() == Organ.SC && tally.barred() > 0) {
            add("/tally", "Article 19 takes away the vote in the Assembly only; nobody is barred in the Council.");
        }
    }

    private void permanentNo(CountedVote counted) {
        Set<PermanentSeat> seats = EnumSet.noneOf(PermanentSeat.class);
        for (String code : counted.permanentNo()) {
            if (question.organ() == Organ.GA) {
                notHere("/tally/permanentNo", "The Assembly has no permanent members.");
                return;
            }
            PermanentSeat.of(code)
                    .ifPresentOrElse(
                            seat -> {
                                if (!seats.add(seat)) {
                                    add("/tally/permanentNo", code + " names a permanent seat twice.");
                                }
                            },
                            () -> add(
                                    "/tally/permanentNo",
                                    "%s is not a permanent member; expected some of CHN, FRA, GBR, RUS (or SUN), USA."
                                            .formatted(code)));
        }
    }

    private void present(int heads, Tally tally, OptionalInt members) {
        if (heads < tally.present()) {
            add(
                    "/present",
                    "%d heads are fewer than the %d Members that the tally has in the hall."
                            .formatted(heads, tally.present()));
        }
        if (members.isPresent() && heads > members.getAsInt()) {
            add("/present", "%d heads are more than the %d Members of the organ.".formatted(heads, members.getAsInt()));
        }
    }

    private void concurrences(Taking.Concurrences concurrences) {
        if (question.kind() != Kind.EMERGENCY_SESSION_REQUEST) {
            add(
                    "/concurrences",
                    "Members concur in a request for an emergency special session; the kind is '%s'."
                            .formatted(question.kind().word()));
        } else if (question.organ() == Organ.SC) {
            add(
                    "/concurrences",
                    "The Council calls a session by its votes; concurrences of Members are put with organ GA.");
        } else if (question.members().isEmpty()) {
            add("/members", "The number of Members is needed: a majority of all must concur.");
        } else if (concurrences.count() > question.members().getAsInt()) {
            add(
                    "/concurrences",
                    "%d concurrences, and there are %d Members."
                            .formatted(concurrences.count(), question.members().getAsInt()));
        }
    }

    private void withoutVote() {
        switch (question.kind()) {
            case EMERGENCY_SESSION_REQUEST, CHALLENGE_TO_RULING, CHARTER_AMENDMENT ->
                add(
                        "/withoutVote",
                        "A question of the kind '%s' is decided by counting."
                                .formatted(question.kind().word()));
            default -> {}
        }
    }

    private OptionalInt members() {
        return question.organ() == Organ.SC
                ? OptionalInt.of(SecurityCouncil.seats(question.lawOf()))
                : question.members();
    }

    private void notHere(String pointer, String why) {
        add(pointer, "This field has no place in a question put in %s. %s".formatted(question.organ(), why));
    }

    private void add(String pointer, String message) {
        problems.add(new QuestionProblem(pointer, message));
    }
}
