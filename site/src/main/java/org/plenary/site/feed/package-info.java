/// Atom feeds (RFC 4287): what is new, for readers that ask from time to time. Knows titles, days and
/// addresses, and nothing of what they are about. Start at [org.plenary.site.feed.Feed].
@NullMarked
package org.plenary.site.feed;

import org.jspecify.annotations.NullMarked;
