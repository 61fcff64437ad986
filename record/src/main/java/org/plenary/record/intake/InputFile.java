package org.plenary.record.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.plenary.record.Problem;

/// A file to be imported, opened as text whatever it is packed in. It is streamed, never held as a whole.
final class InputFile {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Progress progress;

    InputFile(Path path, Progress progress) {
        this.path = path;
        this.progress = progress;
    }

    /// How the file is named in reports: as it was given.
    String name() {
        return path.toString();
    }

    /// The text of the file with the digest of its content.
    static final class Text implements AutoCloseable {
        private final Reader reader;
        private final InputStream plain;
        private final MessageDigest digest;

        private Text(InputStream plain, MessageDigest digest) {
            this.plain = plain;
            this.digest = digest;
            this.reader = new InputStreamReader(
                    plain,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        Reader reader() {
            return reader;
        }

        /// The bytes, for formats that say their own encoding. Closing them closes nothing.
        InputStream bytes() {
            return new FilterInputStream(plain) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return in.read(buffer, offset, length);
                }

                @Override
                public void close() {}
            };
        }

        /// SHA-256 of everything, also of what was not read before.
        String digest() throws IOException {
            plain.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    Text open() throws IOException {
        InputStream counted = new Counted(Files.newInputStream(path), Files.size(path));
        try {
            InputStream packed = new BufferedInputStream(counted, BUFFER);
            InputStream unpacked = startsWith(packed, 0x1f, 0x8b) ? new GZIPInputStream(packed, BUFFER) : packed;
            MessageDigest digest = sha256();
            InputStream plain = new BufferedInputStream(new Digested(unpacked, digest), BUFFER);
            if (startsWith(plain, 0xef, 0xbb, 0xbf)) {
                plain.skipNBytes(3);
            }
            return new Text(plain, digest);
        } catch (IOException | RuntimeException e) {
            counted.close();
            throw e;
        }
    }

    /// Whether it begins as XML does.
    boolean xml() throws IOException {
        try (Text text = open()) {
            InputStream bytes = text.bytes();
            int next = bytes.read();
            while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
                next = bytes.read();
            }
            return next == '<';
        }
    }

    private static boolean startsWith(InputStream bytes, int... start) throws IOException {
        bytes.mark(start.length);
        boolean same = true;
        for (int expected : start) {
            same = bytes.read() == expected && same;
        }
        bytes.reset();
        return same;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /// What made the file unreadable, in the terms of the file.
    Problem problem(IOException failure, long line) {
        if (failure instanceof CharacterCodingException) {
            return notUtf8(line);
        }
        if (failure instanceof EOFException) {
            return new Problem(
                    name(), line, "", "the end of the file", "the rest of a gzip file; maybe the download broke off");
        }
        if (failure instanceof ZipException) {
            return new Problem(name(), line, "", String.valueOf(failure.getMessage()), "a sound gzip file");
        }
        if (failure instanceof NoSuchFileException) {
            return new Problem(name(), 0, "", "nothing", "a file at this path");
        }
        return new Problem(
                name(), line, "", failure.getClass().getSimpleName() + ": " + failure.getMessage(), "a readable file");
    }

    /// Finds the first byte that is not UTF-8; only asked for after reading has failed.
    private Problem notUtf8(long near) {
        long line = 1;
        int lead = -1;
        int faulty = -1;
        try (Text text = open()) {
            InputStream bytes = text.bytes();
            int following = 0;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (following > 0 && (next & 0xc0) == 0x80) {
                    following--;
                } else if (following > 0) {
                    faulty = lead;
                    break;
                } else if ((next & 0xc0) == 0x80 || next >= 0xf8) {
                    faulty = next;
                    break;
                } else if (next >= 0xc0) {
                    lead = next;
                    following = next >= 0xf0 ? 3 : next >= 0xe0 ? 2 : 1;
                } else if (next == '\n') {
                    line++;
                }
            }
        } catch (IOException e) {
            line = near;
        }
        return new Problem(
                name(),
                line,
                "",
                faulty < 0 ? "bytes that are not UTF-8" : "byte 0x" + Integer.toHexString(faulty),
                "UTF-8; maybe the file is in Latin-1 (then: iconv -f latin1 -t utf8)");
    }

    /// Counts what is read for the progress.
    private final class Counted extends FilterInputStream {
        private static final long STEP = 1 << 16;

        private final long size;
        private long read;
        private long told;

        Counted(InputStream bytes, long size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            counted(Math.max(0, count));
            return count;
        }

        private void counted(int bytes) {
            read += bytes;
            if (read - told >= STEP || (read == size && told != read)) {
                told = read;
                progress.read(path, read, size);
            }
        }
    }

    /// Digests what is read.
    private static final class Digested extends FilterInputStream {
        private final MessageDigest digest;

        Digested(InputStream bytes, MessageDigest digest) {
            super(bytes);
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                digest.update((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                digest.update(buffer, offset, count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
