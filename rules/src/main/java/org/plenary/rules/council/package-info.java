/// The Security Council: what its questions need, how its votes are read, and what its rulings open.
@NullMarked
package org.plenary.rules.council;

import org.jspecify.annotations.NullMarked;
