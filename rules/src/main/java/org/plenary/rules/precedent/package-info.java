/// What was decided before: votes of the Council and the Assembly that test the rules.
///
/// This package knows the facts of some three hundred votes, the outcome each had, the provisions it tests and
/// where it was found. It does not know why: that is what the rules must say when they are asked again. The
/// votes stand in one table, `precedents.csv`, one line each; an uncertain tally is marked by leaving the
/// reason open, and then only the outcome is compared.
///
/// Start with [org.plenary.rules.precedent.Precedents]. Every vote that tests the veto on amendments:
///
/// ```java
/// for (Precedent precedent : Precedents.testing("SC-AMEND")) {
///     rules.rule(precedent.question()).outcome(); // precedent.outcome()
/// }
/// ```
@NullMarked
package org.plenary.rules.precedent;

import org.jspecify.annotations.NullMarked;
