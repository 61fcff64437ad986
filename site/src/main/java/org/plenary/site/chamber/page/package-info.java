/// What the pages of a chamber show: the vote, the board, the lists, the minutes.
///
/// Knows how the state of a meeting is put into words and tiles. Refuses to know HTTP, and decides nothing:
/// what is in order, and how a vote stands, is asked of [org.plenary.chamber.Outlook] and read from the log.
/// Start with [ChamberView].
@NullMarked
package org.plenary.site.chamber.page;

import org.jspecify.annotations.NullMarked;
