/// What the recorded votes of the Assembly say when they are counted together: who votes how, as a matrix
/// ([RollCalls]), and the sample on which models are estimated ([Sample]).
///
/// It knows ballots, not reasons. Start reading at [RollCalls]; measures are in the packages below, each
/// documented where it is computed.
///
/// ```java
/// RollCalls all = RollCalls.of(record);
/// Sample sample = Sample.of(all, RepeatedResolutions.none());
/// sample.rollCalls().ballots();
/// ```
@NullMarked
package org.plenary.analysis;

import org.jspecify.annotations.NullMarked;
