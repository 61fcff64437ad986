/// What was asked, of whom, by when, and what is reported about it.
@NullMarked
package org.plenary.followup;

import org.jspecify.annotations.NullMarked;
