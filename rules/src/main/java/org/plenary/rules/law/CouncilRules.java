package org.plenary.rules.law;

import java.util.List;

/// The provisional rules of procedure of the Security Council (S/96/Rev.7), and the Council's practice where no
/// rule speaks.
///
/// Rules 1 to 6 and 27 to 34 were read. The rules are applied here from the Council's first meeting; on which day a
/// single rule was added was not looked up.
public final class CouncilRules {
    public static final Provision RULE_1 =
            Provision.read("SC-PROV-1", "Security Council, provisional rules of procedure, rule 1", "1946-01-17", """
                    The President calls meetings of the Council when necessary; no more than fourteen days lie
                    between two meetings.""");

    public static final Provision RULE_2 =
            Provision.read("SC-PROV-2", "Security Council, provisional rules of procedure, rule 2", "1946-01-17", """
                    The President calls a meeting when any member of the Council asks for one.""");

    public static final Provision RULE_3 =
            Provision.read("SC-PROV-3", "Security Council, provisional rules of procedure, rule 3", "1946-01-17", """
                    The President calls a meeting when a dispute or situation is brought to the Council by a State
                    (Charter, Articles 35 and 11 (3)), when the Assembly recommends or refers a question (Article
                    11 (2)), or when the Secretary-General draws its attention to a matter (Article 99).""");

    public static final Provision RULE_9 = Provision.read(
                    "SC-PROV-9", "Security Council, provisional rules of procedure, rule 9", "1946-01-17", """
                    The first item of a meeting is the adoption of its agenda; if that is contested it is voted as
                    a matter of procedure. Where the agenda is not adopted the meeting ends.""")
            .noting("""
                            The second sentence, on the end of the meeting, is stated from general knowledge.""");

    public static final Provision RULE_13 = Provision.notRead(
            "SC-PROV-13", "Security Council, provisional rules of procedure, rule 13", "1946-01-17", """
                    A member of the Council communicates the credentials of its representative at least 24 hours
                    before the representative sits. A head of Government or a foreign minister sits without.""");

    public static final Provision RULE_14 = Provision.notRead(
            "SC-PROV-14", "Security Council, provisional rules of procedure, rule 14", "1946-01-17", """
                    A Member that is not on the Council, or a State that is not a Member, and that is invited to a
                    meeting gives credentials for its representative in the same way.""");

    public static final Provision RULE_15 = Provision.notRead(
            "SC-PROV-15", "Security Council, provisional rules of procedure, rule 15", "1946-01-17", """
                    The Secretary-General examines credentials and reports on them to the Council for approval.""");

    public static final Provision RULE_16 = Provision.notRead(
            "SC-PROV-16", "Security Council, provisional rules of procedure, rule 16", "1946-01-17", """
                    Until the Council has approved the credentials, a representative sits provisionally, with the
                    rights of the others.""");

    public static final Provision RULE_17 = Provision.notRead(
            "SC-PROV-17", "Security Council, provisional rules of procedure, rule 17", "1946-01-17", """
                    A representative whose credentials are objected to keeps the seat and the same rights until
                    the Council has decided. That decision is one of procedure.""");

    public static final Provision RULE_18 = Provision.notRead(
            "SC-PROV-18", "Security Council, provisional rules of procedure, rule 18", "1946-01-17", """
                    The presidency passes each month to the next member in the English alphabetical order of
                    names.""");

    public static final Provision RULE_20 = Provision.notRead(
            "SC-PROV-20", "Security Council, provisional rules of procedure, rule 20", "1946-01-17", """
                    A President whose State is directly connected with an item may leave the chair for it; it then
                    passes to the next member in order. That is for the President to judge, and nobody can enforce
                    it.""");

    public static final Provision RULE_27 = Provision.read(
            "SC-PROV-27",
            "Security Council, provisional rules of procedure, rule 27",
            "1946-01-17",
            "The President calls on speakers in the order in which they asked.");

    public static final Provision RULE_28 = Provision.read(
            "SC-PROV-28", "Security Council, provisional rules of procedure, rule 28", "1946-01-17", """
                    The Council may appoint a commission, a committee or a rapporteur for a question.""");

    public static final Provision RULE_29 = Provision.read(
            "SC-PROV-29", "Security Council, provisional rules of procedure, rule 29", "1946-01-17", """
                    The President may let a rapporteur appointed by the Council speak before others.""");

    public static final Provision RULE_30 = Provision.read(
                    "SC-PROV-30", "Security Council, provisional rules of procedure, rule 30", "1946-01-17", """
                    On a point of order the President rules at once. A ruling that is challenged goes to the
                    Council at once and stands unless overruled, which needs seven affirmative votes. Where the
                    question is put the other way round, fewer than seven votes for upholding still leave the
                    ruling standing.""")
            .then("1966-01-01", """
                            On a point of order the President rules at once. A ruling that is challenged goes to the
                            Council at once and stands unless overruled, which needs nine affirmative votes. Where the
                            question is put the other way round, fewer than nine votes for upholding still leave the
                            ruling standing.""")
            .noting("""
                            That nine votes are needed to overrule, however the question is put, is stated from
                            general knowledge.""");

    public static final Provision RULE_31 = Provision.read(
            "SC-PROV-31", "Security Council, provisional rules of procedure, rule 31", "1946-01-17", """
                    Proposals, amendments and motions of substance are normally brought before the Council in
                    writing.""");

    public static final Provision RULE_32 = Provision.read(
            "SC-PROV-32", "Security Council, provisional rules of procedure, rule 32", "1946-01-17", """
                    Principal motions and draft resolutions are voted in the order in which they were submitted.
                    Parts are voted separately when any representative asks, unless the original mover objects;
                    nobody votes on the objection.""");

    public static final Provision RULE_33 = Provision.read(
                    "SC-PROV-33", "Security Council, provisional rules of procedure, rule 33", "1946-01-17", """
                    Some motions go before everything else on the subject, in this order: to suspend the meeting,
                    to adjourn it, to adjourn it to a certain day or hour, to refer a matter to a committee, the
                    Secretary-General or a rapporteur, to postpone discussion, to amend. A motion to suspend or
                    simply to adjourn is decided without debate. There is no motion to close the debate.""")
            .noting("""
                            That there is no motion to close the debate is stated from general knowledge.""");

    public static final Provision RULE_34 = Provision.read(
            "SC-PROV-34",
            "Security Council, provisional rules of procedure, rule 34",
            "1946-01-17",
            "A motion or draft resolution needs no second to be put to the vote.");

    public static final Provision RULE_35 = Provision.notRead(
            "SC-PROV-35", "Security Council, provisional rules of procedure, rule 35", "1946-01-17", """
                    A motion or draft resolution can be withdrawn as long as voting on it has not begun. A
                    representative who seconded it may have it voted all the same.""");

    public static final Provision RULE_36 = Provision.notRead(
            "SC-PROV-36", "Security Council, provisional rules of procedure, rule 36", "1946-01-17", """
                    Where there are several amendments the President says in which order they are voted: normally
                    the one furthest from the original in substance first; but an amendment that only adds words or only
                    takes words out is voted before the others.""");

    public static final Provision RULE_37 = Provision.notRead(
            "SC-PROV-37", "Security Council, provisional rules of procedure, rule 37", "1946-01-17", """
                    A Member that is not on the Council may be invited to take part, without a vote, when its
                    interests are specially affected or when it brought the matter to the Council. The decision is
                    one of procedure.""");

    public static final Provision RULE_38 = Provision.notRead(
            "SC-PROV-38", "Security Council, provisional rules of procedure, rule 38", "1946-01-17", """
                    A Member invited to take part may submit proposals and draft resolutions. They are put to the
                    vote only when a member of the Council asks.""");

    public static final Provision RULE_39 = Provision.read(
                    "SC-PROV-39", "Security Council, provisional rules of procedure, rule 39", "1946-01-17", """
                    The Council may invite members of the Secretariat, or other persons it considers competent, to
                    give it information. The decision is one of procedure.""")
            .noting("""
                            The use of the rule was read in resolution 87 (1950); its text is stated from general
                            knowledge.""");

    public static final Provision RULE_40 = Provision.read(
            "SC-PROV-40", "Security Council, provisional rules of procedure, rule 40", "1946-01-17", """
                    Votes in the Council follow the Charter and the Statute of the International Court of Justice.""");

    public static final Provision RULE_58 = Provision.notRead(
            "SC-PROV-58", "Security Council, provisional rules of procedure, rule 58", "1946-01-17", """
                    A State that wishes to become a Member applies to the Secretary-General and declares in a
                    formal instrument that it accepts the obligations of the Charter.""");

    public static final Provision RULE_59 = Provision.notRead(
            "SC-PROV-59", "Security Council, provisional rules of procedure, rule 59", "1946-01-17", """
                    An application goes to a committee of the Council unless the Council decides otherwise, and
                    the committee reports to the Council.""");

    public static final Provision RULE_60 = Provision.notRead(
            "SC-PROV-60", "Security Council, provisional rules of procedure, rule 60", "1946-01-17", """
                    The Council decides whether to recommend an applicant for membership. Where it does not
                    recommend, or postpones, it sends the Assembly a special report with the record of its
                    discussion.""");

    public static final Provision RULE_61 = Provision.notRead(
            "SC-PROV-61", "Security Council, provisional rules of procedure, rule 61", "1946-01-17", """
                    A meeting held to elect judges of the International Court of Justice goes on until as many
                    candidates as there are places have an absolute majority, in one ballot or more.""");

    public static final Provision QUORUM = Provision.notRead(
                    "SC-QUORUM", "Security Council, practice: no rule on a quorum", "1946-01-17", """
                    The provisional rules have no quorum. No decision is taken without seven affirmative votes, so
                    that at least seven members must be there to decide.""")
            .then("1966-01-01", """
                            The provisional rules have no quorum. No decision is taken without nine affirmative votes,
                            so that at least nine members must be there to decide.""");

    public static final Provision PRELIMINARY_QUESTION = Provision.read(
                    "SC-PRELIM",
                    "Statement of the sponsoring Governments, San Francisco, 7 June 1945; practice of the Security Council",
                    "1946-01-17",
                    """
                    Whether a matter is one of procedure can itself be put to the vote. By the statement of 7 June
                    1945 that vote is one of substance, so that a permanent member can prevent the answer yes, and
                    then the proposal itself: the double veto. The President can instead rule that the matter is
                    procedural, and no veto reaches a ruling.""")
            .then("1961-01-01", """
                            Whether a matter is one of procedure is settled by the established list, without a vote on
                            it. The vote that a permanent member can stop, by the statement of 7 June 1945, has not
                            been decisive for decades; the President can still rule, and no veto reaches a ruling. The
                            change of practice is placed at the end of 1960.""")
            .reading("list", """
                            The established list of procedural matters settles it; there is no vote.""")
            .reading("vetoable", """
                            It is put to a vote that a negative vote of a permanent member stops; the matter is then
                            one of substance.""")
            .reading("president", """
                            The President rules that the matter is procedural, and the ruling stands unless overruled.""")
            .noting("""
                            The practice of recent decades was read; the statement of 1945 and the day of the change
                            are not from its text.""");

    public static final Provision PROCEDURAL_MATTERS = Provision.read(
                    "SC-PROC-LIST", "Security Council, practice: matters of procedure", "1946-01-17", """
                    Taken as matters of procedure: the agenda and the order, wording and removal of its items,
                    putting off, suspending and adjourning, challenges to rulings, invitations, the conduct of
                    business, and the time and place of meetings.""")
            .then("1949-04-14", """
                            Taken as matters of procedure: the agenda and the order, wording and removal of its items,
                            putting off, suspending and adjourning, challenges to rulings, invitations, the conduct of
                            business, and the time and place of meetings. Assembly resolution 267 (III) recommended a
                            longer list, with the creation of subsidiary organs, which has been contested where they
                            investigate.""")
            .then("1950-11-03", """
                            Taken as matters of procedure: the agenda and the order, wording and removal of its items,
                            putting off, suspending and adjourning, challenges to rulings, invitations, the conduct of
                            business, the time and place of meetings, and the calling of an emergency special session.
                            Assembly resolution 267 (III) recommended a longer list, with the creation of subsidiary
                            organs, which has been contested where they investigate.""")
            .noting("""
                            The agenda, resolution 267 (III) and subsidiary organs were read; the rest of the list is
                            stated from general knowledge.""");

    public static final Provision SUBSTANTIVE_MATTERS =
            Provision.notRead("SC-SUBST-LIST", "Security Council, practice: matters of substance", "1946-01-17", """
                    Taken as matters of substance: everything under Chapters VI and VII, admission, suspension and
                    expulsion of Members, the recommendation of a Secretary-General, and the conditions on which a
                    State that is not a Member joins the Statute of the Court.""");

    public static final Provision AMENDMENTS = Provision.read(
                    "SC-AMEND", "Security Council, practice: amendments", "1946-01-17", """
                    An amendment is of substance or of procedure as its parent is. To a text of substance it needs
                    seven affirmative votes and no negative vote of a permanent member, so that an amendment can
                    be vetoed. What the sponsors take over before the vote needs none; the text is then voted as
                    amended.""")
            .then("1966-01-01", """
                            An amendment is of substance or of procedure as its parent is. To a text of substance it
                            needs nine affirmative votes and no negative vote of a permanent member, so that an
                            amendment can be vetoed. What the sponsors take over before the vote needs none; the text
                            is then voted as amended.""")
            .noting("""
                            That amendments were vetoed was read; the rest is stated from general knowledge.""");

    public static final Provision WITHOUT_VOTE =
            Provision.notRead("SC-NOVOTE", "Security Council, practice: adoption without a vote", "1946-01-17", """
                    The Council may adopt a text without a vote, by consensus or by acclamation; that is not a
                    unanimous vote. A statement of the President is never voted: any member of the Council can
                    prevent it.""");

    public static final Provision FINALITY =
            Provision.notRead("SC-FINAL", "Security Council, practice: a vote is final", "1946-01-17", """
                    A vote is final once the President has announced its result; what a member says later goes to
                    the record and changes nothing. A text that failed may be submitted afresh.""");

    public static final Provision CONSEQUENCE_OF_FAILURE = Provision.notRead(
            "SC-REVERSE-CONSENT",
            "Security Council, practice: consequences attached to a failed text (resolution 2231 (2015))",
            "1946-01-17",
            """
                    An earlier decision may attach a consequence to the failure of a later text. A negative vote
                    of a permanent member then brings the consequence about instead of preventing it.""");

    /// In the order of the instrument.
    static final List<Provision> ALL = List.of(
            RULE_1,
            RULE_2,
            RULE_3,
            RULE_9,
            RULE_13,
            RULE_14,
            RULE_15,
            RULE_16,
            RULE_17,
            RULE_18,
            RULE_20,
            RULE_27,
            RULE_28,
            RULE_29,
            RULE_30,
            RULE_31,
            RULE_32,
            RULE_33,
            RULE_34,
            RULE_35,
            RULE_36,
            RULE_37,
            RULE_38,
            RULE_39,
            RULE_40,
            RULE_58,
            RULE_59,
            RULE_60,
            RULE_61,
            QUORUM,
            PRELIMINARY_QUESTION,
            PROCEDURAL_MATTERS,
            SUBSTANTIVE_MATTERS,
            AMENDMENTS,
            WITHOUT_VOTE,
            FINALITY,
            CONSEQUENCE_OF_FAILURE);

    private CouncilRules() {}
}
