package org.plenary.site.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.rules.Question;
import org.plenary.rules.Rules;
import org.plenary.rules.ruling.Answer;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;

/// Takes texts with questions to the rules.
public final class Questions {
    private final QuestionReader reader;
    private final Rules rules;

    public Questions(QuestionReader reader, Rules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    /// What stands in one place of the answer.
    public sealed interface Entry {
        /// The id the question gave, if it gave one.
        Optional<String> id();

        /// A question with its answer.
        record Answered(Optional<String> id, Question question, Answer answer) implements Entry {}

        /// A question that was wrong, or a file that could not be read.
        record Refused(Optional<String> id, String file, List<FieldProblem> problems) implements Entry {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// The answers to everything in one text.
    ///
    /// @param array whether the text was an array, and its answers are one
    public record Answers(List<Entry> entries, boolean array) {
        public Answers {
            entries = List.copyOf(entries);
        }

        /// Whether something was refused.
        public boolean refusing() {
            return entries.stream().anyMatch(Entry.Refused.class::isInstance);
        }
    }

    /// Rules on the questions in `text`.
    ///
    /// @param file the name for messages
    /// @throws JsonInput.Malformed if the text is neither JSON nor YAML
    public Answers answer(String file, byte[] text, JsonInput.Language language) throws JsonInput.Malformed {
        Json json = JsonInput.read(text, language);
        if (!(json instanceof Json.Items(List<Json> items))) {
            return new Answers(List.of(answer(file, json, "")), false);
        }
        List<Entry> entries = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            entries.add(answer(file, items.get(i), "/" + i));
        }
        return new Answers(entries, true);
    }

    private Entry answer(String file, Json json, String pointer) {
        return switch (reader.read(json, pointer)) {
            case QuestionReader.Read.Bad(var id, var problems) -> new Entry.Refused(id, file, problems);
            case QuestionReader.Read.Good(var id, var question) -> {
                List<FieldProblem> problems = Rules.problems(question).stream()
                        .map(problem -> new FieldProblem(pointer + problem.pointer(), problem.message()))
                        .toList();
                yield problems.isEmpty()
                        ? new Entry.Answered(id, question, rules.answer(question))
                        : new Entry.Refused(id, file, problems);
            }
        };
    }
}
