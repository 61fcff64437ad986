package org.plenary.textcheck.wording;

import java.util.regex.Pattern;

import org.plenary.rules.law.Charter;
import org.plenary.rules.law.Provision;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;

/// What the rules ask for: "important questions require a two-thirds majority", "needs at least nine votes".
final class MajorityNeeded extends Wording {
    private static final Pattern IMPORTANT = Pattern.compile(
            "(?<![^ ])(?:important|admission|admit|admitting|suspen|expul|expel|budget|trusteeship|peace and security|elections? (?:of|to))");
    private static final Pattern NOT_IMPORTANT = Pattern.compile(
            "(?<![^ ])(?:other|ordinary|not important|unimportant|all other)(?![^ ])|not (?:an )?important");
    private static final Pattern CHARTER = Pattern.compile("(?:amend|amending|amendments?)(?: [^ ;.]+){0,3}? charter");
    private static final Pattern PROCEDURE = Pattern.compile("procedural|procedure");

    MajorityNeeded() {
        super(
                StatementKind.MAJORITY,
                "the majority that the rules ask for",
                "Important questions in the General Assembly require a two-thirds majority of the members present and voting.",
                "To pass, a Security Council resolution needs at least nine votes in favour and no veto.",
                "Nine affirmative votes are required for a decision of the Security Council.",
                "A simple majority suffices in the General Assembly for other questions.",
                "Amendments to the Charter must be adopted by two thirds of the members of the General Assembly.",
                "Decisions of the Security Council on procedural matters are made by nine members.");
        shape(
                "(?:requires?|requiring|needs?|need|takes?|must be (?:adopted|passed|taken|decided|made) by|(?:is|are) (?:decided|made|adopted|taken|determined) by)(?: (?:at least|an?|the|more than|vote|of))* (?<fraction>two-thirds|three-quarters|three-fifths)(?: (?:majority|vote))?(?: of (?:the )?(?:members|states|member states|those)(?: of the (?:general )?assembly)?(?:(?: present and)? voting)?)?",
                match -> ofTheAssembly(match)
                        || CHARTER.matcher(match.sentence().outline()).find(),
                match -> ruled(
                        match,
                        match.text("fraction").equals("two-thirds"),
                        CHARTER.matcher(match.sentence().outline()).find()
                                ? Charter.ARTICLE_108
                                : Charter.ARTICLE_18_2));
        shape(
                "(?<fraction>two-thirds|three-quarters|three-fifths)(?: (?:majority|vote))?(?: of [^ ;.]+(?: [^ ;.]+){0,5}?)? (?:is|are) (?:required|needed|necessary)",
                MajorityNeeded::ofTheAssembly,
                match -> ruled(match, match.text("fraction").equals("two-thirds"), Charter.ARTICLE_18_2));
        shape(
                "(?:(?:requires?|requiring|needs?|need|takes?|must be (?:adopted|passed|taken|decided|made) by|(?:is|are) (?:decided|made|adopted|taken|determined) by) (?:only |just |no more than )?(?:a|the) (?:simple )?majority(?: of (?:the )?(?:members|states|member states|those)(?: present and)? voting)?|(?:only )?a simple majority (?:is enough|is sufficient|suffices|will do|is required|is needed|is all))",
                MajorityNeeded::knownWhether,
                match -> NOT_IMPORTANT.matcher(match.sentence().outline()).find()
                        ? ruled(match, true, Charter.ARTICLE_18_3)
                        : ruled(match, false, Charter.ARTICLE_18_2));
        shape(
                "(?:requires?|requiring|needs?|need|must (?:have|win|get|receive)|takes?)(?: (?:at least|a minimum of|the))* (?<some>N)(?: (?:affirmative|yes|positive))? votes?(?: in favou?r)?",
                MajorityNeeded::ofTheCouncil,
                MajorityNeeded::nine);
        shape(
                "(?:at least )?(?<some>N)(?: (?:affirmative|yes|positive))? votes?(?: in favou?r)? (?:are|is) (?:required|needed|necessary)",
                MajorityNeeded::ofTheCouncil,
                MajorityNeeded::nine);
        shape(
                "(?:made|taken|decided|adopted|reached)? ?(?:by|need|require|needs|requires|with) (?:an? |the |at least )*(?:affirmative votes? of |votes? of |support of |consent of )?(?:at least )?(?<some>N) (?:of (?:its|the) (?:N )?)?(?:council )?members(?: of the (?:security )?council)?",
                match -> ofTheCouncil(match)
                        && (PROCEDURE.matcher(match.sentence().outline()).find()
                                || match.sentence().outline().contains("decisions")),
                MajorityNeeded::nine);
    }

    private static boolean ofTheCouncil(Match match) {
        return match.sentence().says("council");
    }

    private static boolean ofTheAssembly(Match match) {
        return match.sentence().says("assembly") || !ofTheCouncil(match);
    }

    // A sentence that does not say what kind of question it means may mean either.
    private static boolean knownWhether(Match match) {
        String outline = match.sentence().outline();
        return ofTheAssembly(match)
                && (NOT_IMPORTANT.matcher(outline).find()
                        || IMPORTANT.matcher(outline).find());
    }

    private static Claim nine(Match match) {
        boolean procedure = PROCEDURE.matcher(match.sentence().outline()).find();
        return ruled(match, match.number("some") == 9, procedure ? Charter.ARTICLE_27_2 : Charter.ARTICLE_27_3);
    }

    private static Claim ruled(Match match, boolean right, Provision provision) {
        return new Claim.Ruled(match.span(), StatementKind.MAJORITY, right, provision);
    }
}
