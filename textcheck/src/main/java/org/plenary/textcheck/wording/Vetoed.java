package org.plenary.textcheck.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Result.What;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Triggers;

/// A veto and whose it was: "Washington vetoed the text", "was vetoed by Russia and China".
final class Vetoed implements Wording {
    private static final Shape WHO = Shape.of(
            "(?<only>only )?(?<who>{who})(?<alone> alone)?(?: (?:on |in )?D)?(?: (?:has|have|had|again|also|later|then|promptly|now|once|had again|,))*(?<not> (?:did not|not|never))? (?:vetoed|veto|vetoes|blocked|blocks|cast (?:its|a|the|their|his|her|another)(?: lone)? veto|used its veto|wielded its veto|exercised its veto)(?: it)?");
    private static final Shape BY =
            Shape.of("(?:(?:was|were|is|been|being|then) )*(?:vetoed|blocked) by (?<who>{who})(?<alone> alone)?");
    private static final Shape NOUN_BY = Shape.of(
            "(?:double |triple |joint |negative )?(?:veto|vetoes|vetos) (?:by|from|cast by) (?<who>{who})(?<alone> alone)?");
    private static final Shape WHOSE =
            Shape.of("(?:an? |the |another |over |because of |after )*(?<who>{who})(?: 's)? veto(?: of| on)?");
    private static final Shape NOBODY = Shape.of("(?:was|were|is|been)(?<not> not| never)? vetoed(?! by)");
    private static final Pattern COUNTED = Pattern.compile(" (?:N|O|every|any|on N|power)(?![^ ])");
    private static final Pattern POWER = Pattern.compile(" (?:power|threat|right|since|N|the calling)(?![^ ])");

    private static void give(Shape.Match match, Consumer<Claim> found) {
        boolean denied = match.matcher().namedGroups().containsKey("not") && match.has("not");
        if (match.text("who").isEmpty()
                || (match.matcher().namedGroups().containsKey("not")
                        && !denied
                        && match.matcher().group().endsWith(" veto")
                        && !match.matcher().group().contains(" cast ")
                        && !match.matcher().group().contains("its veto"))) {
            return;
        }
        found.accept(new Claim.Result(
                match.span(),
                denied ? What.NOT_VETOED : What.VETOED,
                match.states("who"),
                match.matcher().namedGroups().containsKey("alone") && match.has("alone")));
    }

    private static final long TRIGGERS = Triggers.any("veto", "vetoed", "blocked", "blocks");

    @Override
    public StatementKind kind() {
        return StatementKind.OUTCOME;
    }

    @Override
    public String says() {
        return "a veto, and whose";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Washington vetoed S/2024/173.",
                "The draft resolution S/2012/538 was vetoed by Russia and China.",
                "On 30 October 1974 a triple veto by France, the United Kingdom and the United States prevented the expulsion of South Africa.",
                "A Russian veto on 28 March 2024 ended the panel of experts on North Korea.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        BY.in(sentence, match -> give(match, found));
        NOUN_BY.in(sentence, match -> give(match, found));
        WHO.in(sentence, match -> {
            if (!COUNTED.matcher(match.rest()).lookingAt()) {
                give(match, found);
            }
        });
        WHOSE.in(sentence, match -> {
            if (!POWER.matcher(match.rest()).lookingAt()) {
                give(match, found);
            }
        });
        NOBODY.in(
                sentence,
                match -> found.accept(new Claim.Result(
                        match.span(), match.has("not") ? What.NOT_VETOED : What.VETOED, List.of(), false)));
    }
}
