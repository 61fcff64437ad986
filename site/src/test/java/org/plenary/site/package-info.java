/// Tests of the site as its users meet it: commands, addresses, pages.
@NullMarked
package org.plenary.site;

import org.jspecify.annotations.NullMarked;
