package org.plenary.site.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.AnswerJson;
import org.plenary.site.question.Questions;
import org.plenary.site.question.Questions.Entry;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;

/// `POST /decide.json`: the same questions and the same answers as the command `decide`.
///
/// One wrong question is a problem (422); in an array its error stands in its place and the others are ruled.
final class DecideService {
    /// A question for those who try the address.
    static final String EXAMPLE = """
            {"organ": "SC", "date": "2024-03-22", "kind": "draft-resolution",
             "tally": {"yes": 11, "no": 3, "abstained": 1, "permanentNo": ["CHN", "RUS"]}}""";

    /// The name of the request in errors, where the command gives the name of a file.
    private static final String FILE = "request";

    private final Questions questions;

    DecideService(Questions questions) {
        this.questions = questions;
    }

    Reply answer(Ask ask) {
        boolean yaml = ask.contentType().orElse("").toLowerCase(Locale.ROOT).contains("yaml");
        Questions.Answers answers;
        try {
            answers = questions.answer(
                    FILE, ask.body(), yaml ? JsonInput.Language.YAML : JsonInput.Language.of("", ask.body()));
        } catch (JsonInput.Malformed problem) {
            return Problem.badRequest(String.valueOf(problem.getMessage())).reply();
        }
        if (answers.array()) {
            return json(answers.entries());
        }
        return switch (answers.entries().getFirst()) {
            case Entry.Answered answered ->
                Reply.of(
                                Form.JSON,
                                JsonOutput.bytes(
                                        JsonOutput.Layout.COMPACT,
                                        out -> AnswerJson.write(out, answered.id(), answered.answer())))
                        .keep(Reply.Keep.NOT);
            case Entry.Refused(Optional<String> id, var file, var problems) ->
                new Problem(422, "Question not understood", problems.getFirst().message()).reply(out -> {
                    id.ifPresentOrElse(text -> out.text("id", text), () -> out.nothing("id"));
                    AnswerJson.problems(out, file, problems);
                });
        };
    }

    private static Reply json(List<Entry> entries) {
        byte[] body = JsonOutput.bytes(
                JsonOutput.Layout.COMPACT,
                out -> out.array(() -> entries.forEach(entry -> {
                    switch (entry) {
                        case Entry.Answered answered -> AnswerJson.write(out, answered.id(), answered.answer());
                        case Entry.Refused(var id, var file, var problems) -> AnswerJson.write(out, id, file, problems);
                    }
                })));
        return Reply.of(Form.JSON, body).keep(Reply.Keep.NOT);
    }
}
