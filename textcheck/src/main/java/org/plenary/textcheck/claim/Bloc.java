package org.plenary.textcheck.claim;

import java.util.Optional;

/// A group of States that the record knows.
public enum Bloc {
    AFRICAN("African"),
    ASIA_PACIFIC("Asia-Pacific"),
    EASTERN_EUROPEAN("Eastern European"),
    LATIN_AMERICAN_AND_CARIBBEAN("Latin American and Caribbean"),
    WESTERN_EUROPEAN_AND_OTHER("Western European and other"),
    /// The elected members of the Security Council.
    ELECTED("");

    private final String region;

    Bloc(String region) {
        this.region = region;
    }

    /// The regional group, as the record names it; empty for no region.
    public String region() {
        return region;
    }

    /// The group that a text calls so; empty for those whose members are not in the record, such as the Arab
    /// States or the European Union.
    public static Optional<Bloc> of(String words) {
        return switch (words) {
            case "african", "african group" -> Optional.of(AFRICAN);
            case "asia - pacific", "asia - pacific group" -> Optional.of(ASIA_PACIFIC);
            case "eastern european", "eastern european group" -> Optional.of(EASTERN_EUROPEAN);
            case "latin american and caribbean", "latin american and caribbean group" ->
                Optional.of(LATIN_AMERICAN_AND_CARIBBEAN);
            case "western european and other", "western european and others", "western european and others group" ->
                Optional.of(WESTERN_EUROPEAN_AND_OTHER);
            case "elected" -> Optional.of(ELECTED);
            default -> Optional.empty();
        };
    }
}
