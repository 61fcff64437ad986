package org.plenary.analysis.ideal;

/// How an estimate was made, and how far to trust it.
///
/// @param method the name of the fit: `fast` or `full`
/// @param rounds sweeps of the fast fit; iterations of all chains of the full one
/// @param chains how many chains were run; none in the fast fit
/// @param settled whether the fast fit came to rest, or every point of the full fit has an R-hat below 1.1
/// @param largestChange of a point in the last sweep; in the full fit the largest R-hat
/// @param leastEffectiveSize the effective number of independent draws of the worst point; in the fast fit none
/// @param meanEffectiveSize the same, on average
/// @param correctlyPlaced share of ballots to which the estimate gives the greatest probability
/// @param logLikelihood of a ballot, on average
public record Diagnostics(
        String method,
        int rounds,
        int chains,
        boolean settled,
        double largestChange,
        double leastEffectiveSize,
        double meanEffectiveSize,
        double correctlyPlaced,
        double logLikelihood) {}
