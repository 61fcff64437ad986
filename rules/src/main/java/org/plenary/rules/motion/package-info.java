/// Motions and texts: which come first, who may speak to them, and what they need.
@NullMarked
package org.plenary.rules.motion;

import org.jspecify.annotations.NullMarked;
