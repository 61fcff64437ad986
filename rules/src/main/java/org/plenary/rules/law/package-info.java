/// What the law says, as values: provisions with their words by date, and the readings a question may choose.
///
/// This package knows the citation, the words in our own plain language, the days from which they hold and how
/// far they were checked. It does not know how a provision is applied: that is in the packages of the organs.
/// Every citation in a ruling stands in one register, [org.plenary.rules.law.Provisions]; the constants are in
/// a class for each instrument.
///
/// Start with [org.plenary.rules.law.Provision]. How many affirmative votes the Council needed, and since when:
///
/// ```java
/// Charter.ARTICLE_27_3.source(LocalDate.parse("1965-11-23")); // Charter, Article 27 (3), since 1946-01-17
/// Charter.ARTICLE_27_3.words().on(LocalDate.parse("1966-01-01")); // "... needs nine affirmative votes ..."
/// ```
@NullMarked
package org.plenary.rules.law;

import org.jspecify.annotations.NullMarked;
