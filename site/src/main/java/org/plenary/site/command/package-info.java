/// The command line: one class a command, results on standard output, everything else on standard error.
/// Exit codes: 0 done; 1 done, and what was asked for does not hold; 2 bad input or usage.
@NullMarked
package org.plenary.site.command;

import org.jspecify.annotations.NullMarked;
