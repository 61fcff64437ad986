package org.plenary.record;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// A part of the record that is read when somebody first asks for it, so that a ruling on one question reads
/// three small files and not all.
public final class Lazy<T> {
    private final Supplier<T> reading;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> reading) {
        this.reading = reading;
    }

    public T value() {
        T read = value;
        return read == null ? readOnce() : read;
    }

    private synchronized T readOnce() {
        T read = value;
        if (read == null) {
            read = reading.get();
            value = read;
        }
        return read;
    }
}
