/// HTTP: addresses, headers, caching, problems. A page is registered once with the forms it has. Knows nothing of
/// votes.
@NullMarked
package org.plenary.site.web;

import org.jspecify.annotations.NullMarked;
