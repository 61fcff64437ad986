package org.plenary.site.chamber;

import java.util.List;

import org.plenary.site.chamber.page.MinutesView;
import org.plenary.site.chamber.page.VoteView;

/// Minutes as plain text: the sentences, votes and lists of the page, line by line.
final class MinutesText {
    private MinutesText() {}

    static String of(MinutesView view) {
        StringBuilder out = new StringBuilder(4096);
        line(out, view.title());
        line(out, "%s. Held on %s.".formatted(view.setting(), view.held()));
        line(out, "");
        for (MinutesView.Line entry : view.lines()) {
            line(out, "%5d  %s  %s".formatted(entry.seq(), entry.time(), entry.text()));
            entry.vote().ifPresent(vote -> vote(vote, out));
        }
        line(out, "");
        line(
                out,
                "Times are UTC. Numbers are those of the entries of the log, which has %d%s."
                        .formatted(view.size(), view.all() ? "" : " that may be published now"));
        line(out, "Head of the tree: " + view.root());
        line(out, "Key of the signer: " + view.key());
        return out.toString();
    }

    private static void vote(VoteView vote, StringBuilder out) {
        vote.numbers().ifPresent(numbers -> indented(out, "%s %s".formatted(vote.subject(), numbers)));
        for (VoteView.Line one : vote.lines()) {
            indented(
                    out,
                    "%s: %s, %s (%s)".formatted(one.what(), one.numbers(), one.met() ? "met" : "not met", one.rule()));
        }
        vote.readings().forEach(reading -> indented(out, "Reading: " + reading));
        for (VoteView.Opens opens : vote.opens()) {
            indented(
                    out,
                    "Follows: %s (%s)%s"
                            .formatted(
                                    opens.what(),
                                    opens.rule(),
                                    opens.due().map(due -> ", due " + due).orElse("")));
        }
        for (VoteView.Group group : vote.groups()) {
            indented(out, list(group));
        }
        vote.declaredOtherwise().ifPresent(otherwise -> indented(out, otherwise));
        for (VoteView.Intention intention : vote.intentions()) {
            indented(
                    out,
                    "Stated after the vote: %s, cast %s, had intended %s."
                            .formatted(intention.name(), intention.cast(), intention.meant()));
        }
    }

    private static String list(VoteView.Group group) {
        List<String> names = group.names();
        return "%s (%d): %s.".formatted(group.word(), names.size(), String.join(", ", names));
    }

    private static void indented(StringBuilder out, String text) {
        line(out, " ".repeat(17) + text);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
