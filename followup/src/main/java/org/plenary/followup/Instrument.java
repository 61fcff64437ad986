package org.plenary.followup;

/// What binds: an article of the Charter, a treaty, a resolution.
///
/// @param id for addresses: `charter-25`, `rome-statute`, `s-res-1970`
/// @param says in our own plain words
/// @param verified whether its words were read; otherwise they are stated from general knowledge
public record Instrument(String id, Sort sort, String title, String says, boolean verified) {
    /// Which sort of instrument.
    public enum Sort {
        CHARTER,
        TREATY,
        SANCTIONS
    }
}
