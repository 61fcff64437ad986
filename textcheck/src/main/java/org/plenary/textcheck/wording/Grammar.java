package org.plenary.textcheck.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.RawWords;
import org.plenary.textcheck.reading.Sentence;

/// Every wording that is recognised, the more particular before the more general, and which of their shapes are
/// tried on a sentence: those whose [Anchors] stand in it. One look at each word decides it for all of them.
public final class Grammar {
    private static final List<Wording> ALL = List.of(
            new TallyInWords(),
            new VotesToVotes(),
            new ShortTally(),
            new BackedBy(),
            new SoManyOf(),
            new OneNumber(),
            new StatesThatVoted(),
            new OpposedBy(),
            new AmongThoseVoting(),
            new StatesInBrackets(),
            new JoinedInVoting(),
            new OnlyState(),
            new NegativeVoteOf(),
            new PermanentMembers(),
            new OtherMembers(),
            new GroupThatVoted(),
            new Vetoed(),
            new Adopted(),
            new NotAdopted(),
            new EmergencySessionCalled(),
            new Unanimity(),
            new TwoThirds(),
            new SimpleMajority(),
            new MajorityNeeded(),
            new NineVotesMissed(),
            new AbstentionsDoNotCount(),
            new BindingInGeneral(),
            new BindingText(),
            new CalledWithinHours(),
            new NoEmergencySession(),
            new NoVetoOnProcedure(),
            new NoVetoInTheAssembly(),
            new VetoDebate(),
            new AbstentionIsNoVeto(),
            new WhoMayCallASession(),
            new EmergencySessionOpened(),
            new EmergencySessionsCounted(),
            new UsesOfUnitingForPeace(),
            new MembersCounted(),
            new IsAMember(),
            new JoinedTheUnitedNations(),
            new SitsOnTheCouncil(),
            new PartyToTheStatute(),
            new ObserverRight(),
            new VetoesCounted(),
            new NoVetoSince(),
            new LastVeto(),
            new DeadlineSet(),
            new Casualties(),
            new Forecast(),
            new Motive(),
            new Judgement(),
            new DocumentNamed(),
            new DayOfVote());

    /// A shape, and which sets of words it needs, by their numbers.
    ///
    /// @param alone whether it says something of a vote by itself; a day does not
    private record Tried(Wording.Told told, List<Integer> needs, boolean alone) {}

    private static final List<Set<String>> SETS = new ArrayList<>();
    private static final Map<String, int[]> SETS_OF_WORD = new HashMap<>();
    private static final List<Tried> TRIED = new ArrayList<>();
    private static final RawWords RAW;

    static {
        for (Wording wording : ALL) {
            for (Wording.Told told : wording.told()) {
                List<Integer> needs = told.shape().anchors().stream()
                        .map(Grammar::number)
                        .distinct()
                        .toList();
                TRIED.add(new Tried(told, needs, !(wording instanceof DayOfVote)));
            }
        }
        for (int i = 0; i < SETS.size(); i++) {
            for (String word : SETS.get(i)) {
                SETS_OF_WORD.merge(word, new int[] {i}, Grammar::both);
            }
        }
        RAW = new RawWords(SETS);
    }

    private Grammar() {}

    private static int number(Set<String> words) {
        int known = SETS.indexOf(words);
        if (known >= 0) {
            return known;
        }
        SETS.add(words);
        return SETS.size() - 1;
    }

    private static int[] both(int[] one, int[] other) {
        int[] all = new int[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /// All of them.
    public static List<Wording> all() {
        return ALL;
    }

    /// Everything that a sentence claims, by every wording.
    public static List<Claim> claims(Sentence sentence) {
        boolean[] there = new boolean[SETS.size()];
        sentence.eachWord(word -> {
            int[] sets = SETS_OF_WORD.get(word);
            if (sets != null) {
                for (int set : sets) {
                    there[set] = true;
                }
            }
        });
        List<Claim> claims = new ArrayList<>();
        for (Tried tried : TRIED) {
            if (all(tried, there)) {
                tried.told().find(sentence, claims::add);
            }
        }
        return claims;
    }

    /// Whether part of a text, before anybody reads it, has the words that some shape needs.
    public static boolean maySay(String text, int from, int to) {
        boolean[] there = RAW.setsIn(text, from, to);
        for (Tried tried : TRIED) {
            if (tried.alone() && all(tried, there)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(Tried tried, boolean[] there) {
        for (int set : tried.needs()) {
            if (!there[set]) {
                return false;
            }
        }
        return true;
    }
}
