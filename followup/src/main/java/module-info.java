/// What was asked, of whom, by when, and what is reported about it.
module org.plenary.followup {
    requires static org.jspecify;
    requires transitive org.plenary.record;
}
