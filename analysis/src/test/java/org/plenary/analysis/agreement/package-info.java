@NullMarked
package org.plenary.analysis.agreement;

import org.jspecify.annotations.NullMarked;
