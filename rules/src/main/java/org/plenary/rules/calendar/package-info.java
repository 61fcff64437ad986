/// When things fall due: working days of United Nations Headquarters, hours and months, as functions of given
/// days.
///
/// This package knows how days are counted. It does not know which days are holidays: the caller brings the
/// table, with the years it covers, and a year without a table is said, never guessed. It reads no clock.
///
/// Start with [org.plenary.rules.calendar.WorkingDays]. The ten working days of resolution 76/262 after the
/// vote of 22 March 2024, with Good Friday between:
///
/// ```java
/// WorkingDays days = WorkingDays.of(Set.of(LocalDate.parse("2024-03-29")), Set.of(2024));
/// days.after(LocalDate.parse("2024-03-22"), 10); // 8 April 2024
/// days.after(LocalDate.parse("2024-12-20"), 10); // empty: 2025 has no table
/// ```
@NullMarked
package org.plenary.rules.calendar;

import org.jspecify.annotations.NullMarked;
