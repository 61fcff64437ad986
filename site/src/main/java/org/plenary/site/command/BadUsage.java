package org.plenary.site.command;

/// A command cannot do what it was asked for; the message says in one sentence why, and what to do.
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
        super(message);
    }
}
