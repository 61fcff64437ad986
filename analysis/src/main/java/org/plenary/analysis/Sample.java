package org.plenary.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The roll calls and ballots on which ideal points are estimated, by rules that everybody can follow.
///
/// They are those of Bailey, Strezhnev and Voeten, "Estimating Dynamic State Preferences from United Nations
/// Voting Data", Journal of Conflict Resolution 61 (2), 2017, so that our figures can be set beside the
/// published ones. From the whole record of 1946 to 2019 they leave 797,473 ballots in 5,733 roll calls on
/// 4,784 items, and 10,469 State-sessions.
public final class Sample {
    /// The session in which the Assembly avoided votes, because of the dispute on arrears (Article 19).
    private static final int SESSION_WITHOUT_VOTES = 19;

    /// South Africa took part again only from June 1994, near the end of the forty-eighth session.
    private static final int SOUTH_AFRICA_RETURNS = 48;

    private static final int LAST_YEAR_WITH_PARTS = 1989;
    private static final int ZANZIBAR_ADMITTED = 1964;

    private final RollCalls rollCalls;
    private final int[] items;
    private final int itemCount;
    private final List<Step> steps;

    /// What one rule left out.
    ///
    /// @param rule in words
    public record Step(String rule, int rollCalls, int ballots) {}

    private Sample(RollCalls rollCalls, int[] items, int itemCount, List<Step> steps) {
        this.rollCalls = rollCalls;
        this.items = items;
        this.itemCount = itemCount;
        this.steps = List.copyOf(steps);
    }

    /// Takes the sample from `all`.
    public static Sample of(RollCalls all, RepeatedResolutions repeated) {
        List<Step> steps = new ArrayList<>();
        RollCalls left = step(
                steps,
                "The one vote of session 19 is left out",
                all,
                all.keeping(i -> all.entries().get(i).session() != SESSION_WITHOUT_VOTES, (voter, i) -> true));
        left = without(steps, left, "ZAN", "Zanzibar before its admission", 0, ZANZIBAR_ADMITTED - 1946);
        left = without(steps, left, "ZAF", "South Africa in session 48", SOUTH_AFRICA_RETURNS, SOUTH_AFRICA_RETURNS);
        left = step(steps, "Votes on amendments and parts after 1989 are left out", left, withoutLateParts(left));
        left = step(steps, "Unanimous votes are left out", left, withoutUnanimous(left));
        int[] items = new int[left.size()];
        Map<Integer, Integer> numbered = new HashMap<>();
        for (int i = 0; i < items.length; i++) {
            // A roll call without a number is nobody's repetition: it is an item of its own.
            int name = left.entries().get(i).rcid().stream()
                    .map(repeated::item)
                    .findFirst()
                    .orElse(-1 - i);
            items[i] = numbered.computeIfAbsent(name, item -> numbered.size());
        }
        return new Sample(left, items, numbered.size(), steps);
    }

    private static RollCalls without(
            List<Step> steps, RollCalls from, String code, String who, int firstSession, int lastSession) {
        int index = from.voter(code).orElse(-1);
        return step(
                steps,
                "Ballots of " + who + " are left out",
                from,
                from.keeping(
                        i -> true,
                        (voter, i) -> voter != index
                                || from.entries().get(i).session() < firstSession
                                || from.entries().get(i).session() > lastSession));
    }

    private static RollCalls withoutLateParts(RollCalls from) {
        return from.keeping(
                i -> !from.entries().get(i).onPart()
                        || from.entries().get(i).date().year() <= LAST_YEAR_WITH_PARTS,
                (voter, i) -> true);
    }

    private static RollCalls withoutUnanimous(RollCalls from) {
        return from.keeping(i -> !unanimous(from.ballots(i)), (voter, i) -> true);
    }

    private static boolean unanimous(byte[] ballots) {
        int seen = RollCalls.NONE;
        for (byte ballot : ballots) {
            if (ballot != RollCalls.NONE) {
                if (seen != RollCalls.NONE && seen != ballot) {
                    return false;
                }
                seen = ballot;
            }
        }
        return true;
    }

    private static RollCalls step(List<Step> steps, String rule, RollCalls before, RollCalls after) {
        steps.add(new Step(rule, before.size() - after.size(), before.ballots() - after.ballots()));
        return after;
    }

    /// The roll calls and ballots that are left.
    public RollCalls rollCalls() {
        return rollCalls;
    }

    /// The item that a roll call was on, 0 to [#items] - 1: repeated resolutions share one.
    public int item(int rollCall) {
        return items[rollCall];
    }

    /// How many different items were voted on.
    public int items() {
        return itemCount;
    }

    /// What each rule left out, in the order of the rules.
    public List<Step> steps() {
        return steps;
    }

    @Override
    public String toString() {
        return "%s, %d items, %d State-sessions".formatted(rollCalls, itemCount, rollCalls.voterSessions());
    }
}
