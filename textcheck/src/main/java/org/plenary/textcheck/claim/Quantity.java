package org.plenary.textcheck.claim;

/// A number as a text gives it.
public record Quantity(long value, Bound bound) {
    /// How exact it is meant.
    public enum Bound {
        EXACT,
        /// "more than", "over"
        ABOVE,
        /// "at least"
        AT_LEAST,
        /// "nearly", "fewer than"
        BELOW,
        /// "about"
        ABOUT
    }

    private static final double ROUGHLY = 0.06;

    public static Quantity exactly(long value) {
        return new Quantity(value, Bound.EXACT);
    }

    /// Whether `found` is such a number. "Nearly 190" is 180 to 189: a tenth below is no longer near.
    public boolean fits(long found) {
        return switch (bound) {
            case EXACT -> found == value;
            case ABOVE -> found > value && found <= value * 1.25 + 3;
            case AT_LEAST -> found >= value;
            case BELOW -> found < value && found >= value * 0.9;
            case ABOUT -> Math.abs(found - value) <= Math.max(1, value * ROUGHLY);
        };
    }

    @Override
    public String toString() {
        return switch (bound) {
                    case EXACT -> "";
                    case ABOVE -> "more than ";
                    case AT_LEAST -> "at least ";
                    case BELOW -> "fewer than ";
                    case ABOUT -> "about ";
                }
                + value;
    }
}
