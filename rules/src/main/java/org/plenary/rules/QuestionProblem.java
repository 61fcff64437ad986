package org.plenary.rules;

/// What is wrong with a question: where, and what was expected.
///
/// @param pointer JSON Pointer to the field, for example `/class`
public record QuestionProblem(String pointer, String message) {}
