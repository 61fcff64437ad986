package org.plenary.site.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.site.feed.Entry;
import org.plenary.site.feed.Feed;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Reply;

import static org.plenary.site.language.Messages.say;

/// Decisions and matters as feeds. An entry is as new as its latest fact: the vote, or what a State stated on
/// it later.
final class Feeds {
    private final Docket docket;

    Feeds(Docket docket) {
        this.docket = docket;
    }

    /// Decisions, such as those a search finds.
    Reply decisions(Ask ask, String title, List<Decision> decisions) {
        List<Entry> latest = decisions.stream()
                .sorted(Comparator.comparing(Feeds::updated).reversed())
                .limit(Feed.MOST)
                .map(this::entry)
                .toList();
        return reply(ask, title, latest);
    }

    /// The steps of a matter.
    Reply matter(Ask ask, Matter matter) {
        String page = Addresses.matter(matter.id());
        return reply(
                ask,
                matter.title(),
                matter.steps().stream().map(step -> entry(page, step)).toList());
    }

    private Reply reply(Ask ask, String title, List<Entry> entries) {
        Feed feed = new Feed(
                say("feed.title", title),
                ask.path() + Form.ATOM.ending() + ask.writtenQuery(),
                ask.path() + ask.writtenQuery(),
                docket.latest().map(EventDate::last).orElse(LocalDate.of(1945, 10, 24)),
                entries);
        return Reply.of(Form.ATOM, feed.atom(ask.origin()));
    }

    private Entry entry(Decision decision) {
        DecisionView view = new DecisionView(docket, docket.ruled(decision), false);
        String path = Addresses.decision(decision.symbol());
        return new Entry(
                path,
                "%s: %s".formatted(decision.display(), view.heading()),
                updated(decision),
                path,
                view.ruling().isPresent() ? view.sentence() : view.undecided(),
                List.of(decision.organ().name(), decision.kind().word()));
    }

    private static LocalDate updated(Decision decision) {
        return Stream.concat(
                        Stream.of(decision.date()),
                        decision.corrections().stream().flatMap(correction -> correction.statedOn().stream()))
                .map(EventDate::first)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Entry entry(String page, MatterStep step) {
        return new Entry(
                page + "#" + step.number(),
                "%s: %s"
                        .formatted(
                                Phrases.date(step.date()),
                                MatterView.kindInWords(step.kind())
                                        + step.symbol()
                                                .map(symbol -> ", " + symbol)
                                                .orElse("")),
                step.date().first(),
                page,
                step.description(),
                List.of(step.kind()));
    }
}
