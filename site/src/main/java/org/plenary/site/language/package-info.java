/// What the site says, one bundle per language.
///
/// It knows keys, patterns and plural forms. It refuses to know what a page is about: which values stand in a
/// message is the page's business, and so is what is shown at all. Start with [Messages]; the words themselves
/// are in `messages_en.properties` beside it.
///
/// A template says `${say("home.latest-matters")}`, and where the sentence has a link inside,
/// `${show("decision.draft", symbol)}`.
@NullMarked
package org.plenary.site.language;

import org.jspecify.annotations.NullMarked;
