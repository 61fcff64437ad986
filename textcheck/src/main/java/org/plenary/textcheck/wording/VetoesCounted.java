package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing;

/// How often a State has vetoed: "its sixth veto on Gaza", "has vetoed three draft resolutions, two of which".
final class VetoesCounted extends Wording {
    private static final Pattern TEXTS =
            Pattern.compile("^(?: (?:an?|the|another|such|security council|un))* (?:draft|resolution|text)");
    private static final Pattern SINCE =
            Pattern.compile("(?:since|from|after)(?: the| early| late| mid)? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANEW = Pattern.compile(
            "^ (?:[^ ;.]+ ){0,4}?(?:of the (?:year|month|week|decade|session|war|conflict|term)|of (?:his|her|its|their) |under |in (?:[^ ;.]+ ){0,4}?(?:years?|months?|weeks?|decades?)(?![^ ]))");
    private static final Pattern ON =
            Pattern.compile(" (?:.{0,40} )?(?:on|over|about|regarding|concerning|against|for)(?![^ ])(?! S N)");
    private static final Shape WHICH =
            Shape.of("(?<some>N) of (?:which|them) (?:called|demanded|concerned|would|sought|were|asked|dealt)");

    VetoesCounted() {
        super(
                StatementKind.VETO_COUNT,
                "how often a State has vetoed",
                "On 18 September 2025 the United States cast its sixth veto on a Gaza ceasefire.",
                "By 21 February 2024 the US had vetoed three draft resolutions on Gaza since October 2023.",
                "China has used its veto 21 times.",
                "On 10 June 2025 it was the fifth US veto on Gaza.",
                "By 15 July 2020 Russia and China had jointly vetoed ten texts on Syria.");
        shape(
                "(?<whose>its|their|the|another|a)(?: own)? (?<number>O)(?: consecutive| straight| such)? (?:veto|vetoes)(?! (?:by|from|of S))",
                (match, found) -> {
                    List<Thing.Named> who = before(match);
                    if (ofAll(match) && !(who.isEmpty() && ofNobody(match))) {
                        found.accept(place(match, who));
                    }
                });
        shape(
                "(?<number>O)(?: consecutive| straight| such)? (?<who>S) (?:veto|vetoes)",
                VetoesCounted::ofAll,
                match -> place(match, match.states("who")));
        shape(
                "(?<number>O)(?: consecutive| straight| such)? (?:veto|vetoes) (?:by|from) (?<who>{who})",
                VetoesCounted::ofAll,
                match -> place(match, match.states("who")));
        shape(
                "(?:the )?(?<number>O) time (?:that )?(?<who>{who}) (?:has |have |had )*(?:vetoed|used its veto|cast a veto|blocked)",
                VetoesCounted::ofAll,
                match -> place(match, match.states("who")));
        shape(
                "(?<who>{who})(?: ,)?(?: (?:which|who|has|have|had|now|already|so|far|alone|jointly|together))* (?:vetoed|blocked) (?<some>N)(?: (?:[^ NTYDO;.,]+|S)){0,4}? (?:drafts?(?: resolutions?| texts?)?|resolutions?|texts?)",
                VetoesCounted::texts);
        shape(
                "(?<who>{who})(?: (?:has|have|had|now|already))* (?<often>twice|N times) (?:vetoed|blocked)(?: (?:[^ NTYDO;.,]+|S)){0,4}? (?:drafts?(?: resolutions?| texts?)?|resolutions?|texts?)",
                VetoesCounted::often);
        shape(
                "(?<who>{who})(?: (?:has|have|had|now|already))* (?:used (?:its|the|their) veto(?: power)?|cast its veto|vetoed [^ NT;.]+(?: [^ NT;.]+){0,4}?|cast|exercised its veto) (?<some>N)(?: times| vetoes)",
                match -> counted(match, match.states("who"), match.number("some"), false));
        shape(
                "(?<who>{who})(?: (?:has|have|had|now|already))* (?:used (?:its|the|their) veto(?: power)?|cast its veto|exercised its veto) (?<often>twice)",
                VetoesCounted::often);
        shape(
                "(?<who>S) 's (?<number>O)(?: consecutive| straight| such)? (?:veto|vetoes)",
                VetoesCounted::ofAll,
                match -> place(match, match.states("who")));
        shape(
                "for the (?<number>O) time(?: (?:in|since|on) [^,;.]{1,50})?(?: ,)?(?: D ,)? (?<who>{who}) (?:has |have |had )*(?:vetoed|blocked|used its veto|cast (?:its|a) veto)",
                VetoesCounted::ofAll,
                match -> place(match, match.states("who")));
        shape(
                "the (?<number>O) time (?:that )?(?:it|they) (?:has |have |had )*(?:done so|vetoed|used its veto|blocked)",
                (match, found) -> {
                    List<Thing.Named> who = before(match);
                    if (ofAll(match) && !who.isEmpty()) {
                        found.accept(place(match, who));
                    }
                });
        shape(
                "(?<who>{who})(?: (?:on )?D)?(?: (?:has|have|had|also|again))* (?:vetoed|blocked|used its veto)(?<what>(?: (?:[^ NTO;.,]+|S)){0,12}?) (?<count>for the (?<number>O) time)",
                VetoesCounted::ofAll,
                match -> place(match.span("count"), match, Topics.in(match.sentence(), match.text("what"))));
        shape(
                "(?:the|a) (?<number>O) (?:failed )?attempt(?: (?:to|at|by))?",
                match -> new Claim.VetoCount(
                        match.span(),
                        List.of(),
                        match.ordinal("number"),
                        true,
                        Optional.empty(),
                        Topics.behind(match.sentence(), match.end()),
                        true,
                        true));
    }

    // "Its first veto of the year" counts anew, from a day that is not said.
    private static boolean ofAll(Match match) {
        return !ANEW.matcher(match.rest()).find();
    }

    // "The fifth veto" may be anybody's; "its" is of the State that was spoken of.
    private static boolean ofNobody(Match match) {
        return !match.text("whose").startsWith("it") && !match.text("whose").startsWith("their");
    }

    private static Claim place(Match match, List<Thing.Named> who) {
        return place(match.span(), match, who, Topics.behind(match.sentence(), match.end()));
    }

    private static Claim place(Span span, Match match, List<String> topic) {
        return place(span, match, match.states("who"), topic);
    }

    private static Claim place(Span span, Match match, List<Thing.Named> who, List<String> topic) {
        return new Claim.VetoCount(
                span,
                who,
                match.ordinal("number"),
                TEXTS.matcher(match.rest()).find(),
                since(match.sentence()),
                topic,
                false,
                true);
    }

    private static Claim counted(Match match, List<Thing.Named> who, long count, boolean texts) {
        return new Claim.VetoCount(
                match.span(),
                who,
                count,
                texts,
                since(match.sentence()),
                ON.matcher(match.rest()).lookingAt() ? Topics.behind(match.sentence(), match.end()) : List.of(),
                false,
                false);
    }

    private static Claim often(Match match) {
        long count = match.text("often").equals("twice") ? 2 : match.number("often");
        return counted(
                match, match.states("who"), count, match.matcher().group().matches(".*(?:draft|resolution|text).*"));
    }

    private static void texts(Match match, Consumer<Claim> found) {
        Sentence sentence = match.sentence();
        List<String> topic = Topics.behind(sentence, match.matcher().end("some"));
        found.accept(new Claim.VetoCount(
                match.span(), match.states("who"), match.number("some"), true, since(sentence), topic, false, false));
        // "two of which called for a ceasefire": on the same and on this.
        WHICH.in(sentence, which -> {
            if (which.start() > match.end()) {
                List<String> both = new ArrayList<>(topic);
                both.add(Topics.ALL);
                both.addAll(Topics.behind(sentence, which.end()));
                found.accept(new Claim.VetoCount(
                        which.span(),
                        match.states("who"),
                        which.number("some"),
                        true,
                        since(sentence),
                        both,
                        false,
                        false));
            }
        });
    }

    // Whose veto it was: the State named last before it.
    private static List<Thing.Named> before(Match match) {
        List<Thing.Named> states = match.sentence().things(Thing.Named.class, 0, match.start());
        return states.isEmpty() ? List.of() : List.of(states.getLast());
    }

    private static Optional<Day> since(Sentence sentence) {
        return sentence.placed(Thing.On.class).stream()
                .filter(on -> SINCE.matcher(sentence.outline().substring(0, on.place()))
                                .find()
                        || sentence.words(on.span()).equalsIgnoreCase("this year"))
                .findFirst()
                .map(on -> on.thing().day());
    }
}
