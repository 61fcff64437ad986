package org.plenary.rules.council;

import java.text.Collator;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.plenary.rules.PresidencyQuestion;
import org.plenary.rules.law.CouncilRules;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Answer;

/// Who presides over the Council in a month: the members in turn, in the English alphabetical order of their names
/// (provisional rules of procedure, rule 18).
///
/// The rule says who follows whom and not who began, so one month in which the President is known has to be given.
/// Where the year changes the turn goes on behind the name of the last President, among the members of the new
/// year.
public final class Presidency {
    /// The rule applied.
    public static final Provision RULE = CouncilRules.RULE_18;

    private final Map<Integer, List<String>> membersByYear;
    private final YearMonth knownMonth;
    private final String knownPresident;

    private Presidency(Map<Integer, List<String>> membersByYear, YearMonth knownMonth, String knownPresident) {
        this.membersByYear = membersByYear;
        this.knownMonth = knownMonth;
        this.knownPresident = knownPresident;
    }

    /// The presidency by a month in which the President is known.
    ///
    /// @param membersByYear the members of the Council in each year, by their English names of that year
    /// @throws IllegalArgumentException if the known President was no member in that year, or a name stands twice
    public static Presidency known(
            Map<Integer, ? extends Iterable<String>> membersByYear, YearMonth knownMonth, String knownPresident) {
        Map<Integer, List<String>> ordered = new TreeMap<>();
        membersByYear.forEach((year, members) -> ordered.put(year, inOrder(year, members)));
        List<String> members = ordered.getOrDefault(knownMonth.getYear(), List.of());
        if (!members.contains(knownPresident)) {
            throw new IllegalArgumentException(
                    "A member of the Council presides; %s is not among the members of %d: %s."
                            .formatted(knownPresident, knownMonth.getYear(), members));
        }
        return new Presidency(ordered, knownMonth, knownPresident);
    }

    /// Answers a question on the presidency that has no problems.
    public static Answer.President answer(PresidencyQuestion question) {
        Map<Integer, List<String>> members = new TreeMap<>();
        question.names().forEach((year, names) -> members.put(year, List.copyOf(names.values())));
        String known = question.names()
                .getOrDefault(question.knownMonth().getYear(), Map.of())
                .getOrDefault(question.knownPresident(), question.knownPresident());
        YearMonth month = YearMonth.from(question.date());
        String name = known(members, question.knownMonth(), known).in(month).orElseThrow();
        String code = question.names().getOrDefault(month.getYear(), Map.of()).entrySet().stream()
                .filter(member -> member.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Answer.President(
                question.id(),
                month,
                code,
                name,
                List.of(new Answer.Text(
                        RULE.id(),
                        "The members preside in turn, a month each, in the English alphabetical order of their names, counted from"
                                + " %s (%s). This is the turn by the rule, not a record of who presided."
                                        .formatted(inWords(question.knownMonth()), known),
                        RULE.source(question.date()))));
    }

    /// The President in `month`; empty where the members of a year on the way from the known month were not given.
    public Optional<String> in(YearMonth month) {
        boolean later = month.isAfter(knownMonth);
        YearMonth reached = knownMonth;
        String president = knownPresident;
        while (!reached.equals(month)) {
            reached = reached.plusMonths(later ? 1 : -1);
            List<String> members = membersByYear.get(reached.getYear());
            if (members == null) {
                return Optional.empty();
            }
            president = later ? next(president, members) : previous(president, members);
        }
        return Optional.of(president);
    }

    /// The first name behind `president` in the order, or the first of all behind the last.
    private static String next(String president, List<String> members) {
        Collator english = english();
        return members.stream()
                .filter(member -> english.compare(member, president) > 0)
                .findFirst()
                .orElseGet(members::getFirst);
    }

    /// The last name before `president` in the order, or the last of all before the first.
    private static String previous(String president, List<String> members) {
        Collator english = english();
        return members.reversed().stream()
                .filter(member -> english.compare(member, president) < 0)
                .findFirst()
                .orElseGet(members::getLast);
    }

    private static List<String> inOrder(int year, Iterable<String> members) {
        Map<String, String> ordered = new TreeMap<>(english());
        for (String member : members) {
            if (ordered.put(member, member) != null) {
                throw new IllegalArgumentException(
                        "A member has one seat; %s stands twice among those of %d.".formatted(member, year));
            }
        }
        return List.copyOf(ordered.values());
    }

    private static String inWords(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    }

    private static Collator english() {
        return Collator.getInstance(Locale.ENGLISH);
    }
}
