/// The law of the United Nations' peace-and-security decisions as pure functions over values: the book of the
/// project.
///
/// A **question** is something put to an organ on a day: a draft resolution in the Security Council, a motion
/// in the General Assembly, an election, a request for an emergency special session. The rules answer it with a
/// **ruling**: an outcome, the requirements it follows from with their numbers and citations, the readings of
/// the law that were used and what others would have given, the fewest ballots whose change would have reversed
/// it, and what it opens or makes due.
///
/// From ballots to explanation, with the vote of 25 February 2022 on S/2022/155 (a test runs this):
///
/// ```java
/// Rules rules = new Rules(WorkingDays.of(Set.of(), Set.of(2022)));
/// VoteQuestion draft = VoteQuestion.on(
///                 Organ.SC, LocalDate.of(2022, 2, 25), Kind.DRAFT_RESOLUTION, CountedVote.of(11, 1, 3, "RUS"))
///         .question();
///
/// Ruling ruling = rules.rule(draft);
/// ruling.outcome();            // NOT_ADOPTED
/// ruling.because();            // VETO: eleven affirmative votes were enough, and a permanent member voted against
/// ruling.requirements();       // affirmative votes: at least 9, found 11; negative votes of permanent members: at
/// most 0, found 1
/// ruling.smallestChanges();    // one ballot, from no to abstained or to yes: 2 ways
/// ruling.opens();              // the ways to the Assembly
///
/// VoteQuestion request = VoteQuestion.on(
///                 Organ.SC, LocalDate.of(2022, 2, 27), Kind.EMERGENCY_SESSION_REQUEST, CountedVote.of(11, 1, 3,
/// "RUS"))
///         .question();
/// rules.rule(request).outcome(); // CALLED: the same numbers two days later, on a matter of procedure
/// ```
///
/// ## How the law is laid out
///
/// 1. **[org.plenary.rules.vote]** counts. A [org.plenary.rules.vote.Position] is one of seven different things; a
///    [org.plenary.rules.vote.RollCall] has names, a [org.plenary.rules.vote.CountedVote] only numbers; a
///    [org.plenary.rules.vote.Majority] says how many affirmative votes are needed, in integers.
/// 2. **[org.plenary.rules.law]** cites. Every [org.plenary.rules.law.Provision] stands once in the register,
///   with its words by date; [org.plenary.rules.law.Readings] are the choices where the law can be read in more
///   than one way.
/// 3. **[org.plenary.rules.book]** decides. A [org.plenary.rules.book.RuleBook] says what each class of
///   questions needs and who can block it; a [org.plenary.rules.book.Reckoning] holds one vote against that.
/// 4. **[org.plenary.rules.council]** and **[org.plenary.rules.assembly]** choose the class of a question by
///   its kind, its day and the readings, and say what a ruling opens. **[org.plenary.rules.motion]** orders
///   motions, **[org.plenary.rules.calendar]** counts days.
/// 5. **[org.plenary.rules.ruling]** is what comes out.
///
/// ## Three things to keep apart
///
/// - *What happened, when we learned it, and which law was in force* are three days. A question has its day,
///   and may ask for the law of another one.
/// - *The class of a question* (procedural or substantive, important or not) is part of the question. It can
///   never be read off the votes: 7-2-2 stopped a text on 30 October 1956 and called a session the day after.
/// - *The vote and the right to speak* are apart: observers may move and propose by date without ever having a
/// vote.
///
/// ## What these packages refuse to know
///
/// States (they have codes here, nothing else), files, JSON, pages, clocks. Needs nothing but the JDK's base
/// module. Bare outcomes allocate nothing, so that replays and simulations can ask for tens of millions of
/// them.
@NullMarked
package org.plenary.rules;

import org.jspecify.annotations.NullMarked;
