/// The book.
@NullMarked
package org.plenary.rules;

import org.jspecify.annotations.NullMarked;
