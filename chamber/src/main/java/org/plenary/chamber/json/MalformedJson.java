package org.plenary.chamber.json;

/// A text that is not JSON, or not the JSON that was expected there.
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    /// @param pointer JSON Pointer to the value at which reading stopped; empty for the whole
    public MalformedJson(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /// JSON Pointer to the value at which reading stopped; empty for the whole.
    public String pointer() {
        return pointer;
    }
}
