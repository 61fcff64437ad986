@NullMarked
package org.plenary.analysis;

import org.jspecify.annotations.NullMarked;
