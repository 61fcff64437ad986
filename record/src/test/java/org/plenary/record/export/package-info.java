/// What is published can be read back.
@NullMarked
package org.plenary.record.export;

import org.jspecify.annotations.NullMarked;
