package org.plenary.record.search;

import org.plenary.rules.Words;

/// The forms that a query is made of, beside its fields, each with an example for those who learn it.
public enum QueryForm {
    WORD("ceasefire"),
    PHRASE("\"peace and security\""),
    BOTH("suez organ:GA"),
    EITHER("suez or hungary"),
    BRACKETS("(suez organ:SC) or hungary"),
    WITHOUT("ceasefire -organ:SC"),
    VALUE("organ:SC"),
    SPAN("yes:100..120"),
    COMPARED("yes>120");

    private final String example;

    QueryForm(String example) {
        this.example = example;
    }

    /// `phrase`, for whoever words it.
    public String word() {
        return Words.of(this);
    }

    /// A query that uses it.
    public String example() {
        return example;
    }
}
