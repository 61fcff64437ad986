package org.plenary.rules.law;

import java.util.List;

/// How votes are counted: consequences of the Charter and of rule 86, in whole numbers only.
public final class Arithmetic {
    public static final Provision MAJORITIES = Provision.read(
            "ARITH-1",
            "Charter, Article 18; General Assembly, rules of procedure, rule 86: arithmetic",
            "1945-10-24",
            """
                    A simple majority is more votes for than against. Two thirds is three times the votes for
                    being at least twice the votes for and against, and at least one vote for; whole numbers are
                    compared, never fractions.""");

    public static final Provision FIXED_NUMBER =
            Provision.read("ARITH-2", "Charter, Article 27: arithmetic", "1946-01-17", """
                    In the Council votes are counted against a fixed number and never as a share of those cast:
                    9-6-0 and 9-0-6 both reach nine.""");

    public static final Provision ALL_ABSTAIN =
            Provision.notRead("ARITH-3", "Charter, Articles 18 and 27: when all abstain", "1945-10-24", """
                    Where nobody votes for a text it is not adopted: in the Assembly for want of an affirmative
                    vote, in the Council for want of votes.""");

    public static final Provision EXACTLY_TWO_THIRDS = Provision.read(
            "ARITH-4",
            "Charter, Article 18 (2): exactly two thirds",
            "1945-10-24",
            "Exactly two thirds is enough; one vote fewer is not.");

    public static final Provision EARLIER_VOTE = Provision.read(
            "ARITH-5", "Charter, Article 18 (3): an earlier vote settles the majority", "1945-10-24", """
                    The same votes can adopt a text or not, according to what was decided before: on the majority,
                    on a separate vote, on priority, on a ruling.""");

    public static final Provision ABSTENTIONS =
            Provision.read("ARITH-6", "Charter, Articles 18 and 27: abstentions", "1945-10-24", """
                    An abstention more never changes a result of the Assembly; in the Council it can leave a text
                    without the votes it needs.""");

    public static final Provision AMENDED_TEXT = Provision.read(
                    "ARITH-7",
                    "General Assembly, rules of procedure, rules 80 and 90: the text as amended",
                    "1945-10-24",
                    """
                    What is adopted is the text as amended, which its own sponsor may no longer support. Once it
                    is amended the mover cannot withdraw it.""")
            .noting("""
                            That an amended text cannot be withdrawn is stated from general knowledge.""");

    public static final Provision LOST_MOTION =
            Provision.read("ARITH-8", "Charter, Article 18 (3): a lost motion for two thirds", "1945-10-24", """
                    When a motion that two thirds are needed is lost, a simple majority is enough. Losing the
                    motion decides nothing about the text itself.""");

    public static final Provision ABSENT =
            Provision.read("ARITH-9", "Charter, Articles 18 and 27: absent Members", "1945-10-24", """
                    A Member that is absent matters for the quorum, for a majority of all Members, and in the
                    Council for reaching the fixed number; nowhere else.""");

    /// In the order of the instrument.
    static final List<Provision> ALL = List.of(
            MAJORITIES,
            FIXED_NUMBER,
            ALL_ABSTAIN,
            EXACTLY_TWO_THIRDS,
            EARLIER_VOTE,
            ABSTENTIONS,
            AMENDED_TEXT,
            LOST_MOTION,
            ABSENT);

    private Arithmetic() {}
}
