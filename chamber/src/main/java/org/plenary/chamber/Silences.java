package org.plenary.chamber;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.ChamberState.TextState;
import org.plenary.chamber.Refusal.Kind;

/// Texts that are adopted unless somebody objects in time. A silence runs by the server's clock, in a meeting
/// or between meetings.
final class Silences extends Business {
    /// How long a silence lasts where the chair does not say.
    private static final int SILENCE_SECONDS = 72 * 60 * 60;

    private static final int LONGEST_SILENCE_SECONDS = 30 * 24 * 60 * 60;

    Silences(Business other) {
        super(other);
    }

    List<Event> beginSilence(Command.BeginSilence silence) {
        notClosed();
        String symbol = silence.proposal();
        TextState text = undecided(symbol, "/proposal");
        notWhileVotingOn(symbol);
        notUnderSilence(symbol);
        refuseObjections(symbol, text.objections());
        amendmentsFirst(symbol);
        int seconds = silence.seconds().orElse(SILENCE_SECONDS);
        if (seconds < 1 || seconds > LONGEST_SILENCE_SECONDS) {
            throw Refused.field(
                    "/seconds", "A silence lasts 1 to %d seconds; found %d.", LONGEST_SILENCE_SECONDS, seconds);
        }
        return List.of(new Event.SilenceBegun(symbol, now.plusSeconds(seconds)));
    }

    private ChamberState.Silence silence(String symbol) {
        return state.silence(symbol)
                .orElseThrow(() -> outOfOrder(ChamberRule.SILENCE.id(), "%s was not laid under silence.", symbol));
    }

    List<Event> breakSilence(String symbol, Optional<String> reason) {
        undecided(symbol, "/proposal");
        ChamberState.Silence silence = silence(symbol);
        silence.brokenBy().ifPresent(seat -> {
            throw outOfOrder(ChamberRule.SILENCE.id(), "%s broke the silence on %s.", seat, symbol);
        });
        if (!silence.running(now)) {
            throw Refused.by(
                    ChamberRule.SILENCE,
                    Kind.LOCKED,
                    "The silence on %s passed at %s without an objection.",
                    symbol,
                    silence.until());
        }
        return List.of(new Event.SilenceBroken(symbol, seat(), reason));
    }

    List<Event> endSilence(String symbol) {
        notClosed();
        undecided(symbol, "/proposal");
        ChamberState.Silence silence = silence(symbol);
        silence.brokenBy().ifPresent(seat -> {
            throw against(
                    ChamberRule.SILENCE.id(), "%s broke the silence on %s; the text is put to the vote.", seat, symbol);
        });
        if (silence.running(now)) {
            throw Refused.before(
                    ChamberRule.SILENCE, silence.until(), "%s is under silence until %s.", symbol, silence.until());
        }
        return List.of(new Event.AdoptedWithoutVote(
                Optional.of(symbol),
                OptionalInt.empty(),
                RulingJson.of(rules.rule(Texts.withoutVote(state, Optional.of(symbol), OptionalInt.empty())))));
    }
}
