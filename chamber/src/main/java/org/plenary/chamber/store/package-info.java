/// Where chambers are kept, and how they run: one writer for each, acknowledged after the commit.
///
/// Knows SQLite and PostgreSQL, links and their hashes, and how commands of many senders become one
/// transaction. It refuses to know HTTP and the rules of procedure. Start with [Chambers].
///
/// ```java
/// try (Chambers chambers = new Chambers(new Chamber(rules), JdbcStore.open("jdbc:sqlite:meeting.db"))) {
///     Chambers.Created created = chambers.create(setting);
///     Access chair = chambers.access(created.tokens().getFirst().token()).orElseThrow();
///     Answer answer = chambers.send(chair, new Command.OpenMeeting(), "first",
/// OptionalLong.empty()).join();
/// }
/// ```
@NullMarked
package org.plenary.chamber.store;

import org.jspecify.annotations.NullMarked;
