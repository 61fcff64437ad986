package org.plenary.record;

/// A publication from which facts of the record were taken.
///
/// @param file the file or page of the publisher
/// @param retrieved when it was fetched, as the register says it
public record Source(
        String id, String publisher, String title, String file, String licence, String retrieved, String note) {}
