package org.plenary.textcheck.wording;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim.Positions.Group;

/// A text and who opposed it: "opposed by just two European states, Hungary and Czechia".
final class OpposedBy extends Wording {
    OpposedBy() {
        super(
                StatementKind.POSITION,
                "opposed or supported by States",
                "A/RES/ES-10/24 was opposed by just two European states, Hungary and Czechia.",
                "Resolution 60/251 was opposed by Israel, the Marshall Islands, Palau and the United States.",
                "Four countries, Israel, the Marshall Islands, Palau and the United States, voted against resolution 60/251.",
                "Just two European states, Hungary and Czechia, voted against A/RES/ES-10/24.");
        shape(
                "(?<did>opposed|supported|backed|rejected)(?: only| just)* by (?<only>only |just |solely )?(?:(?<some>N) (?<european>european )?{noun}(?: ,| --|:)? )?(?<who>{who})",
                match -> match.positions()
                        .only(match.has("only"))
                        .of(match.has("european") ? Group.EUROPEAN : Group.ALL, match.count("some")));
        shape(
                "(?<only>only |just )?(?<some>N) {noun} (?:,|--|\\() (?<who>{who}) (?:,|--|\\)) (?<did>{did})(?: it)?",
                match -> match.states("who").size() == match.number("some"),
                match -> match.positions().only(true).of(Group.ALL, match.count("some")));
        shape(
                "(?<only>only |just )?(?<some>N)(?: {noun})? (?<did>{did})(?: it)? : (?<who>{who})",
                match -> match.states("who").size() == match.number("some"),
                match -> match.positions().only(true).of(Group.ALL, match.count("some")));
        shape(
                "(?<only>only |just )?(?<some>N) european {noun}(?: (?:,|--|\\() (?<who>{who})(?: (?:,|--|\\)))?)? (?<did>{did})",
                match -> match.positions().only(match.has("only")).of(Group.EUROPEAN, match.count("some")));
    }
}
