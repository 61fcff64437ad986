package org.plenary.site.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.chamber.ChamberRule;
import org.plenary.chamber.Event;
import org.plenary.chamber.Outlook;
import org.plenary.chamber.Setting;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Words;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The bundle and those who read from it agree.
class MessagesTest {
    /// A call with the key written out, and what follows it to the end of the line.
    private static final java.util.regex.Pattern CALL =
            java.util.regex.Pattern.compile("\\b(say|show)\\(\\s*\"([a-z0-9.-]+)\"(\\s*[,)+])");

    private static final java.util.regex.Pattern TEXT =
            java.util.regex.Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9.-]*)\"");

    private record Call(String place, String method, String key, boolean whole) {}

    private static Map<String, String> sources() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String root : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(file.toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        sources()
                .forEach((file, text) -> CALL.matcher(text)
                        .results()
                        .forEach(found -> calls.add(new Call(
                                file,
                                found.group(1),
                                found.group(2),
                                !found.group(3).strip().equals("+")))));
        return calls;
    }

    private static boolean markup(String pattern) {
        return pattern.contains("<") || pattern.contains("&");
    }

    @Test
    void everyKeyThatIsAskedForIsInTheBundle() throws IOException {
        assertThat(calls()).hasSizeGreaterThan(200);
        for (Call call : calls()) {
            if (call.whole()) {
                assertThat(Messages.ENGLISH.keys()).as(call.place()).contains(call.key());
            } else {
                assertThat(Messages.ENGLISH.keys())
                        .as("%s asks for a key that starts with this", call.place())
                        .anyMatch(key -> key.startsWith(call.key()));
            }
        }
    }

    @Test
    void everyMessageOfTheBundleIsAskedFor() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        sources()
                .values()
                .forEach(text -> TEXT.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(asked::add));
        List<String> beginnings =
                asked.stream().filter(key -> key.endsWith(".")).toList();
        assertThat(Messages.ENGLISH.keys())
                .allMatch(key -> asked.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyMessageIsAPatternAndMarkupIsOnlyAskedForAsMarkup() throws IOException {
        for (Call call : calls()) {
            if (call.whole()) {
                String pattern = Messages.ENGLISH.source(call.key());
                assertThat(call.method())
                        .as("%s: %s", call.place(), call.key())
                        .isEqualTo(markup(pattern) ? "show" : "say");
            }
        }
        for (String key : Messages.ENGLISH.keys()) {
            assertThat(Messages.ENGLISH.pattern(key).values()).as(key).isNotNegative();
        }
    }

    /// The values of a call are counted by the commas outside of parentheses.
    @Test
    void aMessageGetsAsManyValuesAsItTakes() throws IOException {
        for (Map.Entry<String, String> source : sources().entrySet()) {
            for (MatchResult found : CALL.matcher(source.getValue()).results().toList()) {
                if (!found.group(3).strip().equals("+")) {
                    assertThat(values(source.getValue(), found.end() - 1))
                            .as("values of %s in %s", found.group(2), source.getKey())
                            .isEqualTo(Messages.ENGLISH.pattern(found.group(2)).values());
                }
            }
        }
    }

    /// Where a key ends in a word of the rules, every such word has its message.
    @Test
    void everyWordThatAKeyCanEndInHasItsMessage() {
        Map<String, Stream<? extends Enum<?>>> words = Map.ofEntries(
                Map.entry("because.", Stream.of(Because.values())),
                Map.entry("body.", Stream.of(ElectedBody.values())),
                Map.entry("calling.called.", Stream.of(Setting.Convener.values())),
                Map.entry("convener.", Stream.of(Setting.Convener.values())),
                Map.entry("kind.", Stream.of(Kind.values())),
                Map.entry("outcome.", Stream.of(Outcome.values())),
                Map.entry("outcome-within.", Stream.of(Outcome.values())),
                Map.entry("position.", Stream.of(Position.values())),
                Map.entry("speakers.", Stream.of(Event.SpeakersList.values())),
                Map.entry("vote-group.", Stream.of(Position.values())),
                Map.entry("vote-method.", Stream.of(Event.Method.values())));
        words.forEach((beginning, constants) -> assertThat(Messages.ENGLISH.keys())
                .containsAll(constants
                        .map(constant -> beginning + Words.of(constant))
                        .toList()));
        assertThat(Messages.ENGLISH.keys())
                .containsAll(Stream.of(ChamberRule.values())
                        .map(rule -> rule.id().toLowerCase(Locale.ROOT).replaceFirst("-", "-rule."))
                        .toList())
                .containsAll(Stream.of(Organ.values())
                        .flatMap(organ -> Outlook.motions(organ).keySet().stream())
                        .map("motion."::concat)
                        .toList());
    }

    private static int values(String text, int from) {
        int depth = 1;
        int values = 0;
        boolean quoted = false;
        for (int at = from; depth > 0; at++) {
            char read = text.charAt(at);
            if (quoted) {
                at += read == '\\' ? 1 : 0;
                quoted = read != '"';
            } else if (read == '\'') {
                at = text.indexOf('\'', at + (text.charAt(at + 1) == '\\' ? 3 : 2));
            } else {
                quoted = read == '"';
                depth += read == '(' ? 1 : read == ')' ? -1 : 0;
                values += read == ',' && depth == 1 ? 1 : 0;
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 vote",
        "en, 2, 2 votes",
        "en, 0, nobody",
        "ru, 1, 1 голос",
        "ru, 3, 3 голоса",
        "ru, 5, 5 голосов",
        "ru, 21, 21 голос"
    })
    void aPluralFollowsTheLanguage(String language, int count, String said) {
        String pattern = language.equals("en")
                ? "{0, plural, =0 {nobody} one {# vote} other {# votes}}"
                : "{0, plural, one {# голос} few {# голоса} other {# голосов}}";
        assertThat(Pattern.of(pattern, Locale.of(language)).text(count)).isEqualTo(said);
    }

    @Test
    void aValueInMarkupIsEscapedAndMarkupInItStays() {
        StringOutput output = new StringOutput();
        Pattern.of("<a href=\"{0}\">{1}</a> by {2}", Locale.ENGLISH)
                .write(new OwaspHtmlTemplateOutput(output), "/search?q=\"><script>", "one & two", (gg.jte.Content)
                        out -> out.writeContent("<b>three</b>"));
        assertThat(output.toString())
                .isEqualTo("<a href=\"/search?q=&#34;&gt;&lt;script&gt;\">one &amp; two</a> by <b>three</b>");
    }

    @Test
    void aKeyThatIsNotThereAndAPatternThatIsNoneAreRefused() {
        assertThatThrownBy(() -> Messages.say("home.nothing-of-this-name"))
                .hasMessageContaining("home.nothing-of-this-name")
                .hasMessageContaining("en");
        assertThatThrownBy(() -> Pattern.of("{0, date} passed", Locale.ENGLISH)).hasMessageContaining("simple");
        assertThatThrownBy(() -> Pattern.of("{name} voted", Locale.ENGLISH)).hasMessageContaining("numbered");
        assertThatThrownBy(() -> Messages.of(Locale.FRENCH)).hasMessageContaining("messages_fr.properties");
    }
}
