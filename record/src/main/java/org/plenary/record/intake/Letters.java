package org.plenary.record.intake;

import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;

/// The letters in which ballots are kept: one for each position, and one for "not voting" where a publication
/// does not say why.
final class Letters {
    private Letters() {}

    static char of(Position position) {
        return switch (position) {
            case YES -> 'Y';
            case NO -> 'N';
            case ABSTAINED -> 'A';
            case NOT_PARTICIPATING -> 'P';
            case ABSENT -> '-';
            case BARRED -> 'B';
            case EXCLUDED -> 'E';
        };
    }

    /// The position shown for a letter. The publishers do not say whether a Member that did not vote was in the
    /// hall: in the Assembly it is shown as absent, in the Council as not participating, as in the compiled-in
    /// record.
    static Position position(char letter, Organ organ) {
        return switch (letter) {
            case 'Y' -> Position.YES;
            case 'N' -> Position.NO;
            case 'A' -> Position.ABSTAINED;
            case 'P' -> Position.NOT_PARTICIPATING;
            case '-' -> Position.ABSENT;
            case 'B' -> Position.BARRED;
            case 'E' -> Position.EXCLUDED;
            case Account.NOT_VOTING -> organ == Organ.SC ? Position.NOT_PARTICIPATING : Position.ABSENT;
            default -> throw new IllegalArgumentException("No ballot has the letter '" + letter + "'.");
        };
    }

    /// The letter in words.
    static String word(char letter, Organ organ) {
        return letter == Account.NOT_VOTING
                ? "not voting"
                : position(letter, organ).word();
    }

    /// Whether two letters can both be true: they are the same, or both say that the Member did not vote.
    static boolean agree(char one, char other) {
        return one == other || (notVoting(one) && notVoting(other));
    }

    private static boolean notVoting(char letter) {
        return switch (letter) {
            case 'P', '-', 'B', 'E', Account.NOT_VOTING -> true;
            default -> false;
        };
    }
}
