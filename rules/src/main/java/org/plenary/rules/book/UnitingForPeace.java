package org.plenary.rules.book;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Situation;
import org.plenary.rules.VoteQuestion.Situation.Threat;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.ruling.Opening;
import org.plenary.rules.ruling.ReadingUsed;

/// What resolution 377 A (V) says of the situation that a question describes.
///
/// Whether its conditions are met is judged by those who call the session and by the Assembly, not by counting,
/// so they are read and warned about, and never decide an outcome.
public final class UnitingForPeace {
    private static final Provision CONDITIONS = Provisions.cited("UFP-377A-1");
    private static final Provision CONTENT = Provisions.cited("UFP-377A-2");
    private static final Provision IN_SESSION = Provisions.cited("UFP-377A-3");
    private static final Provision RESUMPTION = Provisions.cited("UFP-RESUME");
    private static final Provision WITHIN_24_HOURS = Provisions.cited("GA-ROP-8b");
    private static final Provision NOTICE = Provisions.cited("GA-ROP-10");

    private UnitingForPeace() {}

    /// Adds the readings and warnings that the situation of a question gives rise to.
    public static void read(VoteQuestion question, List<ReadingUsed> readings, List<String> warnings) {
        question.situation().ifPresent(situation -> {
            readings.add(plain(question, CONDITIONS, conditions(situation)));
            if (!situation.vetoed()) {
                warnings.add(
                        "Resolution 377 A (V) presupposes that lack of unanimity of the permanent members kept the Council from"
                                + " acting; no veto is stated. Defeat by too few affirmative votes alone is not that.");
            }
            if (situation.threat() == Threat.NONE) {
                warnings.add(
                        "Resolution 377 A (V) presupposes that there appears to be a threat to the peace, a breach of the peace"
                                + " or an act of aggression; none is stated.");
            }
            readings.add(plain(question, CONTENT, content(situation.threat())));
            if (situation.assemblyInSession()) {
                readings.add(plain(
                        question,
                        IN_SESSION,
                        "The Assembly is in session and may simply take the item; an emergency special session is not needed for"
                                + " that, and may run beside a regular one."));
            }
            situation
                    .adjourned()
                    .ifPresent(session -> readings.add(plain(
                            question,
                            RESUMPTION,
                            "The emergency special session %s is adjourned temporarily and resumes at the request of Members; no new veto, vote or majority request is needed."
                                    .formatted(session))));
        });
    }

    /// What is due once a session is called, by the Council or by a majority of Members.
    public static List<Opening> sessionCalled(VoteQuestion question) {
        return List.of(
                Opening.due(
                        WITHIN_24_HOURS,
                        "The emergency special session meets within 24 hours of the Secretary-General's receipt of the request.",
                        question.lawOf(),
                        question.date().plusDays(1)),
                Opening.of(
                        NOTICE,
                        "Members are told of the opening of the session at least twelve hours before it.",
                        question.lawOf()));
    }

    private static String conditions(Situation situation) {
        return "Stated of the conditions: %s; %s."
                .formatted(
                        situation.vetoed() ? "a veto kept the Council from acting" : "no veto",
                        switch (situation.threat()) {
                            case NONE -> "no threat to the peace, breach of the peace or act of aggression";
                            case THREAT_TO_THE_PEACE -> "an apparent threat to the peace";
                            case BREACH_OF_THE_PEACE -> "an apparent breach of the peace";
                            case ACT_OF_AGGRESSION -> "an apparent act of aggression";
                        });
    }

    private static String content(Threat threat) {
        return switch (threat) {
            case BREACH_OF_THE_PEACE, ACT_OF_AGGRESSION ->
                "The Assembly may recommend collective measures, the use of armed force when necessary among them; Members are"
                        + " not bound by a recommendation.";
            case NONE, THREAT_TO_THE_PEACE ->
                "The Assembly may recommend collective measures; the use of armed force only for a breach of the peace or an act"
                        + " of aggression. Members are not bound by a recommendation.";
        };
    }

    private static ReadingUsed plain(VoteQuestion question, Provision provision, String says) {
        return new ReadingUsed(provision.id(), says, Optional.empty(), List.of(), provision.source(question.lawOf()));
    }
}
