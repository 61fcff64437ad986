/// A meeting under way: commands in, events out, a ledger that anybody can check.
module org.plenary.chamber {
    requires static org.checkerframework.checker.qual;
    requires static org.jspecify;
    requires transitive org.plenary.rules;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires java.logging;
    requires java.sql;
    requires org.postgresql.jdbc;

    exports org.plenary.chamber;
    exports org.plenary.chamber.json;
    exports org.plenary.chamber.ledger;
    exports org.plenary.chamber.store;
}
