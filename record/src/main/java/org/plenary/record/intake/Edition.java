package org.plenary.record.intake;

import java.time.LocalDate;

/// One file of a publication, as it was imported.
///
/// @param digest SHA-256 of its content without compression: the same content under another name is the same edition
/// @param rows how many rows were taken from it
/// @param imported the first day on which it was imported
record Edition(String digest, Dataset dataset, String file, long rows, LocalDate imported) {}
