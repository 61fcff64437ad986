/// What was asked, of whom, by when, and what is reported about it.
module org.plenary.followup {
    requires com.zaxxer.hikari;
    requires de.siegmar.fastcsv;
    requires flyway.core;
    requires java.logging;
    requires static org.jspecify;
    requires transitive java.sql;
    requires transitive org.plenary.record;

    exports org.plenary.followup;
    exports org.plenary.followup.letter;
    exports org.plenary.followup.store;
}
