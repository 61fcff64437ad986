package org.plenary.record.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder with every table, descriptions of them, and checksums: the same bytes for the same record.
public final class Release {
    /// Lists the checksums, as `sha256sum --check` reads them; also the mark by which an earlier release is
    /// known.
    public static final String CHECKSUMS = "SHA256SUMS";

    /// The name under which programs look for a description of CSV files.
    public static final String METADATA = "csv-metadata.json";

    /// What tells readers about the columns.
    public static final String PAGE = "TABLES.md";

    private Release() {}

    /// How tables are written.
    public enum Format {
        CSV,
        JSON,
        PARQUET;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a folder cannot become a release.
    public static final class FolderInUse extends IOException {
        private static final long serialVersionUID = 1L;

        FolderInUse(Path folder) {
            super(folder + " is there and is no earlier release of the record (it has no " + CHECKSUMS
                    + "); name a new or empty folder.");
        }
    }

    /// Writes `tables` to `folder` in the formats asked for. The folder appears, or an earlier release is
    /// replaced, only when everything is written.
    ///
    /// @return the files written, in the order of their names
    /// @throws FolderInUse if the folder holds anything but an earlier release
    public static List<Path> write(
            List<PublishedTable<?>> tables, Publication publication, Path folder, Collection<Format> formats)
            throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        boolean earlier = Files.exists(target.resolve(CHECKSUMS));
        if (Files.exists(target) && !earlier && !empty(target)) {
            throw new FolderInUse(folder);
        }
        Path above = Optional.ofNullable(target.getParent()).orElseThrow(() -> new FolderInUse(folder));
        Files.createDirectories(above);
        Path fresh = Files.createDirectory(beside(target, "fresh"));
        try {
            fill(fresh, tables, publication, formats);
            if (Files.exists(target)) {
                Path old = beside(target, "old");
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                delete(old);
            } else {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(fresh);
        }
        return files(target);
    }

    /// A hidden name of this process's own in the same folder, from where a file system can move it at once.
    private static Path beside(Path target, String what) {
        return target.resolveSibling("." + target.getFileName() + "-" + what + "-"
                + ProcessHandle.current().pid());
    }

    private static void fill(
            Path folder, List<PublishedTable<?>> tables, Publication publication, Collection<Format> formats)
            throws IOException {
        for (Format format : formats) {
            for (PublishedTable<?> table : tables) {
                Path file = folder.resolve(table.name() + format.ending());
                if (format == Format.PARQUET) {
                    Parquet.write(table, publication, file);
                    continue;
                }
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    write(table, publication, format, out);
                }
            }
        }
        if (formats.contains(Format.CSV)) {
            Files.writeString(folder.resolve(METADATA), Description.metadata(tables, publication));
        }
        Files.writeString(folder.resolve(PAGE), Description.page(tables, publication));
        StringBuilder checksums = new StringBuilder();
        for (Path file : files(folder)) {
            checksums
                    .append(sha256(file))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        Files.writeString(folder.resolve(CHECKSUMS), checksums, StandardCharsets.US_ASCII);
    }

    /// Writes one table to a stream, which is not closed.
    public static void write(PublishedTable<?> table, Publication publication, Format format, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> Writing.csv(table, publication, out);
            case JSON -> Writing.json(table, publication, out);
            case PARQUET -> {
                // DuckDB writes files, not streams.
                Path folder = Files.createTempDirectory("plenary-parquet");
                try {
                    Path file = folder.resolve(table.name() + format.ending());
                    Parquet.write(table, publication, file);
                    Files.copy(file, out);
                    out.flush();
                } finally {
                    delete(folder);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static boolean empty(Path folder) throws IOException {
        return Files.isDirectory(folder) && files(folder).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(inside::add);
        }
        for (Path file : inside) {
            Files.delete(file);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
