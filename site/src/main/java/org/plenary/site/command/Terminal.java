package org.plenary.site.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.plenary.site.question.AnswerText.Emphasis;

/// Where a command reads and writes.
///
/// @param out results, and nothing else
/// @param err everything else
/// @param environment variables of the environment
/// @param interactive whether somebody looks at the results as they come
public record Terminal(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
    /// The process's own streams. Whether they end at a terminal is what the launcher found.
    public static Terminal ofProcess() {
        return new Terminal(System.in, System.out, System.err, System.getenv(), Boolean.getBoolean("plenary.terminal"));
    }

    /// Bold only where somebody looks at it and has not asked for none (no-color.org).
    Emphasis emphasis() {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return interactive && !refused ? Emphasis.BOLD : Emphasis.PLAIN;
    }

    /// Whether somebody looks at what is said beside the results, as the launcher found.
    boolean watched() {
        return err.equals(System.err) && Boolean.getBoolean("plenary.terminal.err");
    }

    /// A sentence to whoever started the command.
    void say(String sentence) {
        err.println("plenary: " + sentence);
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    void print(byte[] utf8) {
        print(new String(utf8, StandardCharsets.UTF_8));
    }
}
