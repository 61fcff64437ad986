package org.plenary.textcheck;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// A text without its markup. Where statements begin and end is counted in it.
///
/// Markup is only ever read for its words: nothing in it is run, followed or kept.
///
/// @param dated the day it says it is of: in the head of an HTML file, or before the text of a Markdown file
public record Manuscript(String text, Optional<LocalDate> dated) {
    /// How a text is written.
    public enum Markup {
        PLAIN,
        MARKDOWN,
        HTML
    }

    /// Longer texts are refused where the whole must be held; it is some 800,000 words. A file without markup
    /// is read a part at a time, however long it is.
    public static final int MOST_UNITS = 6_000_000;

    private static final String EMPTY = "the text is empty; expected sentences to check.";
    private static final int BUFFER = 32_768;
    private static final int A_BEGINNING = 1_000;
    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "head", "title");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.{0,4000}?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern DATE_LINE = Pattern.compile("(?m)^date:\\s*[\"']?(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*", Pattern.DOTALL);
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "\\A\\s*<(?:!doctype|html|head|body|article|div|p|h1|section|main)\\b", Pattern.CASE_INSENSITIVE);

    /// A text that cannot be read, and why.
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /// Reads a file. The end of its name tells the markup; without one, HTML is known by how it begins.
    ///
    /// @throws Unreadable if it is empty, not UTF-8 text, or too long
    public static Manuscript read(byte[] bytes, String name) {
        try {
            Markup markup = markup(new ByteArrayInputStream(bytes), name);
            StringWriter text = new StringWriter(bytes.length);
            words(new ByteArrayInputStream(bytes)).transferTo(text);
            return of(text.toString(), markup);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Reads a text through, keeping nothing, and says how it is written.
    ///
    /// @throws Unreadable if it is empty or not UTF-8 text
    public static Markup markup(InputStream bytes, String name) throws IOException {
        Reader words = words(bytes);
        char[] buffer = new char[BUFFER];
        StringBuilder begins = new StringBuilder();
        boolean blank = true;
        long before = 0;
        for (int read = words.read(buffer); read >= 0; read = words.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == 0) {
                    throw new Unreadable(
                            "there is a null byte at position %d, so this is no text; maybe a PDF, an office document or a picture? Expected UTF-8 text, Markdown or HTML."
                                    .formatted(before + i));
                }
                blank &= Character.isWhitespace(buffer[i]);
            }
            if (begins.length() < A_BEGINNING) {
                begins.append(buffer, 0, Math.min(read, A_BEGINNING));
            }
            before += read;
        }
        if (blank) {
            throw new Unreadable(EMPTY);
        }
        return markup(name, begins.toString());
    }

    /// The characters of UTF-8 bytes, without a mark of their order; bytes that are none fail with
    /// [Unreadable].
    public static Reader words(InputStream bytes) {
        return new Utf8(bytes);
    }

    private static final class Utf8 extends FilterReader {
        private boolean began;

        Utf8(InputStream bytes) {
            super(new InputStreamReader(
                    bytes,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            try {
                int read = super.read(into, from, length);
                if (began || read <= 0) {
                    return read;
                }
                began = true;
                if (into[from] != '\uFEFF') {
                    return read;
                }
                System.arraycopy(into, from + 1, into, from, read - 1);
                return read > 1 ? read - 1 : super.read(into, from, length);
            } catch (CharacterCodingException problem) {
                throw new Unreadable("the bytes are not UTF-8; maybe the file is in another encoding or is no text.");
            }
        }
    }

    /// Takes the words out of a text.
    ///
    /// @throws Unreadable if it is empty or too long
    public static Manuscript of(String text, Markup markup) {
        if (text.isBlank()) {
            throw new Unreadable(EMPTY);
        }
        if (text.length() > MOST_UNITS) {
            throw new Unreadable(
                    "the text has %d characters; at most %d are checked at once.".formatted(text.length(), MOST_UNITS));
        }
        return switch (markup) {
            case PLAIN -> new Manuscript(text, Optional.empty());
            case MARKDOWN -> markdown(text);
            case HTML -> html(text);
        };
    }

    /// The markup of a file of this name.
    public static Markup markup(String name, String text) {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(".html") || low.endsWith(".htm") || low.endsWith(".xhtml")) {
            return Markup.HTML;
        }
        if (low.endsWith(".md") || low.endsWith(".markdown")) {
            return Markup.MARKDOWN;
        }
        return LOOKS_LIKE_HTML.matcher(text).find() ? Markup.HTML : Markup.PLAIN;
    }

    private static Manuscript markdown(String text) {
        Matcher front = FRONT_MATTER.matcher(text);
        Optional<LocalDate> dated = Optional.empty();
        String body = text;
        if (front.find()) {
            Matcher line = DATE_LINE.matcher(front.group(1));
            dated = line.find() ? day(line.group(1)) : Optional.empty();
            body = text.substring(front.end());
        }
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(body));
        return new Manuscript(html(html).text(), dated);
    }

    private static Manuscript html(String text) {
        Document document = Jsoup.parse(text);
        Words words = new Words();
        document.body().traverse(words);
        String extracted = words.text.toString().strip();
        if (extracted.isEmpty()) {
            throw new Unreadable("the HTML has no text; expected sentences to check.");
        }
        return new Manuscript(extracted, dated(document));
    }

    private static Optional<LocalDate> dated(Document document) {
        for (Element meta : document.select(
                "meta[property=article:published_time], meta[name=date], meta[name=dc.date], meta[itemprop=datePublished]")) {
            Optional<LocalDate> day = day(meta.attr("content"));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.ofNullable(document.selectFirst("time[datetime]")).flatMap(time -> day(time.attr("datetime")));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            return day.matches() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Collects the words of a page, a blank line between blocks.
    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    silent++;
                } else if (element.isBlock()
                        || element.normalName().equals("td")
                        || element.normalName().equals("th")) {
                    gap();
                } else if (element.normalName().equals("br")) {
                    text.append('\n');
                }
            } else if (node instanceof TextNode words && silent == 0) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    silent--;
                } else if (element.isBlock()) {
                    gap();
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean space = Character.isWhitespace(c) || c == '\u00a0';
                boolean after = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
                if (!space) {
                    text.append(c);
                } else if (!after) {
                    text.append(' ');
                }
            }
        }

        private void gap() {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            text.setLength(end);
            if (end > 0) {
                text.append("\n\n");
            }
        }
    }
}
