package org.plenary.site.followup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The templates and the messages keep to the words for contested facts: they attribute, and never judge in our
/// own voice.
class TemplateWordingTest {
    /// Of the Council, resolution 377 A (V) itself says that it fails to exercise its responsibility; that is
    /// the law.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(claim(s|ed|ing)?|admit(s|ted)? that|conced(es|ed)|so-called|alleged(ly)?"
                    + "|fail(s|ed|ing)? to(?! (exercise|act|adopt)\\b)|not implemented|non-compliance|violat(es|ed|ing|ion)|opposes|overdue)\\b");

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\$\\{[^}]*}|^[@!].*$", Pattern.MULTILINE);

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    private static final Path MESSAGES = Path.of("src/main/resources/org/plenary/site/language/messages_en.properties");

    @Test
    void noTemplateUsesAWordThatJudges() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(30);
        for (Path file :
                Stream.concat(Stream.of(MESSAGES), templates().stream()).toList()) {
            String words = MARKUP.matcher(Files.readString(file)).replaceAll(" ");
            assertThat(FORBIDDEN.matcher(words).results().map(found -> found.group()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    /// What the program says in its own voice without a template: reasons, forms, pictures, the command line.
    @Test
    void noSentenceInTheProgramUsesAWordThatJudges() throws IOException {
        for (Path source : List.of(Path.of("src/main/java"), Path.of("../followup/src/main/java"))) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(source)) {
                files = all.filter(file -> file.toString().endsWith(".java")).toList();
            }
            assertThat(files).hasSizeGreaterThan(20);
            for (Path file : files) {
                String words = LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.joining(" "));
                assertThat(FORBIDDEN.matcher(words).results().map(found -> found.group()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFigureStandsBesideWhoGaveIt() throws IOException {
        for (Path file : templates()) {
            String text = Files.readString(file);
            if (text.contains("figure().get().value()") || text.contains("figure.value()")) {
                assertThat(text).as(file.toString()).containsPattern("publisher\\(\\)");
            }
        }
    }
}
