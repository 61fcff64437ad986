/// Checking a text against the record: the JSON, and the lines for a terminal. The page is in `page`.
@NullMarked
package org.plenary.site.check;

import org.jspecify.annotations.NullMarked;
