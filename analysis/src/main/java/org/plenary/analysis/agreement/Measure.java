package org.plenary.analysis.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.analysis.Measured;
import org.plenary.analysis.Measured.Paper;

/// What it means that two States voted alike. The measures differ in what an abstention is.
public enum Measure {
    /// The same of the three positions. An abstention agrees with an abstention and with nothing else.
    IDENTICAL(
            "identical",
            "identical",
            "the recorded votes in which both took the same position (yes, no or abstention), divided by those in which"
                    + " both took one",
            "recorded votes in which both voted or abstained; a vote in which one of the two was absent or did not"
                    + " participate is not counted at all"),
    /// Lijphart's index of agreement: an abstention agrees by half with a yes and with a no.
    LIJPHART(
            "lijphart",
            "Lijphart",
            "the votes in which both took the same position, and half of those in which one abstained and the other"
                    + " voted yes or no, divided by the votes in which both took a position",
            "recorded votes in which both voted or abstained"),
    /// The same side, where both took one.
    WITHOUT_ABSTENTIONS(
            "without-abstentions",
            "without abstentions",
            "the votes in which both voted yes or both voted no, divided by those in which neither abstained",
            "recorded votes in which both voted yes or no; a vote in which one of the two abstained is left out");

    private final String id;
    private final String printed;
    private final String formula;
    private final String base;

    Measure(String id, String printed, String formula, String base) {
        this.id = id;
        this.printed = printed;
        this.formula = formula;
        this.base = base;
    }

    /// As commands and addresses write it.
    public String id() {
        return id;
    }

    /// As pages print it.
    public String printed() {
        return printed;
    }

    /// The measure somebody names, in any case and with spaces or hyphens.
    public static Optional<Measure> named(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        for (Measure measure : values()) {
            if (measure.id.equals(wanted)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /// Its entry on the method page.
    public Measured measured() {
        return new Measured(
                "agreement-" + id,
                "Agreement, " + printed,
                formula,
                base,
                "The figure is a count of the record, not an estimate. The interval shown with it (Wilson, 95 %) says how"
                        + " far the share could lie from that of more votes of the same kind; votes on one text are not"
                        + " independent, so it is rather too narrow. Texts adopted without a vote, most of them, are not"
                        + " in it.",
                papers(),
                "plenary agreement USA RUS --measure " + id);
    }

    private List<Paper> papers() {
        return switch (this) {
            case IDENTICAL, WITHOUT_ABSTENTIONS -> List.of();
            case LIJPHART ->
                List.of(new Paper(
                        "Arend Lijphart",
                        1963,
                        "The Analysis of Bloc Voting in the General Assembly: A Critique and a Proposal",
                        "American Political Science Review 57 (4), 902-917"));
        };
    }
}
