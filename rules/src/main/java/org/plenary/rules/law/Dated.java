package org.plenary.rules.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A value that changes on given days: each version holds from its day until the day before the next.
///
/// Asking for a day before the first version is an error that says when it begins.
public record Dated<T>(List<Version<T>> versions) {
    /// One version and the first day on which it holds.
    public record Version<T>(LocalDate since, T value) {}

    public Dated {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A dated value has at least one version.");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).since().isAfter(versions.get(i - 1).since())) {
                throw new IllegalArgumentException("Versions stand in the order of their days: %s is not after %s."
                        .formatted(versions.get(i).since(), versions.get(i - 1).since()));
            }
        }
    }

    /// A value that holds from `since` on, so far without a later version.
    public static <T> Dated<T> since(String since, T value) {
        return new Dated<>(List.of(new Version<>(LocalDate.parse(since), value)));
    }

    /// This with a later version added.
    public Dated<T> then(String since, T value) {
        List<Version<T>> longer = new ArrayList<>(versions);
        longer.add(new Version<>(LocalDate.parse(since), value));
        return new Dated<>(longer);
    }

    /// The version in force on `day`, if there was one.
    public Optional<Version<T>> versionOn(LocalDate day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!versions.get(i).since().isAfter(day)) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /// The value on `day`.
    ///
    /// @throws NotYetInForce if the first version is later
    public T on(LocalDate day) {
        return versionOn(day)
                .orElseThrow(() -> new NotYetInForce(versions.getFirst().since(), day))
                .value();
    }

    /// Somebody asked for a day before there was any version.
    public static final class NotYetInForce extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NotYetInForce(LocalDate since, LocalDate asked) {
            super("In force since " + since + "; asked for " + asked + ".");
        }
    }
}
