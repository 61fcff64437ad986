package org.plenary.site.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// Everything the site says in one language: the bundle `messages_en.properties` for English.
///
/// A template or a page names a message by its key and gives the values that stand in it. Which language is
/// spoken belongs to the request: [#during] sets it for all that runs inside, and outside of that it is
/// English. A message is a pattern of ICU: `{0}` for the first value, `{0, plural, one {# vote} other {#
/// votes}}` for what follows from a number; see [Pattern]. The plural forms of a language are those of the
/// CLDR.
public final class Messages {
    /// English, the language the site was written in.
    public static final Messages ENGLISH = of(Locale.ENGLISH);

    private static final ScopedValue<Messages> SPOKEN = ScopedValue.newInstance();

    private final Locale locale;
    private final Map<String, String> texts;
    private final Map<String, Pattern> read = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    private Messages(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /// The messages of a language.
    ///
    /// @throws IllegalArgumentException if the site has no bundle of it
    public static Messages of(Locale locale) {
        String name = "messages_" + locale.getLanguage() + ".properties";
        try (InputStream bytes = Messages.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("no bundle %s for the language %s".formatted(name, locale));
            }
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            return new Messages(
                    locale,
                    texts.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The same messages in other words: what a test reads to see that a page says nothing of its own.
    ///
    /// @param reworded is given each pattern
    public Messages reworded(Locale language, UnaryOperator<String> reworded) {
        return new Messages(
                language,
                texts.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> reworded.apply(entry.getValue()))));
    }

    /// The message in the language of the request, as text. The values are written as they print themselves.
    ///
    /// @throws IllegalArgumentException if there is no message of this key
    public static String say(String key, Object... values) {
        return spoken().pattern(key).text(values);
    }

    /// The message in the language of the request, as markup: for messages that have links or emphasis inside
    /// the sentence. A value that is [Content] stays as it is; every other one is escaped, also for attributes.
    ///
    /// @throws IllegalArgumentException if there is no message of this key
    public static Content show(String key, Object... values) {
        Pattern pattern = spoken().pattern(key);
        return output -> pattern.write(output, values);
    }

    /// A date as it is written in the language of the request; the message of the key is its pattern, such as
    /// `d MMMM uuuu`.
    ///
    /// @throws IllegalArgumentException if there is no message of this key
    public static String date(String key, TemporalAccessor date) {
        Messages spoken = spoken();
        @Nullable DateTimeFormatter known = spoken.dates.get(key);
        DateTimeFormatter written = known == null
                ? spoken.dates.computeIfAbsent(key, of -> DateTimeFormatter.ofPattern(spoken.source(of), spoken.locale))
                : known;
        return written.format(date);
    }

    /// The messages of the language that is spoken here.
    public static Messages spoken() {
        return SPOKEN.orElse(ENGLISH);
    }

    /// Runs something in this language.
    public <R> R during(ScopedValue.CallableOp<R, RuntimeException> action) {
        return ScopedValue.where(SPOKEN, this).call(action);
    }

    /// The language, for `lang` in HTML.
    public Locale locale() {
        return locale;
    }

    /// The keys of all messages.
    public Set<String> keys() {
        return texts.keySet();
    }

    /// The message of a key.
    ///
    /// @throws IllegalArgumentException if there is none
    public Pattern pattern(String key) {
        @Nullable Pattern known = read.get(key);
        return known == null ? read.computeIfAbsent(key, this::parsed) : known;
    }

    /// The pattern of a key as it stands in the bundle.
    ///
    /// @throws IllegalArgumentException if there is none
    public String source(String key) {
        @Nullable String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no message %s in the bundle of the language %s".formatted(key, locale.getLanguage()));
        }
        return text;
    }

    private Pattern parsed(String key) {
        try {
            return Pattern.of(source(key), locale);
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException("message %s: %s".formatted(key, problem.getMessage()), problem);
        }
    }
}
