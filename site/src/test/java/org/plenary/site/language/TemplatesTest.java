package org.plenary.site.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// No template says anything of its own: every word is in the bundle.
///
/// Found here: words between tags, and words in attributes that are read aloud or seen. To mend it, give the
/// text a key in `messages_en.properties` and write `${say("template.key")}`, or
/// `${show("template.key", values)}` where the sentence has a link or emphasis inside.
class TemplatesTest {
    /// What no language changes: the name of the program, and formats by their initials.
    private static final Pattern NAMES = Pattern.compile("\\b(Plenary|JSON|CSV|SVG|PNG|PDF|YAML)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// A word of the record that a template looks for.
    private static final Set<String> OF_THE_RECORD = Set.of("paragraph ");

    /// Two words, a word with a blank before or after it, or one with a capital letter.
    private static final Pattern PHRASE = Pattern.compile(
            "\\p{L}{2,}[,:;]? \\p{L}|^[,;.]? ?\\p{L}{2,} (?!-)|^ \\p{L}{2,}|\\p{L}{2,}:? $|^\\p{Lu}\\p{Ll}+$");

    private static final Pattern SPOKEN = Pattern.compile(
            "\\s(aria-label|aria-description|aria-roledescription|placeholder|title|alt|data-l|data-say|data-sure|label)=\"([^\"]*)\"");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    /// The lines of a template that have words of their own.
    static List<String> bare(String template) {
        List<String> found = new ArrayList<>();
        for (String line : template.split("\n", -1)) {
            if (line.startsWith("@import") || line.startsWith("@param")) {
                continue;
            }
            String shown = expressions(line);
            SPOKEN.matcher(shown)
                    .results()
                    .map(attribute -> attribute.group(2))
                    .forEach(text -> note(found, line, text));
            note(found, line, shown.replaceAll("</?[a-zA-Z!][^>]*>", " ").replaceAll("&\\w+;", " "));
        }
        return found;
    }

    private static void note(List<String> found, String line, String text) {
        if (WORD.matcher(NAMES.matcher(text).replaceAll(" ")).find()) {
            found.add(line);
        }
    }

    /// The line without its expressions and directives, as far as they close in it.
    private static String expressions(String line) {
        StringBuilder kept = new StringBuilder();
        apart(line, kept, new ArrayList<>());
        return kept.toString();
    }

    /// Takes a line apart.
    ///
    /// @param kept gets what is shown as it stands
    /// @param code gets the expressions, and what stands in the parentheses of directives
    private static void apart(String line, StringBuilder kept, List<String> code) {
        for (int at = 0; at < line.length(); at++) {
            int from = at;
            if (line.startsWith("class=\"", at)) {
                at += "class=\"".length();
                while (at < line.length() && line.charAt(at) != '"') {
                    at = line.startsWith("${", at) ? closing(line, at + 1, '{', '}') + 1 : at + 1;
                }
                continue;
            } else if (line.startsWith("${", at) || line.startsWith("$unsafe{", at) || line.startsWith("!{", at)) {
                at = closing(line, line.indexOf('{', at), '{', '}');
            } else if (line.charAt(at) == '@' && line.substring(at).matches("@[a-z].*")) {
                int name = at + 1;
                while (name < line.length() && (Character.isLetter(line.charAt(name)) || line.charAt(name) == '.')) {
                    name++;
                }
                at = name < line.length() && line.charAt(name) == '(' ? closing(line, name, '(', ')') : name - 1;
            } else {
                kept.append(line.charAt(at));
                continue;
            }
            code.add(line.substring(from, Math.min(at + 1, line.length())));
        }
    }

    private static int closing(String line, int open, char opens, char closes) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < line.length(); at++) {
            char read = line.charAt(at);
            if (quoted) {
                at += read == '\\' ? 1 : 0;
                quoted = read != '"';
            } else {
                quoted = read == '"';
                depth += read == opens ? 1 : read == closes ? -1 : 0;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return line.length();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        for (Path file : templates()) {
            assertThat(bare(Files.readString(file)))
                    .as("lines of %s with words that are not in the bundle", file)
                    .isEmpty();
        }
    }

    /// Texts in quotes inside of expressions, such as the words for one and for many.
    private static List<String> phrases(String template) {
        List<String> code = new ArrayList<>();
        for (String line : template.split("\n", -1)) {
            if (!line.startsWith("@import") && !line.startsWith("@param")) {
                apart(line, new StringBuilder(), code);
            }
        }
        return code.stream()
                .flatMap(expression -> QUOTED.matcher(expression).results().map(found -> found.group(1)))
                .filter(text -> PHRASE.matcher(text).find() && !OF_THE_RECORD.contains(text))
                .toList();
    }

    @Test
    void noExpressionOfATemplateHasAPhrase() throws IOException {
        for (Path file : templates()) {
            assertThat(phrases(Files.readString(file)))
                    .as("phrases in expressions of %s", file)
                    .isEmpty();
        }
    }

    @Test
    void theSearchForWordsFindsThem() {
        assertThat(bare("<p>Recorded votes</p>")).hasSize(1);
        assertThat(bare("<p>${it.total()} votes</p>")).hasSize(1);
        assertThat(bare("<nav aria-label=\"Main\">")).hasSize(1);
        assertThat(bare("<td data-l=\"${say(\"column.date\")}\" class=\"n wide\">${it.date()} · JSON</td>"))
                .isEmpty();
        assertThat(bare("@template.chips(label = say(\"decision.show\"), choices = it.choices())"))
                .isEmpty();
        assertThat(bare("@if(it.a())<b>yes</b>@endif")).hasSize(1);
        assertThat(phrases("<p>${it.one() ? \"decision found\" : \"\"}</p>")).containsExactly("decision found");
        assertThat(phrases("<p>${it.day().map(day -> \", due \" + day)}</p>")).containsExactly(", due ");
        assertThat(phrases("<a class=\"n wide\" href=\"${Addresses.state(\"FRA\")}\">${say(\"a.b\")} or so</a>"))
                .isEmpty();
        assertThat(phrases("<p class=\"${it.one() ? \"entered wide\" : \"entered\"}\">${it.one()}</p>"))
                .isEmpty();
    }
}
