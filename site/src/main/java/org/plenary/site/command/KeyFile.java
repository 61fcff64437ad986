package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.plenary.chamber.ledger.SigningKey;

/// The file with the key that signs minutes.
final class KeyFile {
    private KeyFile() {}

    /// The key in `file`; a new one, which only this account may read, where there is no file.
    static SigningKey at(Path file) {
        try {
            return Files.exists(file) ? SigningKey.of(Files.readString(file)) : made(file);
        } catch (IOException problem) {
            throw new BadUsage("the signing key %s cannot be read or made.".formatted(file));
        } catch (IllegalArgumentException problem) {
            throw new BadUsage("%s is no signing key. %s".formatted(file, problem.getMessage()));
        }
    }

    private static SigningKey made(Path file) throws IOException {
        SigningKey key = SigningKey.generate("plenary");
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        // Written whole under another name first: another node that starts at the same time must not read half a key.
        Path written = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try (var out =
                Files.newByteChannel(written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            out.write(java.nio.ByteBuffer.wrap(key.lines().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        try {
            Files.createLink(file, written);
            return key;
        } catch (FileAlreadyExistsException problem) {
            return SigningKey.of(Files.readString(file));
        } catch (UnsupportedOperationException problem) {
            Files.move(written, file);
            return key;
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
