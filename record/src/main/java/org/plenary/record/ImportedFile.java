package org.plenary.record;

import java.time.LocalDate;

/// A publisher's file that is part of the record.
///
/// @param digest SHA-256 of its content without compression: the same content under another name is the same file
/// @param publication which of the known publications it is, in a word
/// @param source the id of its publisher's [Source]
/// @param name its name when it was imported
/// @param rows how many rows were taken from it
/// @param imported the first day on which it was imported
public record ImportedFile(
        String digest, String publication, String source, String name, long rows, LocalDate imported) {}
