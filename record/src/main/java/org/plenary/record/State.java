package org.plenary.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A State that is or was a Member of the United Nations, or an observer State.
///
/// @param code ISO 3166 alpha-3, or a former code such as `SUN`
/// @param m49 the code of the UN Statistics Division, with its zeros
/// @param cow its numbers in the list of the Correlates of War project; some States have had two
/// @param region the regional group, where a source gives one
/// @param names by language and period
/// @param aliases other names by which it is typed
public record State(
        String code,
        Optional<String> iso2,
        Optional<String> m49,
        List<Integer> cow,
        Optional<String> region,
        List<Name> names,
        List<String> aliases,
        List<Membership> memberships,
        Citation citation,
        String note) {
    /// A name in one language (`en`, `fr`, ...) and the days it was used.
    public record Name(
            String language, String text, Optional<LocalDate> from, Optional<LocalDate> to, Citation citation) {
        boolean on(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /// A period of membership, first and last day included; without a last day it lasts.
    public record Membership(LocalDate from, Optional<LocalDate> to, String document, Citation citation) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    public State {
        cow = List.copyOf(cow);
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        memberships = List.copyOf(memberships);
    }

    /// The latest English name.
    public String name() {
        return named("en").reduce((earlier, later) -> later).orElse(code);
    }

    /// The English name on `day`; before the first dated name that first one, after the last the last.
    public String nameOn(LocalDate day) {
        return nameOn("en", day).orElse(code);
    }

    /// The name on `day` in a language, where the record has one.
    public Optional<String> nameOn(String language, LocalDate day) {
        List<Name> candidates =
                names.stream().filter(name -> name.language().equals(language)).toList();
        Optional<Name> inUse = candidates.stream().filter(name -> name.on(day)).reduce((earlier, later) -> later);
        if (inUse.isPresent() || candidates.isEmpty()) {
            return inUse.map(Name::text);
        }
        Name first = candidates.getFirst();
        boolean before = first.from().map(day::isBefore).orElse(false);
        return Optional.of((before ? first : candidates.getLast()).text());
    }

    private Stream<String> named(String language) {
        return names.stream().filter(name -> name.language().equals(language)).map(Name::text);
    }

    /// Whether it was a Member on `day`.
    public boolean memberOn(LocalDate day) {
        return memberships.stream().anyMatch(membership -> membership.on(day));
    }

    /// When it was a Member, as a sentence for an error: `South Sudan has been a Member since 2011-07-14.`
    public String membership() {
        if (memberships.isEmpty()) {
            return name() + " is not a Member of the United Nations in this record.";
        }
        boolean still = memberships.getLast().to().isEmpty();
        String periods = memberships.stream()
                .map(membership -> membership
                        .to()
                        .map(last -> "from " + membership.from() + " until " + last)
                        .orElse("since " + membership.from()))
                .collect(Collectors.joining(", "));
        return name() + (still ? " has been" : " was") + " a Member of the United Nations " + periods + ".";
    }
}
