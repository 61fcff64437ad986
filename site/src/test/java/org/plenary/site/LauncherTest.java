package org.plenary.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Runs the script `plenary` in made-up surroundings.
class LauncherTest {
    private static final Path SCRIPT = Path.of("../plenary");

    @TempDir
    Path folder;

    record Ended(int code, String out, String err) {}

    private Ended run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add("/bin/sh");
        builder.command().add(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// A folder with the script and nothing built.
    private Path bare() throws IOException {
        Path root = Files.createDirectories(folder.resolve("project"));
        Files.copy(SCRIPT, root.resolve("plenary"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        return root.resolve("plenary");
    }

    /// A folder that looks like the home of a JDK of that version, whose `java` says how it was called.
    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\necho \"$0 $*\"\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private Map<String, String> surroundings(String javaHome) {
        return Map.of(
                "PATH", "/usr/bin:/bin",
                "JAVA_HOME", javaHome,
                "HOME", folder.toString(),
                "HOMEBREW_PREFIX", folder.resolve("none").toString(),
                "PLENARY_JVM_FOLDER", folder.resolve("none").toString());
    }

    @Test
    void withoutAJdkItSaysWhereItLookedAndWhatToDo() throws Exception {
        Map<String, String> none = surroundings(jdk("17.0.2").toString());
        Path script = bare();
        Map<String, String> environment = new java.util.HashMap<>(none);
        environment.put("PATH", toolsWithout("javac").toString());
        Ended ended = run(script, environment, "decide", "-");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("plenary: no JDK 25 or later was found in JAVA_HOME")
                .contains("PATH", "SDKMAN", "Homebrew", "install one");
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void aJdkIsFoundByItsReleaseFile() throws Exception {
        Path home = jdk("25.0.1");
        Ended ended = run(bare(), surroundings(home.toString()), "--jdk");
        assertThat(ended.out()).isEqualTo(home + "\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void withoutMavenItSaysThatItHasToBeBuilt() throws Exception {
        Map<String, String> environment =
                new java.util.HashMap<>(surroundings(jdk("26").toString()));
        environment.put("PATH", toolsWithout("mvn").toString());
        Ended ended = run(bare(), environment, "decide", "-");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo(
                        "plenary: Plenary has to be built first, and no Maven (mvn) was found on the PATH; install Maven 3.8 or later.\n");
    }

    @Test
    void whatIsBuiltAndUnchangedIsRunAtOnceAndWithoutArgumentsItServes() throws Exception {
        Path script = bare();
        Path built = Files.createDirectories(script.resolveSibling("site/target/plenary/lib"));
        Files.writeString(built.resolve("site-1.jar"), "");
        Files.writeString(built.resolveSibling("built"), "");
        Files.setLastModifiedTime(script.resolveSibling("pom.xml"), java.nio.file.attribute.FileTime.fromMillis(0));
        Ended ended = run(script, surroundings(jdk("25").toString()));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("/site-1.jar org.plenary.site.Plenary serve")
                .doesNotContain("AOTCache");
    }

    @Test
    void theProgramAsBuiltRulesOnAQuestion() throws Exception {
        String built = System.getenv().getOrDefault("PLENARY_BUILT", "");
        assumeTrue(!built.isEmpty(), "The program as built is tested by ./check, which builds it first.");
        Path question = Files.writeString(
                folder.resolve("q.yaml"),
                "id: S/RES/2803\norgan: SC\ndate: 2025-11-17\nkind: draft-resolution\ntally: {yes: 13, no: 0, abstained: 2}\n");
        Map<String, String> environment = new java.util.HashMap<>(System.getenv());
        Ended ended = run(Path.of(built, "plenary"), environment, "decide", question.toString(), "--format", "json");
        assertThat(ended.out()).contains("\"outcome\": \"adopted\"");
        assertThat(ended.code()).isZero();
    }

    /// A folder with links to the tools of the system, all but one.
    private Path toolsWithout(String missing) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "mvn",
                "javac",
                "readlink",
                "find",
                "head",
                "mkdir",
                "rm",
                "cat",
                "grep",
                "touch",
                "printf",
                "sort",
                "sleep",
                "id")) {
            Path real = Path.of("/usr/bin", tool);
            if (!tool.equals(missing) && Files.exists(real) && Files.notExists(tools.resolve(tool))) {
                Files.createSymbolicLink(tools.resolve(tool), real);
            }
        }
        return tools;
    }
}
