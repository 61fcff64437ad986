/// JSON and YAML as values that remember where they stood, and JSON out. Knows nothing of votes.
@NullMarked
package org.plenary.site.json;

import org.jspecify.annotations.NullMarked;
