package org.plenary.record.search;

import java.util.List;

import org.plenary.rules.Words;

/// What stands in a text that is no query, or what could stand there. The words are where people read it, in the
/// site.
///
/// @param values what the words are about: a field, what was typed
public record Remark(Sort sort, List<String> values) {
    /// What can be said; a comment says it with its values.
    public enum Sort {
        /// `a word`
        A_WORD,
        /// `a session: 79, S-18, ES-10`
        A_SESSION,
        /// `a date or a range: 1956, 1956-10, 1956-10-31, 1956..1960, 1956..`
        A_DATE,
        /// `a number or a range: 5, -3..3`
        A_NUMBER,
        /// `a number, a range or a State`
        A_NUMBER_OR_STATE,
        /// `a State`
        A_STATE,
        /// `a position`
        A_POSITION,
        /// `a matter`
        A_MATTER,
        /// `the query is too long`
        QUERY_TOO_LONG,
        /// `{0} characters at most`
        CHARACTERS_AT_MOST,
        /// `")" closes a bracket that was not opened`
        BRACKET_NOT_OPENED,
        /// `a term or the end`
        A_TERM_OR_THE_END,
        /// `"{0}" has nothing before it`
        NOTHING_BEFORE,
        /// `a term, or "{0}" in quotation marks`
        A_TERM_OR_IN_QUOTATION_MARKS,
        /// `nothing follows "{0}"`
        NOTHING_FOLLOWS,
        /// `a term`
        A_TERM,
        /// `a second position for the same States`
        SECOND_POSITION,
        /// `one position:, or for example no:FRA yes:USA`
        ONE_POSITION,
        /// `a position, and no State beside it`
        POSITION_WITHOUT_STATE,
        /// `state: and the name of a State beside it, or for example {0}`
        STATE_BESIDE,
        /// `a position cannot be negated`
        POSITION_NEGATED,
        /// `for example {0}`
        FOR_EXAMPLE,
        /// `"{0}" follows "{1}"`
        FOLLOWS,
        /// `the query has too many terms`
        TOO_MANY_TERMS,
        /// `{0} at most`
        AT_MOST,
        /// `"-" stands alone`
        MINUS_ALONE,
        /// `a term right after it, to leave out what it finds`
        A_TERM_RIGHT_AFTER,
        /// `"-" of nothing`
        MINUS_OF_NOTHING,
        /// `"{0}" has no field before it`
        NO_FIELD_BEFORE,
        /// `a field: {0}`
        A_FIELD,
        /// `there is no field "{0}"`
        NO_FIELD,
        /// `"{0}"`
        CHARACTER,
        /// `a word, a phrase or a field`
        A_WORD_A_PHRASE_OR_A_FIELD,
        /// `"{0}" follows a word that is no field`
        FOLLOWS_NO_FIELD,
        /// `a space, or quotation marks around the words`
        A_SPACE_OR_QUOTATION_MARKS,
        /// `"{0}" joins terms`
        JOINS_TERMS,
        /// `a term, or quotation marks around it`
        A_TERM_OR_QUOTATION_MARKS,
        /// `too many brackets within each other`
        TOO_MANY_BRACKETS,
        /// `a bracket that is never closed`
        BRACKET_NOT_CLOSED,
        /// `")" later on`
        BRACKET_LATER_ON,
        /// `a bracket with nothing in it`
        BRACKET_WITH_NOTHING,
        /// `"{0}" after {1}, which takes only ":"`
        FIELD_WITHOUT_ORDER,
        /// `position: beside "or" or in a choice`
        POSITION_BESIDE_OR,
        /// `nothing follows {0}`
        NOTHING_FOLLOWS_FIELD,
        /// `"{0}" after {1}`
        AFTER_FIELD,
        /// `a quotation mark that is never closed`
        QUOTATION_MARK_NOT_CLOSED,
        /// `another one later on`
        ANOTHER_LATER_ON,
        /// `quotation marks with nothing between them`
        NOTHING_QUOTED,
        /// `words`
        WORDS,
        /// `"{0}" is not for {1}`
        NOT_FOR_FIELD,
        /// `"{0}" is no matter of the record`
        NO_MATTER,
        /// `"{0}" can be several matters`
        SEVERAL_MATTERS,
        /// `one of: {0}`
        ONE_OF,
        /// `"{0}" is no State of the record`
        NO_STATE,
        /// `a State, by any name or code; a name of several words in quotation marks`
        A_STATE_BY_NAME,
        /// `a number, a range or a State, by any name or code; a name of several words in quotation marks`
        A_NUMBER_OR_STATE_BY_NAME;

        /// `nothing-follows`, for whoever words it.
        public String word() {
            return Words.of(this);
        }
    }

    public Remark {
        values = List.copyOf(values);
    }

    static Remark of(Sort sort, String... values) {
        return new Remark(sort, List.of(values));
    }
}
