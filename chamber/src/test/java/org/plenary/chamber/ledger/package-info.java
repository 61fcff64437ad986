@NullMarked
package org.plenary.chamber.ledger;

import org.jspecify.annotations.NullMarked;
