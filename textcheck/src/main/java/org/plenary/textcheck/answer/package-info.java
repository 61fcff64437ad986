/// What the record, the rules and the tasks have to say to a claim.
///
/// [Docket] keeps the decisions so that one can be found from what a sentence says of it; [Finder] finds it;
/// [Answers] compares.
@NullMarked
package org.plenary.textcheck.answer;

import org.jspecify.annotations.NullMarked;
