package org.plenary.rules.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.rules.Kind;
import org.plenary.rules.Names;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.book.Challenge;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.Reckoning;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.StatedIntentions;
import org.plenary.rules.book.UnitingForPeace;
import org.plenary.rules.book.Unvoted;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.law.Readings;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Effect;
import org.plenary.rules.ruling.ReadingUsed;
import org.plenary.rules.ruling.ReadingUsed.Otherwise;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Vote;

/// Rules on votes of the Security Council (Charter, Article 27; provisional rules of procedure).
public final class SecurityCouncil {
    private static final Provision COMPOSITION = Provisions.cited("CHARTER-23-1");
    private static final Provision ON_SUBSTANCE = Provisions.cited("CHARTER-27-3");
    private static final Provision ABSTENTION = Provisions.cited("CHARTER-27-3-ABST");
    private static final Provision DISPUTE = Provisions.cited("CHARTER-27-3-DISPUTE");
    private static final Provision PRELIMINARY = Provisions.cited("SC-PRELIM");
    private static final Provision PROCEDURAL_LIST = Provisions.cited("SC-PROC-LIST");
    private static final Provision RULINGS = Provisions.cited("SC-PROV-30");
    private static final Provision PARTS = Provisions.cited("SC-PROV-32");
    private static final Provision WITHDRAWAL = Provisions.cited("SC-PROV-35");
    private static final Provision WITHOUT_VOTE = Provisions.cited("SC-NOVOTE");
    private static final Provision AMENDMENTS = Provisions.cited("SC-AMEND");
    private static final Provision SUBSTANTIVE_LIST = Provisions.cited("SC-SUBST-LIST");
    private static final Provision CONTINUOUS = Provisions.cited("CHARTER-28");
    private static final Provision NO_QUORUM = Provisions.cited("SC-QUORUM");
    private static final Provision DECISIONS_BIND = Provisions.cited("CHARTER-25");

    /// The amended Article 27 was in force from this day; the Council of eleven went on with seven votes to the
    /// year's end.
    private static final LocalDate AMENDMENT_IN_FORCE = LocalDate.of(1965, 8, 31);

    private static final LocalDate AMENDMENT_APPLIED = LocalDate.of(1966, 1, 1);

    private final CouncilOpenings openings;
    private final Names names;

    public SecurityCouncil(WorkingDays calendar, Names names) {
        this.openings = new CouncilOpenings(calendar);
        this.names = names;
    }

    /// The number of seats on `day`.
    public static int seats(LocalDate day) {
        return RuleBook.securityCouncil(day).seats().orElseThrow();
    }

    /// The class of questions whose kind leaves no choice.
    public static Optional<Classification> fixedClassification(Kind kind) {
        return CouncilVote.fixedClassification(kind);
    }

    /// Rules on a question that has no problems.
    public Ruling rule(VoteQuestion question) {
        return switch (question.taking()) {
            case Taking.NotPut(String reason) -> Unvoted.notPut(question, WITHDRAWAL, reason);
            case Taking.WithoutVote() ->
                openings.add(
                        question,
                        Unvoted.adopted(
                                question, WITHOUT_VOTE, new CouncilVote(question, RollCall.of(List.of())).effect()));
            case Taking.Concurrences concurrences ->
                throw new IllegalArgumentException("Concurrences are given by Members, not by the Council.");
            case Taking.Voted(Vote vote) -> openings.add(question, voted(new CouncilVote(question, vote)));
        };
    }

    private Ruling voted(CouncilVote vote) {
        VoteQuestion question = vote.question();
        if (question.kind() == Kind.CHALLENGE_TO_RULING) {
            return Challenge.rule(question, vote.vote(), vote.needs(), RULINGS, seats(question.lawOf()));
        }
        if (question.kind() == Kind.SEPARATE_VOTE && question.moverObjects()) {
            return Unvoted.notPut(
                    question, PARTS, "the original mover objected to a separate vote, which settles it in the Council");
        }
        Reckoning reckoning = vote.reckoning();
        Because because = reckoning.because();
        boolean affirmative = Needs.affirmative(because);
        List<String> warnings = new ArrayList<>();
        List<ReadingUsed> readings = readings(vote, because, warnings);
        StatedIntentions.read(question, other -> new CouncilVote(question, other).because(), readings);
        UnitingForPeace.read(question, readings, warnings);
        return new Ruling(
                question.id(),
                affirmative ? question.kind().positive() : question.kind().negative(),
                because,
                vote.vote().tally(),
                reckoning.vetoes(),
                OptionalInt.of(reckoning.threshold()),
                reckoning.requirements(),
                readings,
                affirmative ? vote.effect() : Effect.NONE,
                reckoning.smallestChanges(),
                List.of(),
                warnings,
                Optional.empty());
    }

    private List<ReadingUsed> readings(CouncilVote vote, Because because, List<String> warnings) {
        List<ReadingUsed> readings = new ArrayList<>();
        if (vote.question().kind() == Kind.PRELIMINARY_QUESTION) {
            readings.add(onThePreliminaryQuestion(vote));
        } else if (!vote.substantive() && !vote.permanent(Position.NO).isEmpty()) {
            readings.add(onProcedure(vote));
        }
        onTheThreshold(vote).ifPresent(readings::add);
        onPresence(vote, readings);
        if (vote.substantive()) {
            if (CouncilVote.fixedClassification(vote.question().kind()).isPresent()) {
                readings.add(plain(vote, SUBSTANTIVE_LIST, "The matter is one of those always taken as substance."));
            }
            if (because == Because.INSUFFICIENT_VOTES
                    && !vote.permanent(Position.NO).isEmpty()) {
                readings.add(plain(
                        vote,
                        ON_SUBSTANCE,
                        "The affirmative votes needed were not there, so the negative vote of a permanent member is not"
                                + " counted as a veto."));
            }
            onConcurringVotes(vote, readings);
            if (Needs.affirmative(because)) {
                if (vote.effect() == Effect.BINDING) {
                    readings.add(plain(
                            vote,
                            DECISIONS_BIND,
                            "The text decides in its own words, so it binds those to whom it is addressed; the number of votes"
                                    + " says nothing about that."));
                }
            }
            if (vote.question().kind() == Kind.AMENDMENT) {
                readings.add(
                        plain(
                                vote,
                                AMENDMENTS,
                                "An amendment is decided as the text it would amend, so a permanent member can prevent its adoption."));
            }
            onDispute(vote, readings, warnings);
        }
        return readings;
    }

    private ReadingUsed onProcedure(CouncilVote vote) {
        boolean listed = CouncilVote.fixedClassification(vote.question().kind()).isPresent();
        return plain(
                vote,
                PROCEDURAL_LIST,
                (listed
                                ? "The matter is on the established list of procedural matters."
                                : "The question was put as a matter of procedure, which cannot be read off the votes.")
                        + " The negative vote of a permanent member counts as any other.");
    }

    private ReadingUsed onThePreliminaryQuestion(CouncilVote vote) {
        VoteQuestion question = vote.question();
        List<Otherwise> others = new ArrayList<>();
        for (PreliminaryQuestion other : PreliminaryQuestion.values()) {
            CouncilVote same = new CouncilVote(
                    question.revised(draft -> draft.readings(
                            new Readings(question.readings().obligatoryAbstention(), Optional.of(other)))),
                    vote.vote());
            otherwise(vote, same, other.word()).ifPresent(others::add);
        }
        String says = switch (vote.preliminary()) {
            case VETOABLE ->
                "Whether a matter is procedural is itself a question of substance: a permanent member can stop it,"
                        + " and then the text as well (statement of 7 June 1945).";
            case PRESIDENT ->
                "The President rules whether a matter is procedural; the ruling stands unless overruled, and no"
                        + " permanent member can stop it.";
            case LIST -> "The established list of procedural matters decides, so a vote on it is a vote on procedure.";
        };
        return new ReadingUsed(
                PRELIMINARY.id(),
                says,
                Optional.of(vote.preliminary().word()),
                others,
                PRELIMINARY.source(question.lawOf()));
    }

    /// Between the entry into force of the amendment and the first Council of fifteen the law and the practice
    /// differ.
    private Optional<ReadingUsed> onTheThreshold(CouncilVote vote) {
        LocalDate day = vote.question().lawOf();
        if (day.isBefore(AMENDMENT_IN_FORCE) || !day.isBefore(AMENDMENT_APPLIED)) {
            return Optional.empty();
        }
        CouncilVote legal =
                new CouncilVote(vote.question().revised(draft -> draft.asOf(AMENDMENT_APPLIED)), vote.vote());
        return Optional.of(new ReadingUsed(
                COMPOSITION.id(),
                "The amendment to nine votes was in force from 31 August 1965; the Council, still of eleven members, applied"
                        + " seven to the end of the year, and its practice is followed.",
                Optional.of("operative-date"),
                otherwise(vote, legal, "legal-date").stream().toList(),
                COMPOSITION.source(day)));
    }

    /// Nobody has to be there; only the affirmative votes have to be.
    private void onPresence(CouncilVote vote, List<ReadingUsed> readings) {
        List<String> absent = vote.permanent(Position.ABSENT);
        if (!absent.isEmpty()) {
            readings.add(plain(
                    vote,
                    CONTINUOUS,
                    "The Council functions continuously; the empty seat of %s does not keep it from deciding."
                            .formatted(called(vote, absent))));
        }
        int present = vote.vote().tally().present();
        int needed = vote.reckoning().threshold();
        if (present < needed) {
            readings.add(plain(
                    vote,
                    NO_QUORUM,
                    "The Council has no quorum; with %d members present %d affirmative votes could not be cast."
                            .formatted(present, needed)));
        }
    }

    /// How "concurring votes of the permanent members" is read, for those that did not vote.
    private void onConcurringVotes(CouncilVote vote, List<ReadingUsed> readings) {
        List<String> abstained = vote.permanent(Position.ABSTAINED);
        if (!abstained.isEmpty()) {
            readings.add(plain(
                    vote,
                    ABSTENTION,
                    called(vote, abstained)
                            + " abstained. The abstention of a permanent member is not a negative vote and does"
                            + " not prevent adoption."));
        }
        List<String> silent = new ArrayList<>(vote.permanent(Position.NOT_PARTICIPATING));
        silent.addAll(vote.permanent(Position.ABSENT));
        if (!silent.isEmpty()) {
            readings.add(plain(
                    vote,
                    ABSTENTION,
                    called(vote, silent)
                            + " took no part in the vote. The absence or non-participation of a permanent member"
                            + " is not a negative vote and does not prevent adoption."));
        }
        if (abstained.isEmpty() && silent.isEmpty()) {
            readings.add(plain(
                    vote,
                    ABSTENTION,
                    "The Charter asks for the concurring votes of the permanent members; settled practice reads that as no"
                            + " negative vote among them."));
        }
    }

    private void onDispute(CouncilVote vote, List<ReadingUsed> readings, List<String> warnings) {
        List<String> voted = vote.partiesThatVoted();
        if (voted.isEmpty()) {
            return;
        }
        VoteQuestion question = vote.question();
        ObligatoryAbstention used = question.readings().obligatoryAbstention();
        ObligatoryAbstention other = switch (used) {
            case PRACTICE -> ObligatoryAbstention.STRICT;
            case STRICT -> ObligatoryAbstention.PRACTICE;
        };
        CouncilVote same = new CouncilVote(
                question.revised(draft ->
                        draft.readings(new Readings(other, question.readings().preliminaryQuestion()))),
                vote.vote());
        String who = called(vote, voted);
        readings.add(new ReadingUsed(
                DISPUTE.id(),
                switch (used) {
                    case PRACTICE ->
                        "A party to a dispute under Chapter VI is to abstain. The Council's practice has been to count the"
                                + " ballot all the same, and here those of %s are counted.".formatted(who);
                    case STRICT ->
                        "A party to a dispute under Chapter VI is to abstain. Read strictly, the ballots of %s are not counted."
                                .formatted(who);
                },
                Optional.of(used.word()),
                otherwise(vote, same, other.word()).stream().toList(),
                DISPUTE.source(question.lawOf())));
        warnings.add(
                "Named as party to the dispute and voted: %s. Article 27 (3) asks a party to abstain in decisions under"
                                .formatted(who)
                        + " Chapter VI and Article 52 (3).");
    }

    private static Optional<Otherwise> otherwise(CouncilVote vote, CouncilVote other, String choice) {
        return vote.outcome() == other.outcome()
                ? Optional.empty()
                : Optional.of(new Otherwise(choice, other.outcome(), other.because()));
    }

    private static ReadingUsed plain(CouncilVote vote, Provision provision, String says) {
        return new ReadingUsed(
                provision.id(),
                says,
                Optional.empty(),
                List.of(),
                provision.source(vote.question().lawOf()));
    }

    private String called(CouncilVote vote, List<String> codes) {
        List<String> called = codes.stream()
                .map(code -> names.on(code, vote.question().date()))
                .toList();
        return called.size() == 1
                ? called.getFirst()
                : String.join(", ", called.subList(0, called.size() - 1)) + " and " + called.getLast();
    }
}
