package org.plenary.record;

/// Roman numerals, in which the sessions of the Assembly were numbered until 1976.
final class Roman {
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    static String numeral(int number) {
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                numeral.append(LETTERS[i]);
            }
        }
        return numeral.toString();
    }

    /// The number of a numeral written with I, V, X, L and C.
    static int number(String numeral) {
        int number = 0;
        int previous = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = switch (numeral.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                case 'C' -> 100;
                default -> throw new IllegalArgumentException("Not a Roman numeral: \"" + numeral + "\".");
            };
            number += value < previous ? -value : value;
            previous = Math.max(previous, value);
        }
        return number;
    }
}
