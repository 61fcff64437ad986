/// The General Assembly: majorities and how they are settled, elections, and what its rulings open.
@NullMarked
package org.plenary.rules.assembly;

import org.jspecify.annotations.NullMarked;
