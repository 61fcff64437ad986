package org.plenary.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.plenary.followup.Obligation.Bond;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.States;

/// Who is bound by what on which day: the Charter's articles on keeping its obligations and on decisions of the
/// Council, the Rome Statute, the Council's sanctions regimes.
///
/// Every answer is worked out from dates and carries its reasons. A regime without a recorded end is one that
/// was in force when last known, and is said to be that; of a call, or a decision that was not read, the end is
/// said not to be known.
public final class Obligations {
    /// Good faith, no threat or use of force, assistance to the Organization.
    public static final Instrument CHARTER_2 = new Instrument(
            "charter-2",
            Instrument.Sort.CHARTER,
            "Charter, Article 2 (2), (4) and (5)",
            "Members fulfil their obligations under the Charter in good faith, refrain from the threat or use of"
                    + " force inconsistent with its purposes, and assist the Organization in action it takes under"
                    + " the Charter.",
            false);

    /// Decisions of the Council.
    public static final Instrument CHARTER_25 = new Instrument(
            "charter-25",
            Instrument.Sort.CHARTER,
            "Charter, Article 25",
            "Members agree to accept and carry out the decisions of the Security Council.",
            true);

    /// Mutual assistance.
    public static final Instrument CHARTER_49 = new Instrument(
            "charter-49",
            Instrument.Sort.CHARTER,
            "Charter, Article 49",
            "Members join in affording mutual assistance in carrying out the measures decided upon by the Security"
                    + " Council.",
            false);

    /// The International Criminal Court.
    public static final Instrument ROME_STATUTE = new Instrument(
            "rome-statute",
            Instrument.Sort.TREATY,
            "Rome Statute of the International Criminal Court",
            "States parties cooperate fully with the Court (article 86) and carry out its requests for arrest and"
                    + " surrender (article 89).",
            false);

    private static final List<Instrument> CHARTER = List.of(CHARTER_2, CHARTER_25, CHARTER_49);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final States states;
    private final List<Participation> participations;
    private final List<Sanctions> sanctions;

    Obligations(States states, List<Participation> participations, List<Sanctions> sanctions) {
        this.states = states;
        this.participations = participations;
        this.sanctions = sanctions;
    }

    /// Every instrument there is an answer for: the Charter's articles, the Rome Statute, each sanctions regime
    /// by the day it began.
    public List<Instrument> instruments() {
        return Stream.concat(
                        Stream.concat(CHARTER.stream(), Stream.of(ROME_STATUTE)),
                        sanctions.stream().map(Obligations::instrument))
                .toList();
    }

    public Optional<Instrument> instrument(String id) {
        return instruments().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The parties to the Rome Statute on `day`, by code.
    public List<String> romeStatuteParties(LocalDate day) {
        return participations.stream()
                .filter(one -> one.partyOn(day))
                .map(Participation::state)
                .sorted()
                .toList();
    }

    /// A State's part in the Rome Statute, if it ever had one.
    public Optional<Participation> participation(String state) {
        return participations.stream().filter(one -> one.state().equals(state)).findFirst();
    }

    /// The regimes that had begun on `day` and for which no end on or before it is recorded.
    public List<Sanctions> sanctionsOn(LocalDate day) {
        return sanctions.stream().filter(one -> one.runsOn(day)).toList();
    }

    /// How `state` stood to everything on `day`; regimes that did not run that day are left out.
    public List<Obligation> of(String state, LocalDate day) {
        List<Obligation> all = new ArrayList<>();
        CHARTER.forEach(article -> all.add(charter(article, state, day)));
        all.add(romeStatute(state, day));
        sanctionsOn(day).forEach(regime -> all.add(sanctions(regime, state, day)));
        return all;
    }

    /// How `state` stood to one instrument on `day`.
    public Optional<Obligation> of(String state, String instrument, LocalDate day) {
        if (instrument.equals(ROME_STATUTE.id())) {
            return Optional.of(romeStatute(state, day));
        }
        return Stream.concat(
                        CHARTER.stream()
                                .filter(article -> article.id().equals(instrument))
                                .map(article -> charter(article, state, day)),
                        sanctions.stream()
                                .filter(regime -> regime.id().equals(instrument))
                                .map(regime -> sanctions(regime, state, day)))
                .findFirst();
    }

    /// How every State that was bound, called upon or in dispute stood to one instrument on `day`, by name.
    public List<Obligation> under(String instrument, LocalDate day) {
        return asked(instrument, day)
                .flatMap(state -> of(state, instrument, day).stream())
                .filter(obligation -> obligation.bond() != Bond.NOT_BOUND)
                .toList();
    }

    private Stream<String> asked(String instrument, LocalDate day) {
        return instrument.equals(ROME_STATUTE.id())
                ? romeStatuteParties(day).stream()
                : states.membersOn(day).stream().map(State::code);
    }

    private Obligation charter(Instrument article, String state, LocalDate day) {
        Reason membership = membership(state, day);
        return new Obligation(
                article,
                state,
                member(state, day) ? Bond.BOUND : Bond.NOT_BOUND,
                List.of(membership, new Reason(article.says(), article.title(), article.verified())));
    }

    private boolean member(String state, LocalDate day) {
        return states.byCode(state).map(one -> one.memberOn(day)).orElse(false);
    }

    private Reason membership(String state, LocalDate day) {
        String name = states.nameOn(state, day);
        Optional<State.Membership> membership = states.byCode(state).stream()
                .flatMap(one -> one.memberships().stream())
                .filter(one -> !day.isBefore(one.from())
                        && one.to().map(last -> !day.isAfter(last)).orElse(true))
                .findFirst();
        return membership
                .map(one -> new Reason(
                        "%s was a Member of the United Nations on %s, since %s."
                                .formatted(name, DAY.format(day), DAY.format(one.from())),
                        one.document().isEmpty() ? "the record of membership" : one.document()))
                .orElseGet(() -> new Reason(
                        "%s was not a Member of the United Nations on %s.".formatted(name, DAY.format(day)),
                        "the record of membership"));
    }

    private Obligation romeStatute(String state, LocalDate day) {
        String name = states.nameOn(state, day);
        Optional<Participation> part = participation(state);
        if (part.isEmpty() || part.get().joined().isAfter(day)) {
            return new Obligation(
                    ROME_STATUTE,
                    state,
                    Bond.NOT_BOUND,
                    List.of(new Reason(
                            "No ratification or accession by %s on or before %s is recorded here."
                                    .formatted(name, DAY.format(day)),
                            "UN Treaty Collection, chapter XVIII-10")));
        }
        Participation one = part.get();
        List<Reason> because = new ArrayList<>();
        because.add(new Reason(
                "%s deposited its ratification, accession or succession on %s."
                        .formatted(name, DAY.format(one.joined())),
                one.origin().source(),
                one.origin().verified()));
        because.add(
                one.bySuccession().isPresent()
                        ? new Reason(
                                "Bound by succession from %s.".formatted(DAY.format(one.inForce())),
                                one.origin().source(),
                                one.origin().verified())
                        : new Reason(
                                "In force for it from %s: the first day of the month after the sixtieth day."
                                        .formatted(DAY.format(one.inForce())),
                                "Rome Statute, article 126"));
        one.withdrawalNotified()
                .filter(notified -> !notified.isAfter(day))
                .ifPresent(notified -> because.add(new Reason(
                        "It notified its withdrawal on %s.".formatted(DAY.format(notified)),
                        one.origin().source(),
                        one.origin().verified())));
        one.withdrawalEffective().filter(effective -> !effective.isAfter(day)).ifPresent(effective -> {
            because.add(new Reason(
                    "The withdrawal took effect on %s.".formatted(DAY.format(effective)),
                    one.origin().source(),
                    one.origin().verified()));
            because.add(new Reason(
                    "Cooperation in matters already under way before then continues.",
                    "Rome Statute, article 127",
                    false));
        });
        if (!one.origin().verified() && !one.origin().note().isEmpty()) {
            because.add(new Reason(one.origin().note() + ".", one.origin().source()));
        }
        if (one.partyOn(day)) {
            because.add(new Reason(ROME_STATUTE.says(), ROME_STATUTE.title(), ROME_STATUTE.verified()));
        }
        return new Obligation(ROME_STATUTE, state, one.partyOn(day) ? Bond.BOUND : Bond.NOT_BOUND, because);
    }

    private static Instrument instrument(Sanctions regime) {
        return new Instrument(
                regime.id(),
                Instrument.Sort.SANCTIONS,
                "%s: %s".formatted(regime.text().display(EventDate.of(regime.begins())), regime.target()),
                String.join("; ", regime.kinds()),
                regime.origin().verified());
    }

    private Obligation sanctions(Sanctions regime, String state, LocalDate day) {
        List<Reason> because = new ArrayList<>();
        because.add(membership(state, day));
        String text = regime.text().display(EventDate.of(regime.begins()));
        because.add(new Reason(
                "%s, on %s: %s; from %s."
                        .formatted(
                                text, regime.target(), String.join("; ", regime.kinds()), DAY.format(regime.begins())),
                regime.origin().source(),
                regime.origin().verified()));
        because.add(regime.ends()
                .map(end -> new Reason(
                        day.isBefore(end)
                                ? "Recorded here as ending on %s, after that day.".formatted(DAY.format(end))
                                : "Ended on %s%s.".formatted(DAY.format(end), by(regime)),
                        regime.origin().source(),
                        regime.origin().verified()))
                .orElseGet(() -> new Reason(
                        regime.endNotKnown()
                                ? "No end is recorded here, and whether it still ran on that day is not known."
                                : "No end is recorded here; in force when last known to the source.",
                        regime.origin().source(),
                        regime.origin().verified())));
        if (!regime.origin().note().isEmpty() && regime.binding() != Sanctions.Binding.DISPUTED) {
            because.add(new Reason(
                    regime.origin().note() + ".",
                    regime.origin().source(),
                    regime.origin().verified()));
        }
        if (!regime.runsOn(day) || !member(state, day)) {
            return new Obligation(instrument(regime), state, Bond.NOT_BOUND, because);
        }
        Bond bond = regime.endNotKnown()
                ? Bond.END_NOT_KNOWN
                : switch (regime.binding()) {
                    case YES -> Bond.BOUND;
                    case NO -> Bond.CALLED_UPON;
                    case DISPUTED -> Bond.DISPUTED;
                };
        because.add(
                switch (regime.binding()) {
                    case YES ->
                        new Reason("A decision of the Security Council. " + CHARTER_25.says(), CHARTER_25.title());
                    case NO ->
                        new Reason(
                                "The text does not bind%s."
                                        .formatted(regime.words().isEmpty() ? "" : " (" + regime.words() + ")"),
                                text);
                    case DISPUTED ->
                        new Reason(
                                "Whether it binds is disputed: "
                                        + regime.origin().note() + ".",
                                regime.origin().source());
                });
        return new Obligation(instrument(regime), state, bond, because);
    }

    private static String by(Sanctions regime) {
        return regime.endedBy().isEmpty()
                ? ""
                : " by "
                        + String.join(
                                ", ",
                                regime.endedBy().stream().map(Object::toString).toList());
    }
}
