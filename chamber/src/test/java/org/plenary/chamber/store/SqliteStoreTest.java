package org.plenary.chamber.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    String address() {
        return "jdbc:sqlite:" + folder.resolve("chambers.db");
    }

    @Override
    int rounds() {
        return 1_000;
    }

    @Test
    void noTokenStandsInAnyFileOfTheStore() throws IOException {
        Chambers.Created created = meeting(3);
        close();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    created.tokens().forEach(token -> assertThat(text).doesNotContain(token.token()));
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
        }
        open();
    }

    @Test
    void anAddressOfAnotherKindIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> JdbcStore.open("jdbc:mysql://me:secret@host/db?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:mysql:")
                .message()
                .doesNotContain("secret");
    }
}
