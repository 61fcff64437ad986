package org.plenary.textcheck.answer;

import java.util.Set;

import org.plenary.record.State;
import org.plenary.record.VotingRecord;

/// Which States a text may mean by "European".
///
/// No organ of the United Nations has decided it. The record has the regional groups: the Eastern European and
/// the Western European and other one, to which five States of other continents belong. Some of the rest are
/// counted to Europe by some and not by others; an answer that turns on them is an answer on a reading.
final class Europe {
    private static final Set<String> ELSEWHERE = Set.of("AUS", "CAN", "ISR", "NZL", "USA");
    private static final Set<String> DIFFERENTLY_COUNTED = Set.of("ARM", "AZE", "CYP", "GEO", "RUS", "SUN", "TUR");

    private Europe() {}

    static boolean certainly(VotingRecord record, String code) {
        return possibly(record, code) && !DIFFERENTLY_COUNTED.contains(code);
    }

    static boolean possibly(VotingRecord record, String code) {
        boolean group = record.states()
                .byCode(code)
                .flatMap(State::region)
                .map(region -> region.equals("Eastern European") || region.equals("Western European and other"))
                .orElse(false);
        return DIFFERENTLY_COUNTED.contains(code) || (group && !ELSEWHERE.contains(code));
    }
}
