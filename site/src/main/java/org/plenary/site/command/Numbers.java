package org.plenary.site.command;

import org.plenary.site.command.Command.Arguments;

/// Whole numbers on the command line.
final class Numbers {
    private Numbers() {}

    /// The number an option gives, within bounds.
    static int option(Arguments arguments, String name, int otherwise, int least, int most) {
        return arguments
                .option(name)
                .map(text -> {
                    long value = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
                    if (value < least || value > most) {
                        throw new BadUsage(
                                "\"%s\" is no number for %s; it takes %,d to %,d.".formatted(text, name, least, most));
                    }
                    return (int) value;
                })
                .orElse(otherwise);
    }
}
