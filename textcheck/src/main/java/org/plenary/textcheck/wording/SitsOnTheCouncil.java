package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Member.Body;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Triggers;

/// Who is on the Council: "Algeria and Slovenia currently sit on the Security Council".
final class SitsOnTheCouncil implements Wording {
    private static final Shape SITS = Shape.of(
            "(?<who>{who})(?: (?:currently|now|then|both|all|is|are|was|were))*(?<not> (?:do not|does not|did not))?(?: (?:currently|now|then))? (?:sits?|sat|sitting|serves?|served|serving) on the (?:security|un security|un)? ?council");
    private static final Shape MEMBER = Shape.of(
            "(?<who>{who})(?: (?:currently|now))? (?:is|are|was|were)(?: (?:currently|now|then|both|all|also))*(?<not> not)? (?:an? |the )?(?:(?<permanent>permanent)|elected|non - permanent|current|N permanent|of the N permanent)? ?members? of the (?:security|un security|un)? ?council");

    private static Optional<Day> day(Sentence sentence) {
        return sentence.placed(Thing.On.class).stream()
                .findFirst()
                .map(placed -> placed.thing().day());
    }

    private static final long TRIGGERS = Triggers.any("sit", "sits", "member", "members");

    @Override
    public StatementKind kind() {
        return StatementKind.MEMBERSHIP;
    }

    @Override
    public String says() {
        return "who is on the Council";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "On 1 June 2024 Algeria and Slovenia sit on the Security Council.",
                "Germany is not a permanent member of the Security Council.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SITS.in(
                sentence,
                match -> found.accept(new Claim.Member(
                        match.span(),
                        Body.COUNCIL,
                        Optional.empty(),
                        match.states("who"),
                        match.has("not"),
                        false,
                        day(sentence))));
        MEMBER.in(
                sentence,
                match -> found.accept(new Claim.Member(
                        match.span(),
                        match.has("permanent") ? Body.PERMANENT : Body.COUNCIL,
                        Optional.empty(),
                        match.states("who"),
                        match.has("not"),
                        false,
                        day(sentence))));
    }
}
