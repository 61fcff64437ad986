/// Questions in, answers out: the JSON of a question is read into the rules' own words, and a ruling written as
/// JSON or as plain text. Knows every field of a question and what may stand in it; refuses to know how a vote
/// is decided, which is the rules' business. Start at [org.plenary.site.question.QuestionReader].
@NullMarked
package org.plenary.site.question;

import org.jspecify.annotations.NullMarked;
