package org.plenary.rules.law;

import java.util.List;

/// Resolution 76/262 of 26 April 2022: a standing mandate for a debate of the General Assembly when a veto is cast.
public final class VetoInitiative {
    public static final Provision DEBATE = Provision.read(
                    "VETO-76-262-1", "General Assembly resolution 76/262, paragraph 1", "2022-04-26", """
                    When a permanent member casts a veto in the Council, on a text or on an amendment, the
                    President of the Assembly convenes a meeting within ten working days for a debate on the
                    situation. It needs no request and no vote, and it is not convened where the Assembly meets in
                    an emergency special session on the same situation. The debate need not end in a text and does
                    not undo the veto.""")
            .noting("""
                            How the ten days are counted is stated from general knowledge: the day of the vote,
                            weekends and holidays of the United Nations are left out.""");

    public static final Provision SPEAKERS =
            Provision.read("VETO-76-262-2", "General Assembly resolution 76/262, paragraph 2", "2022-04-26", """
                    In that debate the permanent member or members that cast the veto come first on the list of
                    speakers.""");

    public static final Provision SPECIAL_REPORT =
            Provision.read("VETO-76-262-3", "General Assembly resolution 76/262, paragraph 3", "2022-04-26", """
                    The Council is invited, not obliged, to send the Assembly a special report on the veto at
                    least 72 hours before the debate.""");

    public static final Provision AGENDA_ITEM =
            Provision.read("VETO-76-262-4", "General Assembly resolution 76/262, paragraph 4", "2022-04-26", """
                    From the seventy-seventh session on the agenda has an item on the use of the veto, which is
                    taken up when one is cast.""");

    public static final Provision SEVENTY_SIXTH_SESSION = Provision.read(
            "VETO-76-262-5", "General Assembly resolution 76/262, for the seventy-sixth session", "2022-04-26", """
                    For the rest of the seventy-sixth session the debate is held under the item on strengthening
                    the United Nations system.""");

    /// In the order of the instrument.
    static final List<Provision> ALL = List.of(DEBATE, SPEAKERS, SPECIAL_REPORT, AGENDA_ITEM, SEVENTY_SIXTH_SESSION);

    private VetoInitiative() {}
}
