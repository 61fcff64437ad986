/// The statements of a text that the record, the rules and the tasks can speak to, each answered with what they have.
module org.plenary.textcheck {
    requires static org.jspecify;
    requires transitive org.plenary.followup;
}
