/// The statements of a text that the record, the rules and the tasks can speak to, each answered with what
/// they have.
///
/// ```java
/// TextCheck check = TextCheck.against(record, rules, () -> followUp);
/// CheckedText checked = check.check("Resolution 2334 was adopted by 14 votes to none.", Optional.empty());
/// checked.statements().getLast().verdict(); // AGREES
/// ```
///
/// A text becomes a [Manuscript] without markup, sentences whose things are known (package `reading`), claims
/// (packages `wording` and `claim`), and answers (package `answer`). Start reading in `wording`: a new way of
/// saying something is one small class there.
///
/// It refuses to know whether something is good, why somebody did it, or what will happen: such statements are
/// found and said to be not checkable. It keeps nothing of the texts it reads.
@NullMarked
package org.plenary.textcheck;

import org.jspecify.annotations.NullMarked;
