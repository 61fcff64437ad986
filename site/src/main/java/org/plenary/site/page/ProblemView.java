package org.plenary.site.page;

import java.util.List;

import org.plenary.site.web.Problem;

/// A page for somebody who asked for something that cannot be had.
///
/// @param asked what stood in the address, for the search box
/// @param nearest what may have been meant
public record ProblemView(Problem problem, String asked, List<DecisionView.Other> nearest) {
    public ProblemView {
        nearest = List.copyOf(nearest);
    }
}
