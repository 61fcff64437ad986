/// A meeting under way: commands in, events out, a ledger that anybody can check.
module org.plenary.chamber {
    requires static org.jspecify;
    requires transitive org.plenary.rules;

    exports org.plenary.chamber;
    exports org.plenary.chamber.json;
    exports org.plenary.chamber.ledger;
}
