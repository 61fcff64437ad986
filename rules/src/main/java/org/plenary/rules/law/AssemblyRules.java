package org.plenary.rules.law;

import java.util.List;

/// The rules of procedure of the General Assembly (A/520), its practice, and the rights it gave to observers.
///
/// Rules are numbered as in the editions since A/520/Rev.15; older records use other numbers. Rule 74 was read, and
/// so was the origin of rule 84; most others are stated from general knowledge. Unless another day is known, a rule
/// is applied here from the Assembly's first meeting; on which day it was adopted in its present form was not
/// looked up.
public final class AssemblyRules {
    public static final Provision RULE_8A =
            Provision.notRead("GA-ROP-8a", "General Assembly, rules of procedure, rule 8 (a)", "1946-01-10", """
                    A special session meets within fifteen days of a request by the Security Council or by a
                    majority of the Members.""");

    public static final Provision RULE_8B = Provision.read(
                    "GA-ROP-8b", "General Assembly, rules of procedure, rule 8 (b)", "1950-11-03", """
                    An emergency special session meets within 24 hours of a request by the Security Council, on
                    the vote of any seven members, or by a majority of the Members of the United Nations.""")
            .then("1966-01-01", """
                            An emergency special session meets within 24 hours of a request by the Security Council,
                            on the vote of any nine members, or by a majority of the Members of the United Nations.""");

    public static final Provision RULE_9 =
            Provision.notRead("GA-ROP-9", "General Assembly, rules of procedure, rule 9", "1946-01-10", """
                    Any Member may ask for a special session. The Secretary-General asks the others, and the
                    session is called when a majority concurs; within thirty days for an ordinary special session,
                    by the fastest means for an emergency one.""");

    public static final Provision RULE_10 =
            Provision.notRead("GA-ROP-10", "General Assembly, rules of procedure, rule 10", "1946-01-10", """
                    Members are told of a special session fourteen days ahead where the Council asked for it and
                    ten days ahead where Members did; of an emergency special session, at least twelve hours
                    ahead.""");

    public static final Provision RULE_16 =
            Provision.notRead("GA-ROP-16", "General Assembly, rules of procedure, rule 16", "1950-11-03", """
                    The provisional agenda of an emergency special session goes out with the message that calls
                    it.""");

    public static final Provision RULE_19 =
            Provision.notRead("GA-ROP-19", "General Assembly, rules of procedure, rule 19", "1946-01-10", """
                    Items are added to the agenda of a special session by two thirds. In an emergency special
                    session only matters under resolution 377 A (V) can be added.""");

    public static final Provision RULE_27 =
            Provision.notRead("GA-ROP-27", "General Assembly, rules of procedure, rule 27", "1946-01-10", """
                    Credentials are issued by the head of State or of Government or by the foreign minister, and
                    are to reach the Secretary-General a week before the session if possible.""");

    public static final Provision RULE_28 =
            Provision.notRead("GA-ROP-28", "General Assembly, rules of procedure, rule 28", "1946-01-10", """
                    A Credentials Committee of nine Members examines the credentials and reports without delay.
                    The Assembly decides on its report by a simple majority; where a decision is put off, those
                    seated stay.""");

    public static final Provision RULE_29 =
            Provision.notRead("GA-ROP-29", "General Assembly, rules of procedure, rule 29", "1946-01-10", """
                    A representative to whose admission a Member objects sits provisionally, with the same rights
                    as others, until the Assembly has decided.""");

    public static final Provision RULE_63 =
            Provision.notRead("GA-ROP-63", "General Assembly, rules of procedure, rule 63", "1950-11-03", """
                    An emergency special session meets in plenary only and takes up its item at once, without a
                    committee. Its officers come from the delegations that held the posts in the session before.""");

    public static final Provision RULE_67 =
            Provision.notRead("GA-ROP-67", "General Assembly, rules of procedure, rule 67", "1946-01-10", """
                    Debate may be opened when a third of the Members are present; a decision needs a majority of
                    the Members present in the hall. Those who abstain or do not vote are present, so that a
                    decision by few votes is no defect.""");

    public static final Provision RULE_71 =
            Provision.notRead("GA-ROP-71", "General Assembly, rules of procedure, rule 71", "1946-01-10", """
                    On a point of order the President rules at once. An appeal is put to the vote at once, and the
                    ruling stands unless a majority of those present and voting overrules it; a tie leaves it
                    standing. Where the question put was whether to uphold it, fewer votes for than against
                    overrule it.""");

    public static final Provision RULE_73 =
            Provision.notRead("GA-ROP-73", "General Assembly, rules of procedure, rule 73", "1946-01-10", """
                    The President may announce the list of speakers and, with the Assembly's consent, close it. A
                    right of reply may still be given.""");

    public static final Provision RULE_74 =
            Provision.read("GA-ROP-74", "General Assembly, rules of procedure, rule 74", "1946-01-10", """
                    Any representative may move to adjourn the debate on the item. Besides the mover two speak for
                    and two against, and the motion is voted at once, by a simple majority. Where it is carried
                    the text, or the amendment it was aimed at, is not put to the vote.""");

    public static final Provision RULE_75 =
            Provision.notRead("GA-ROP-75", "General Assembly, rules of procedure, rule 75", "1946-01-10", """
                    Any representative may at any time move to close the debate. Only two speakers against the
                    motion are heard, and it is voted at once.""");

    public static final Provision RULE_76 =
            Provision.notRead("GA-ROP-76", "General Assembly, rules of procedure, rule 76", "1946-01-10", """
                    A motion to suspend or to adjourn the meeting is not debated; it is voted at once.""");

    public static final Provision RULE_77 =
            Provision.notRead("GA-ROP-77", "General Assembly, rules of procedure, rule 77", "1946-01-10", """
                    Four motions go before all others, points of order apart, in this order: to suspend the
                    meeting, to adjourn the meeting, to adjourn the debate on the item, to close the debate.""");

    public static final Provision RULE_78 =
            Provision.notRead("GA-ROP-78", "General Assembly, rules of procedure, rule 78", "1946-01-10", """
                    Proposals and amendments are normally submitted in writing and circulated the day before they
                    are discussed or voted. The President may allow amendments and motions of procedure without
                    that.""");

    public static final Provision RULE_79 =
            Provision.notRead("GA-ROP-79", "General Assembly, rules of procedure, rule 79", "1946-01-10", """
                    A motion that asks whether the Assembly is competent to adopt a proposal is voted before the
                    proposal.""");

    public static final Provision RULE_80 =
            Provision.notRead("GA-ROP-80", "General Assembly, rules of procedure, rule 80", "1946-01-10", """
                    The mover may withdraw a motion before voting on it has begun, as long as it has not been
                    amended. Any Member may take it up again.""");

    public static final Provision RULE_81 =
            Provision.notRead("GA-ROP-81", "General Assembly, rules of procedure, rule 81", "1946-01-10", """
                    A proposal that was adopted or rejected is not considered again at the same session unless two
                    thirds of those present and voting so decide. Two speakers against that motion are heard.""");

    public static final Provision RULE_82 = Provision.read(
                    "GA-ROP-82",
                    "General Assembly, rules of procedure, rule 82",
                    "1946-01-10",
                    "Each Member has one vote in the Assembly (Charter, Article 18 (1)).")
            .noting("The article was read; the rule repeats it.");

    public static final Provision RULE_83 = Provision.read(
                    "GA-ROP-83", "General Assembly, rules of procedure, rule 83", "1946-01-10", """
                    The important questions of Article 18 (2) of the Charter need two thirds of those present and
                    voting.""")
            .noting("The article was read; the rule repeats it.");

    public static final Provision RULE_84 =
            Provision.read("GA-ROP-84", "General Assembly, rules of procedure, rule 84", "1950-11-01", """
                    Two thirds are also needed for an amendment to a proposal on an important question, and for a
                    part of such a proposal that is voted separately. The rule comes from resolution 475 (V) and
                    holds from its adoption; before it, practice was not settled.""");

    public static final Provision RULE_85 = Provision.read(
                    "GA-ROP-85", "General Assembly, rules of procedure, rule 85", "1946-01-10", """
                    All other questions need a simple majority of those present and voting, among them whether a
                    further category of questions needs two thirds (Charter, Article 18 (3)).""")
            .noting("The article was read; the rule repeats it.");

    public static final Provision RULE_86 =
            Provision.notRead("GA-ROP-86", "General Assembly, rules of procedure, rule 86", "1946-01-10", """
                    Present and voting are those who cast a vote for or against. A Member that abstains counts as
                    not voting; one that is absent, does not take part or has no vote counts neither.""");

    public static final Provision RULE_87 =
            Provision.notRead("GA-ROP-87", "General Assembly, rules of procedure, rule 87", "1946-01-10", """
                    The Assembly votes by show of hands or standing, by roll call, or by machine; a recorded vote,
                    with names, is taken when a representative asks. Adoption without a vote has no tally and is
                    not unanimity, and one request for a vote is enough to prevent it.""");

    public static final Provision RULE_88 =
            Provision.notRead("GA-ROP-88", "General Assembly, rules of procedure, rule 88", "1946-01-10", """
                    Once voting has been announced it is interrupted only by a point of order on how the vote is
                    conducted. Votes may be explained before or after; a sponsor does not explain its vote on its
                    own proposal.""");

    public static final Provision RULE_89 =
            Provision.notRead("GA-ROP-89", "General Assembly, rules of procedure, rule 89", "1946-01-10", """
                    Any representative may move that parts of a proposal be voted separately. Where somebody
                    objects the motion itself is voted, by a simple majority, after two speakers for and two
                    against. The parts that were approved are then voted together; where all operative parts were
                    rejected, so is the whole.""");

    public static final Provision RULE_90 =
            Provision.notRead("GA-ROP-90", "General Assembly, rules of procedure, rule 90", "1946-01-10", """
                    Amendments are voted before their proposal, the one furthest from it in substance first. An
                    amendment that the adoption of another necessarily rejects is not put. A text that replaces
                    the whole is a proposal and not an amendment.""");

    public static final Provision RULE_91 =
            Provision.notRead("GA-ROP-91", "General Assembly, rules of procedure, rule 91", "1946-01-10", """
                    Proposals on the same question are voted in the order in which they were submitted unless the
                    Assembly decides otherwise. After each vote it may decide whether to vote on the next; the
                    adoption of one does not bar the next in law.""");

    public static final Provision RULE_92 = Provision.notRead(
            "GA-ROP-92",
            "General Assembly, rules of procedure, rule 92",
            "1946-01-10",
            "Elections are held by secret ballot and without nominations.");

    public static final Provision RULE_93 =
            Provision.notRead("GA-ROP-93", "General Assembly, rules of procedure, rule 93", "1946-01-10", """
                    Where one place is to be filled and nobody has the majority, a second ballot is limited to the
                    first two. Where a simple majority is enough and they tie, lots are drawn; where two thirds
                    are needed, balloting goes on, by threes limited and unlimited, after a third ballot without
                    result.""");

    public static final Provision RULE_94 =
            Provision.notRead("GA-ROP-94", "General Assembly, rules of procedure, rule 94", "1946-01-10", """
                    Where several places are to be filled, those who reach the majority are elected, up to the
                    number of places. Further ballots are limited to the leading candidates, at most twice as many
                    as places left; after a third without result three are unlimited, then three limited again.""");

    public static final Provision RULE_95 = Provision.notRead(
                    "GA-ROP-95", "General Assembly, rules of procedure, rule 95", "1946-01-10", """
                    Where the votes are equally divided on anything but an election, a second vote is taken at a
                    meeting within 48 hours, and its agenda says so. If they are divided again the proposal is
                    rejected. Where two thirds are needed a tie is taken as a failure, without a second vote.""")
            .noting("""
                            That a tie on an important question is not voted again is a reading: the rule makes no
                            such exception.""");

    public static final Provision RULE_134 =
            Provision.notRead("GA-ROP-134", "General Assembly, rules of procedure, rule 134", "1946-01-10", """
                    A State that wishes to become a Member applies to the Secretary-General and declares in a
                    formal instrument that it accepts the obligations of the Charter.""");

    public static final Provision RULE_135 =
            Provision.notRead("GA-ROP-135", "General Assembly, rules of procedure, rule 135", "1946-01-10", """
                    The Secretary-General sends a copy of the application to the Assembly, or to the Members when
                    it is not in session.""");

    public static final Provision RULE_136 =
            Provision.notRead("GA-ROP-136", "General Assembly, rules of procedure, rule 136", "1946-01-10", """
                    Where the Security Council recommends an applicant the Assembly decides on its admission, by
                    two thirds.""");

    public static final Provision RULE_137 =
            Provision.notRead("GA-ROP-137", "General Assembly, rules of procedure, rule 137", "1946-01-10", """
                    Where the Security Council does not recommend an applicant, or postpones, the Assembly may
                    send the application back to it with the record of its own discussion.""");

    public static final Provision RULE_138 =
            Provision.notRead("GA-ROP-138", "General Assembly, rules of procedure, rule 138", "1946-01-10", """
                    The Secretary-General tells the applicant what was decided. An applicant that was admitted is
                    a Member from the day of the Assembly's decision.""");

    public static final Provision RULE_160 =
            Provision.notRead("GA-ROP-160", "General Assembly, rules of procedure, rule 160", "1946-01-10", """
                    The Committee on Contributions advises the Assembly on Article 19 of the Charter: on arrears
                    and on Members that could not help the failure to pay.""");

    public static final Provision IMPORTANT_QUESTION_MOTION = Provision.read(
                    "GA-IQ-MOTION",
                    "Charter, Article 18 (3); General Assembly, practice on the majority required",
                    "1945-10-24",
                    """
                    Whether a proposal needs two thirds is decided by a simple majority, before the proposal is
                    voted, even when it plainly concerns peace and security. A motion for two thirds that is lost
                    leaves a simple majority; a motion that a simple majority is enough, when lost, leaves two
                    thirds only where these were presumed. It settles the majority for that proposal alone, unless
                    it names a category.""")
            .noting("""
                            Which majority is presumed without a motion is stated from general knowledge: two thirds
                            in emergency special sessions and for the budget, a simple majority as a rule for human
                            rights, disarmament, decolonization and requests for advisory opinions.""");

    public static final Provision COMMITTEES = Provision.notRead(
            "GA-COMMITTEES", "General Assembly, rules of procedure, rules 108, 125 and 133", "1946-01-10", """
                    A Main Committee decides everything by a simple majority, texts on important questions
                    included; two thirds are needed only in plenary. In a committee a tie is a rejection, without
                    a second vote. A quarter of the members must be present to open a meeting, a majority to
                    decide.""");

    public static final Provision ABSOLUTE_MAJORITY = Provision.read(
                    "GA-ABSOLUTE", "General Assembly, decisions by a majority of all Members", "1945-10-24", """
                    Some decisions are counted on all Members, voting or not: a majority for a request for a
                    special or emergency special session, for judges of the International Court of Justice and for
                    seats in the Human Rights Council; two thirds under Articles 108 and 109 (1) of the Charter.
                    With 193 Members, since 14 July 2011, that is 97 and 129.""")
            .noting("""
                            That 97 is a majority of all Members was read; the list and the number of Members by date
                            are stated from general knowledge.""");

    public static final Provision CORRECTION = Provision.read(
                    "GA-CORRECTION", "General Assembly, practice on corrections of votes", "1946-01-10", """
                    What a Member says after the result about how it had meant to vote is printed as a note; the
                    totals and the decision stay as announced. A correction made before the President announces
                    the result counts.""")
            .noting("The second sentence is stated from general knowledge.");

    public static final Provision CREDENTIALS_AND_SUSPENSION = Provision.read(
                    "GA-CRED-SA74", "General Assembly, practice on the rejection of credentials", "1970-11-13", """
                    Rejecting the credentials of a delegation is not a suspension of the Member's rights, which
                    only Article 5 of the Charter provides. From this session the Assembly rejected the
                    credentials of the delegation of South Africa each year, without further consequence.""")
            .then("1974-11-12", """
                            The President ruled that rejected credentials kept the delegation of South Africa from
                            taking part in the session, and the Assembly upheld the ruling by 91 votes to 22, with 19
                            abstentions. The ruling had effect in the Assembly only; suspension under Article 5 is
                            another thing. It was applied until 1994.""")
            .noting("""
                            The vote was read; the opinion of the Legal Counsel of 1970 and the dates are stated from
                            general knowledge.""");

    public static final Provision HUMAN_RIGHTS_COUNCIL_SUSPENSION =
            Provision.read("HRC-60-251-8", "General Assembly resolution 60/251, paragraph 8", "2006-03-15", """
                    The Assembly may suspend the rights of a member of the Human Rights Council that commits gross
                    and systematic violations of human rights. It needs two thirds of the Members present and
                    voting.""");

    public static final Provision OBSERVERS = Provision.read(
            "OBS-GENERAL",
            "Charter, Articles 9 and 18 (1); General Assembly, practice on observers",
            "1945-10-24",
            """
                    Only Members vote, and only Members stand for election; an observer does neither. What else an
                    observer may do follows from the text that gave it its status, from the day of that text.""");

    public static final Provision OBSERVER_3237 = Provision.read(
                    "OBS-3237", "General Assembly resolution 3237 (XXIX)", "1974-11-22", """
                    The Palestine Liberation Organization takes part as an observer in the sessions and the work
                    of the Assembly and in conferences under its auspices.""")
            .noting("The vote was read; the content is stated from general knowledge.");

    public static final Provision OBSERVER_43_160 = Provision.read(
                    "OBS-43-160", "General Assembly resolution 43/160 A", "1988-12-09", """
                    The communications of the Palestine Liberation Organization are issued and circulated as official
                    documents of the United Nations.""")
            .noting("Read where resolution 52/250 recalls it.");

    public static final Provision OBSERVER_43_177 =
            Provision.read("OBS-43-177", "General Assembly resolution 43/177", "1988-12-15", """
                    The designation Palestine is used in place of Palestine Liberation Organization. The
                    observer's rights stay as they were.""");

    public static final Provision OBSERVER_52_250 =
            Provision.read("OBS-52-250", "General Assembly resolution 52/250", "1998-07-07", """
                    Palestine, as an observer, speaks in the general debate, replies, raises points of order on
                    Palestinian and Middle East items without challenging a ruling, and co-sponsors texts on those
                    items, which are put to the vote only at the request of a Member. No vote and no candidates.""");

    public static final Provision OBSERVER_67_19 =
            Provision.read("OBS-67-19", "General Assembly resolution 67/19", "2012-11-29", """
                    Palestine has the status of a non-member observer State. Its rights and privileges as an
                    observer stay.""");

    public static final Provision OBSERVER_ES_10_23 = Provision.read(
                    "OBS-ES-10-23", "General Assembly resolution ES-10/23, annex", "2024-05-10", """
                    The observer State of Palestine is to have added rights of participation from the opening of
                    the seventy-ninth session on. Its status stays, with no vote in the Assembly and no candidates
                    for United Nations organs.""")
            .then("2024-09-10", """
                            The observer State of Palestine sits in alphabetical order, speaks on any item, submits,
                            introduces and co-sponsors proposals and amendments, explains votes on behalf of a group,
                            replies, makes motions of procedure, challenges to rulings among them, proposes agenda
                            items and may hold office in the plenary and the Main Committees. Its status stays, with
                            no vote in the Assembly and no candidates for United Nations organs.""")
            .noting("""
                            The day on which the seventy-ninth session opened is stated from general knowledge.""");

    public static final Provision OBSERVER_58_314 = Provision.read(
                    "OBS-58-314", "General Assembly resolution 58/314, annex", "2004-07-01", """
                    The Holy See, as an observer State, speaks in the general debate and after Members on items,
                    replies, co-sponsors texts that refer to it, which are put to the vote only at the request of
                    a Member, and raises points of order on proceedings that involve it, without challenging a
                    ruling. No vote and no candidates.""")
            .noting("""
                            That its texts need the request of a Member, and that it does not challenge rulings, is
                            stated from general knowledge.""");

    public static final Provision OBSERVER_65_276 = Provision.read(
                    "OBS-65-276", "General Assembly resolution 65/276, annex", "2011-05-03", """
                    The European Union speaks among the representatives of major groups and in the general debate,
                    replies once on its positions, and presents orally proposals and amendments agreed by its
                    member States, which are put to the vote only at the request of a Member. It does not vote,
                    co-sponsor, challenge a ruling or put forward candidates.""")
            .noting("That it replies once is stated from general knowledge.");

    /// In the order of the instrument.
    static final List<Provision> ALL = List.of(
            RULE_8A,
            RULE_8B,
            RULE_9,
            RULE_10,
            RULE_16,
            RULE_19,
            RULE_27,
            RULE_28,
            RULE_29,
            RULE_63,
            RULE_67,
            RULE_71,
            RULE_73,
            RULE_74,
            RULE_75,
            RULE_76,
            RULE_77,
            RULE_78,
            RULE_79,
            RULE_80,
            RULE_81,
            RULE_82,
            RULE_83,
            RULE_84,
            RULE_85,
            RULE_86,
            RULE_87,
            RULE_88,
            RULE_89,
            RULE_90,
            RULE_91,
            RULE_92,
            RULE_93,
            RULE_94,
            RULE_95,
            RULE_134,
            RULE_135,
            RULE_136,
            RULE_137,
            RULE_138,
            RULE_160,
            IMPORTANT_QUESTION_MOTION,
            COMMITTEES,
            ABSOLUTE_MAJORITY,
            CORRECTION,
            CREDENTIALS_AND_SUSPENSION,
            HUMAN_RIGHTS_COUNCIL_SUSPENSION,
            OBSERVERS,
            OBSERVER_3237,
            OBSERVER_43_160,
            OBSERVER_43_177,
            OBSERVER_52_250,
            OBSERVER_67_19,
            OBSERVER_ES_10_23,
            OBSERVER_58_314,
            OBSERVER_65_276);

    private AssemblyRules() {}
}
