package org.plenary.rules.ruling;

import java.util.List;
import java.util.Optional;

import org.plenary.rules.law.Provision;

/// What the rules answer to a question: a ruling on a vote, or an order of motions.
public sealed interface Answer permits Ruling, Answer.Order {
    /// The id of the question, given back.
    String id();

    /// Motions in the order in which they are put, and why.
    record Order(String id, List<String> order, List<Ground> because) implements Answer {
        public Order {
            order = List.copyOf(order);
            because = List.copyOf(because);
        }
    }

    /// Why a motion stands where it does.
    record Ground(String motion, String rule, String says, Optional<Provision.Source> source) {}
}
