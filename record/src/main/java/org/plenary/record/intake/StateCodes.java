package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.record.CouncilMembership;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.record.States;

/// Finds the State that a publication means by its own code or name, on the day of the vote.
///
/// Publications give one code to a State and its successor or predecessor (`RU` and 365 for the USSR and the
/// Russian Federation, `YU` and 345 for Yugoslavia and Serbia); the one that was a Member that day is meant.
/// The two-letter code of Namibia is `NA`, which other programs write for a missing code: there the name
/// decides.
final class StateCodes {
    private static final Map<String, String> ALSO =
            Map.of("RUS", "SUN", "SUN", "RUS", "SRB", "YUG", "YUG", "SRB", "YEM", "YMD");
    /// Names and codes of these data sets that are nobody's name in the register.
    private static final Map<String, String> MEANT = Map.of(
            "TW", "CHN",
            "Taiwan", "CHN",
            "TWN", "CHN",
            "Yemen Arab Republic", "YEM",
            "Yemen People's Republic", "YMD",
            "Federal Republic of Germany", "DEU",
            "Russia", "RUS",
            "EAZ", "ZAN");

    private final List<State> register;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, List<State>> byTwoLetters = new HashMap<>();
    private final Map<Integer, List<State>> byNumber = new HashMap<>();
    private final Map<String, Map<String, List<State>>> meant = new HashMap<>();
    private final Map<String, Map<String, List<State>>> byThreeLetters = new HashMap<>();
    private final States states;

    StateCodes(States states) {
        this.states = states;
        this.register = List.copyOf(states.all());
        for (State state : register) {
            index.put(state.code(), index.size());
            state.iso2()
                    .ifPresent(code -> byTwoLetters
                            .computeIfAbsent(code, two -> new ArrayList<>())
                            .add(state));
            state.cow()
                    .forEach(number -> byNumber.computeIfAbsent(number, of -> new ArrayList<>())
                            .add(state));
        }
    }

    int size() {
        return register.size();
    }

    State state(int index) {
        return register.get(index);
    }

    int index(State state) {
        return index.getOrDefault(state.code(), -1);
    }

    /// Where the State with that code stands in the register.
    OptionalInt find(String code) {
        Integer found = index.get(code);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The codes of the register in its order.
    List<String> codes() {
        return register.stream().map(State::code).toList();
    }

    /// By two-letter code and name, as in the unvotes layout.
    Optional<State> byTwoLetters(String code, String name, EventDate date) {
        return memberOf(
                meant.computeIfAbsent(name, of -> new HashMap<>()).computeIfAbsent(code, of -> candidates(code, name)),
                date);
    }

    private List<State> candidates(String code, String name) {
        Optional<State> named = named(name);
        if (code.equals("NA") || code.isEmpty()) {
            return named.map(this::withOther).orElse(List.of());
        }
        List<State> coded = byTwoLetters.getOrDefault(code, List.of());
        if (!coded.isEmpty()) {
            return withOther(coded.getFirst());
        }
        return Optional.ofNullable(MEANT.get(code))
                .flatMap(states::byCode)
                .or(() -> named)
                .map(this::withOther)
                .orElse(List.of());
    }

    private Optional<State> named(String name) {
        return Optional.ofNullable(MEANT.get(name)).flatMap(states::byCode).or(() -> states.named(name));
    }

    /// By number of the Correlates of War project, as in the Voeten codes.
    Optional<State> byNumber(int number, EventDate date) {
        return memberOf(byNumber.getOrDefault(number, List.of()), date);
    }

    /// By three-letter code, as in the Digital Library's files; by name where the code is not known.
    Optional<State> byThreeLetters(String code, String name, EventDate date) {
        return memberOf(
                byThreeLetters
                        .computeIfAbsent(name, of -> new HashMap<>())
                        .computeIfAbsent(code, of -> candidatesByThreeLetters(code, name)),
                date);
    }

    /// By three-letter code, of a member of the Council on the day of the vote: `RUS` and `CHN` name the seat at any
    /// date.
    Optional<State> inCouncil(String code, String name, EventDate date, CouncilMembership council) {
        return byThreeLetters(code, name, date)
                .flatMap(state -> withOther(state).stream()
                        .filter(candidate -> council.member(candidate.code(), date.first())
                                .filter(candidate.code()::equals)
                                .isPresent())
                        .findFirst()
                        .or(() -> council.member(state.code(), date.first()).flatMap(states::byCode))
                        .or(() -> Optional.of(state)));
    }

    private List<State> candidatesByThreeLetters(String code, String name) {
        return Optional.ofNullable(MEANT.get(code))
                .flatMap(states::byCode)
                .or(() -> states.byCode(code))
                .or(() -> name.isEmpty() ? Optional.empty() : named(name))
                .map(this::withOther)
                .orElse(List.of());
    }

    private List<State> withOther(State state) {
        return Optional.ofNullable(ALSO.get(state.code()))
                .flatMap(states::byCode)
                .map(other -> List.of(state, other))
                .orElse(List.of(state));
    }

    private static Optional<State> memberOf(List<State> candidates, EventDate date) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        return candidates.stream()
                .filter(state -> state.memberOn(date.first()) || state.memberOn(date.last()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
