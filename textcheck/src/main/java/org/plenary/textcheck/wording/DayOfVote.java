package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;

/// The day, the month or the year of a vote, absolute or counted from the day of the text.
final class DayOfVote implements Wording {
    private static final Pattern SINCE = Pattern.compile(
            "(?:since|until|till|before|after|by|from|between|than)(?: the| early| late| mid|-)*(?: D (?:and|to))? $");

    private static final long TRIGGERS = -1L;

    @Override
    public StatementKind kind() {
        return StatementKind.DATE;
    }

    @Override
    public String says() {
        return "when a vote was";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "On 23 December 2016 the Security Council adopted resolution 2334.",
                "Resolution 181 (II) was carried in November 1947.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        for (Sentence.Placed<Thing.On> on : sentence.placed(Thing.On.class)) {
            if (!SINCE.matcher(sentence.outline().substring(0, on.place())).find()) {
                found.accept(new Claim.Held(on.span(), on.thing().day()));
            }
        }
    }
}
