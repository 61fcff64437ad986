@NullMarked
package org.plenary.rules.law;

import org.jspecify.annotations.NullMarked;
