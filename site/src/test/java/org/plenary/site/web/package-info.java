/// Tests of what is kept of answers.
@NullMarked
package org.plenary.site.web;

import org.jspecify.annotations.NullMarked;
