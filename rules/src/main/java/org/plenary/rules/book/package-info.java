/// Rule books as values: what each class of questions needs, who can block it, and the reckoning of a vote against
/// it.
@NullMarked
package org.plenary.rules.book;

import org.jspecify.annotations.NullMarked;
