/// Queries read, printed and answered.
@NullMarked
package org.plenary.record.search;

import org.jspecify.annotations.NullMarked;
