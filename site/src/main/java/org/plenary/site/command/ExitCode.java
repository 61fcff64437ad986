package org.plenary.site.command;

/// How a command ended.
public enum ExitCode {
    /// Done.
    DONE(0),
    /// Done, and what was asked for does not hold: an unexplained difference, an unknown symbol.
    DOES_NOT_HOLD(1),
    /// Bad input or usage.
    BAD_INPUT(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// The number the process ends with.
    public int number() {
        return number;
    }
}
