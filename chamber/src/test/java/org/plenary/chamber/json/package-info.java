@NullMarked
package org.plenary.chamber.json;

import org.jspecify.annotations.NullMarked;
