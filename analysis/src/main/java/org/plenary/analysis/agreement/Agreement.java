package org.plenary.analysis.agreement;

/// How often two voters agreed, by one of the measures.
///
/// @param halves votes in which they agreed, counted in halves, because one measure counts an abstention as
/// half
/// @param base votes in which both took part, as the measure counts them
public record Agreement(int halves, int base) {
    /// Two-sided, 95 %.
    private static final double Z = 1.959963984540054;

    /// A share with its bounds.
    public record Interval(double low, double high) {}

    /// Votes in which they agreed; with a half only where the measure knows halves.
    public double agreeing() {
        return halves / 2.0;
    }

    /// Agreeing votes as printed: `1342`, `1523.5`.
    public String agreeingPrinted() {
        return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
    }

    /// Whether they ever took part in the same vote.
    public boolean known() {
        return base > 0;
    }

    /// The share of votes in which they agreed; not a number where there is no base.
    public double share() {
        return halves / (2.0 * base);
    }

    /// The Wilson interval of the share at 95 %, as if the votes were drawn independently (E. B. Wilson,
    /// "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
    /// Statistical Association 22, 1927).
    public Interval interval() {
        double p = share();
        double n = base;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
