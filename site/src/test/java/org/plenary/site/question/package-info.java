@org.jspecify.annotations.NullMarked
package org.plenary.site.question;
