package org.plenary.site.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.plenary.site.check.CheckJson;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;
import org.plenary.textcheck.CheckedText;
import org.plenary.textcheck.Manuscript;
import org.plenary.textcheck.Manuscript.Markup;
import org.plenary.textcheck.TextCheck;

import static org.plenary.site.language.Messages.say;

/// Checks a text that somebody pastes. It comes in the body, never in an address; it is not kept, not logged,
/// and the answer is not to be cached.
final class CheckPage {
    /// A text for those who try the address.
    static final String EXAMPLE = """
            {"text": "Resolution 2334 was adopted by 14 votes to none, with one abstention.", "dated": "2016-12-24"}""";

    private final Secretariat office;
    private final Templates templates;
    private final Made made;

    CheckPage(Secretariat office, Templates templates) {
        this.office = office;
        this.templates = templates;
        this.made = new Made(office);
    }

    /// Made when somebody first checks a text: most starts serve pages before.
    private static final class Made {
        private final Secretariat office;
        private Optional<TextCheck> check = Optional.empty();

        Made(Secretariat office) {
            this.office = office;
        }

        synchronized TextCheck get() {
            TextCheck made =
                    check.orElseGet(() -> TextCheck.against(office.record(), office.rules(), office.followUp()));
            check = Optional.of(made);
            return made;
        }
    }

    void register(Routes routes) {
        routes.at("/check", "The statements of a text against the record, the rules and the tasks.")
                .page(_ -> page(CheckView.empty("", "", Optional.empty()), 200))
                .form(this::checked)
                .json(_ -> Reply.of(Form.JSON, JsonOutput.bytes(JsonOutput.Layout.COMPACT, CheckJson::grammar)))
                .post(EXAMPLE, this::json);
    }

    private Reply page(CheckView view, int status) {
        Frame frame = Frame.of(
                say("frame.check-a-text"),
                say("check.the-statements-of-a-text-against-the"),
                "/check",
                "/check",
                new Frame.Link(say("frame.check-a-text"), ""));
        return Reply.of(Form.HTML, templates.page("check", frame, view))
                .status(status)
                .keep(Reply.Keep.NOT);
    }

    private Reply checked(Ask ask) {
        Map<String, String> fields = fields(new String(ask.body(), StandardCharsets.UTF_8));
        String text = fields.getOrDefault("text", "").replace("\r\n", "\n");
        String dated = fields.getOrDefault("dated", "").strip();
        try {
            CheckedText checked = check(text, Manuscript.markup("", text), day(dated));
            return page(CheckView.of(text, dated, checked, office.record()), 200);
        } catch (DateTimeException problem) {
            return page(CheckView.empty(text, dated, Optional.of(say("check.no-day", dated))), 422);
        } catch (Manuscript.Unreadable problem) {
            return page(CheckView.empty(text, dated, Optional.of(unreadable(text))), 422);
        }
    }

    /// Why a text that was pasted cannot be read, in the language of the page.
    private static String unreadable(String text) {
        return text.isBlank()
                ? say("check.empty")
                : text.length() > Manuscript.MOST_UNITS
                        ? say("check.too-long", text.length(), Manuscript.MOST_UNITS)
                        : say("check.html-without-text");
    }

    private CheckedText check(String text, Markup markup, Optional<LocalDate> dated) {
        Manuscript manuscript = Manuscript.of(text, markup);
        return made.get().check(manuscript.text(), dated.or(manuscript::dated));
    }

    private static String said(RuntimeException problem) {
        return problem instanceof DateTimeException
                ? "The day is none; expected one such as 2024-09-19."
                : sentence(String.valueOf(problem.getMessage()));
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }

    private static Optional<LocalDate> day(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    // JSON with the text in it, or the text itself as its type says.
    private Reply json(Ask ask) {
        String type = ask.contentType().orElse("").toLowerCase(Locale.ROOT);
        try {
            CheckedText checked;
            if (type.startsWith("text/")) {
                Manuscript manuscript = Manuscript.read(
                        ask.body(), type.contains("html") ? ".html" : type.contains("markdown") ? ".md" : ".txt");
                Optional<LocalDate> dated = day(ask.query("dated").orElse(""));
                checked = made.get().check(manuscript.text(), dated.or(manuscript::dated));
            } else {
                Map<String, Json> asked =
                        JsonInput.read(ask.body(), JsonInput.Language.JSON) instanceof Json.Fields(var values, var _)
                                ? values
                                : Map.of();
                String text = asked.get("text") instanceof Json.Text(String words) ? words : "";
                Optional<LocalDate> dated =
                        asked.get("dated") instanceof Json.Text(String day) ? day(day) : Optional.empty();
                Markup markup = asked.get("markup") instanceof Json.Text(String word)
                        ? Markup.valueOf(word.toUpperCase(Locale.ROOT))
                        : Manuscript.markup("", text);
                checked = check(text, markup, dated);
            }
            return Reply.of(
                            Form.JSON,
                            JsonOutput.bytes(
                                    JsonOutput.Layout.COMPACT, out -> CheckJson.write(out, "request", checked)))
                    .keep(Reply.Keep.NOT);
        } catch (JsonInput.Malformed problem) {
            return Problem.badRequest(String.valueOf(problem.getMessage())).reply();
        } catch (Manuscript.Unreadable | DateTimeException problem) {
            return new Problem(422, "Text not checked", said(problem)).reply();
        } catch (IllegalArgumentException problem) {
            return new Problem(422, "Text not checked", "\"markup\" is plain, markdown or html.").reply();
        }
    }
}
