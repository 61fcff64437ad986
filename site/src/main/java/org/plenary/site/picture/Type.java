package org.plenary.site.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// The faces that come with the program, for pictures of pixels: so that they do not depend on what is installed.
///
/// Source Sans Pro and Source Serif 4, under the SIL Open Font License; their licences lie beside them.
enum Type {
    SANS("SourceSansPro-Regular.ttf"),
    SANS_BOLD("SourceSansPro-Bold.ttf"),
    SERIF("SourceSerif4-Regular.ttf"),
    SERIF_BOLD("SourceSerif4-Bold.ttf");

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    @SuppressWarnings("ImmutableEnumChecker") // a font has no setter; it only lacks the annotation
    private final Font font;

    Type(String file) {
        try (InputStream in = Type.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing from the program.");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// The face that the classes of a text ask for.
    static Type of(String classes) {
        return switch (classes.replaceAll("\\b(on|t|f|l)-\\S+", "").strip()) {
            case "s" -> SERIF_BOLD;
            case "r" -> SERIF;
            case "b" -> SANS_BOLD;
            default -> SANS;
        };
    }

    /// Whether the face has a glyph for every letter of a text.
    boolean shows(String text) {
        return font.canDisplayUpTo(text) < 0;
    }

    private GlyphVector glyphs(String text, double size) {
        char[] letters = text.toCharArray();
        return font.deriveFont((float) size)
                .layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /// How long a line of text is.
    double width(String text, double size) {
        return glyphs(text, size).getLogicalBounds().getWidth();
    }

    /// The outline of a line of text that begins at `x`, `y`, as the data of a path.
    String outline(String text, double x, double y, double size) {
        Shape shape = glyphs(text, size).getOutline((float) x, (float) y);
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int numbers = switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> letter(path, 'M', 2);
                case PathIterator.SEG_LINETO -> letter(path, 'L', 2);
                case PathIterator.SEG_QUADTO -> letter(path, 'Q', 4);
                case PathIterator.SEG_CUBICTO -> letter(path, 'C', 6);
                default -> letter(path, 'Z', 0);
            };
            for (int n = 0; n < numbers; n++) {
                path.append(n == 0 ? "" : " ").append(Drawing.number(at[n]));
            }
        }
        return path.toString();
    }

    private static int letter(StringBuilder path, char letter, int numbers) {
        path.append(letter);
        return numbers;
    }
}
