package org.plenary.record.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The layouts of files that can be read, recognised by the columns that only they have.
public enum Layout {
    ROLL_CALLS("unvotes roll calls", Dataset.ROLL_CALLS, "rcid", "session", "date", "unres"),
    UNVOTES("unvotes ballots", Dataset.UNVOTES, "rcid", "country", "country_code", "vote"),
    ISSUES("unvotes issues", Dataset.ISSUES, "rcid", "issue"),
    CODES("Voeten codes", Dataset.CODES, "rcid", "ccode", "vote"),
    COUNCIL(
            "UN Digital Library, Security Council",
            Dataset.COUNCIL,
            "ms_code",
            "ms_vote",
            "date",
            "resolution",
            "permanent_member"),
    ASSEMBLY("UN Digital Library, General Assembly", Dataset.ASSEMBLY, "ms_code", "ms_vote", "date", "resolution"),
    NOT_ADOPTED(
            "Council drafts not adopted", Dataset.NOT_ADOPTED, "vote_id", "symbol", "date", "outcome", "iso3", "vote"),
    VETOES("vetoed drafts", Dataset.VETOES, "vote_id", "symbol", "date", "yes", "no", "vetoing"),
    VETO_LIST("veto list", Dataset.VETO_LIST, "date", "draft", "member_veto1"),
    RECORD("UN Digital Library record (MARCXML)", Dataset.RECORDS);

    private final String title;
    private final Dataset dataset;
    private final String columns;

    Layout(String title, Dataset dataset, String... columns) {
        this.title = title;
        this.dataset = dataset;
        this.columns = String.join(",", columns);
    }

    /// Its name in reports.
    public String title() {
        return title;
    }

    /// The columns by which it is recognised; none for XML.
    public List<String> columns() {
        return columns.isEmpty() ? List.of() : List.of(columns.split(",", -1));
    }

    Dataset dataset() {
        return dataset;
    }

    /// Whether its rows name roll calls by number only, so that the roll calls themselves must be known.
    boolean needsRollCalls() {
        return this == UNVOTES || this == CODES || this == ISSUES;
    }

    /// The layout with these columns; other columns may stand beside them, in any order.
    static Optional<Layout> of(Collection<String> header) {
        Set<String> columns = Set.copyOf(header);
        return Arrays.stream(values())
                .filter(layout -> !layout.columns.isEmpty() && columns.containsAll(layout.columns()))
                .findFirst();
    }

    /// The headers known, for the error on an unknown one.
    static String known() {
        return Arrays.stream(values())
                .map(layout -> layout.columns.isEmpty()
                        ? "XML (" + layout.title + ")"
                        : layout.columns + " (" + layout.title + ")")
                .collect(Collectors.joining("; "));
    }
}
