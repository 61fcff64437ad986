@NullMarked
package org.plenary.chamber;

import org.jspecify.annotations.NullMarked;
