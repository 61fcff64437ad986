/// Statements and letters: a text addressed to all or some Members. Knows who it is from and to, and its words;
/// the record of a Member on the matter is put beside it when it is printed. The same for every side. Start at
/// [org.plenary.followup.letter.Statement].
@NullMarked
package org.plenary.followup.letter;

import org.jspecify.annotations.NullMarked;
