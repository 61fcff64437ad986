package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;

import org.plenary.analysis.agreement.Measure;
import org.plenary.analysis.blocs.Blocs;
import org.plenary.analysis.blocs.Cohesion;
import org.plenary.analysis.forecast.Forecaster;
import org.plenary.analysis.ideal.IdealPoints;
import org.plenary.analysis.path.Path;
import org.plenary.analysis.power.Games;

/// Every measure of the analysis, as the method page lists them.
public final class Methods {
    private Methods() {}

    /// All measures, in the order of the page. Each is described beside the code that computes it.
    public static List<Measured> all() {
        List<Measured> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            all.add(measure.measured());
        }
        all.add(Blocs.measured());
        all.addAll(Cohesion.measured());
        all.addAll(Games.measured());
        all.add(IdealPoints.measured());
        all.add(Forecaster.measured());
        all.add(Path.measured());
        return List.copyOf(all);
    }
}
