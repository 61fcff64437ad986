/// Where everything meets: the command line, the pages, the JSON.
@NullMarked
package org.plenary.site;

import org.jspecify.annotations.NullMarked;
