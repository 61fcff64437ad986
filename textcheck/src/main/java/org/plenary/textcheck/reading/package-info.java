/// From the bytes of a text to sentences whose numbers, days, States and symbols are known.
///
/// A [Manuscript] is the text without its markup, and the day it is dated. [Reader] splits it into [Sentence]s
/// and says of every [Word] what it stands for: a [Thing]. The sentence then has an outline, in which each
/// thing is one capital letter and every other word stands in small letters:
///
/// ```
/// On Wednesday 124 nations voted in favor, 14 against and 43 abstained.
/// on D N nations voted in favor , N against and N abstained .
/// ```
///
/// Wordings are looked for in the outline, and so need not know how people write numbers or the names of
/// States.
@NullMarked
package org.plenary.textcheck.reading;

import org.jspecify.annotations.NullMarked;
