package org.plenary.record.intake;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// Something made of the imported facts and kept beside them, so that the next start need not make it again.
///
/// It can be deleted at any time: it names the fact file and the program it was made of by their checksums, and
/// one that was made of others, or is damaged, is ignored and made anew.
///
/// @param form what the content is written in; another form is not read
record KeptFile(Path path, String form) {
    /// What such a file is made of: the file of imported facts, and the parts of the program.
    ///
    /// @param parts a class of each part
    /// @throws IOException if one of them cannot be read
    static String madeOf(Path factFile, Collection<Class<?>> parts) throws IOException {
        CRC32 program = new CRC32();
        for (Class<?> part : parts) {
            CodeSource code = part.getProtectionDomain().getCodeSource();
            if (code == null) {
                throw new IOException("The program does not know where it lies.");
            }
            addAll(Path.of(URI.create(code.getLocation().toString())), program);
        }
        CRC32 facts = new CRC32();
        addAll(factFile, facts);
        return "%x-%d %x".formatted(facts.getValue(), Files.size(factFile), program.getValue());
    }

    /// Adds a file, or the files of a folder: a program under development is no jar.
    private static void addAll(Path place, CRC32 sum) throws IOException {
        List<Path> files = List.of(place);
        if (Files.isDirectory(place)) {
            try (Stream<Path> found = Files.walk(place)) {
                files = found.filter(Files::isRegularFile).sorted().toList();
            }
        }
        for (Path file : files) {
            try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // Reading is what sums it up.
                }
            }
        }
    }

    /// The content, if the file is there, whole, and made of just that.
    Optional<byte[]> read(String madeOf) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            if (!in.readUTF().equals(form) || !in.readUTF().equals(madeOf)) {
                return Optional.empty();
            }
            long sum = in.readLong();
            byte[] content = in.readAllBytes();
            return sum == sum(content) ? Optional.of(content) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Keeps `content`, moved into place as a whole.
    ///
    /// @throws IOException if the folder cannot be written
    void keep(String madeOf, byte[] content) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new-"
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId());
        try {
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(fresh))) {
                out.writeUTF(form);
                out.writeUTF(madeOf);
                out.writeLong(sum(content));
                out.write(content);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
