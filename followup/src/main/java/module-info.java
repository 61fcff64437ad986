/// What was asked, of whom, by when, and what is reported about it.
module org.plenary.followup {
    requires de.siegmar.fastcsv;
    requires static org.jspecify;
    requires transitive org.plenary.record;

    exports org.plenary.followup;
}
