package org.plenary.site.page;

import java.util.List;

import org.plenary.record.Matter;
import org.plenary.record.State;

/// What a search found.
///
/// @param nearest symbols that may have been meant, where nothing was found
public record SearchView(
        String asked,
        List<State> states,
        List<Matter> matters,
        List<DecisionView.Other> decisions,
        int total,
        List<DecisionView.Other> nearest) {
    public SearchView {
        states = List.copyOf(states);
        matters = List.copyOf(matters);
        decisions = List.copyOf(decisions);
        nearest = List.copyOf(nearest);
    }

    public boolean nothing() {
        return states.isEmpty() && matters.isEmpty() && decisions.isEmpty();
    }
}
