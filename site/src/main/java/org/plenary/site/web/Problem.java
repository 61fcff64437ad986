package org.plenary.site.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.site.json.JsonOutput;

import static org.plenary.site.language.Messages.say;

/// A problem in the sense of RFC 9457: what a client is told when it cannot have what it asked for.
///
/// @param title what kind of problem it is, the same for each of its kind
/// @param detail what was wrong this time
public record Problem(int status, String title, String detail) {
    /// There is nothing at this address.
    public static Problem notFound(String detail) {
        return new Problem(404, say("problem.not-found"), detail);
    }

    /// The request cannot be understood.
    public static Problem badRequest(String detail) {
        return new Problem(400, say("problem.bad-request"), detail);
    }

    /// The problem as an answer.
    public Reply reply() {
        return reply(_ -> {});
    }

    /// The problem as an answer, with further members.
    public Reply reply(Consumer<JsonOutput> members) {
        byte[] body = JsonOutput.bytes(
                JsonOutput.Layout.COMPACT,
                out -> out.object(() -> {
                    out.text("type", "about:blank")
                            .text("title", title)
                            .number("status", status)
                            .text("detail", detail);
                    members.accept(out);
                }));
        return new Reply(status, "application/problem+json", body, Reply.Keep.NOT, Map.of(), Optional.of(this));
    }
}
