package org.plenary.textcheck.wording;

import java.util.Optional;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.claim.Claim.Positions.Group;

/// A State that stood alone: "the U.S. was the only country to vote against it".
final class OnlyState extends Wording {
    OnlyState() {
        super(
                StatementKind.POSITION,
                "the only State to vote so",
                "The U.S. was the only country to vote against S/2025/353.",
                "Panama was the sole member opposing resolution 502.",
                "Russia cast the lone vote against resolution 2623.");
        shape(
                "(?<who>{who}) (?:(?:was|were|is|,|cast|stood) )?(?:the )?(?:alone in|(?:only|sole|lone)(?: N)?(?<european> european)?(?: {noun})?(?: {noun})?(?: (?:to|that|which|who))?) (?:have )?(?<did>{did}|vote against|against|oppose)",
                OnlyState::only);
        shape(
                "the only(?: N)?(?<european> european)? {noun} (?:to|that|which|who) (?:have )?(?<did>{did}) (?:[^ NSTY;.]+ ){0,4}?(?:were|was|are|is|:) (?<who>{who})",
                OnlyState::only);
        shape(
                "(?<who>{who}) (?:were|are) the(?: only)? (?<some>N)(?<european> european)?(?: {noun})? (?:that|who|which) (?<did>{did})",
                OnlyState::only);
    }

    private static Claim only(Match match) {
        return match.positions().only(true).of(match.has("european") ? Group.EUROPEAN : Group.ALL, Optional.empty());
    }
}
