@NullMarked
package org.plenary.rules.vote;

import org.jspecify.annotations.NullMarked;
