package org.plenary.rules.vote;

/// The number of Members in each position.
public record Tally(int yes, int no, int abstained, int notParticipating, int absent, int barred, int excluded) {
    public Tally {
        if (yes < 0 || no < 0 || abstained < 0 || notParticipating < 0 || absent < 0 || barred < 0 || excluded < 0) {
            throw new IllegalArgumentException("A tally has no negative numbers; found "
                    + "%d-%d-%d-%d-%d-%d-%d."
                            .formatted(yes, no, abstained, notParticipating, absent, barred, excluded));
        }
    }

    /// A tally as the record prints it: yes, no, abstained.
    public static Tally of(int yes, int no, int abstained) {
        return new Tally(yes, no, abstained, 0, 0, 0, 0);
    }

    /// The number of Members in `position`.
    public int in(Position position) {
        return switch (position) {
            case YES -> yes;
            case NO -> no;
            case ABSTAINED -> abstained;
            case NOT_PARTICIPATING -> notParticipating;
            case ABSENT -> absent;
            case BARRED -> barred;
            case EXCLUDED -> excluded;
        };
    }

    /// Everybody counted, in whatever position.
    public int members() {
        return yes + no + abstained + notParticipating + absent + barred + excluded;
    }

    /// Members in the hall, voting or not.
    public int present() {
        return yes + no + abstained + notParticipating + barred;
    }

    /// Members casting an affirmative or negative vote (Assembly, rule 86).
    public PresentAndVoting presentAndVoting() {
        return new PresentAndVoting(yes, no);
    }

    /// The form used in speech and print, for example `124-14-43`.
    @Override
    public String toString() {
        return yes + "-" + no + "-" + abstained;
    }
}
