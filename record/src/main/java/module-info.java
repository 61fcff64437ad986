/// What happened: States, organs, decisions, matters, with a source each.
module org.plenary.record {
    requires transitive org.plenary.rules;
    requires de.siegmar.fastcsv;
    requires duckdb.jdbc;
    requires java.logging;
    requires java.sql;
    requires java.xml;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires static org.jspecify;

    exports org.plenary.record;
    exports org.plenary.record.export;
    exports org.plenary.record.intake;
    exports org.plenary.record.planes;
    exports org.plenary.record.search;
}
