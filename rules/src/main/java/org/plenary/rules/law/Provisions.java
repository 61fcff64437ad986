package org.plenary.rules.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The register of provisions: everything a ruling can cite stands here once.
///
/// A new provision is a constant in the class of its instrument and an entry in that class's list. Tests find
/// provisions that no rule uses, and ids in rules that are not in the register.
public final class Provisions {
    private static final List<Instrument> INSTRUMENTS = List.of(
            new Instrument("Charter of the United Nations", Charter.ALL),
            new Instrument("Security Council: provisional rules of procedure and practice", CouncilRules.ALL),
            new Instrument("General Assembly: rules of procedure and practice", AssemblyRules.ALL),
            new Instrument("Uniting for Peace", UnitingForPeace.ALL),
            new Instrument("The veto initiative", VetoInitiative.ALL),
            new Instrument("Other bodies", Links.ALL),
            new Instrument("Arithmetic", Arithmetic.ALL));

    private static final Map<String, Provision> BY_ID = byId();

    private static final List<Provision> ALL = List.copyOf(BY_ID.values());

    private Provisions() {}

    /// An instrument, or a group of them, with its provisions in order.
    public record Instrument(String title, List<Provision> provisions) {
        public Instrument {
            provisions = List.copyOf(provisions);
        }
    }

    /// All provisions by instrument, in the order in which a handbook would print them.
    public static List<Instrument> instruments() {
        return INSTRUMENTS;
    }

    /// All provisions, in the order of [#instruments].
    public static List<Provision> all() {
        return ALL;
    }

    /// The provision with an id, for example `CHARTER-27-3`.
    public static Optional<Provision> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// The provision with an id that a rule cites.
    ///
    /// @throws IllegalArgumentException if it is not in the register
    public static Provision cited(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("""
                Every citation stands in the register of provisions; %s does not. \
                Maybe a constant is missing in the class of its instrument.""".formatted(id)));
    }

    private static Map<String, Provision> byId() {
        Map<String, Provision> byId = new LinkedHashMap<>();
        for (Instrument instrument : INSTRUMENTS) {
            for (Provision provision : instrument.provisions()) {
                if (byId.put(provision.id(), provision) != null) {
                    throw new IllegalStateException("Two provisions have the id " + provision.id() + ".");
                }
            }
        }
        return byId;
    }
}
