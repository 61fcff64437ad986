/// JMH benchmarks of what the project promises to do fast. Run them all with `./plenary bench`, or some by a
/// part of their name.
@NullMarked
package org.plenary.bench;

import org.jspecify.annotations.NullMarked;
