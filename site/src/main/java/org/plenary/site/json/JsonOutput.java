package org.plenary.site.json;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes JSON as it goes, field by field, without a tree and without reflection.
public final class JsonOutput {
    static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonOutput(JsonGenerator out) {
        this.out = out;
    }

    /// How much white space is written.
    public enum Layout {
        /// For programs: none.
        COMPACT,
        /// For readers: a line each.
        INDENTED
    }

    /// The bytes that `writing` writes.
    public static byte[] bytes(Layout layout, Consumer<JsonOutput> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        write(bytes, layout, writing);
        return bytes.toByteArray();
    }

    /// Writes while `writing` finds what to write; the stream stays open.
    public static void write(OutputStream stream, Layout layout, Consumer<JsonOutput> writing) {
        ObjectWriteContext context = layout == Layout.COMPACT ? ObjectWriteContext.empty() : new Indented();
        OutputStream open = new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (JsonGenerator generator = FACTORY.createGenerator(context, open)) {
            writing.accept(new JsonOutput(generator));
        }
        if (layout == Layout.INDENTED) {
            try {
                stream.write('\n');
                stream.flush();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /// An object as a value of an array, or alone.
    public JsonOutput object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
        return this;
    }

    /// An array as a value of an array, or alone.
    public JsonOutput array(Runnable items) {
        out.writeStartArray();
        items.run();
        out.writeEndArray();
        return this;
    }

    /// An object as a field.
    public JsonOutput object(String name, Runnable fields) {
        out.writeName(name);
        return object(fields);
    }

    /// An array as a field.
    public JsonOutput array(String name, Runnable items) {
        out.writeName(name);
        return array(items);
    }

    /// A field with an array of one entry for each of `items`.
    public <T> JsonOutput array(String name, Collection<T> items, Consumer<T> writing) {
        return array(name, () -> items.forEach(writing));
    }

    /// A field with an array of texts.
    public JsonOutput texts(String name, Collection<String> items) {
        return array(name, items, out::writeString);
    }

    public JsonOutput text(String name, String value) {
        out.writeStringProperty(name, value);
        return this;
    }

    /// A field that is left out when there is nothing to say.
    public JsonOutput text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    public JsonOutput number(String name, int value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /// A field that is left out when there is nothing to say.
    public JsonOutput number(String name, OptionalInt value) {
        value.ifPresent(number -> number(name, number));
        return this;
    }

    public JsonOutput number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /// A field with a fraction.
    public JsonOutput number(String name, double value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    public JsonOutput truth(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    public JsonOutput nothing(String name) {
        out.writeNullProperty(name);
        return this;
    }

    /// A text as an item of an array.
    public JsonOutput text(String value) {
        out.writeString(value);
        return this;
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
