/// What a running server tells those who watch over it, at `/metrics`: counts and times, never a chamber's name or a
/// token. Knows Micrometer; it refuses to know what the figures are about.
@NullMarked
package org.plenary.site.metrics;

import org.jspecify.annotations.NullMarked;
