package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;

import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Span;

/// How many there were: "there have been eleven emergency special sessions", "the first in forty years".
final class EmergencySessionsCounted extends Wording {
    EmergencySessionsCounted() {
        super(
                StatementKind.SESSION,
                "how many emergency special sessions there were",
                "There have been eleven emergency special sessions.",
                "The Security Council has called seven emergency special sessions.",
                "On 5 March 2022 it was the Council's first call for an emergency special session in forty years.");
        shape(
                "(?:there (?:have been|were|are|had been)|(?:assembly|un|united nations|it) (?:has|have|had) (?:held|met in|convened|called|had))(?: only| just| a total of)? (?<what>(?<some>N) emergency special sessions)",
                match -> counted(match, match.span("what"), Optional.empty()));
        shape(
                "council (?:has |have |had )?(?:called|convened|requested)(?: only| just| a total of)? (?<some>N) emergency special sessions",
                match -> counted(match, match.span(), Optional.of("SC")));
        shape(
                "(?<number>O)(?: such)? (?:call|request)(?: by the council)? for an emergency special session (?:in|for)(?: more than| over| nearly| almost| about| some)? (?<some>N) years",
                match -> match.ordinal("number") == 1,
                match ->
                        new Claim.FirstCall(match.span(), match.quantity("some").orElseThrow()));
        shape(
                "(?:council|it) (?:has |had )?called (?:for )?an emergency special session(?: of the (?:general )?assembly)? for the (?<number>O) time in(?: more than| over| nearly| almost| about| some)? (?<some>N) years",
                match -> match.ordinal("number") == 1,
                match ->
                        new Claim.FirstCall(match.span(), match.quantity("some").orElseThrow()));
    }

    private static Claim counted(Match match, Span span, Optional<String> by) {
        return new Claim.Emergency(span, Optional.empty(), match.count("some"), Optional.empty(), by, List.of());
    }
}
