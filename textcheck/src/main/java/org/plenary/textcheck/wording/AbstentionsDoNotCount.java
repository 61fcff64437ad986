package org.plenary.textcheck.wording;

import org.plenary.rules.law.AssemblyRules;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// How abstentions count: "abstentions do not count as votes".
final class AbstentionsDoNotCount extends Wording {
    AbstentionsDoNotCount() {
        super(
                StatementKind.MAJORITY,
                "abstentions are no votes",
                "Abstentions do not count as votes in the General Assembly.");
        shape(
                "(?:abstentions|abstaining members|members that abstain|members who abstain)(?: (?:are|do|does|is))?(?<not> not)? (?:counted|count|considered|regarded)(?: as)? (?:votes|voting)(?: cast)?",
                match ->
                        new Claim.Ruled(match.span(), StatementKind.MAJORITY, match.has("not"), AssemblyRules.RULE_86));
    }
}
