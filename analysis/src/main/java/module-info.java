/// Agreement, blocs, ideal points, voting power, forecasts and paths to a majority, each with its base and its
/// uncertainty.
module org.plenary.analysis {
    requires static org.jspecify;
    requires transitive org.plenary.record;

    exports org.plenary.analysis;
    exports org.plenary.analysis.agreement;
    exports org.plenary.analysis.blocs;
    exports org.plenary.analysis.ideal;
    exports org.plenary.analysis.power;
    exports org.plenary.analysis.path;
    exports org.plenary.analysis.forecast;
}
