package org.plenary.rules.council;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plenary.rules.law.Charter;
import org.plenary.rules.law.Provision;

/// A permanent seat of the Council. The seat is what votes; who represents it has changed twice (Article 23 (1)).
public enum PermanentSeat {
    /// The Republic of China; since resolution 2758 (XXVI) of 25 October 1971 the People's Republic of China.
    CHINA("CHN TWN"),
    FRANCE("FRA"),
    /// The Union of Soviet Socialist Republics, continued since 24 December 1991 by the Russian Federation.
    RUSSIAN_FEDERATION("RUS SUN"),
    UNITED_KINGDOM("GBR"),
    UNITED_STATES("USA");

    /// The provision that makes these five seats permanent, with who sat in them by date.
    public static final Provision RULE = Charter.PERMANENT_SEATS;

    private static final Set<String> ALL_CODES =
            Arrays.stream(values()).flatMap(seat -> seat.codes().stream()).collect(Collectors.toUnmodifiableSet());

    private final String codes;

    PermanentSeat(String codes) {
        this.codes = codes;
    }

    /// The codes under which ballots of this seat are given, today's first.
    public List<String> codes() {
        return List.of(codes.split(" "));
    }

    /// The seat that votes under `code`.
    public static Optional<PermanentSeat> of(String code) {
        return Arrays.stream(values())
                .filter(seat -> seat.codes().contains(code))
                .findFirst();
    }

    /// Every code of every permanent seat.
    public static Set<String> allCodes() {
        return ALL_CODES;
    }
}
