/// The statements of a text that the record, the rules and the tasks can speak to, each answered with what
/// they have.
module org.plenary.textcheck {
    requires static org.jspecify;
    requires transitive org.plenary.followup;
    requires transitive org.plenary.record;
    requires de.siegmar.fastcsv;
    requires org.jsoup;
    requires org.commonmark;

    exports org.plenary.textcheck;
}
