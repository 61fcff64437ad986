package org.plenary.analysis.path;

/// How one State stands before a vote.
///
/// @param state its code
/// @param yes the probability of a yes, if it casts a ballot
/// @param abstained of an abstention
/// @param no of a no
/// @param present the probability that it casts a ballot
/// @param point its ideal point, 0 where it has none: States near each other move together
/// @param cost of a step of its position, where the user names one; else the log odds count
public record Standing(
        String state, double yes, double abstained, double no, double present, double point, double cost) {
    /// Stands for a cost that nobody named.
    public static final double BY_ODDS = -1;

    public Standing {
        double sum = yes + abstained + no;
        if (!(yes >= 0 && abstained >= 0 && no >= 0 && Math.abs(sum - 1) < 0.01 && present >= 0 && present <= 1)) {
            throw new IllegalArgumentException(
                    "The probabilities of %s are 0 to 1 and sum to 1; found %s, %s and %s, present %s."
                            .formatted(state, yes, abstained, no, present));
        }
        yes /= sum;
        abstained /= sum;
        no /= sum;
    }

    /// The likeliest position: 0 yes, 1 abstained, 2 no.
    int likeliest() {
        if (yes >= abstained && yes >= no) {
            return 0;
        }
        return abstained >= no ? 1 : 2;
    }

    double chance(int choice) {
        return switch (choice) {
            case 0 -> yes;
            case 1 -> abstained;
            default -> no;
        };
    }
}
