package org.plenary.rules.law;

import java.util.List;

/// Where a decision of the Council or the Assembly touches other bodies: the Courts, forces, subsidiary organs,
/// sanctions.
public final class Links {
    public static final Provision ADVISORY_OPINIONS = Provision.read(
                    "CHARTER-96", "Charter, Article 96", "1945-10-24", """
                    The Assembly or the Council may ask the International Court of Justice for an opinion on any
                    legal question; other organs may within their activities where the Assembly has authorised
                    them. The Assembly has asked by a simple majority. An opinion does not bind; it states the
                    law.""")
            .noting("The article was not read; requests and the majorities they had were.");

    public static final Provision ROME_59 = Provision.notRead(
            "ROME-59", "Rome Statute of the International Criminal Court, article 59", "2002-07-01", """
                    The State that has a person sought by the Court in its custody carries out the arrest under
                    its own law and brings the person before its own judge, who does not review the Court's
                    warrant.""");

    public static final Provision ROME_86 = Provision.notRead(
            "ROME-86", "Rome Statute of the International Criminal Court, article 86", "2002-07-01", """
                    States Parties cooperate fully with the Court in investigating and prosecuting crimes within
                    its jurisdiction. A State that is not a party has that duty only through a decision of the
                    Security Council.""");

    public static final Provision ROME_87 = Provision.notRead(
            "ROME-87", "Rome Statute of the International Criminal Court, article 87", "2002-07-01", """
                    The Court addresses requests for cooperation to States. When it finds that a State Party did
                    not comply, it may refer the matter to the Assembly of States Parties, or to the Security
                    Council where the Council had referred the situation; the Statute has no other consequence.""");

    public static final Provision ROME_88 = Provision.notRead(
            "ROME-88", "Rome Statute of the International Criminal Court, article 88", "2002-07-01", """
                    States Parties see to it that their own law has procedures for every form of cooperation.""");

    public static final Provision ROME_89 = Provision.notRead(
            "ROME-89", "Rome Statute of the International Criminal Court, article 89", "2002-07-01", """
                    A State on whose territory a person sought by the Court may be found is asked to arrest and
                    surrender the person; a State Party carries the request out.""");

    public static final Provision ROME_97 = Provision.notRead(
            "ROME-97", "Rome Statute of the International Criminal Court, article 97", "2002-07-01", """
                    A State Party that sees a problem in carrying out a request consults the Court without delay;
                    consulting does not suspend the duty.""");

    public static final Provision ROME_127 = Provision.read(
            "ROME-127", "Rome Statute of the International Criminal Court, article 127", "2002-07-01", """
                    A State that withdraws ceases to be a party one year after its notification was received, or
                    later if it says so. Obligations from before, and cooperation in matters already under way,
                    continue.""");

    public static final Provision CONSENT_TO_FORCES = Provision.notRead(
            "PEACEKEEPING-CONSENT",
            "General Assembly resolutions 998 (ES-I), 1000 (ES-I) and 1001 (ES-I); practice of consent",
            "1956-11-04",
            """
                    A force that the Assembly creates needs the consent of the State in which it stands, and
                    leaves when that is withdrawn, as in May 1967. A force of the Council under Chapter VII does
                    not depend on it.""");

    public static final Provision SUBSIDIARY_ORGANS = Provision.read(
                    "SUBSIDIARY-ORGANS", "Charter, Articles 22 and 29", "1945-10-24", """
                    The Assembly and the Council establish subsidiary organs by their own decisions. What such an
                    organ may do reaches as far as the powers of the organ that made it.""")
            .then("1971-06-21", """
                            The Assembly and the Council establish subsidiary organs by their own decisions. A
                            decision of the Assembly may also have operative effect, as when it ended the mandate for
                            South West Africa by resolution 2145 (XXI) (International Court of Justice, Namibia,
                            opinion of 21 June 1971).""")
            .noting("""
                            Article 22 and the votes were read; Article 29 and the remark of the Court are stated from
                            general knowledge.""");

    public static final Provision SANCTIONS =
            Provision.notRead("SANCTION-RECS", "Charter, Articles 10, 11 and 41", "1945-10-24", """
                    An embargo that the Assembly asks for is a recommendation. Measures bind Members only by a
                    decision of the Security Council under Article 41.""");

    /// In the order of the instrument.
    static final List<Provision> ALL = List.of(
            ADVISORY_OPINIONS,
            ROME_59,
            ROME_86,
            ROME_87,
            ROME_88,
            ROME_89,
            ROME_97,
            ROME_127,
            CONSENT_TO_FORCES,
            SUBSIDIARY_ORGANS,
            SANCTIONS);

    private Links() {}
}
