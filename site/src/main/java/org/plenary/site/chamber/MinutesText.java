package org.plenary.site.chamber;

import java.util.List;

import org.plenary.site.chamber.page.MinutesView;
import org.plenary.site.chamber.page.VoteView;

import static org.plenary.site.language.Messages.say;

/// Minutes as plain text: the sentences, votes and lists of the page, line by line.
final class MinutesText {
    private MinutesText() {}

    static String of(MinutesView view) {
        StringBuilder out = new StringBuilder(4096);
        line(out, view.title());
        line(out, say("site.held-on", view.setting(), view.held()));
        line(out, "");
        for (MinutesView.Line entry : view.lines()) {
            line(out, "%5d  %s  %s".formatted(entry.seq(), entry.time(), entry.text()));
            entry.vote().ifPresent(vote -> vote(vote, out));
        }
        line(out, "");
        line(
                out,
                view.all()
                        ? say("minutestext.times-are-utc", view.size())
                        : say("minutestext.times-are-utc-so-far", view.size()));
        line(out, say("minuteslist.head-of-the-tree", view.root()));
        line(out, say("minuteslist.key-of-the-signer", view.key()));
        return out.toString();
    }

    private static void vote(VoteView vote, StringBuilder out) {
        vote.numbers().ifPresent(numbers -> indented(out, "%s %s".formatted(vote.subject(), numbers)));
        for (VoteView.Line one : vote.lines()) {
            indented(
                    out,
                    say(
                            "minuteslist.requirement",
                            one.what(),
                            one.numbers(),
                            one.met() ? say("site.met") : say("site.not-met"),
                            one.rule()));
        }
        vote.readings().forEach(reading -> indented(out, say("minuteslist.reading", reading)));
        for (VoteView.Opens opens : vote.opens()) {
            indented(
                    out,
                    opens.due()
                            .map(due -> say("minuteslist.follows-due", opens.what(), opens.rule(), due))
                            .orElseGet(() -> say("minuteslist.follows", opens.what(), opens.rule())));
        }
        for (VoteView.Group group : vote.groups()) {
            indented(out, list(group));
        }
        vote.declaredOtherwise().ifPresent(otherwise -> indented(out, otherwise));
        for (VoteView.Intention intention : vote.intentions()) {
            indented(
                    out,
                    say("minutestext.stated-after-the-vote", intention.name(), intention.cast(), intention.meant()));
        }
    }

    private static String list(VoteView.Group group) {
        List<String> names = group.names();
        return say("minutestext.group", group.word(), names.size(), String.join(", ", names));
    }

    private static void indented(StringBuilder out, String text) {
        line(out, " ".repeat(17) + text);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
