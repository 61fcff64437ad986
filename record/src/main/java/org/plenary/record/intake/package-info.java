/// Files of publishers made part of the record: recognised by their content, streamed, checked row by row,
/// reconciled with what is known, and kept with their provenance in one file of a data folder.
///
/// It knows the layouts of the publishers and their traps, each handled by a stated rule ([RollCallLabels],
/// [Trust], [StateCodes], [Reconciliation]) and shown as a difference, never repaired in silence. It refuses to
/// guess: what cannot be read is left out and named with file, line, column and value.
///
/// Start reading at [Import]; what is kept is in [Facts]; what becomes of it is in [Merging]. Nothing of this is
/// loaded by a program that only asks the compiled-in record.
///
/// ```java
/// FactFile facts = FactFile.in(folder);
/// ImportReport report = Import.into(facts, VotingRecord.compiledIn()).files(List.of(rollCalls, ballots, issues));
/// VotingRecord record = facts.record(VotingRecord.compiledIn());
/// ```
@NullMarked
package org.plenary.record.intake;

import org.jspecify.annotations.NullMarked;
