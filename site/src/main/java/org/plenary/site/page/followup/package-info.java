/// The pages of follow-up: what was asked, of whom, by when, and what is reported. Knows how tasks, evidence
/// and obligations are shown, filtered and written as JSON, CSV, calendar and feed, each as of any day. Refuses
/// to judge: what it says in its own voice is arithmetic. Start at
/// [org.plenary.site.page.followup.FollowUpPages].
@NullMarked
package org.plenary.site.page.followup;

import org.jspecify.annotations.NullMarked;
