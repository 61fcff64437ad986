/// Which States vote together: blocs found in the recorded votes, how stable they are, how closely a group
/// keeps together, and who changed sides between two periods.
///
/// A bloc here is nothing but a set of States whose recorded votes are more alike among themselves than with
/// others. It is not an alliance and has no name. Start reading at [Blocs]; [Cohesion] is about groups that
/// somebody names.
///
/// ```java
/// Blocs blocs = Blocs.of(agreements, Among.session(68), Blocs.Settings.usual());
/// blocs.blocs().getFirst().stability();
/// ```
@NullMarked
package org.plenary.analysis.blocs;

import org.jspecify.annotations.NullMarked;
