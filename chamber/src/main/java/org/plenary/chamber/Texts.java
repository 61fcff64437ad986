package org.plenary.chamber;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.ChamberState.TextState;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;

/// Texts before the meeting: submitted, sponsored, amended, withdrawn, adopted without a vote.
final class Texts extends Business {
    Texts(Business other) {
        super(other);
    }

    List<Event> submit(Proposal proposal) {
        notClosed();
        if (state.proposal(proposal.symbol()).isPresent()) {
            throw outOfOrder(
                    ChamberRule.ONCE.id(), "A proposal \"%s\" is before the meeting already.", proposal.symbol());
        }
        if (proposal.amends().isPresent()) {
            throw Refused.field("/proposal/amends", "An amendment is moved with \"amend\".");
        }
        org.plenary.rules.Kind kind = proposal.kindOfText();
        if (!kind.in(state.setting().organ()) || !kind.text()) {
            throw Refused.field(
                    "/proposal/kind",
                    "\"%s\" is no text that is put in %s.",
                    kind.word(),
                    state.setting().organ());
        }
        if (state.setting().organ() == Organ.SC && !proposal.important().isEmpty()) {
            throw Refused.field("/proposal/important", "Article 18 (2) is about the Assembly.");
        }
        return List.of(new Event.ProposalSubmitted(proposal));
    }

    List<Event> sponsor(String symbol) {
        TextState text = undecided(symbol, "/proposal");
        if (text.sponsors().contains(seat())) {
            throw outOfOrder(ChamberRule.ONCE.id(), "%s is a sponsor of %s.", seat(), symbol);
        }
        notWhileVotingOn(symbol);
        return List.of(new Event.ProposalSponsored(symbol, seat()));
    }

    /// Assembly, rule 80: before voting on it has begun, and if it was not amended. Council, rule 35: before it
    /// was voted.
    List<Event> withdraw(String symbol) {
        TextState text = undecided(symbol, "/proposal");
        String rule = byOrgan("GA-ROP-80", "SC-PROV-35");
        if (!text.mover().equals(seat())) {
            throw against(rule, "A proposal is withdrawn by its mover, here %s.", text.mover());
        }
        notWhileVotingOn(symbol);
        if (state.setting().organ() == Organ.GA && state.amended(symbol)) {
            throw against(rule, "%s has been amended and is not its mover's alone any more.", symbol);
        }
        return List.of(new Event.ProposalWithdrawn(symbol));
    }

    List<Event> amend(Command.Amend amend) {
        undecided(amend.proposal(), "/proposal");
        notWhileVotingOn(amend.proposal());
        if (state.proposal(amend.symbol()).isPresent()) {
            throw outOfOrder(ChamberRule.ONCE.id(), "A proposal \"%s\" is before the meeting already.", amend.symbol());
        }
        return open(new Event.ProposalSubmitted(new Proposal(
                amend.symbol(),
                amend.title().orElse("Amendment to " + amend.proposal()),
                Optional.of(amend.text()),
                Optional.of(org.plenary.rules.Kind.AMENDMENT),
                List.of(),
                Optional.of(amend.proposal()))));
    }

    List<Event> adoptWithoutVote(Optional<String> symbol, OptionalInt number) {
        mustBeOpen();
        if (symbol.isPresent() == number.isPresent()) {
            throw Refused.field("", "One thing is adopted: a \"proposal\" or a \"motion\".");
        }
        pointsFirst();
        symbol.ifPresent(given -> {
            TextState text = undecided(given, "/proposal");
            notWhileVotingOn(given);
            precedence(Optional.empty());
            notUnderSilence(given);
            refuseObjections(given, text.objections());
            amendmentsFirst(given);
        });
        number.ifPresent(given -> {
            MotionState motion = motion(given);
            if (!motion.inOrder() || state.outcome(motion).isPresent()) {
                throw outOfOrder(motion.moved().rule(), "Motion %d is not pending.", given);
            }
            precedence(Optional.of(motion));
            refuseObjections("Motion " + given, motion.objections());
        });
        quorate(true, "No decision can be taken");
        return List.of(new Event.AdoptedWithoutVote(
                symbol, number, RulingJson.of(rules.rule(withoutVote(state, symbol, number)))));
    }

    static VoteQuestion withoutVote(ChamberState state, Optional<String> symbol, OptionalInt number) {
        org.plenary.rules.Kind kind = symbol.flatMap(state::proposal)
                .map(text -> ChamberState.kind(text.proposal()))
                .or(() -> state.motion(number.orElse(0))
                        .flatMap(motion -> Putting.kind(
                                motion.moved().what(), state.setting().organ())))
                .orElseThrow(() -> new IllegalArgumentException("Nothing of that name is before the meeting."));
        return Putting.withoutVote(state.setting(), kind, symbol.orElseGet(() -> "motion " + number.orElse(0)));
    }
}
