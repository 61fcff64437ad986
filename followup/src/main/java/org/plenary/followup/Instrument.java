package org.plenary.followup;

/// What binds: an article of the Charter, a treaty, a resolution.
///
/// @param id for addresses: `charter-25`, `rome-statute`, `s-res-1970`
/// @param says in our own plain words
public record Instrument(String id, Sort sort, String title, String says) {
    /// Which sort of instrument.
    public enum Sort {
        CHARTER,
        TREATY,
        SANCTIONS
    }
}
