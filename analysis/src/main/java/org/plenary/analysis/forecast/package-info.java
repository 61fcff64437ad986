/// How States would vote on a text, judged by how they voted on earlier ones, with probabilities and not with
/// certainties.
///
/// It knows ballots, titles and sessions; it does not read what a text says beyond the words of its title. A
/// forecast for a session uses roll calls of earlier sessions only. Start reading at [Forecaster]; how far to
/// trust it is what [Backtest] finds out.
///
/// ```java
/// Forecaster forecaster = Forecaster.before(69, history);
/// Forecast forecast = forecaster.of("The right of the Palestinian people to self-determination");
/// forecast.of("USA").orElseThrow().no();
/// ```
@NullMarked
package org.plenary.analysis.forecast;

import org.jspecify.annotations.NullMarked;
