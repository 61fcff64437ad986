@NullMarked
package org.plenary.analysis.blocs;

import org.jspecify.annotations.NullMarked;
