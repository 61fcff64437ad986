/// The pages of the site and the forms they have: what is shown, in which words, at which address. Knows the
/// record and asks the rules; draws nothing itself. Start at [org.plenary.site.page.Pages].
@NullMarked
package org.plenary.site.page;

import org.jspecify.annotations.NullMarked;
