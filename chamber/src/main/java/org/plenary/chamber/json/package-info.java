/// JSON values of which there is one way to write each (RFC 8785), a strict reader, and records as JSON.
///
/// Knows only whole numbers, because nothing in a meeting is a fraction. Knows nothing of votes. Start
/// with [Json].
@NullMarked
package org.plenary.chamber.json;

import org.jspecify.annotations.NullMarked;
