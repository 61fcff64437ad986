package org.plenary.site.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// Every picture is, byte for byte, the one that was looked at.
///
/// After a wanted change, write the files anew, look at them in a browser, and commit them: `mvn -pl site -am
/// test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dplenary.golden=write`
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/plenary/site/picture/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("plenary.golden"));

    @TestFactory
    Stream<DynamicTest> everyPictureIsTheOneLookedAt() {
        return Samples.all().entrySet().stream()
                .map(sample ->
                        DynamicTest.dynamicTest(sample.getKey(), () -> compare(sample.getKey(), sample.getValue())));
    }

    private static void compare(String name, String picture) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, picture + "\n", StandardCharsets.UTF_8);
        }
        assertThat(file).as("the golden file; this class says how to write it").exists();
        assertThat(picture + "\n").isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void noGoldenFileIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(new TreeSet<>(Samples.all().keySet()));
        }
    }

    @Test
    void theSameValuesGiveTheSameBytes() {
        Map<String, String> first = Samples.all();
        assertThat(Samples.all()).isEqualTo(first);
    }
}
