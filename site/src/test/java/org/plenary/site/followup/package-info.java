/// Follow-up over HTTP, and its words.
@NullMarked
package org.plenary.site.followup;

import org.jspecify.annotations.NullMarked;
