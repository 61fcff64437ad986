/// What a search found, in the forms in which the program gives it out.
@NullMarked
package org.plenary.site.search;

import org.jspecify.annotations.NullMarked;
