package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Quantity;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Thing.Named;
import org.plenary.textcheck.reading.Triggers;

/// How often a State vetoed: "its sixth veto on a Gaza ceasefire", "has vetoed three draft resolutions".
final class VetoesCounted implements Wording {
    private static final Shape ITS = Shape.of(
            "(?:its|their|the|another|a)(?: own)? (?<number>O)(?: consecutive| straight| such)? (?:veto|vetoes)");
    private static final Shape TIME = Shape.of(
            "(?:the )?(?<number>O) time (?:that )?(?<who>{who}) (?:has |have |had )*(?:vetoed|used its veto|cast a veto|blocked)");
    private static final Shape TEXTS_VETOED = Shape.of(
            "(?<who>{who})(?: ,)?(?: (?:which|who|has|have|had|now|already|so|far|alone))* (?:vetoed|blocked) (?<some>N)(?: (?:[^ NTYDO;.,]+|S)){0,4}? (?:drafts?(?: resolutions?| texts?)?|resolutions?|texts?)");
    private static final Shape TIMES = Shape.of(
            "(?<who>{who})(?: (?:has|have|had|now|already))* (?:used (?:its|the|their) veto(?: power)?|cast its veto|vetoed [^ NT;.]+(?: [^ NT;.]+){0,4}?|cast|exercised its veto) (?<some>N)(?: times| vetoes)");
    private static final Shape WHICH =
            Shape.of("(?<some>N) of (?:which|them) (?:called|demanded|concerned|would|sought|were|asked|dealt)");
    private static final Shape WHOSE_NTH =
            Shape.of("(?<who>S) 's (?<number>O)(?: consecutive| straight| such)? (?:veto|vetoes)");
    private static final Shape FOR_THE_TIME = Shape.of(
            "for the (?<number>O) time(?: (?:in|since|on) [^,;.]{1,50})?(?: ,)?(?: D ,)? (?<who>{who}) (?:has |have |had )*(?:vetoed|blocked|used its veto|cast (?:its|a) veto)");
    private static final Shape DONE_SO = Shape.of(
            "the (?<number>O) time (?:that )?(?:it|they) (?:has |have |had )*(?:done so|vetoed|used its veto|blocked)");
    private static final Shape ATTEMPT = Shape.of("(?:the|a) (?<number>O) (?:failed )?attempt(?: (?:to|at|by))?");
    private static final Pattern TEXTS =
            Pattern.compile("^(?: (?:an?|the|another|such|security council|un))* (?:draft|resolution|text)");

    private static void give(
            Shape.Match match, List<Named> who, long count, boolean texts, Sentence sentence, Consumer<Claim> found) {
        boolean place = match.matcher().namedGroups().containsKey("number");
        found.accept(new Claim.VetoCount(
                match.span(), who, count, texts, since(sentence), Topics.behind(sentence, match.end()), false, place));
    }

    // "two of which called for a ceasefire": on the same and on this.
    private static void ofWhich(Shape.Match counted, List<String> topic, Sentence sentence, Consumer<Claim> found) {
        WHICH.in(sentence, match -> {
            if (match.matcher().start() > counted.end()) {
                List<String> both = new ArrayList<>(topic);
                both.add(Topics.ALL);
                both.addAll(Topics.behind(sentence, match.end()));
                found.accept(new Claim.VetoCount(
                        match.span(), counted.states("who"), number(match), true, since(sentence), both, false, false));
            }
        });
    }

    private static long ordinal(Shape.Match match) {
        return match.things(Thing.Ordinal.class, "number").getFirst().value();
    }

    private static long number(Shape.Match match) {
        return match.quantity("some").map(Quantity::value).orElse(0L);
    }

    // Whose veto it was: the State named last before it.
    private static Optional<List<Named>> before(Shape.Match match) {
        List<Named> states =
                match.sentence().things(Named.class, 0, match.matcher().start());
        return states.isEmpty() ? Optional.empty() : Optional.of(List.of(states.getLast()));
    }

    static Optional<Day> since(Sentence sentence) {
        return sentence.placed(Thing.On.class).stream()
                .filter(on -> SINCE.matcher(sentence.outline().substring(0, on.place()))
                        .find())
                .findFirst()
                .map(on -> on.thing().day());
    }

    private static final Pattern SINCE =
            Pattern.compile("(?:since|from|after)(?: the| early| late| mid)? $", Pattern.CASE_INSENSITIVE);

    private static final long TRIGGERS = Triggers.any("veto", "vetoed", "vetoes", "attempt", "attempts");

    @Override
    public StatementKind kind() {
        return StatementKind.VETO_COUNT;
    }

    @Override
    public String says() {
        return "how often a State has vetoed";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "On 18 September 2025 the United States cast its sixth veto on a Gaza ceasefire.",
                "By 21 February 2024 the US had vetoed three draft resolutions on Gaza since October 2023.",
                "China has used its veto 21 times.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        ITS.in(
                sentence,
                match -> before(match).ifPresent(who -> give(match, who, ordinal(match), false, sentence, found)));
        TIME.in(
                sentence,
                match -> give(
                        match,
                        match.states("who"),
                        ordinal(match),
                        TEXTS.matcher(match.rest()).find(),
                        sentence,
                        found));
        TEXTS_VETOED.in(sentence, match -> {
            List<String> topic = Topics.behind(sentence, match.matcher().end("some"));
            found.accept(new Claim.VetoCount(
                    match.span(), match.states("who"), number(match), true, since(sentence), topic, false, false));
            ofWhich(match, topic, sentence, found);
        });
        WHOSE_NTH.in(sentence, match -> give(match, match.states("who"), ordinal(match), false, sentence, found));
        FOR_THE_TIME.in(sentence, match -> give(match, match.states("who"), ordinal(match), false, sentence, found));
        DONE_SO.in(
                sentence,
                match -> before(match).ifPresent(who -> give(match, who, ordinal(match), false, sentence, found)));
        TIMES.in(sentence, match -> give(match, match.states("who"), number(match), false, sentence, found));
        ATTEMPT.in(
                sentence,
                match -> found.accept(new Claim.VetoCount(
                        match.span(),
                        List.of(),
                        ordinal(match),
                        true,
                        Optional.empty(),
                        Topics.behind(sentence, match.end()),
                        true,
                        true)));
    }
}
