package org.plenary.textcheck.reading;

/// A text as it is read: without the characters that nobody sees (joiners and spaces of no width, marks of
/// direction, soft hyphens), and with every kind of space a plain one. Somebody who copies a text from a page
/// copies these as well.
public final class Visible {
    private static final int[] IN_PLACE = {};

    private final String text;
    // Where each unit stood in the text as given; empty where all stayed in their places.
    private final int[] places;

    private Visible(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    public static Visible of(String given) {
        int first = 0;
        while (first < given.length() && asRead(given.charAt(first)) == given.charAt(first)) {
            first++;
        }
        if (first == given.length()) {
            return new Visible(given, IN_PLACE);
        }
        StringBuilder text = new StringBuilder(given.length()).append(given, 0, first);
        int[] places = new int[given.length() + 1];
        for (int i = 0; i < first; i++) {
            places[i] = i;
        }
        for (int i = first; i < given.length(); i++) {
            char read = asRead(given.charAt(i));
            if (read != '\0') {
                places[text.length()] = i;
                text.append(read);
            }
        }
        places[text.length()] = given.length();
        return new Visible(text.toString(), places);
    }

    // '\0' for what is passed over.
    private static char asRead(char c) {
        if (c < 127) {
            return c >= ' ' || c == '\n' || c == '\t' || c == '\r' ? c : ' ';
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT -> '\0';
            case Character.SPACE_SEPARATOR, Character.CONTROL -> ' ';
            default -> c;
        };
    }

    /// The text as it is read.
    public String text() {
        return text;
    }

    /// Where the unit at this place begins in the text as given.
    public int begins(int place) {
        return places.length == 0 ? place : places[place];
    }

    /// Where the stretch that ends at this place ends in the text as given.
    public int ends(int place) {
        return places.length == 0 || place == 0 ? place : places[place - 1] + 1;
    }
}
