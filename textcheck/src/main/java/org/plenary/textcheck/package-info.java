/// The statements of a text that the record, the rules and the tasks can speak to, each answered with what they have.
@NullMarked
package org.plenary.textcheck;

import org.jspecify.annotations.NullMarked;
