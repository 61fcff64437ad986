@NullMarked
package org.plenary.analysis.power;

import org.jspecify.annotations.NullMarked;
