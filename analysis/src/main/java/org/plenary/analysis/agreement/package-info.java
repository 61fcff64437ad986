/// How often two States voted alike: for one pair, for all pairs, session by session.
///
/// A similarity is never given without its base, the number of recorded votes in which both took part. What
/// counts as alike when one of two abstains is a matter of definition, so every figure names its [Measure].
/// Start reading at [Agreements].
///
/// ```java
/// Agreements agreements = Agreements.of(RollCalls.of(record));
/// Agreement pair = agreements.of("USA", "RUS", Measure.IDENTICAL, Among.everything()).orElseThrow();
/// pair.share();
/// ```
@NullMarked
package org.plenary.analysis.agreement;

import org.jspecify.annotations.NullMarked;
