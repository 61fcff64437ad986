package org.plenary.record.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Writes JSON as it goes. The module needs no more of JSON than this.
final class JsonText {
    private final Appendable out;
    private final String indent;

    private JsonText(Appendable out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    /// Writes `value`: texts, numbers, truths, lists, and maps in their own order. Objects and lists below
    /// `inline` levels stand on lines of their own.
    static void write(Appendable out, Object value, int inline) throws IOException {
        new JsonText(out, "").value(value, inline);
    }

    private void value(Object value, int depth) throws IOException {
        switch (value) {
            case Map<?, ?> fields -> {
                out.append('{');
                String between = "";
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    out.append(between);
                    lineBreak(depth, between.isEmpty());
                    text(String.valueOf(field.getKey()));
                    out.append(": ");
                    deeper().value(field.getValue(), depth - 1);
                    between = ",";
                }
                end(depth, fields.isEmpty());
                out.append('}');
            }
            case List<?> items -> {
                out.append('[');
                String between = "";
                for (Object item : items) {
                    out.append(between);
                    lineBreak(depth, between.isEmpty());
                    deeper().value(item, depth - 1);
                    between = ",";
                }
                end(depth, items.isEmpty());
                out.append(']');
            }
            case Number number -> out.append(number.toString());
            case Boolean truth -> out.append(truth.toString());
            case Nothing nothing -> out.append("null");
            default -> text(value.toString());
        }
    }

    /// A missing value.
    enum Nothing {
        NOTHING
    }

    private JsonText deeper() {
        return new JsonText(out, indent + "  ");
    }

    private void lineBreak(int depth, boolean first) throws IOException {
        if (depth > 0) {
            out.append('\n').append(indent).append("  ");
        } else if (!first) {
            out.append(' ');
        }
    }

    private void end(int depth, boolean empty) throws IOException {
        if (depth > 0 && !empty) {
            out.append('\n').append(indent);
        }
    }

    private void text(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(letter >> 4, 16))
                                .append(Character.forDigit(letter & 15, 16));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }
}
