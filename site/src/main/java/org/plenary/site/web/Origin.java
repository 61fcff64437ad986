package org.plenary.site.web;

/// Scheme and host under which the request came in, for the few addresses that others must be able to follow
/// from anywhere: the picture that is shown in the place of a link.
///
/// The server sets it around each request. Outside of one it is empty, and addresses stay without a host.
public final class Origin {
    private static final ScopedValue<String> HERE = ScopedValue.newInstance();

    private Origin() {}

    /// For example `https://plenary.example`, without a slash at the end.
    public static String here() {
        return HERE.orElse("");
    }

    /// Runs something on behalf of a request to `origin`.
    static <R> R during(String origin, ScopedValue.CallableOp<R, RuntimeException> action) {
        return ScopedValue.where(HERE, origin).call(action);
    }
}
