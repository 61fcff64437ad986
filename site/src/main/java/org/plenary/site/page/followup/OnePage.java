package org.plenary.site.page.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.plenary.followup.Evidence;
import org.plenary.followup.Explanation;
import org.plenary.site.page.Templates;
import org.plenary.site.pdf.Pdf;

import static org.plenary.site.language.Messages.say;

/// The brief of a text on one page of paper. Where it would be longer, it says how much more there is, and
/// where.
///
/// @param tasks how many tasks are printed, in the order of the text
/// @param reports how many reports are printed under each task, the latest ones; of the rest as many again
/// @param address where everything is
public record OnePage(BriefView brief, int tasks, int reports, String address) {
    private static final int MOST_REPORTS = 4;

    /// As much as most texts need, for the print of a browser, whose page breaks nobody knows beforehand.
    public static OnePage inBrowser(BriefView brief) {
        return new OnePage(brief, brief.lines().size(), 1, brief.shown().text(brief.text()));
    }

    /// The fullest brief that fits. It is laid out up to a dozen times, some hundred milliseconds each.
    public static byte[] pdf(BriefView brief, String origin, Templates templates) {
        String address = origin + brief.shown().text(brief.text());
        int all = brief.lines().size();
        for (int reports = MOST_REPORTS; reports >= 0; reports--) {
            byte[] pdf = laidOut(new OnePage(brief, all, reports, address), templates);
            if (Pdf.pages(pdf) == 1) {
                return pdf;
            }
        }
        int fits = 0;
        int tooMany = all;
        while (fits + 1 < tooMany) {
            int middle = (fits + tooMany) / 2;
            if (Pdf.pages(laidOut(new OnePage(brief, middle, 0, address), templates)) == 1) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return laidOut(new OnePage(brief, fits, 0, address), templates);
    }

    private static byte[] laidOut(OnePage page, Templates templates) {
        Instant at = page.brief().shown().day().atStartOfDay().toInstant(ZoneOffset.UTC);
        return Pdf.of(new String(templates.part("followup/briefpaper", page), StandardCharsets.UTF_8), at);
    }

    public List<Shown.Line> lines() {
        return brief.lines().subList(0, tasks);
    }

    /// Where a task stands in the text, in little room: `§ 4: `.
    public String place(Shown.Line line) {
        return line.task()
                .shownParagraph()
                .map(number -> (number.equals("sole")
                                ? say("followup.the-sole-paragraph")
                                : say("followup.onepage.paragraph", number))
                        + ": ")
                .orElse("");
    }

    /// Tasks that are left out.
    public int moreTasks() {
        return brief.lines().size() - tasks;
    }

    /// The latest reports on a task, oldest first.
    public List<Evidence> latest(Shown.Line line) {
        return last(line.reports(), reports);
    }

    /// Earlier reports on a task that are left out.
    public int earlier(Shown.Line line) {
        return line.reports().size() - latest(line).size();
    }

    /// What is cited for the text as a whole.
    public List<Evidence> ofText() {
        return last(brief.ofText(), reports * 2);
    }

    public List<MandateView> mandates() {
        return reports == 0 ? List.of() : brief.mandates();
    }

    public List<Explanation> explanations() {
        return last(brief.explanations(), reports * 2);
    }

    /// What is left out beside reports on single tasks, in words; empty for nothing.
    public String more() {
        int documents = brief.ofText().size() - ofText().size();
        int bodies = brief.mandates().size() - mandates().size();
        int said = brief.explanations().size() - explanations().size();
        return List.of(
                        counted("followup.onepage.more-tasks", moreTasks()),
                        counted("followup.onepage.more-documents", documents),
                        counted("followup.onepage.more-bodies", bodies),
                        counted("followup.onepage.more-explanations", said))
                .stream()
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String counted(String key, int count) {
        return count == 0 ? "" : say(key, count);
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
