package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;

import org.plenary.rules.law.AssemblyRules;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// How abstentions count: "abstentions do not count as votes".
final class AbstentionsDoNotCount implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:abstentions|abstaining members|members that abstain|members who abstain)(?: (?:are|do|does|is))?(?<not> not)? (?:counted|count|considered|regarded)(?: as)? (?:votes|voting)(?: cast)?");

    private static final long TRIGGERS = Triggers.any("abstentions", "abstention", "abstaining");

    @Override
    public StatementKind kind() {
        return StatementKind.MAJORITY;
    }

    @Override
    public String says() {
        return "abstentions are no votes";
    }

    @Override
    public List<String> examples() {
        return List.of("Abstentions do not count as votes in the General Assembly.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        SHAPE.in(
                sentence,
                match -> found.accept(new Claim.Ruled(
                        match.span(), StatementKind.MAJORITY, match.has("not"), AssemblyRules.RULE_86)));
    }
}
