/// What was asked, of whom, by when, and what is reported about it.
///
/// This package knows [tasks][org.plenary.followup.Task] (one operative paragraph, one addressee, one act),
/// what the calendar says about them ([org.plenary.followup.Timing], computed and explained), what documents
/// say about them ([org.plenary.followup.Evidence], each attributed), what others judged
/// ([org.plenary.followup.Assessment], quoted and never computed), counted series
/// ([org.plenary.followup.Indicator], never merged), and who is bound by what on which day
/// ([org.plenary.followup.Obligations]). It refuses to know whether something was done: it holds no judgement
/// of its own.
///
/// Everything is a [org.plenary.followup.Fact] with its source, the day it happened and the day it was learned,
/// and facts are only ever added. A view as of a day is the same facts with the later ones left out. Start with
/// [org.plenary.followup.FollowUp]:
///
/// ```java
/// FollowUp followUp = FollowUp.compiledIn(VotingRecord.compiledIn());
/// Task task = followUp.task("a-res-es-10-24-01").orElseThrow();
/// followUp.timing(task, LocalDate.parse("2025-09-18")).standing(); // DUE
/// followUp.timing(task, LocalDate.parse("2025-09-19")).standing(); // DATE_PASSED
/// ```
@NullMarked
package org.plenary.followup;

import org.jspecify.annotations.NullMarked;
