package org.plenary.textcheck.wording;

import java.util.Optional;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing;

/// How often the Assembly or the Council acted under resolution 377 A (V): "Uniting for Peace has been used
/// thirteen times".
final class UsesOfUnitingForPeace extends Wording {
    private static final Shape NAMED = Shape.of("(?:Y|uniting - for - peace|uniting for peace|377)");

    UsesOfUnitingForPeace() {
        super(
                StatementKind.SESSION,
                "how often Uniting for Peace was used",
                "Uniting for Peace has been used thirteen times.",
                "The Security Council has invoked Uniting for Peace eight times.");
        shape(
                "(?:Y|procedure|resolution|mechanism)(?: (?:procedure|resolution|mechanism|,))* (?:has|had|was|have)(?: (?:been|only|ever|since|so|far|already))* (?<what>(?:used|invoked|applied|employed|activated)(?: (?:only|just|at least|about|some))? (?<some>N) times)",
                UsesOfUnitingForPeace::unitingForPeace,
                match -> uses(match, match.span("what"), Optional.empty()));
        shape(
                "(?<who>council|assembly)(?: (?:has|had|have))? (?:used|invoked|applied|turned to|resorted to) (?:the )?Y(?: (?:procedure|resolution|mechanism))? (?<some>N) times",
                UsesOfUnitingForPeace::unitingForPeace,
                match -> uses(
                        match,
                        match.span(),
                        match.text("who").equals("council") ? Optional.of("SC") : Optional.empty()));
        shape(
                "there have been (?<some>N) uses of (?:the )?Y",
                UsesOfUnitingForPeace::unitingForPeace,
                match -> uses(match, match.span(), Optional.empty()));
    }

    private static boolean unitingForPeace(Match match) {
        return NAMED.foundIn(match.sentence())
                && match.sentence().placed(Thing.Document.class).stream()
                        .anyMatch(on -> on.thing().symbol().canonical().equals("A/RES/377(V)"));
    }

    private static Claim uses(Match match, Span span, Optional<String> by) {
        return new Claim.Uses(span, match.number("some"), by);
    }
}
