package org.plenary.followup;

import org.plenary.record.EventDate;

/// Something stated, with its source. Facts are added and never changed; what corrects one is another.
public sealed interface Fact
        permits Task,
                Ending,
                Evidence,
                Assessment,
                Indicator,
                Indicator.Point,
                Indicator.Target,
                Mandate,
                Mandate.Change,
                MeasureTaken,
                Explanation,
                Participation,
                Sanctions {
    /// When what it states happened.
    EventDate happened();

    /// Where it stands.
    Origin origin();

    /// Which kind it is.
    FactKind kind();
}
