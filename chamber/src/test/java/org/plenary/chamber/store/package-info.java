@NullMarked
package org.plenary.chamber.store;

import org.jspecify.annotations.NullMarked;
