package org.plenary.rules.law;

import java.util.List;

/// Uniting for Peace: resolution 377 A (V) of 3 November 1950, and the practice of emergency special sessions.
public final class UnitingForPeace {
    public static final Provision CONDITIONS = Provision.read(
                    "UFP-377A-1",
                    "General Assembly resolution 377 A (V), section A, paragraph 1: when",
                    "1950-11-03",
                    """
                    The Assembly takes up a matter at once when three things come together: the Council does not
                    exercise its primary responsibility for peace and security, it does not because its permanent
                    members are not unanimous, and there appears to be a threat to the peace, a breach of the
                    peace or an act of aggression. Want of unanimity shows in a text of substance defeated by a
                    negative vote of a permanent member; a text that had too few votes does not show it.""")
            .noting("The last sentence is stated from general knowledge.");

    public static final Provision RECOMMENDATIONS = Provision.read(
            "UFP-377A-2", "General Assembly resolution 377 A (V), section A, paragraph 1: what", "1950-11-03", """
                    The Assembly may recommend collective measures to Members; the use of armed force only for a
                    breach of the peace or an act of aggression. Recommendations do not bind.""");

    public static final Provision SESSION = Provision.read(
                    "UFP-377A-3",
                    "General Assembly resolution 377 A (V), section A, paragraph 1: in which session",
                    "1950-11-03",
                    """
                    Where the Assembly is in session it takes up the matter there; where it is not, an emergency
                    special session meets within 24 hours of the request. An emergency special session may also
                    meet beside a regular one.""")
            .noting("""
                            That it may meet beside a regular session is stated from general knowledge.""");

    public static final Provision REQUEST = Provision.read(
                    "UFP-377A-4",
                    "General Assembly resolution 377 A (V), section A, paragraph 1: at whose request",
                    "1950-11-03",
                    """
                    An emergency special session is asked for by the Security Council, by seven votes of any
                    members and as a matter of procedure, so that no negative vote of a permanent member prevents
                    it; or by a majority of the Members of the United Nations.""")
            .then("1966-01-01", """
                            An emergency special session is asked for by the Security Council, by nine votes of any
                            members and as a matter of procedure, so that no negative vote of a permanent member
                            prevents it; or by a majority of the Members of the United Nations.""");

    public static final Provision USES = Provision.read(
            "UFP-377A-5", "General Assembly resolution 377 A (V), use by the Security Council", "1950-11-03", """
                    The Council has referred a matter to the Assembly in this way eight times: resolutions 119 and
                    120 (1956), 129 (1958), 157 (1960), 303 (1971, to a regular session), 462 (1980), 500 (1982)
                    and 2623 (2022).""");

    public static final Provision RESUMPTION = Provision.read(
                    "UFP-RESUME",
                    "General Assembly, practice on the resumption of emergency special sessions",
                    "1980-07-29",
                    """
                    An emergency special session that was adjourned for the time being is resumed by its President
                    when Members ask. No new veto, vote of the Council or request by a majority is needed.""")
            .noting("""
                            Read for the tenth and eleventh sessions; that the seventh was resumed in the same way is
                            not from its text.""");

    public static final Provision MAJORITY = Provision.read(
                    "UFP-MAJORITY",
                    "General Assembly, practice on the majority in emergency special sessions",
                    "1956-11-01",
                    """
                    Texts of substance in an emergency special session, and amendments to them, are taken to need
                    two thirds of those present and voting; motions need a simple majority.""")
            .noting("""
                            Read for 2025; for earlier sessions the practice is inferred from which texts were
                            declared not adopted.""");

    /// In the order of the instrument.
    static final List<Provision> ALL =
            List.of(CONDITIONS, RECOMMENDATIONS, SESSION, REQUEST, USES, RESUMPTION, MAJORITY);

    private UnitingForPeace() {}
}
