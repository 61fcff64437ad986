package org.plenary.rules.ruling;

import org.plenary.rules.law.Provision;

/// One ground of a ruling: a requirement that was tested, or a reading of the law that was used.
public sealed interface Reason permits Requirement, ReadingUsed {
    /// The id of the provision.
    String rule();

    /// Where it stands, and since when in the version applied.
    Provision.Source source();
}
