package org.plenary.record;

/// Another value that a second source gives. Both are kept; one is shown.
///
/// @param field `tally`, `date`, `outcome`, `symbol`, or `ballot:` and the code of a Member
/// @param value what the second source says
/// @param shown what the record shows instead
/// @param source the id of the second source
public record Difference(
        Symbol symbol, String field, String value, String shown, String source, String locator, String note) {
    /// The field without the Member: `tally`, `date`, `outcome`, `symbol`, `ballot`.
    public String kind() {
        int colon = field.indexOf(':');
        return colon < 0 ? field : field.substring(0, colon);
    }
}
