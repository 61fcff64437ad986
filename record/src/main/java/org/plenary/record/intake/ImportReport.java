package org.plenary.record.intake;

import java.util.List;

import org.plenary.record.Problem;

/// What an import did, file by file.
public record ImportReport(List<File> files) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /// What became of one file.
    ///
    /// Every row of the file is counted in exactly one of the last four: a fact that the record did not have
    /// (`fresh`), that it had from whatever source (`same`), that it has otherwise, both now kept
    /// (`different`), or that was left out (`refused`).
    ///
    /// @param format the layout recognised; empty where none was
    /// @param decisions votes that the file speaks of
    /// @param ballots ballots taken from it
    /// @param taken whether anything came in; not so when the file was refused as a whole
    /// @param problems what was left out and why; at most a thousand, `refused` counts all
    public record File(
            String file,
            String format,
            long decisions,
            long ballots,
            long fresh,
            long same,
            long different,
            long refused,
            boolean taken,
            List<Problem> problems) {
        public File {
            problems = List.copyOf(problems);
        }
    }

    /// Whether every file came in, if perhaps without some rows.
    public boolean allTaken() {
        return files.stream().allMatch(File::taken);
    }
}
