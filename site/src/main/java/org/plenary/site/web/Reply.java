package org.plenary.site.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is sent back.
///
/// @param keep how long a copy may be kept without asking again
/// @param headers more headers
/// @param problem what the body says, where it is a problem, so that people can be shown it as a page
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them, and copying bodies would cost
public record Reply(
        int status, String type, byte[] body, Keep keep, Map<String, String> headers, Optional<Problem> problem) {
    /// For how long a client may use its copy.
    public enum Keep {
        /// Not at all.
        NOT,
        /// It asks whether its copy is still good, by its tag.
        WHILE_SAME,
        /// For good: the address changes when the content does.
        FOR_GOOD
    }

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// An answer that is no problem.
    public static Reply of(int status, String type, byte[] body, Keep keep) {
        return new Reply(status, type, body, keep, Map.of(), Optional.empty());
    }

    /// A good answer in a form.
    public static Reply of(Form form, byte[] body) {
        return of(200, form.type(), body, Keep.WHILE_SAME);
    }

    /// A good answer in a form.
    public static Reply of(Form form, String body) {
        return of(form, body.getBytes(StandardCharsets.UTF_8));
    }

    /// The way to another address.
    public static Reply elsewhere(int status, String address) {
        return of(status, "text/plain; charset=utf-8", new byte[0], Keep.NOT).with("Location", address);
    }

    /// The same with another status.
    public Reply status(int other) {
        return new Reply(other, type, body, other == 200 ? keep : Keep.NOT, headers, problem);
    }

    /// The same with one more header.
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, type, body, keep, more, problem);
    }

    /// The same, kept as `other` says.
    public Reply keep(Keep other) {
        return new Reply(status, type, body, other, headers, problem);
    }
}
