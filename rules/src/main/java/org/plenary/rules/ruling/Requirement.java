package org.plenary.rules.ruling;

import org.plenary.rules.Words;
import org.plenary.rules.law.Provision;

/// Something the law asks of a vote, with the numbers.
///
/// @param rule the id of the provision
/// @param what what is counted, in words
/// @param relation how `found` must stand to `needed`
/// @param needed the number asked for
/// @param found the number found
public record Requirement(String rule, String what, Relation relation, int needed, int found, Provision.Source source)
        implements Reason {
    /// How the number found must stand to the number needed.
    public enum Relation {
        AT_LEAST,
        AT_MOST;

        /// The word used in rulings.
        public String word() {
            return Words.of(this);
        }

        /// Whether `found` is as `needed` asks.
        public boolean holds(int found, int needed) {
            return this == AT_LEAST ? found >= needed : found <= needed;
        }
    }

    /// Whether the requirement was met.
    public boolean met() {
        return relation.holds(found, needed);
    }
}
