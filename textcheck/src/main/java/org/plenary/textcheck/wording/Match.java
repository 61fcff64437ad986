package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

import org.plenary.textcheck.claim.Amount;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.claim.Quantity.Bound;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing;

/// A shape found in a sentence, and what stands in its groups. A group that the shape does not have is one in
/// which nothing stands.
record Match(Sentence sentence, Matcher matcher) {
    boolean has(String group) {
        return matcher.namedGroups().containsKey(group) && matcher.group(group) != null;
    }

    /// What stands there in the outline; empty for nothing.
    String text(String group) {
        return has(group) ? matcher.group(group) : "";
    }

    /// The whole match in the outline.
    String text() {
        return matcher.group();
    }

    Span span() {
        return sentence.span(matcher.start(), matcher.end());
    }

    Span span(String group) {
        return sentence.span(matcher.start(group), matcher.end(group));
    }

    int start() {
        return matcher.start();
    }

    int start(String group) {
        return matcher.start(group);
    }

    int end() {
        return matcher.end();
    }

    /// The rest of the clause behind the match.
    String rest() {
        String rest = sentence.outline().substring(matcher.end());
        int end = rest.indexOf(" ;");
        return end < 0 ? rest : rest.substring(0, end);
    }

    /// What stands before it in the sentence.
    String before() {
        return sentence.outline().substring(0, matcher.start());
    }

    <T extends Thing> List<T> things(Class<T> sort, String group) {
        return has(group) ? sentence.things(sort, matcher.start(group), matcher.end(group)) : List.of();
    }

    List<Thing.Named> states(String group) {
        return things(Thing.Named.class, group);
    }

    Optional<Day> day(String group) {
        return things(Thing.On.class, group).stream().findFirst().map(Thing.On::day);
    }

    /// The first day that the sentence names.
    Optional<Day> sayDay() {
        return sentence.placed(Thing.On.class).stream()
                .findFirst()
                .map(placed -> placed.thing().day());
    }

    /// The number of a group, 0 without one.
    long number(String group) {
        return count(group).orElse(0L);
    }

    Optional<Long> count(String group) {
        return things(Thing.Count.class, group).stream().findFirst().map(Thing.Count::value);
    }

    int ordinal(String group) {
        return things(Thing.Ordinal.class, group).getFirst().value();
    }

    /// A number of voters: "none" is 0, "over 150" is more than 150.
    Optional<Quantity> quantity(String group) {
        if (!has(group)) {
            return Optional.empty();
        }
        String text = text(group);
        return Optional.of(count(group)
                .map(value -> new Quantity(value, bound(text)))
                .orElseGet(() -> Quantity.exactly(text.contains("single") ? 1 : 0)));
    }

    private static Bound bound(String text) {
        if (text.startsWith("over ") || text.contains("more than ")) {
            return Bound.ABOVE;
        }
        if (text.contains("at least ")) {
            return Bound.AT_LEAST;
        }
        if (text.contains("nearly ")
                || text.contains("almost ")
                || text.contains("fewer than ")
                || text.contains("less than ")) {
            return Bound.BELOW;
        }
        return text.contains("about ")
                        || text.contains("some ")
                        || text.contains("around ")
                        || text.contains("roughly ")
                ? Bound.ABOUT
                : Bound.EXACT;
    }

    /// A stretch of time: a number in the group `some` and its unit in `unit`.
    Optional<Amount> amount() {
        String unit = text("unit").replace("calendar ", "").replace("working ", "working_");
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return Optional.of(
                new Amount(count("some").orElse(1L), Amount.Unit.valueOf(singular.toUpperCase(Locale.ROOT))));
    }

    /// The numbers of a vote in the groups `yes`, `no` and `abstained`.
    Claim.Tally tally() {
        return Claim.Tally.of(span(), quantity("yes"), quantity("no"), quantity("abstained"));
    }

    /// The number in this group, of those who did what the group `for`, `against`, `abstain` or `absent` says;
    /// in favour where none does. The group `all` is of how many.
    Claim.Tally oneNumber(String group) {
        Optional<Quantity> said = quantity(group);
        boolean favour = !has("against") && !has("abstain") && !has("absent");
        return new Claim.Tally(
                span(),
                favour ? said : Optional.empty(),
                has("against") ? said : Optional.empty(),
                has("abstain") ? said : Optional.empty(),
                has("absent") ? said : Optional.empty(),
                quantity("all"));
    }

    /// That the States of the group `who`, if it has any, did what the group `did` says.
    Claim.Positions positions() {
        return positionsAt(span());
    }

    /// The same of the last State in the group `who` alone.
    Claim.Positions last() {
        return Claim.Positions.of(
                sentence.span(matcher.start("who") + text("who").lastIndexOf('S'), end()),
                List.of(states("who").getLast()),
                Shape.position(text("did")));
    }

    Claim.Positions positionsAt(Span span) {
        return Claim.Positions.of(span, states("who"), Shape.position(text("did")));
    }
}
