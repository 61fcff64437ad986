/// Tests of the feeds.
@NullMarked
package org.plenary.site.feed;

import org.jspecify.annotations.NullMarked;
