package org.plenary.site.question;

/// One thing wrong with a question.
///
/// @param pointer JSON Pointer (RFC 6901) to the field; the empty text is the whole
/// @param message one or two sentences: what was found, what is accepted, maybe what was meant
public record FieldProblem(String pointer, String message) {
    /// `parent` with one more step.
    static String below(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
