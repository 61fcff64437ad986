package org.plenary.site.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face with Han characters that is installed on this machine. Such faces weigh megabytes, so none comes with
/// the program.
///
/// Only faces with TrueType outlines that may be embedded in part will do; those with PostScript outlines, like
/// most that are called Noto CJK, cannot be set by PDFBox.
///
/// @param file a face, or a collection of faces
/// @param name which one of a collection
record HanFace(Path file, Optional<String> name) {
    /// Simplified and traditional forms that a letter to Members would have.
    static final String SAMPLE = "联合国大会决议聯合國大會決議";

    private static final int KIND_OF_RIGHT = 0x000F;
    private static final int NO_EMBEDDING = 0x0002;
    private static final int NO_SUBSETTING = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    /// Looked for once, because it means to open every face there is.
    private static final class Found {
        static final Optional<HanFace> FACE = in(folders(System.getenv(), System.getProperty("user.home", "")));
    }

    /// Whether a text has Han characters.
    static boolean isNeeded(String text) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
    }

    /// The first such face in the folders where systems keep theirs.
    static Optional<HanFace> onThisMachine() {
        return Found.FACE;
    }

    /// Where systems keep faces: the folders of the XDG base directories, of macOS and of Windows.
    static List<Path> folders(Map<String, String> environment, String home) {
        List<Path> folders = new ArrayList<>();
        String ours = environment.getOrDefault("XDG_DATA_HOME", "");
        folders.add(ours.isEmpty() ? Path.of(home, ".local", "share", "fonts") : Path.of(ours, "fonts"));
        folders.add(Path.of(home, ".fonts"));
        String system = environment.getOrDefault("XDG_DATA_DIRS", "");
        for (String folder : (system.isEmpty() ? "/usr/local/share:/usr/share" : system).split(":", -1)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder, "fonts"));
            }
        }
        folders.add(Path.of("/Library/Fonts"));
        folders.add(Path.of("/System/Library/Fonts"));
        String windows = environment.getOrDefault("WINDIR", "");
        if (!windows.isEmpty()) {
            folders.add(Path.of(windows, "Fonts"));
        }
        return folders;
    }

    /// The first such face in these folders and those within, by the order of names.
    static Optional<HanFace> in(List<Path> folders) {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
                .flatMap(file -> within(file).stream())
                .findFirst();
    }

    /// The files of a folder by name; none of one that cannot be read, since another may have a face.
    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static Optional<HanFace> within(Path file) {
        String ending = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (ending.endsWith(".ttf")) {
                return willDo(face(file)) ? Optional.of(new HanFace(file, Optional.empty())) : Optional.empty();
            }
            if (ending.endsWith(".ttc")) {
                List<String> fit = new ArrayList<>();
                faces(file).processAllFonts(font -> {
                    if (willDo(font)) {
                        fit.add(font.getName());
                    }
                });
                return fit.stream().findFirst().map(name -> new HanFace(file, Optional.of(name)));
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // Whatever lies in a folder of faces may be broken; then it is none.
            return Optional.empty();
        }
    }

    /// Read into memory: signs are taken out of it when the PDF is saved, long after this.
    private static TrueTypeFont face(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private static TrueTypeCollection faces(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new TrueTypeCollection(in);
        }
    }

    private static boolean willDo(TrueTypeFont font) throws IOException {
        if (font.getGlyph() == null) {
            return false;
        }
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        int rights = metrics == null ? 0 : metrics.getFsType();
        if ((rights & KIND_OF_RIGHT) == NO_EMBEDDING || (rights & (NO_SUBSETTING | BITMAPS_ONLY)) != 0) {
            return false;
        }
        CmapLookup letters = font.getUnicodeCmapLookup(false);
        return letters != null && SAMPLE.codePoints().allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    /// The face for one document; only the signs that are used go into the file.
    PDFont loaded(PDDocument document) {
        try {
            TrueTypeFont font = name.isEmpty() ? face(file) : faces(file).getFontByName(name.get());
            return PDType0Font.load(document, font, true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
