/// A meeting under way: commands in, events out.
///
/// Knows how a meeting of the Council or of the Assembly is conducted when its members sit at browsers: who may
/// do what, in which order, when a vote is locked. What a vote decides it asks [org.plenary.rules.Rules]. It
/// refuses to know HTTP, clocks, chance and disks: the time and the lot are given to it, the store is in
/// another package.
///
/// Start with [Chamber#decide]: a state and a command give events or a [Refusal], and [ChamberState] follows
/// from the events alone. Each part of the business has a class of its own: texts, voting, motions, speakers,
/// silences, elections, the special session after a veto; `Session` takes a command to its part.
///
/// ```java
/// Chamber chamber = new Chamber(new Rules(WorkingDays.of(Set.of(), Set.of())));
/// Setting setting = Setting.of(
///     Organ.GA, Optional.of("79"), "Plenary", LocalDate.of(2025, 3, 4), List.of("FRA", "KEN", "PER"));
/// ChamberState state = ChamberState.of(chamber.create("c1", setting, new Moment(Instant.EPOCH, 0)));
/// Decision decision = chamber.decide(
///     state, new Command.OpenMeeting(), new Actor.Chair(), new Moment(Instant.EPOCH, 0),
/// OptionalLong.empty());
/// // Accepted[events=[MeetingOpened[meeting=1]]]
/// ```
@NullMarked
package org.plenary.chamber;

import org.jspecify.annotations.NullMarked;
