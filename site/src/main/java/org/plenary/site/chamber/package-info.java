/// Chambers over HTTP: links, commands, the stream of events, minutes. Knows roles and status codes; what may
/// be done in a meeting is known to [org.plenary.chamber.Chamber].
@NullMarked
package org.plenary.site.chamber;

import org.jspecify.annotations.NullMarked;
