package org.plenary.rules.vote;

/// How many affirmative votes adopt, as a share of a base or as a fixed number. Integer arithmetic only.
///
/// Reckoning allocates nothing.
public sealed interface Majority {
    /// What a share is taken of.
    enum Base {
        MEMBERS,
        PRESENT,
        PRESENT_AND_VOTING
    }

    /// Affirmative votes needed, at least one.
    ///
    /// @param yes affirmative votes cast
    /// @param no negative votes cast
    /// @param present Members in the hall
    /// @param members all Members of the body
    int needed(int yes, int no, int present, int members);

    /// What one Member in `position` adds to [#slack].
    int weight(Position position);

    /// The part of the slack that no ballot changes.
    int constant(int members);

    /// How far the affirmative votes are beyond the number needed, in the units of [#weight]: at least zero
    /// when it is reached. (That somebody voted in favour is a condition of its own.)
    default int slack(Tally tally, int members) {
        int sum = constant(members);
        for (Position position : Position.values()) {
            sum += weight(position) * tally.in(position);
        }
        return sum;
    }

    /// A fixed number of affirmative votes, such as nine in the Council.
    record Votes(int count) implements Majority {
        public Votes {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "A majority needs at least one affirmative vote; found " + count + ".");
            }
        }

        @Override
        public int needed(int yes, int no, int present, int members) {
            return count;
        }

        @Override
        public int weight(Position position) {
            return position == Position.YES ? 1 : 0;
        }

        @Override
        public int constant(int members) {
            return -count;
        }
    }

    /// A share of a base.
    ///
    /// @param moreThan whether the share must be exceeded (more than half) or reached (two thirds)
    record Share(int numerator, int denominator, boolean moreThan, Base base) implements Majority {
        /// A majority of members present and voting: more in favour than against.
        public static final Share SIMPLE = new Share(1, 2, true, Base.PRESENT_AND_VOTING);
        /// Two thirds of members present and voting; exactly two thirds suffice.
        public static final Share TWO_THIRDS = new Share(2, 3, false, Base.PRESENT_AND_VOTING);
        /// More than half of all Members.
        public static final Share ABSOLUTE = new Share(1, 2, true, Base.MEMBERS);
        /// Two thirds of all Members.
        public static final Share TWO_THIRDS_OF_MEMBERS = new Share(2, 3, false, Base.MEMBERS);

        public Share {
            if (numerator < 1 || denominator < 1 || numerator > denominator) {
                throw new IllegalArgumentException(
                        "A share lies between nothing and the whole; found %d/%d.".formatted(numerator, denominator));
            }
        }

        @Override
        public int needed(int yes, int no, int present, int members) {
            int of = switch (base) {
                case MEMBERS -> members;
                case PRESENT -> present;
                case PRESENT_AND_VOTING -> yes + no;
            };
            int whole = numerator * of;
            int votes = moreThan ? whole / denominator + 1 : (whole + denominator - 1) / denominator;
            return Math.max(1, votes);
        }

        @Override
        public int weight(Position position) {
            boolean inBase = switch (base) {
                case MEMBERS -> false;
                case PRESENT -> position.present();
                case PRESENT_AND_VOTING -> position == Position.YES || position == Position.NO;
            };
            return (position == Position.YES ? denominator : 0) - (inBase ? numerator : 0);
        }

        @Override
        public int constant(int members) {
            return (base == Base.MEMBERS ? -numerator * members : 0) - (moreThan ? 1 : 0);
        }
    }
}
