package org.plenary.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who sat on the Security Council, by day.
///
/// A permanent seat is a seat, not a name: `SUN` and `RUS`, `TWN` and `CHN` stand for the same one at every
/// date (Charter, Article 23 (1)).
public final class CouncilMembership {
    private static final Map<String, String> OTHER_CODE =
            Map.of("SUN", "RUS", "RUS", "SUN", "TWN", "CHN", "CHN", "TWN");

    private final List<Term> terms;
    private final States states;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, List<String>> membersSince = new ConcurrentHashMap<>();

    /// A period in which a State sat on the Council, first and last day included; without a last day it lasts.
    public record Term(String member, LocalDate from, Optional<LocalDate> to, boolean permanent, Citation citation) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    CouncilMembership(List<Term> terms, States states) {
        this.terms = List.copyOf(terms);
        this.states = states;
        for (Term term : terms) {
            changes.add(term.from());
            term.to().ifPresent(last -> changes.add(last.plusDays(1)));
        }
    }

    static CouncilMembership read(Table.Files files, States states) {
        return new CouncilMembership(
                Table.read(
                        files,
                        "council_terms.csv",
                        List.of("code", "from", "to", "permanent", "source", "locator", "verified"),
                        row -> new Term(
                                row.required("code"),
                                row.day("from"),
                                row.optionalDay("to"),
                                row.yes("permanent"),
                                Citation.in(row))),
                states);
    }

    /// Every term, in the order of the register.
    public List<Term> terms() {
        return terms;
    }

    /// The members on `day` by code: the permanent ones first, each part in the order of the English names.
    /// Nobody before the Council first met.
    public List<String> members(LocalDate day) {
        LocalDate since = changes.floor(day);
        return since == null ? List.of() : membersSince.computeIfAbsent(since, this::inOrder);
    }

    private List<String> inOrder(LocalDate day) {
        return terms.stream()
                .filter(term -> term.on(day))
                .sorted(Comparator.comparing(Term::permanent)
                        .reversed()
                        .thenComparing(term -> States.folded(states.nameOn(term.member(), day))))
                .map(Term::member)
                .toList();
    }

    /// The permanent members on `day` by code.
    public List<String> permanentMembers(LocalDate day) {
        return members(day).stream().filter(member -> permanent(member, day)).toList();
    }

    /// Whether the State held a permanent seat on `day`.
    public boolean permanent(String code, LocalDate day) {
        return termOf(code, day).map(Term::permanent).orElse(false);
    }

    /// The term in which a State, or another holder of the same permanent seat, sat on `day`.
    public Optional<Term> termOf(String code, LocalDate day) {
        return terms.stream()
                .filter(term -> term.on(day) && sameSeat(term.member(), code))
                .findFirst();
    }

    /// The code that the member meant by `code` has on `day`: `SUN` for `RUS` in 1956. Empty when it is no
    /// member.
    public Optional<String> member(String code, LocalDate day) {
        return termOf(code, day).map(Term::member);
    }

    /// Whether two codes name the same State, or the same permanent seat.
    public static boolean sameSeat(String one, String other) {
        return one.equals(other) || other.equals(OTHER_CODE.get(one));
    }

    /// When a State sat on the Council, as a sentence for an error.
    public String membership(String code) {
        List<Term> sat =
                terms.stream().filter(term -> term.member().equals(code)).toList();
        String name = states.byCode(code).map(State::name).orElse(code);
        if (sat.isEmpty()) {
            return name + " has not been a member of the Security Council in this record.";
        }
        List<Term> periods = joined(sat);
        String ended = periods.stream()
                .flatMap(term -> term.to().map(last -> "from " + term.from() + " until " + last).stream())
                .collect(Collectors.joining(", "));
        String lasting = periods.stream()
                .filter(term -> term.to().isEmpty())
                .map(term -> "since " + term.from())
                .collect(Collectors.joining());
        if (lasting.isEmpty()) {
            return name + " was a member of the Security Council " + ended + ".";
        }
        return name + " has been a member of the Security Council " + lasting
                + (ended.isEmpty() ? "." : ", and was one " + ended + ".");
    }

    private static List<Term> joined(List<Term> sat) {
        List<Term> joined = new ArrayList<>();
        sat.stream().sorted(Comparator.comparing(Term::from)).forEach(term -> {
            Optional<LocalDate> end =
                    joined.isEmpty() ? Optional.empty() : joined.getLast().to();
            if (end.isPresent() && end.get().plusDays(1).equals(term.from())) {
                Term earlier = joined.removeLast();
                joined.add(new Term(earlier.member(), earlier.from(), term.to(), term.permanent(), term.citation()));
            } else {
                joined.add(term);
            }
        });
        return joined;
    }
}
