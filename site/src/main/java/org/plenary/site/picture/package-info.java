/// Draws what was decided: the result bar, the board of tiles, the Council's table, the strip and the span of a
/// matter, and the card that is shared.
///
/// Knows geometry, shapes and colours. Refuses to know the rules: what was needed and how it came out is given by a
/// [Ruling][org.plenary.rules.ruling.Ruling], never reckoned here. The same values give the same bytes every time;
/// no clock, locale or font of the machine has a say.
///
/// Each picture has two dresses. For a page it uses the classes of the style sheet, so that dark mode, forced
/// colours and print follow; alone, as an embed or a card, it carries the light colours as presentation attributes.
/// Colour is never the only sign: each position has a shape and a word, and each picture says what it shows in its
/// `title` and `desc`.
///
/// ```java
/// ResultBar.assembly(Tally.of(124, 14, 43), 92, Wording.NO_VOTE_RECORDED).figure();
/// ```
///
/// Start with [ResultBar]; [ShareCard] puts one on a card.
@NullMarked
package org.plenary.site.picture;

import org.jspecify.annotations.NullMarked;
