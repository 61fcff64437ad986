package org.plenary.followup;

/// One step of an explanation, with what it rests on.
///
/// @param source a symbol, a provision, or what was counted; empty where the step is arithmetic alone
/// @param verified whether that was read; what is stated without it is shown as such
public record Reason(String says, String source, boolean verified) {
    /// A step that rests on what was read, or on arithmetic.
    public Reason(String says, String source) {
        this(says, source, true);
    }
}
