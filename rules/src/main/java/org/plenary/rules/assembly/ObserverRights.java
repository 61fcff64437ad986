package org.plenary.rules.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plenary.rules.RightsQuestion;
import org.plenary.rules.Words;
import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.Charter;
import org.plenary.rules.law.Dated;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Answer;

/// What an observer may do in the Assembly on a given day: the acts that the texts of the Assembly granted it.
///
/// The right to act and the right to vote are separate things. An observer may hold every right of motion and still
/// has no vote and stands for no election, because only Members do (Charter, Article 18 (1)); no grant can contain
/// either.
///
/// @param acts the acts permitted, each with its limits in plain words; the words are empty where it has none
/// @param grantedBy the texts in force on the day, in the order of their dates
public record ObserverRights(Map<Act, String> acts, List<Provision> grantedBy) {

    /// Something a participant does in a meeting.
    public enum Act {
        SIT_IN_ALPHABETICAL_ORDER,
        SPEAK,
        SPEAK_IN_GENERAL_DEBATE,
        SPEAK_FOR_A_GROUP,
        REPLY,
        CIRCULATE_DOCUMENTS,
        CO_SPONSOR,
        SUBMIT_PROPOSAL,
        SUBMIT_AMENDMENT,
        PROPOSE_AGENDA_ITEM,
        POINT_OF_ORDER,
        CHALLENGE_RULING,
        PROCEDURAL_MOTION,
        /// Ask that a text be put to the vote.
        REQUEST_VOTE,
        EXPLAIN_VOTE,
        /// Be elected an officer of the plenary or of a Main Committee.
        HOLD_OFFICE,
        /// Be a candidate for an organ of the United Nations: Members only.
        BE_A_CANDIDATE,
        /// Members only.
        VOTE;

        /// The word used in questions and answers.
        public String word() {
            return Words.of(this);
        }
    }

    private static final Set<Act> MEMBERS_ONLY = Set.of(Act.VOTE, Act.BE_A_CANDIDATE);
    private static final String ON_REQUEST = "put to the vote only at the request of a Member";
    private static final Dated<ObserverRights> OF_PALESTINE = palestine();
    private static final Dated<ObserverRights> OF_HOLY_SEE = holySee();
    private static final Dated<ObserverRights> OF_EUROPEAN_UNION = europeanUnion();

    /// An observer whose rights a text of the Assembly sets out.
    public enum Observer {
        /// The Palestine Liberation Organization, since 1988 designated Palestine, since 2012 a non-member observer
        /// State.
        PALESTINE,
        HOLY_SEE,
        EUROPEAN_UNION;

        /// The word used in questions and answers.
        public String word() {
            return Words.of(this);
        }

        /// The rights with the days from which they hold.
        public Dated<ObserverRights> rights() {
            return switch (this) {
                case PALESTINE -> OF_PALESTINE;
                case HOLY_SEE -> OF_HOLY_SEE;
                case EUROPEAN_UNION -> OF_EUROPEAN_UNION;
            };
        }
    }

    public ObserverRights {
        if (!Collections.disjoint(acts.keySet(), MEMBERS_ONLY)) {
            throw new IllegalArgumentException("An observer neither votes nor stands for election (%s, %s); found %s."
                    .formatted(Charter.ARTICLE_18_1.id(), AssemblyRules.OBSERVERS.id(), acts.keySet()));
        }
        acts = Map.copyOf(acts);
        grantedBy = List.copyOf(grantedBy);
    }

    /// The rights of `observer` on `day`; none before the first text that grants some.
    public static ObserverRights of(Observer observer, LocalDate day) {
        return observer.rights()
                .versionOn(day)
                .map(Dated.Version::value)
                .orElseGet(() -> new ObserverRights(Map.of(), List.of()));
    }

    /// Answers a question on the rights of an observer.
    public static Answer.Rights answer(RightsQuestion question) {
        ObserverRights rights = of(question.observer(), question.date());
        List<Answer.Permitted> permitted = Arrays.stream(Act.values())
                .filter(rights::may)
                .map(act -> new Answer.Permitted(act.word(), rights.limits(act)))
                .toList();
        List<Answer.Text> because = new ArrayList<>();
        rights.grantedBy()
                .forEach(text -> because.add(
                        new Answer.Text(text.id(), text.words().on(question.date()), text.source(question.date()))));
        if (question.act().filter(MEMBERS_ONLY::contains).isPresent()) {
            because.add(new Answer.Text(
                    Charter.ARTICLE_18_1.id(),
                    "Members vote and stand for election; no text can give that to an observer.",
                    Charter.ARTICLE_18_1.source(question.date())));
        }
        return new Answer.Rights(
                question.id(),
                question.observer().word(),
                question.act().map(act -> new Answer.Asked(act.word(), rights.may(act))),
                permitted,
                because);
    }

    /// Whether the observer may do this, within its [#limits].
    public boolean may(Act act) {
        return acts.containsKey(act);
    }

    /// Where or how far a permitted act may be done; empty where it has no limits or is not permitted.
    public Optional<String> limits(Act act) {
        return Optional.ofNullable(acts.get(act)).filter(limits -> !limits.isEmpty());
    }

    private static ObserverRights first(Provision text) {
        return new ObserverRights(Map.of(), List.of(text));
    }

    private ObserverRights also(Provision text) {
        List<Provision> texts = new ArrayList<>(grantedBy);
        texts.add(text);
        return new ObserverRights(acts, texts);
    }

    private ObserverRights with(Act act) {
        return with(act, "");
    }

    private ObserverRights with(Act act, String limits) {
        Map<Act, String> more = new EnumMap<>(Act.class);
        more.putAll(acts);
        more.put(act, limits);
        return new ObserverRights(more, grantedBy);
    }

    private static Dated<ObserverRights> palestine() {
        ObserverRights of1974 = first(AssemblyRules.OBSERVER_3237).with(Act.SPEAK, "as an observer");
        ObserverRights of9December1988 =
                of1974.also(AssemblyRules.OBSERVER_43_160).with(Act.CIRCULATE_DOCUMENTS);
        ObserverRights of15December1988 = of9December1988.also(AssemblyRules.OBSERVER_43_177);
        ObserverRights of1998 = of15December1988
                .also(AssemblyRules.OBSERVER_52_250)
                .with(Act.SPEAK, "after the last Member on the list, except on Palestinian and Middle East items")
                .with(Act.SPEAK_IN_GENERAL_DEBATE)
                .with(Act.REPLY)
                .with(Act.POINT_OF_ORDER, "on Palestinian and Middle East items, without challenging a ruling")
                .with(Act.CO_SPONSOR, "texts on Palestinian and Middle East items, " + ON_REQUEST);
        ObserverRights of2012 = of1998.also(AssemblyRules.OBSERVER_67_19);
        ObserverRights of2024 = of2012.also(AssemblyRules.OBSERVER_ES_10_23)
                .with(Act.SIT_IN_ALPHABETICAL_ORDER)
                .with(Act.SPEAK)
                .with(Act.SPEAK_FOR_A_GROUP)
                .with(Act.SUBMIT_PROPOSAL)
                .with(Act.SUBMIT_AMENDMENT)
                .with(Act.CO_SPONSOR)
                .with(Act.EXPLAIN_VOTE, "on behalf of a group of Members")
                .with(Act.POINT_OF_ORDER)
                .with(Act.CHALLENGE_RULING)
                .with(Act.PROCEDURAL_MOTION)
                .with(Act.REQUEST_VOTE)
                .with(Act.PROPOSE_AGENDA_ITEM)
                .with(Act.HOLD_OFFICE, "in the plenary and the Main Committees");
        return Dated.since("1974-11-22", of1974)
                .then("1988-12-09", of9December1988)
                .then("1988-12-15", of15December1988)
                .then("1998-07-07", of1998)
                .then("2012-11-29", of2012)
                .then("2024-09-10", of2024);
    }

    private static Dated<ObserverRights> holySee() {
        return Dated.since(
                "2004-07-01",
                first(AssemblyRules.OBSERVER_58_314)
                        .with(Act.SPEAK, "after the last Member on the list")
                        .with(Act.SPEAK_IN_GENERAL_DEBATE)
                        .with(Act.REPLY)
                        .with(Act.CIRCULATE_DOCUMENTS)
                        .with(Act.CO_SPONSOR, "texts that refer to it, " + ON_REQUEST)
                        .with(Act.POINT_OF_ORDER, "on proceedings that involve it, without challenging a ruling"));
    }

    private static Dated<ObserverRights> europeanUnion() {
        return Dated.since(
                "2011-05-03",
                first(AssemblyRules.OBSERVER_65_276)
                        .with(Act.SPEAK, "among the representatives of major groups")
                        .with(Act.SPEAK_IN_GENERAL_DEBATE)
                        .with(Act.REPLY, "on the positions of the European Union")
                        .with(Act.CIRCULATE_DOCUMENTS)
                        .with(Act.SUBMIT_PROPOSAL, "orally, as agreed by its member States, " + ON_REQUEST)
                        .with(Act.SUBMIT_AMENDMENT, "orally, as agreed by its member States, " + ON_REQUEST));
    }
}
