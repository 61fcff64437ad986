/// How much a vote can change: voting power in the Council, in the Assembly, and in both together through
/// resolution 377 A (V), "Uniting for Peace".
///
/// Everything is exact: counts are whole numbers of any size, and indices are fractions. Power here is a
/// property of the rules alone; who agrees with whom does not enter. Start reading at [Games].
///
/// ```java
/// Power permanent = Games.COUNCIL.powers().getFirst();
/// permanent.shapleyShubik(); // 421/2145
/// ```
@NullMarked
package org.plenary.analysis.power;

import org.jspecify.annotations.NullMarked;
