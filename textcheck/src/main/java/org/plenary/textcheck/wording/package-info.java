/// The ways in which people write a statement: one small class each, with its examples.
///
/// A [Wording] looks for its [Shape] in the outline of a sentence and says what is claimed. [Grammar] lists
/// them all; the page and the README are written from it, and a test tries every example. A new wording is a
/// new class with its examples, and one line in the list.
@NullMarked
package org.plenary.textcheck.wording;

import org.jspecify.annotations.NullMarked;
