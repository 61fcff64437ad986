/// What happened: States and when they were Members, who sat on the Council, what was decided and by whose
/// votes, and which publication says so.
///
/// It knows facts and their sources, and which facts disagree. It refuses to know the law: whether a text was
/// adopted is taken again by [org.plenary.rules], from the [org.plenary.rules.VoteQuestion] that
/// [VotingRecord#question] puts together. It refuses to repair: a recorded ballot stays as recorded, a later
/// statement stands beside it as a [Correction], another source's value as a [Difference].
///
/// Start reading at [VotingRecord].
///
/// ```java
/// VotingRecord record = VotingRecord.compiledIn();
/// Decision suez = record.decision("s/res/119").orElseThrow();
/// suez.display();                                             // S/RES/119 (1956)
/// suez.date().printed();                                      // 31 October 1956
/// suez.rollCall().orElseThrow().with(Position.NO);            // [FRA, GBR]
/// record.states().nameOn("EGY", LocalDate.of(1960, 1, 1));    // United Arab Republic
/// ```
@NullMarked
package org.plenary.record;

import org.jspecify.annotations.NullMarked;
