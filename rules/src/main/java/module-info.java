/// The law as pure functions over values. Needs nothing but the JDK's base module.
module org.plenary.rules {
    requires static org.jspecify;

    exports org.plenary.rules;
    exports org.plenary.rules.assembly;
    exports org.plenary.rules.book;
    exports org.plenary.rules.calendar;
    exports org.plenary.rules.council;
    exports org.plenary.rules.law;
    exports org.plenary.rules.motion;
    exports org.plenary.rules.precedent;
    exports org.plenary.rules.ruling;
    exports org.plenary.rules.vote;
}
