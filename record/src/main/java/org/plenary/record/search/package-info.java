/// Finding decisions: a small language to ask in, and an index that answers.
///
/// It knows how a query is written, read and printed ([org.plenary.record.search.Query], [QueryReader]), and
/// how to answer one from a record ([SearchIndex]): hits in order, totals, and facets that leave their own
/// conditions aside. What it says of majorities, margins and vetoes comes from taking each decision again with
/// the rules. It refuses to know how results are shown, and what cannot be found for lack of a source it does
/// not guess.
///
/// Start reading at [SearchIndex]; [Field] is the list of everything that can be asked.
///
/// ```java
/// SearchIndex index = SearchIndex.of(record, rules);
/// switch (index.read("vetoed-by:france date:1956")) {
///     case QueryReading.Understood(Query query) -> index.search(query, Order.OLDEST, 0, 20).rows();   // Suez,
/// twice
///     case QueryReading.Refused(QueryProblem problem) -> problem.shownIn(typed);
/// }
/// ```
@NullMarked
package org.plenary.record.search;

import org.jspecify.annotations.NullMarked;
