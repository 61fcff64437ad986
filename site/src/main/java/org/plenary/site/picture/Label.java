package org.plenary.site.picture;

import java.util.ArrayList;
import java.util.List;

/// A word beside a picture, with the place where it would like to stand.
///
/// @param at the start, middle or end of the text, as `anchor` says
record Label(double at, Anchor anchor, String classes, String text) {
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A label that found its place.
    record Placed(double left, Label label) {}

    private static final double APART = 12;

    double width(double size) {
        return Drawing.width(text, size, classes.contains("b"));
    }

    private double left(double size) {
        return switch (anchor) {
            case START -> at;
            case MIDDLE -> at - width(size) / 2;
            case END -> at - width(size);
        };
    }

    /// Places labels, given from left to right, in one row between 0 and `end` so that none touches another; a
    /// label moves at most `drift`. Empty when that cannot be.
    static List<Placed> row(List<Label> labels, double size, double end, double drift) {
        double[] lefts = new double[labels.size()];
        double free = 0;
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = Math.max(free, labels.get(i).left(size));
            free = lefts[i] + labels.get(i).width(size) + APART;
        }
        double limit = end;
        for (int i = lefts.length - 1; i >= 0; i--) {
            lefts[i] = Math.min(lefts[i], limit - labels.get(i).width(size));
            limit = lefts[i] - APART;
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lefts.length; i++) {
            if (lefts[i] < -.01 || Math.abs(lefts[i] - labels.get(i).left(size)) > drift) {
                return List.of();
            }
            placed.add(new Placed(lefts[i], labels.get(i)));
        }
        return placed;
    }

    /// Writes a row. A label keeps its own anchor, so that another font moves its far end and not its near one.
    static void write(Drawing drawing, List<Placed> row, double y, double size) {
        for (Placed placed : row) {
            Label label = placed.label();
            double width = label.width(size);
            switch (label.anchor()) {
                case START -> drawing.words(placed.left(), y, size, "start", label.classes(), label.text());
                case MIDDLE ->
                    drawing.words(placed.left() + width / 2, y, size, "middle", label.classes(), label.text());
                case END -> drawing.words(placed.left() + width, y, size, "end", label.classes(), label.text());
            }
        }
    }
}
