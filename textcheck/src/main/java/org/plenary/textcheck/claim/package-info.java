/// What a text states, before anybody has looked whether it is so.
@NullMarked
package org.plenary.textcheck.claim;

import org.jspecify.annotations.NullMarked;
