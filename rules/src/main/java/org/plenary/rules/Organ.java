package org.plenary.rules;

/// A principal organ that decides by votes on peace and security.
public enum Organ {
    /// The Security Council (Charter, Chapter V).
    SC,
    /// The General Assembly (Charter, Chapter IV).
    GA
}
