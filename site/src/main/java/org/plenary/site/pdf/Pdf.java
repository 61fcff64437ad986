package org.plenary.site.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.logging.Level;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Turns XHTML into a PDF that a screen reader can follow (PDF/UA: tagged, titled, its language said, all
/// faces within).
///
/// Latin, Greek and Cyrillic letters are set in Source Sans and Source Serif, Arabic in Noto Naskh Arabic, from
/// right to left where the text says `dir="rtl"`. The sheet `paper.css` gives A4 pages with numbers; a document
/// may add a `<style>` of its own. Nothing is fetched: pictures stand in the document as `data:` addresses,
/// each with an `alt`.
///
/// The same text and instant give the same bytes. A page costs some ten milliseconds, the first one about a
/// second.
public final class Pdf {
    private static final List<Face> FACES = List.of(
            new Face("Source Sans", "/org/plenary/site/picture/SourceSansPro-Regular.ttf", 400),
            new Face("Source Sans", "/org/plenary/site/picture/SourceSansPro-Bold.ttf", 700),
            new Face("Source Serif", "/org/plenary/site/picture/SourceSerif4-Regular.ttf", 400),
            new Face("Source Serif", "/org/plenary/site/picture/SourceSerif4-Bold.ttf", 700),
            new Face("Noto Naskh", "/org/plenary/site/pdf/NotoNaskhArabic-Regular.ttf", 400),
            new Face("Noto Naskh", "/org/plenary/site/pdf/NotoNaskhArabic-Bold.ttf", 700));

    private record Face(String family, String file, int weight) {}

    private Pdf() {}

    /// The document on paper.
    ///
    /// @param xhtml well-formed, in no namespace or that of XHTML, without a document type; `lang` and `title`
    /// are needed
    /// @param at the time the document is of; it stands in the file as its date
    /// @throws IllegalArgumentException if the text is not well formed, or lacks its language or title
    public static byte[] of(String xhtml, Instant at) {
        return of(xhtml, at, HanFace.isNeeded(xhtml) ? HanFace.onThisMachine() : Optional.empty());
    }

    /// How many pages a file has.
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Whether a text has Han characters and this machine no face for them: they would be printed as `#`.
    public static boolean lacksFace(String text) {
        return HanFace.isNeeded(text) && HanFace.onThisMachine().isEmpty();
    }

    static byte[] of(String xhtml, Instant at, Optional<HanFace> han) {
        Document page = parsed(xhtml);
        require(page);
        style(page);
        XRLog.setLoggingEnabled(true);
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withProducer("Plenary")
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(rightToLeft(page) ? TextDirection.RTL : TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (address, _) -> address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withW3cDocument(page, "about:blank");
            for (Face face : FACES) {
                builder.useFont(
                        new PDFontSupplier(loaded(document, face)),
                        face.family(),
                        face.weight(),
                        FontStyle.NORMAL,
                        true);
            }
            if (han.isPresent()) {
                PDFont face = han.get().loaded(document);
                for (int weight : new int[] {400, 700}) {
                    builder.useFont(new PDFontSupplier(face), "Han", weight, FontStyle.NORMAL, true);
                }
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                date(document, at, xhtml);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A face without ligatures: PDFBox sets "ft" as one sign that no reader could turn back into letters.
    private static PDFont loaded(PDDocument document, Face face) {
        try (InputStream in = resource(face.file())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The library dates a file by the clock and names it by chance; neither says anything about the document.
    private static void date(PDDocument document, Instant at, String xhtml) {
        Calendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        when.setTimeInMillis(at.toEpochMilli());
        document.getDocumentInformation().setCreationDate(when);
        document.getDocumentInformation().setModificationDate(when);
        document.setDocumentId(at.toEpochMilli() * 31 + xhtml.hashCode());
    }

    /// Reads strictly, and never anything beyond the text itself.
    private static Document parsed(String xhtml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException problem) {
            throw new IllegalArgumentException(
                    "The text for a PDF is not well formed: " + problem.getMessage(), problem);
        } catch (ParserConfigurationException problem) {
            throw new IllegalStateException("Every JDK has this reader.", problem);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void require(Document page) {
        Element root = page.getDocumentElement();
        if (root.getAttribute("lang").isBlank()) {
            throw new IllegalArgumentException(
                    "The text for a PDF says its language: <html lang=\"en\">; a screen reader needs it.");
        }
        Node title = root.getElementsByTagName("title").item(0);
        if (title == null || title.getTextContent().isBlank()) {
            throw new IllegalArgumentException("The text for a PDF has a <title> in its <head>.");
        }
    }

    private static boolean rightToLeft(Document page) {
        return page.getDocumentElement().getAttribute("dir").equals("rtl");
    }

    /// Puts the sheet first, so that a document's own rules come after it.
    private static void style(Document page) {
        Node head = page.getDocumentElement().getElementsByTagName("head").item(0);
        Element style = page.createElementNS(page.getDocumentElement().getNamespaceURI(), "style");
        style.setAttribute("type", "text/css");
        try (InputStream sheet = resource("/org/plenary/site/pdf/paper.css")) {
            style.setTextContent(new String(sheet.readAllBytes(), UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        head.insertBefore(style, head.getFirstChild());
    }

    private static InputStream resource(String name) {
        InputStream in = Pdf.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The program comes without " + name + ".");
        }
        return in;
    }
}
