@NullMarked
package org.plenary.site.chamber;

import org.jspecify.annotations.NullMarked;
