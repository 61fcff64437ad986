package org.plenary.record.intake;

import java.nio.file.Path;

/// Told from time to time how far the reading of a file has come.
@FunctionalInterface
public interface Progress {
    /// Tells nobody.
    Progress SILENT = (file, read, size) -> {};

    /// @param read bytes read of the file as it lies on disk
    /// @param size bytes of the whole file
    void read(Path file, long read, long size);
}
