@NullMarked
package org.plenary.rules.ruling;

import org.jspecify.annotations.NullMarked;
