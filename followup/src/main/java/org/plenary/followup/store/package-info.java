/// The facts, links and endorsements that people enter, in SQLite or PostgreSQL: the same database as the
/// chambers, with tables and a schema history of their own. Facts are added and never edited; a link is kept as
/// its hash; an endorsement that is withdrawn loses its name. Start at [org.plenary.followup.store.FactStore].
@NullMarked
package org.plenary.followup.store;

import org.jspecify.annotations.NullMarked;
