package org.plenary.site.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads one value from JSON or YAML text.
public final class JsonInput {
    /// Deeper nesting is refused: no question needs it.
    private static final int DEEPEST = 64;

    private JsonInput() {}

    /// The language a text is written in.
    public enum Language {
        JSON,
        YAML;

        /// By the name of a file, or by its first character where the name does not say.
        public static Language of(String name, byte[] text) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".json")) {
                return JSON;
            }
            if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
                return YAML;
            }
            for (byte octet : text) {
                if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                    return octet == '{' || octet == '[' ? JSON : YAML;
                }
            }
            return JSON;
        }
    }

    /// A text that is neither.
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /// Reads the one value in `text`.
    ///
    /// @throws Malformed if the text is not of the language, or holds no value or more than one
    public static Json read(byte[] text, Language language) throws Malformed {
        byte[] bytes = withoutMark(text);
        checkUtf8(bytes);
        try (JsonParser parser = switch (language) {
            case JSON -> JsonOutput.FACTORY.createParser(ObjectReadContext.empty(), bytes);
            case YAML -> Yaml.FACTORY.createParser(ObjectReadContext.empty(), bytes);
        }) {
            if (parser.nextToken() == null) {
                throw new Malformed(
                        "There is nothing in it; a question is an object, several are an array of objects.");
            }
            Json value = value(parser, 0);
            if (parser.nextToken() != null) {
                throw new Malformed("More than one value, the second at %s; several questions go into one array."
                        .formatted(place(parser.currentTokenLocation())));
            }
            return value;
        } catch (JacksonException problem) {
            throw malformed(problem, language);
        }
    }

    private static Malformed malformed(JacksonException problem, Language language) {
        String said = problem.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
        String where = problem.getLocation() == null || problem.getLocation().getLineNr() < 1
                ? ""
                : " at " + place(problem.getLocation());
        return new Malformed("This is not %s%s: %s.".formatted(language, where, trimmed(said)));
    }

    private static String trimmed(String said) {
        String text = said.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static byte[] withoutMark(byte[] text) {
        boolean marked = text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
    }

    private static void checkUtf8(byte[] bytes) throws Malformed {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            decoder.decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException problem) {
            throw new Malformed("The text is not UTF-8.");
        }
    }

    private static Json value(JsonParser parser, int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed(
                    "Nested more than %d deep at %s.".formatted(DEEPEST, place(parser.currentTokenLocation())));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, depth);
            case START_ARRAY -> items(parser, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Decimal(parser.getDecimalValue());
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            case VALUE_NULL -> new Json.Nothing();
            case VALUE_STRING -> new Json.Text(parser.getString());
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new Malformed(
                        "Something that is no value at %s.".formatted(place(parser.currentTokenLocation())));
        };
    }

    private static Json fields(JsonParser parser, int depth) throws Malformed {
        Map<String, Json> values = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (values.putIfAbsent(name, value(parser, depth + 1)) != null) {
                twice.add(name);
            }
        }
        return new Json.Fields(values, twice);
    }

    private static Json items(JsonParser parser, int depth) throws Malformed {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, depth + 1));
        }
        return new Json.Items(values);
    }

    /// Loaded with the first YAML text and not before.
    private static final class Yaml {
        private static final YAMLFactory FACTORY = new YAMLFactory();

        private Yaml() {}
    }
}
