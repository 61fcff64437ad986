package org.plenary.analysis.power;

/// The power of one voter of a class in a game.
///
/// @param player the class: `permanent`, `elected`, `member`, `other`
/// @param voters how many voters the class has
/// @param shapleyShubik the share of all orders in which this voter's joining decides; over all voters they
/// sum to 1
/// @param banzhaf the swings of this voter, divided by the swings of all voters
/// @param swingProbability the probability that this voter's change decides when all others vote at random
/// (Penrose,
///     the Banzhaf index before it is scaled)
public record Power(String player, int voters, Fraction shapleyShubik, Fraction banzhaf, Fraction swingProbability) {}
