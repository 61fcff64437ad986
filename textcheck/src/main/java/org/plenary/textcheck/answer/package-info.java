/// What the record, the rules and the tasks have to say to a claim.
///
/// [Checking] goes through a text sentence by sentence. [Docket] keeps the decisions so that one can be found
/// from what a sentence says of it, and [Finder] finds it. One class answers each sort of claim: [VoteAnswers]
/// (numbers, outcome, majority, day, effect), [PositionAnswers], [VetoCounts], [Deadlines], [SessionAnswers],
/// [MembershipAnswers], and [OtherAnswers] for documents, rules and observers.
@NullMarked
package org.plenary.textcheck.answer;

import org.jspecify.annotations.NullMarked;
