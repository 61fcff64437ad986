package org.plenary.site.feed;

import java.time.LocalDate;
import java.util.List;

/// Something that is new.
///
/// @param identity what makes it this entry for ever, such as the address of what it is about without host and
/// form; two
///     entries of one feed never share it
/// @param updated the day of the latest fact in it, never the day on which the feed was written
/// @param path the address of its page, without host
/// @param summary what is to be said in a sentence or two, plain text
/// @param categories short words a reader may filter by
public record Entry(
        String identity, String title, LocalDate updated, String path, String summary, List<String> categories) {
    public Entry {
        categories = List.copyOf(categories);
    }
}
