package org.plenary.site.page;

import java.util.List;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.site.picture.Picture;
import org.plenary.site.picture.ShareCard;
import org.plenary.site.question.InWords;
import org.plenary.site.web.Ask;

import static org.plenary.site.language.Messages.say;

/// A decision as pictures that stand alone: the card that is shared, and what others embed.
final class DecisionPictures {
    /// Which picture a decision can be embedded as.
    static final List<String> EMBEDDABLE = List.of("bar", "board", "table");

    private DecisionPictures() {}

    /// The card, of the record or of a what-if.
    static ShareCard card(DecisionView view) {
        Decision decision = view.decision();
        return new ShareCard(
                view.organ() + view.session().map(session -> " · " + session).orElse(""),
                decision.display(),
                Phrases.date(decision.date()),
                view.heading(),
                stamp(view),
                view.ruling()
                        .filter(ruling -> ruling.threshold().isPresent())
                        .map(_ -> view.tally())
                        .or(() -> decision.votes().map(votes -> Phrases.tally(votes.toString())))
                        .orElse(""),
                view.ruling().isPresent() ? view.sentence() : view.undecided(),
                view.resultBar(),
                view.ruling().map(DecisionPictures::rule).orElse(say("decision-pictures.no-rule-applied")),
                say(
                        "decision-pictures.source",
                        view.href(),
                        view.source(decision.citation().source())),
                view.hypothetical() ? Optional.of(view.changed()) : Optional.empty());
    }

    private static ShareCard.Stamp stamp(DecisionView view) {
        return view.ruling().isPresent()
                ? new ShareCard.Stamp(view.stamp(), view.positive())
                : new ShareCard.Stamp(
                        view.decision()
                                .outcome()
                                .map(InWords::outcome)
                                .orElse(say("decision-pictures.outcome-not-settled")),
                        view.decision()
                                .outcome()
                                .map(outcome ->
                                        outcome == view.decision().kind().positive())
                                .orElse(false));
    }

    /// The provision that decided: the first that was not met, else the first.
    private static String rule(Ruling ruling) {
        return ruling.requirements().stream()
                .filter(requirement -> !requirement.met())
                .findFirst()
                .or(() -> ruling.requirements().stream().findFirst())
                .map(DecisionPictures::rule)
                .orElse(say("decision-pictures.no-requirement-applied"));
    }

    private static String rule(Requirement requirement) {
        return "%s: %s"
                .formatted(
                        DecisionView.required(requirement), requirement.source().citation())
                .replace(".:", ":");
    }

    /// The picture that the address asks for; empty where the decision has none of that kind.
    static Optional<? extends Picture> embed(DecisionView view, Ask ask) {
        return switch (ask.query("picture").orElse("bar")) {
            case "bar" -> view.resultBar();
            case "board" ->
                view.tiles().isEmpty()
                        ? Optional.empty()
                        : Optional.of(view.board().board());
            case "table" -> view.horseshoe();
            default -> Optional.empty();
        };
    }
}
