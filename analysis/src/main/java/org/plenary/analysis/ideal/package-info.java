/// Where States stand on one line, session by session, so that those who vote alike stand close together: the
/// ideal points of Bailey, Strezhnev and Voeten (2017).
///
/// It knows ballots as yes, abstained and no; it does not know what a text says, and gives the line no name:
/// the United States is put on the positive side, and that is all the sign means. Start reading at
/// [IdealPoints]; [FastFit] and [FullFit] are the two ways to estimate the same model.
///
/// ```java
/// Fit fit = IdealPoints.fast(BallotMatrix.of(sample), "USA");
/// switch (fit) {
///     case Estimate estimate -> estimate.of("FRA", "43").orElseThrow().point();
///     case Unplaced why -> System.err.println(why);
/// }
/// ```
@NullMarked
package org.plenary.analysis.ideal;

import org.jspecify.annotations.NullMarked;
