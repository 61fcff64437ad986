package org.plenary.rules.ruling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.law.Provision;

/// What the rules answer to a question: a ruling on a vote, an order of motions or of texts, the rights of an
/// observer, or whose turn it is to preside.
public sealed interface Answer permits Ruling, Answer.Order, Answer.Texts, Answer.Rights, Answer.President {
    /// The id of the question, given back.
    String id();

    /// Motions in the order in which they are put, and why.
    record Order(String id, List<String> order, List<Ground> because) implements Answer {
        public Order {
            order = List.copyOf(order);
            because = List.copyOf(because);
        }
    }

    /// Texts in the order in which they are put, and why; and those that are not put, and why not.
    record Texts(String id, List<String> order, List<Placed> because, List<Placed> notPut) implements Answer {
        public Texts {
            order = List.copyOf(order);
            because = List.copyOf(because);
            notPut = List.copyOf(notPut);
        }
    }

    /// Why a text stands where it does, or is not put.
    record Placed(String text, String rule, String says, Provision.Source source) {}

    /// What an observer may do.
    ///
    /// @param observer the word of the observer
    /// @param asked the act that was asked about, with whether it is permitted; empty where all were asked for
    /// @param acts every act permitted that day
    record Rights(String id, String observer, Optional<Asked> asked, List<Permitted> acts, List<Text> because)
            implements Answer {
        public Rights {
            acts = List.copyOf(acts);
            because = List.copyOf(because);
        }
    }

    /// An act that was asked about.
    record Asked(String act, boolean permitted) {}

    /// An act that is permitted.
    ///
    /// @param limits where or how far, in plain words; empty where it has no limits
    record Permitted(String act, Optional<String> limits) {}

    /// Whose turn it is to preside.
    ///
    /// @param president the code of the member
    /// @param name its English name that year
    record President(String id, YearMonth month, String president, String name, List<Text> because) implements Answer {
        public President {
            because = List.copyOf(because);
        }
    }

    /// A text on which an answer rests.
    record Text(String rule, String says, Provision.Source source) {}

    /// Why a motion stands where it does.
    record Ground(String motion, String rule, String says, Optional<Provision.Source> source) {}
}
