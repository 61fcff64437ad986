/// What it would take to adopt a text: the probability of adoption, the States on which it turns, and the
/// smallest sets of changes that would carry it.
///
/// It knows probabilities and the majority that the rules require; why a State would move it does not know.
/// Start reading at [Path].
///
/// ```java
/// Path path = Path.of(standings, Majority.required(rules, question), Path.SHARED);
/// path.probabilityAdopted();
/// path.smallestSets();
/// ```
@NullMarked
package org.plenary.analysis.path;

import org.jspecify.annotations.NullMarked;
