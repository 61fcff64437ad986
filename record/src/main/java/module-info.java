/// What happened: States, organs, decisions, matters, with a source each.
module org.plenary.record {
    requires transitive org.plenary.rules;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    exports org.plenary.record;
}
