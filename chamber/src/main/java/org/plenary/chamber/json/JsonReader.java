package org.plenary.chamber.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads one JSON value, strictly (RFC 8259): UTF-8, no name twice, whole numbers only, bounded depth.
///
/// Whatever the bytes are, it answers with a value or with [MalformedJson].
public final class JsonReader {
    /// Deeper nesting is refused: nothing in a meeting needs it.
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /// Reads the one value in `bytes`.
    public static Json read(byte[] bytes) throws MalformedJson {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException problem) {
            throw new MalformedJson("", "The text is not UTF-8.");
        }
        JsonReader reader = new JsonReader(text);
        reader.blank();
        Json value = reader.value("", 0);
        reader.blank();
        if (reader.at < text.length()) {
            throw reader.problem("", "expected nothing after the value");
        }
        return value;
    }

    private Json value(String pointer, int depth) throws MalformedJson {
        if (depth > DEEPEST) {
            throw problem(pointer, "nested more than " + DEEPEST + " deep");
        }
        return switch (peek(pointer)) {
            case '{' -> object(pointer, depth);
            case '[' -> array(pointer, depth);
            case '"' -> new Json.Text(string(pointer));
            case 't' -> word(pointer, "true", new Json.Truth(true));
            case 'f' -> word(pointer, "false", new Json.Truth(false));
            case 'n' -> word(pointer, "null", new Json.Nothing());
            default -> number(pointer);
        };
    }

    private Json object(String pointer, int depth) throws MalformedJson {
        SortedMap<String, Json> values = new TreeMap<>();
        at++;
        blank();
        if (peek(pointer) == '}') {
            at++;
            return new Json.Fields(values);
        }
        while (true) {
            if (peek(pointer) != '"') {
                throw problem(pointer, "expected the name of a field");
            }
            String name = string(pointer);
            String inside = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            blank();
            expect(inside, ':');
            blank();
            if (values.put(name, value(inside, depth + 1)) != null) {
                throw problem(inside, "the field stands twice");
            }
            blank();
            if (peek(pointer) == '}') {
                at++;
                return new Json.Fields(values);
            }
            expect(pointer, ',');
            blank();
        }
    }

    private Json array(String pointer, int depth) throws MalformedJson {
        List<Json> values = new ArrayList<>();
        at++;
        blank();
        if (peek(pointer) == ']') {
            at++;
            return new Json.Items(values);
        }
        while (true) {
            values.add(value(pointer + "/" + values.size(), depth + 1));
            blank();
            if (peek(pointer) == ']') {
                at++;
                return new Json.Items(values);
            }
            expect(pointer + "/" + values.size(), ',');
            blank();
        }
    }

    private Json number(String pointer) throws MalformedJson {
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == digits) {
            throw problem(pointer, "expected a value");
        }
        boolean leadingZero = text.charAt(digits) == '0' && (at > digits + 1 || digits > start);
        boolean fraction = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        if (leadingZero || fraction || at - digits > 16) {
            throw problem(pointer, "expected a whole number between -(2^53-1) and 2^53-1, without a leading zero");
        }
        long value = Long.parseLong(text.substring(start, at));
        if (Math.abs(value) > Json.LARGEST) {
            throw problem(pointer, "expected a whole number between -(2^53-1) and 2^53-1");
        }
        return new Json.Whole(value);
    }

    private String string(String pointer) throws MalformedJson {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            char unit = peek(pointer);
            at++;
            if (unit == '"') {
                break;
            }
            if (unit < ' ') {
                throw problem(pointer, "a control character stands in a text unescaped");
            }
            out.append(unit == '\\' ? escaped(pointer) : unit);
        }
        for (int i = 0; i < out.length(); i++) {
            if (Character.isHighSurrogate(out.charAt(i))
                    && i + 1 < out.length()
                    && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(out.charAt(i))) {
                throw problem(pointer, "half a character stands alone in a text");
            }
        }
        return out.toString();
    }

    private char escaped(String pointer) throws MalformedJson {
        char unit = peek(pointer);
        at++;
        return switch (unit) {
            case '"', '\\', '/' -> unit;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(peek(pointer), 16);
                    if (digit < 0) {
                        throw problem(pointer, "expected four hexadecimal digits after \\u");
                    }
                    code = code * 16 + digit;
                    at++;
                }
                yield (char) code;
            }
            default -> throw problem(pointer, "an escape that JSON does not have");
        };
    }

    private Json word(String pointer, String word, Json value) throws MalformedJson {
        if (!text.startsWith(word, at)) {
            throw problem(pointer, "expected a value");
        }
        at += word.length();
        return value;
    }

    private char peek(String pointer) throws MalformedJson {
        if (at >= text.length()) {
            throw problem(pointer, "the text ends too early");
        }
        return text.charAt(at);
    }

    private void expect(String pointer, char wanted) throws MalformedJson {
        if (peek(pointer) != wanted) {
            throw problem(pointer, "expected '" + wanted + "'");
        }
        at++;
    }

    private void blank() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedJson problem(String pointer, String what) {
        return new MalformedJson(pointer, "Not readable as JSON at character %d: %s.".formatted(at + 1, what));
    }
}
