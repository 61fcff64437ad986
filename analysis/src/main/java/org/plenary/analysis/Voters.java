package org.plenary.analysis;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.States;

/// Which ballots are those of one voter.
///
/// Almost every State is one voter. The Russian Federation continues the membership of the Soviet Union, and
/// both are one. China is one Member throughout, represented by two governments: to 25 October 1971 its ballots
/// are counted apart, under the code `TWN` that the publishers of roll calls use for them. Other States that
/// followed one another (Yugoslavia and Serbia, Czechoslovakia and its two successors) are different Members
/// and different voters.
public final class Voters {
    /// The last day on which the Republic of China represented China (A/RES/2758(XXVI)).
    static final LocalDate REPRESENTATION_CHANGED = LocalDate.of(1971, Month.OCTOBER, 25);

    private static final String CHINA = "CHN";
    private static final String CHINA_BEFORE = "TWN";
    private static final Map<String, String> CONTINUED_BY = Map.of("SUN", "RUS");

    private final States states;

    private Voters(States states) {
        this.states = states;
    }

    public static Voters of(States states) {
        return new Voters(states);
    }

    /// The code of the voter whose ballot stands under `state` on a day.
    public String code(String state, EventDate date) {
        if (state.equals(CHINA) && !date.first().isAfter(REPRESENTATION_CHANGED)) {
            return CHINA_BEFORE;
        }
        return CONTINUED_BY.getOrDefault(state, state);
    }

    /// The voter with this code, or the one that continues the State with this code.
    public Optional<Voter> byCode(String code) {
        String last = CONTINUED_BY.getOrDefault(code, code);
        if (last.equals(CHINA_BEFORE)) {
            return Optional.of(new Voter(CHINA_BEFORE, "China (Republic of China, to 25 October 1971)"));
        }
        return states.byCode(last).map(State::name).map(name -> new Voter(last, name));
    }

    /// The voter somebody means by a code or a name in any usual spelling.
    public Optional<Voter> meant(String typed) {
        return byCode(typed.strip().toUpperCase(Locale.ROOT))
                .or(() -> states.named(typed).map(State::code).flatMap(this::byCode));
    }
}
