/// The ballots as bit planes: for each State and position one bit for each roll call, so that any count is a count of
/// bits.
///
/// It knows who voted how and nothing else; names, dates and sources stay with the decisions. Start reading at
/// [Planes].
///
/// ```java
/// Planes planes = Planes.of(record.decisions(Organ.GA));
/// Mask ofThe2000s = planes.where(vote -> vote.date().year() / 10 == 200);
/// planes.count("FRA", Position.ABSTAINED, ofThe2000s);
/// planes.agreement("FRA", "GBR", ofThe2000s).share();
/// ```
@NullMarked
package org.plenary.record.planes;

import org.jspecify.annotations.NullMarked;
