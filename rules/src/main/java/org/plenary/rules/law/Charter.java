package org.plenary.rules.law;

import java.util.List;

/// The Charter of the United Nations, with the Statute of the Court where it sets a majority.
///
/// Articles 2 to 27, 108 and 109 were read in a copy of the Charter as signed in 1945; the amendments of 1965 and
/// 1968 are stated from general knowledge. An article holds from the Charter's entry into force; what is particular
/// to votes in the Council, from the Council's first meeting.
public final class Charter {
    public static final Provision ARTICLE_4 = Provision.read("CHARTER-4", "Charter, Article 4", "1945-10-24", """
                    A State becomes a Member by a decision of the General Assembly on the recommendation of the
                    Security Council. In the Council the recommendation is a question of substance; in the
                    Assembly the decision needs two thirds.""")
            .then("1948-05-28", """
                            A State becomes a Member by a decision of the General Assembly on the recommendation of
                            the Security Council. In the Council the recommendation is a question of substance; in the
                            Assembly the decision needs two thirds. The conditions in the article are the only ones
                            that may be asked of an applicant (International Court of Justice, opinion of 28 May
                            1948).""")
            .then("1950-03-03", """
                            A State becomes a Member by a decision of the General Assembly, by two thirds, on the
                            recommendation of the Security Council, which is a question of substance there. Without a
                            favourable recommendation the Assembly cannot admit (International Court of Justice,
                            opinion of 3 March 1950). The conditions in the article are the only ones that may be
                            asked of an applicant (opinion of 28 May 1948).""")
            .noting("The two opinions of the Court are stated from general knowledge.");

    public static final Provision ARTICLE_5 = Provision.read("CHARTER-5", "Charter, Article 5", "1945-10-24", """
                    The Assembly can suspend the rights of a Member against which the Council has taken preventive
                    or enforcement action. It needs a recommendation of the Council, which is a question of
                    substance, and two thirds. The Council alone can give the rights back.""");

    public static final Provision ARTICLE_6 = Provision.read("CHARTER-6", "Charter, Article 6", "1945-10-24", """
                    The Assembly can expel a Member that has persistently acted against the principles of the
                    Charter. It needs a recommendation of the Council, which is a question of substance and which
                    a permanent member can therefore prevent, and two thirds.""");

    public static final Provision ARTICLE_10 = Provision.read("CHARTER-10", "Charter, Article 10", "1945-10-24", """
                    The Assembly may discuss anything within the scope of the Charter and make recommendations on
                    it. Recommendations do not bind Members.""");

    public static final Provision ARTICLE_11 = Provision.read("CHARTER-11", "Charter, Article 11", "1945-10-24", """
                    The Assembly may discuss questions of international peace and security that are brought before
                    it, and make recommendations. A question on which action is necessary is referred to the
                    Council. The Assembly may also draw the Council's attention to a situation.""")
            .then("1962-07-20", """
                            The Assembly may discuss questions of international peace and security that are brought
                            before it, and make recommendations. A question on which action is necessary is referred
                            to the Council; action there means coercive action (International Court of Justice,
                            Certain Expenses, opinion of 20 July 1962). The Assembly may also draw the Council's
                            attention to a situation.""")
            .noting("The opinion of the Court is stated from general knowledge.");

    public static final Provision ARTICLE_12_1 = Provision.read(
                    "CHARTER-12-1", "Charter, Article 12 (1)", "1945-10-24", """
                    While the Council is exercising its functions on a dispute or situation, the Assembly makes no
                    recommendation on it unless the Council asks for one. It may discuss the matter freely.""")
            .then("2004-07-09", """
                            While the Council is exercising its functions on a dispute or situation, the Assembly
                            makes no recommendation on it unless the Council asks for one. By accepted practice both
                            organs may deal with a matter side by side, and exercising means exercising at this moment
                            (International Court of Justice, Wall, opinion of 9 July 2004). A ruling therefore warns
                            and does not refuse.""");

    public static final Provision ARTICLE_13 = Provision.read("CHARTER-13", "Charter, Article 13", "1945-10-24", """
                    The Assembly starts studies and makes recommendations in order to promote co-operation among
                    States, the development of international law, and human rights. They do not bind Members.""");

    public static final Provision ARTICLE_14 = Provision.read("CHARTER-14", "Charter, Article 14", "1945-10-24", """
                    The Assembly may recommend how a situation that is likely to impair friendly relations can be
                    adjusted peacefully, whatever its origin, as far as Article 12 leaves it free. Such a
                    recommendation does not bind Members.""");

    public static final Provision ARTICLE_17 = Provision.read("CHARTER-17", "Charter, Article 17", "1945-10-24", """
                    The Assembly approves the budget of the Organization and shares the expenses out among the
                    Members, whom this binds. Budgetary questions need two thirds.""")
            .noting("""
                            Since resolution 41/213 (1986) the Fifth Committee has as a rule agreed on the budget
                            without a vote; this practice is stated from general knowledge.""");

    public static final Provision ARTICLE_18_1 = Provision.read(
            "CHARTER-18-1", "Charter, Article 18 (1)", "1945-10-24", "Each Member has one vote in the Assembly.");

    public static final Provision ARTICLE_18_2 =
            Provision.read("CHARTER-18-2", "Charter, Article 18 (2)", "1945-10-24", """
                    Important questions need two thirds of the Members present and voting. The article lists them:
                    recommendations on international peace and security, elections to the Security Council, the
                    Economic and Social Council and the Trusteeship Council, admission, suspension and expulsion
                    of Members, the trusteeship system, and the budget. Exactly two thirds is enough.""");

    public static final Provision ARTICLE_18_3 =
            Provision.read("CHARTER-18-3", "Charter, Article 18 (3)", "1945-10-24", """
                    All other questions need a majority of the Members present and voting. The same majority
                    decides whether a further category of questions is to need two thirds.""");

    public static final Provision ARTICLE_19 = Provision.read("CHARTER-19", "Charter, Article 19", "1945-10-24", """
                    A Member whose arrears reach its contributions for the two full years before has no vote in
                    the Assembly. The Assembly may let it vote when it is satisfied that the Member could not help
                    the failure to pay. The Member keeps its seat and may speak; its position in the Council is
                    not touched.""")
            .noting("""
                            That the loss of the vote needs no decision is stated from general knowledge.""");

    public static final Provision ARTICLE_22 = Provision.read(
                    "CHARTER-22", "Charter, Article 22, and decisions within the Organization", "1945-10-24", """
                    The Assembly may establish the subsidiary organs it needs. Such a decision binds within the
                    Organization, as do elections, admissions, decisions on credentials and on the agenda, and the
                    Assembly's rules of procedure, which it changes by a simple majority after a committee has
                    reported.""")
            .noting("""
                            How the rules of procedure are changed (rule 163) is stated from general knowledge.""");

    public static final Provision ARTICLE_23_1 = Provision.read(
                    "CHARTER-23-1", "Charter, Article 23 (1)", "1946-01-17", """
                    The Council has eleven members: five permanent ones, and six that the Assembly elects for two
                    years. A member whose term ends cannot be elected again at once.""")
            .then("1966-01-01", """
                            The Council has fifteen members: five permanent ones, and ten that the Assembly elects for
                            two years. A member whose term ends cannot be elected again at once. In law the amendment
                            was in force from 31 August 1965 (resolution 1991 (XVIII)); the first Council of fifteen
                            sat on 1 January 1966.""")
            .noting("The dates of the amendment are stated from general knowledge.");

    public static final Provision PERMANENT_SEATS = Provision.read(
                    "CHARTER-23-P5-SEAT", "Charter, Article 23 (1), the permanent seats", "1946-01-17", """
                    The five permanent seats are those of China, France, the Union of Soviet Socialist Republics,
                    the United Kingdom and the United States. A rule follows the seat and not the name of the
                    State. The Republic of China sits in the seat of China.""")
            .then("1971-10-25", """
                            The five permanent seats are those of China, France, the Union of Soviet Socialist
                            Republics, the United Kingdom and the United States. A rule follows the seat and not the
                            name of the State. After General Assembly resolution 2758 (XXVI) the People's Republic of
                            China sits in the seat of China; the Charter was not changed and the Council took no vote.""")
            .then("1991-12-24", """
                            The five permanent seats are those of China, France, the Russian Federation, the United
                            Kingdom and the United States. A rule follows the seat and not the name of the State. By a
                            letter of 24 December 1991 the Russian Federation continues the membership of the Union of
                            Soviet Socialist Republics; no vote was taken and no objection recorded. The Charter was
                            not changed.""")
            .noting("The letter of 24 December 1991 is stated from general knowledge.");

    public static final Provision ARTICLE_24 = Provision.read("CHARTER-24", "Charter, Article 24", "1945-10-24", """
                    The Council has the primary responsibility for maintaining international peace and security.
                    It reports to the Assembly once a year, and specially when necessary.""");

    public static final Provision ARTICLE_25 = Provision.read("CHARTER-25", "Charter, Article 25", "1945-10-24", """
                    Members carry out the decisions of the Council. Whether a text decides or recommends is a
                    matter of its words and of the part of the Charter it rests on, never of the number of votes.""")
            .then("1971-06-21", """
                            Members carry out the decisions of the Council. Whether a text decides or recommends is a
                            matter of its words, its context and the part of the Charter it rests on, never of the
                            number of votes; it is not limited to Chapter VII (International Court of Justice,
                            Namibia, opinion of 21 June 1971).""")
            .noting("""
                            The first sentence was read; how a decision is told from a recommendation is stated from
                            general knowledge.""");

    public static final Provision ARTICLE_27_1 = Provision.read(
            "CHARTER-27-1", "Charter, Article 27 (1)", "1946-01-17", "Each member of the Council has one vote.");

    public static final Provision ARTICLE_27_2 = Provision.read(
                    "CHARTER-27-2", "Charter, Article 27 (2)", "1946-01-17", """
                    A matter of procedure needs seven affirmative votes of any members. A negative vote of a
                    permanent member is then a vote like any other.""")
            .then("1966-01-01", """
                            A matter of procedure needs nine affirmative votes of any members. A negative vote of a
                            permanent member is then a vote like any other. In law nine were needed from 31 August
                            1965; the Council of eleven went on deciding by seven to the end of that year, and so does
                            this rule.""")
            .noting("The dates of the amendment are stated from general knowledge.");

    public static final Provision ARTICLE_27_3 = Provision.read(
                    "CHARTER-27-3", "Charter, Article 27 (3)", "1946-01-17", """
                    Every matter that is not one of procedure needs seven affirmative votes, and no permanent
                    member may have voted against. With fewer than seven the text fails for want of votes, and a
                    negative vote of a permanent member is then not counted as a veto.""")
            .then("1966-01-01", """
                            Every matter that is not one of procedure needs nine affirmative votes, and no permanent
                            member may have voted against. With fewer than nine the text fails for want of votes, and
                            a negative vote of a permanent member is then not counted as a veto. In law nine were
                            needed from 31 August 1965; the Council of eleven went on deciding by seven to the end of
                            that year, and so does this rule.""")
            .noting("The dates of the amendment are stated from general knowledge.");

    public static final Provision ABSTENTION = Provision.read(
                    "CHARTER-27-3-ABST",
                    "Charter, Article 27 (3), practice on abstention and absence",
                    "1946-04-29",
                    """
                    A permanent member that abstains, is absent, or is present and does not take part in the vote,
                    does not prevent adoption. It is counted neither for nor against, and the number of
                    affirmative votes needed stays the same. The practice begins with resolution 4 (1946), when
                    the Soviet Union abstained and said that this set no precedent.""")
            .then("1971-06-21", """
                            A permanent member that abstains, is absent, or is present and does not take part in the
                            vote, does not prevent adoption. It is counted neither for nor against, and the number of
                            affirmative votes needed stays the same. The International Court of Justice found this
                            practice consistent and generally accepted (Namibia, opinion of 21 June 1971).""")
            .noting("The paragraph of the opinion (22) is stated from general knowledge.");

    public static final Provision DISPUTE = Provision.read(
                    "CHARTER-27-3-DISPUTE", "Charter, Article 27 (3), last clause", "1946-01-17", """
                    In a decision under Chapter VI or Article 52 (3) a party to the dispute, permanent member or
                    not, has to abstain. The clause does not apply to a mere situation, to Chapter VII or to
                    procedure, and says neither who finds that there is a dispute nor what becomes of a vote cast
                    against it. It has rarely been applied since about 1960 and was last raised, without effect,
                    in 2000.""")
            .reading("practice", "The vote that a party cast counts, and the ruling warns.")
            .reading("strict", "The vote that a party cast is discarded.");

    public static final Provision ARTICLE_28 =
            Provision.notRead("CHARTER-28", "Charter, Article 28", "1946-01-17", """
                    The Council can meet at any time, and each member keeps a representative at the seat of the
                    Organization. A member that stays away does not stop the Council from deciding.""");

    public static final Provision SECRETARY_GENERAL = Provision.read(
                    "CHARTER-97-SG", "Charter, Article 97; General Assembly resolution 11 (I)", "1945-10-24", """
                    The Assembly appoints the Secretary-General on the recommendation of the Council. The Council
                    recommends one name, at a private meeting; that is a question of substance, with seven
                    affirmative votes and no negative vote of a permanent member. The Assembly then decides by a
                    simple majority unless it has asked for two thirds.""")
            .then("1966-01-01", """
                            The Assembly appoints the Secretary-General on the recommendation of the Council. The
                            Council recommends one name, at a private meeting; that is a question of substance, with
                            nine affirmative votes and no negative vote of a permanent member. The Assembly then
                            decides by a simple majority unless it has asked for two thirds. Straw polls that come
                            before have no effect in law.""")
            .noting("""
                            The majority in the Assembly (resolution 11 (I)) is stated from general knowledge.""");

    public static final Provision COURT_ELECTION = Provision.read(
                    "ICJ-STAT-10", "Statute of the International Court of Justice, Article 10", "1945-10-24", """
                    The Assembly and the Council elect the judges of the Court separately, and a judge needs an
                    absolute majority in both. In the Council that is six of eleven, permanent members or not, so
                    that nobody can veto. In the Assembly it is a majority of all electors, not of those voting.""")
            .then("1966-01-01", """
                            The Assembly and the Council elect the judges of the Court separately, and a judge needs
                            an absolute majority in both. In the Council that is eight of fifteen, permanent members
                            or not, so that nobody can veto. In the Assembly it is a majority of all electors, not of
                            those voting: 97 of 193. After a third meeting a joint conference may be asked for.""")
            .noting("""
                            Six of eleven, and the joint conference, are stated from general knowledge.""");

    public static final Provision ARTICLE_108 =
            Provision.read("CHARTER-108", "Charter, Article 108", "1945-10-24", """
                    The Assembly adopts an amendment of the Charter by two thirds of all Members: 129 of 193. It
                    enters into force when two thirds of the Members have ratified it, among them all permanent
                    members of the Council. A permanent member that votes against in the Assembly blocks nothing;
                    one that does not ratify does.""");

    public static final Provision ARTICLE_109_1 = Provision.read(
                    "CHARTER-109-1", "Charter, Article 109 (1)", "1945-10-24", """
                    A conference to review the Charter is called by two thirds of all Members of the Assembly and
                    seven votes of any members of the Council. No permanent member can veto it.""")
            .then("1968-06-12", """
                            A conference to review the Charter is called by two thirds of all Members of the Assembly
                            and nine votes of any members of the Council. No permanent member can veto it. It was
                            seven until the amendment of 12 June 1968.""")
            .noting("The amendment of 1968 is stated from general knowledge.");

    public static final Provision ARTICLE_109_3 =
            Provision.read("CHARTER-109-3", "Charter, Article 109 (3)", "1945-10-24", """
                    A proposal to call the review conference, which was on the agenda of the tenth session, passes
                    by a majority of the Members of the Assembly and seven votes of any members of the Council.
                    The paragraph still says seven: it was not amended with the others.""");

    /// In the order of the instrument.
    static final List<Provision> ALL = List.of(
            ARTICLE_4,
            ARTICLE_5,
            ARTICLE_6,
            ARTICLE_10,
            ARTICLE_11,
            ARTICLE_12_1,
            ARTICLE_13,
            ARTICLE_14,
            ARTICLE_17,
            ARTICLE_18_1,
            ARTICLE_18_2,
            ARTICLE_18_3,
            ARTICLE_19,
            ARTICLE_22,
            ARTICLE_23_1,
            PERMANENT_SEATS,
            ARTICLE_24,
            ARTICLE_25,
            ARTICLE_27_1,
            ARTICLE_27_2,
            ARTICLE_27_3,
            ABSTENTION,
            DISPUTE,
            ARTICLE_28,
            SECRETARY_GENERAL,
            COURT_ELECTION,
            ARTICLE_108,
            ARTICLE_109_1,
            ARTICLE_109_3);

    private Charter() {}
}
