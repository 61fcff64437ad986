package org.plenary.site.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.ruling.Requirement;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;

/// The votes for and against beside the exact number needed; everybody else apart.
///
/// One unit of length is one vote, everywhere in the picture. Where fewer took part than were needed, the votes
/// missing are drawn as an empty outline up to the threshold.
public sealed interface ResultBar extends Picture permits VoteBar, SeatBar {
    /// Both sizes in one `figure`, for a page; the sheet shows the one that fits.
    String figure();

    /// The wide or the narrow size, alone.
    String document(boolean narrow);

    @Override
    default String document() {
        return document(false);
    }

    /// Draws the wide size into a card.
    void draw(Drawing drawing);

    /// How tall the wide size is; it is 1200 wide.
    double height();

    /// A vote of which the numbers are known: yes and no on one line, the rest apart.
    ///
    /// @param needed affirmative votes
    static ResultBar assembly(Tally tally, int needed, Wording wording) {
        return VoteBar.of(tally, needed, wording);
    }

    /// A question on overruling a ruling of the chair: the votes for overruling first, however it was put.
    ///
    /// @param needed votes for overruling
    static ResultBar challenge(Tally tally, Put put, int needed, Wording wording) {
        return VoteBar.challenge(tally, put, needed, wording);
    }

    /// Members that concurred in a request, against all Members.
    static ResultBar concurrences(int concurring, int needed, int members) {
        return VoteBar.concurrences(concurring, needed, members);
    }

    /// A vote of the Council, a cell for each member.
    ///
    /// @param blocking whether one negative vote of a permanent member is enough to stop the text (not on
    /// procedure)
    static ResultBar council(List<Seat> seats, int needed, boolean blocking, Wording wording) {
        return SeatBar.of(seats, needed, blocking, wording);
    }

    /// A vote of the Council of which only the numbers are known, and which permanent members voted against.
    static ResultBar council(
            CountedVote vote, int needed, boolean blocking, Function<String, String> names, Wording wording) {
        return SeatBar.of(vote, needed, blocking, names, wording);
    }

    /// The bar of a ruling; empty where nothing was counted.
    ///
    /// @param names the English name of a code on the day of the vote
    static Optional<ResultBar> of(
            VoteQuestion question, Ruling ruling, Function<String, String> names, Wording wording) {
        OptionalInt threshold = ruling.threshold();
        if (threshold.isEmpty()) {
            return Optional.empty();
        }
        int needed = threshold.getAsInt();
        return switch (question.taking()) {
            case Taking.WithoutVote none -> Optional.empty();
            case Taking.NotPut none -> Optional.empty();
            case Taking.Concurrences concurrences ->
                Optional.of(concurrences(
                        concurrences.count(),
                        needed,
                        question.members().orElse(Math.max(needed, concurrences.count()))));
            case Taking.Voted voted -> {
                if (question.kind() == Kind.CHALLENGE_TO_RULING) {
                    yield Optional.of(challenge(ruling.tally(), question.put(), needed, wording));
                }
                if (question.organ() == Organ.GA) {
                    yield Optional.of(assembly(ruling.tally(), needed, wording));
                }
                // Procedure knows no veto; then nothing is asked of the permanent members, and nothing is framed.
                boolean blocking = ruling.requirements().stream()
                        .anyMatch(requirement -> requirement.relation() == Requirement.Relation.AT_MOST);
                yield Optional.of(
                        switch (voted.vote()) {
                            case RollCall call ->
                                council(
                                        call.ballots().stream()
                                                .map(ballot -> new Seat(
                                                        ballot.member(),
                                                        names.apply(ballot.member()),
                                                        PermanentSeat.of(ballot.member())
                                                                .isPresent(),
                                                        ballot.position()))
                                                .toList(),
                                        needed,
                                        blocking,
                                        wording);
                            case CountedVote counted -> council(counted, needed, blocking, names, wording);
                        });
            }
        };
    }
}
