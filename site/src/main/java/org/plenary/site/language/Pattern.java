package org.plenary.site.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/// One message, read into its pieces.
///
/// The syntax is ICU's, which the tools of translators know, and ICU reads it; of its arguments only the plain
/// and the plural are taken. Values print themselves: a number without separators, a date as the page words it.
public final class Pattern {
    private sealed interface Piece {}

    private record Literal(String text) implements Piece {}

    private record Value(int index) implements Piece {}

    /// @param forms by CLDR keyword, or `=0` for an exact number
    private record Plural(int index, Map<String, List<Piece>> forms) implements Piece {}

    private final List<Piece> pieces;
    private final Locale locale;

    private Pattern(List<Piece> pieces, Locale locale) {
        this.pieces = pieces;
        this.locale = locale;
    }

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException if it is none, or asks for a kind of argument that is not used here
    public static Pattern of(String text, Locale locale) {
        MessagePattern parts = new MessagePattern(text);
        return new Pattern(new Reading(text, parts).message(0, -1), locale);
    }

    /// The message as text.
    public String text(Object... values) {
        StringBuilder text = new StringBuilder();
        write(pieces, values, text::append, value -> text.append(value));
        return text.toString();
    }

    /// Writes the message as markup.
    void write(TemplateOutput output, Object... values) {
        write(pieces, values, output::writeContent, value -> {
            if (value instanceof Content content) {
                content.writeTo(output);
            } else {
                output.writeContent(escaped(value.toString()));
            }
        });
    }

    /// How many values the message takes: one more than the highest number in it.
    public int values() {
        return values(pieces);
    }

    private static int values(List<Piece> pieces) {
        int most = 0;
        for (Piece piece : pieces) {
            most = Math.max(
                    most,
                    switch (piece) {
                        case Literal _ -> 0;
                        case Value value -> value.index() + 1;
                        case Plural plural ->
                            Math.max(
                                    plural.index() + 1,
                                    plural.forms().values().stream()
                                            .mapToInt(Pattern::values)
                                            .max()
                                            .orElse(0));
                    });
        }
        return most;
    }

    private interface Text {
        void write(String text);
    }

    private interface Given {
        void write(Object value);
    }

    private void write(List<Piece> of, Object[] values, Text text, Given given) {
        for (Piece piece : of) {
            switch (piece) {
                case Literal literal -> text.write(literal.text());
                case Value value -> given.write(values[value.index()]);
                case Plural plural -> write(form(plural, values[plural.index()]), values, text, given);
            }
        }
    }

    private List<Piece> form(Plural plural, Object value) {
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException(
                    "a plural follows from a number, and value %d is \"%s\"".formatted(plural.index(), value));
        }
        Map<String, List<Piece>> forms = plural.forms();
        String exact = "=" + number;
        if (forms.containsKey(exact)) {
            return Objects.requireNonNull(forms.get(exact));
        }
        String keyword = PluralRules.forLocale(locale).select(number.doubleValue());
        // ICU reads no plural without the form "other".
        return Objects.requireNonNull(forms.getOrDefault(keyword, forms.get("other")));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                default -> out.append(text.charAt(at));
            }
        }
        return out.toString();
    }

    /// Walks through the parts that ICU finds in a pattern.
    private record Reading(String text, MessagePattern parts) {
        /// The pieces of the message that starts with part `start`.
        ///
        /// @param number the value that `#` stands for, −1 outside of a plural
        List<Piece> message(int start, int number) {
            List<Piece> pieces = new ArrayList<>();
            int from = parts.getPart(start).getLimit();
            for (int at = start + 1; ; at++) {
                MessagePattern.Part part = parts.getPart(at);
                literal(pieces, from, part.getIndex());
                from = part.getLimit();
                switch (part.getType()) {
                    case MSG_LIMIT -> {
                        return List.copyOf(pieces);
                    }
                    case REPLACE_NUMBER -> pieces.add(new Value(number));
                    case ARG_START -> {
                        pieces.add(argument(at));
                        at = parts.getLimitPartIndex(at);
                        from = parts.getPart(at).getLimit();
                    }
                    default -> {
                        // A quote that is not said.
                    }
                }
            }
        }

        private void literal(List<Piece> pieces, int from, int to) {
            if (to > from) {
                pieces.add(new Literal(text.substring(from, to)));
            }
        }

        private Piece argument(int start) {
            MessagePattern.ArgType type = parts.getPart(start).getArgType();
            if (parts.getPartType(start + 1) != MessagePattern.Part.Type.ARG_NUMBER) {
                throw new IllegalArgumentException("values are numbered from 0 in \"%s\"".formatted(text));
            }
            int index = parts.getPart(start + 1).getValue();
            return switch (type) {
                case NONE -> new Value(index);
                case PLURAL -> new Plural(index, forms(start + 2, parts.getLimitPartIndex(start), index));
                case SIMPLE, CHOICE, SELECT, SELECTORDINAL ->
                    throw new IllegalArgumentException("only plain and plural values are known, not %s in \"%s\""
                            .formatted(type.toString().toLowerCase(Locale.ROOT), text));
            };
        }

        private Map<String, List<Piece>> forms(int start, int end, int index) {
            Map<String, List<Piece>> forms = new LinkedHashMap<>();
            String name = "";
            for (int at = start; at < end; at++) {
                switch (parts.getPartType(at)) {
                    case ARG_SELECTOR -> name = parts.getSubstring(parts.getPart(at));
                    case MSG_START -> {
                        forms.put(name, message(at, index));
                        at = parts.getLimitPartIndex(at);
                    }
                    default -> {
                        // The number of an exact form, which its name has too.
                    }
                }
            }
            return Map.copyOf(forms);
        }
    }
}
