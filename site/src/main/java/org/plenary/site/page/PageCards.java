package org.plenary.site.page;

import java.util.List;
import java.util.Optional;

import org.plenary.record.State;
import org.plenary.rules.vote.Position;
import org.plenary.site.picture.PageCard;
import org.plenary.site.picture.Region;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;

import static org.plenary.site.language.Messages.say;

/// The cards of pages that are no decision, from what the page itself shows.
final class PageCards {
    private PageCards() {}

    /// Where a matter stands.
    static PageCard of(MatterView view) {
        return new PageCard(
                "",
                say("card.matter", view.years(), view.matter().steps().size()),
                view.matter().title(),
                view.matter().summary() + ".",
                List.of(),
                Optional.of(view.strip()),
                Optional.empty(),
                Addresses.matter(view.matter().id()));
    }

    /// How a State voted.
    static PageCard of(StateView view) {
        State state = view.state();
        List<PageCard.Figure> figures = view.counts().stream()
                .filter(count -> count.position() == Position.YES
                        || count.position() == Position.NO
                        || count.position() == Position.ABSTAINED)
                .map(count -> new PageCard.Figure(String.valueOf(count.count()), count.word()))
                .toList();
        return new PageCard(
                state.code(),
                state.region()
                        .map(region -> say("card.state-of", Region.named(region)))
                        .orElseGet(() -> say("site.state")),
                state.name(),
                view.membership(),
                figures,
                Optional.empty(),
                Optional.of(view.drawnColumns()),
                say("card.votes-in-this-record", view.total(), Addresses.state(state.code())));
    }

    /// The site, for pages that have no card of their own.
    static PageCard ofSite(Docket docket) {
        return new PageCard(
                "",
                say("home.security-council-and-general"),
                say("home.what-was-decided-by-which-rule-and"),
                say("home.every-recorded-vote-here-is-ruled"),
                List.of(
                        new PageCard.Figure(
                                String.valueOf(docket.record().decisions().size()), say("card.decisions")),
                        new PageCard.Figure(
                                String.valueOf(docket.record().matters().size()), say("card.matters"))),
                Optional.empty(),
                Optional.empty(),
                say("card.as-of", docket.latest().map(Phrases::date).orElseGet(() -> say("home.no-date"))));
    }

    /// What others show in the place of a link to a page.
    ///
    /// @param page the address of the page, below which its card is
    static Frame.Preview preview(Ask ask, String page, PageCard card) {
        return new Frame.Preview(
                ask.origin() + page,
                ask.origin() + page + "/card" + Form.PNG.ending(),
                card.alternative(),
                Optional.empty());
    }
}
