/// Pages for paper: XHTML in, a tagged PDF out.
///
/// Knows paper, faces and the structure that a screen reader follows. Refuses to know what the pages say, and
/// to fetch anything: a document brings its own words and uses the sheet and the faces that come with the
/// program.
///
/// ```java
/// byte[] pdf = Pdf.of("<html
/// lang='en'><head><title>Minutes</title></head><body><h1>Minutes</h1></body></html>", at);
/// ```
@NullMarked
package org.plenary.site.pdf;

import org.jspecify.annotations.NullMarked;
