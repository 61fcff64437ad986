package org.plenary.site.page.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plenary.followup.AsOf;
import org.plenary.followup.Force;
import org.plenary.followup.Instrument;
import org.plenary.followup.Obligation;
import org.plenary.followup.Obligations;
import org.plenary.followup.TaskFilter;
import org.plenary.followup.Timing.Standing;
import org.plenary.record.State;

/// Who must do what on a day: one State and everything, or one instrument and every State.
///
/// @param day the day asked about
public record ObligationsView(Shown shown, LocalDate day, Optional<String> state, Optional<Instrument> instrument) {
    public Obligations obligations() {
        return shown.facts().obligations();
    }

    /// The answer: of one State, of one instrument, or of both.
    public List<Obligation> answer() {
        if (state.isPresent() && instrument.isPresent()) {
            return obligations().of(state.get(), instrument.get().id(), day).stream()
                    .toList();
        }
        if (state.isPresent()) {
            return obligations().of(state.get(), day);
        }
        return instrument.map(one -> obligations().under(one.id(), day)).orElse(List.of());
    }

    /// What binding decisions ask of the State that day, by name or with all others, as long as nothing here
    /// ended it.
    public List<Shown.Line> tasks() {
        AsOf then = new AsOf(day, shown.when().known());
        Shown on = new Shown(shown.facts().asOf(then), then, true);
        return state.map(code -> on.lines(TaskFilter.ALL.state(code).force(Optional.of(Force.BINDING))).stream()
                        .filter(line -> line.timing().standing() != Standing.ENDED
                                && line.timing().standing() != Standing.SUPERSEDED)
                        .toList())
                .filter(_ -> instrument.isEmpty())
                .orElse(List.of());
    }

    public String name(Obligation obligation) {
        return shown.name(obligation.state(), day);
    }

    public String stateName() {
        return state.map(code -> shown.name(code, day)).orElse("");
    }

    /// Members on the day, for the form.
    public List<State> states() {
        return shown.record().states().membersOn(day).stream()
                .sorted(Comparator.comparing((State one) -> one.nameOn(day)))
                .toList();
    }

    /// What can be asked about; regimes that did not run that day are left out.
    public List<Instrument> instruments() {
        List<String> running =
                obligations().sanctionsOn(day).stream().map(one -> one.id()).toList();
        return obligations().instruments().stream()
                .filter(one -> one.sort() != Instrument.Sort.SANCTIONS || running.contains(one.id()))
                .toList();
    }

    /// The query that asks for this, with its question mark.
    String query() {
        StringBuilder query = new StringBuilder("?day=" + day);
        state.ifPresent(code -> query.append("&state=").append(code));
        instrument.ifPresent(one -> query.append("&instrument=").append(one.id()));
        return query.toString();
    }

    public int parties() {
        return obligations().romeStatuteParties(day).size();
    }
}
