package org.plenary.site.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed, written as Atom 1.0 (RFC 4287).
///
/// The identities are names that do not change with the host that serves them (RFC 9562, version 3, of the
/// address without host), so that a reader that moves to another server sees nothing twice. The days are those
/// of the facts.
///
/// @param title what the feed is about
/// @param path its own address, without host, with its query
/// @param page the address of the page that shows the same
/// @param since the day that stands as the update of a feed without entries
/// @param entries any order; written newest first, at most [#MOST]
public record Feed(String title, String path, String page, LocalDate since, List<Entry> entries) {
    /// Readers ask for what is new; the whole is had as JSON or CSV.
    public static final int MOST = 60;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    public Feed {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::updated).reversed())
                .limit(MOST)
                .toList();
    }

    /// The feed as a document.
    ///
    /// @param origin scheme and host as the reader sees them
    public byte[] atom(String origin) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try {
            XMLStreamWriter out = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            out.writeAttribute("xml:lang", "en");
            element(out, "title", title);
            element(out, "id", identity(path));
            element(
                    out,
                    "updated",
                    moment(entries.isEmpty() ? since : entries.getFirst().updated()));
            link(out, "self", "application/atom+xml", origin + path);
            link(out, "alternate", "text/html", origin + page);
            out.writeStartElement("author");
            element(out, "name", "Plenary");
            out.writeEndElement();
            element(out, "generator", "Plenary");
            for (Entry entry : entries) {
                write(out, entry, origin);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException problem) {
            throw new IllegalStateException("Writing to memory does not fail.", problem);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter out, Entry entry, String origin) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "title", entry.title());
        element(out, "id", identity(entry.identity()));
        element(out, "updated", moment(entry.updated()));
        link(out, "alternate", "text/html", origin + entry.path());
        for (String category : entry.categories()) {
            out.writeEmptyElement("category");
            out.writeAttribute("term", allowed(category));
        }
        element(out, "summary", entry.summary());
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String type, String address)
            throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", allowed(address));
    }

    private static String identity(String path) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("plenary:" + path).getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /// Leaves out what XML 1.0 cannot hold at all: most control characters and halves of surrogates.
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= 0x20 && point < 0xD800)
                        || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
