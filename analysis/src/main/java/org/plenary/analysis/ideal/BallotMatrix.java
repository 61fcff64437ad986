package org.plenary.analysis.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Sample;

/// Who voted how on what, in which session, as arrays: what a fit reads.
///
/// Each ballot stands twice, once by item and once by State and session, both sorted by choice so that a pass
/// over them has no branches. Costs ten bytes a ballot.
public final class BallotMatrix {
    /// The choices in the order of the model: from for to against.
    public static final int YES = 0;
    public static final int ABSTAINED = 1;
    public static final int NO = 2;

    private final List<String> states;
    private final List<String> sessions;
    private final List<String> items;
    private final Map<String, Integer> itemIndex;
    /// A place is a State in a session; the places of a State stand together, in the order of the sessions.
    final int[] stateOfPlace;

    final int[] sessionOfPlace;
    final int[] firstPlace;
    final int[] itemBounds;
    final int[] placeByItem;
    final int[] placeBounds;
    final int[] itemByPlace;
    /// How many ballots of each place there could have been at most: the roll calls of its session.
    final int[] rollCallsOfSession;

    private BallotMatrix(Builder from) {
        states = List.copyOf(from.states.keySet());
        sessions = List.copyOf(from.sessions.keySet());
        items = List.copyOf(from.items.keySet());
        itemIndex = Map.copyOf(from.items);
        int ballots = from.size;
        int[] ballotsAt = new int[states.size() * sessions.size()];
        for (int i = 0; i < ballots; i++) {
            ballotsAt[from.state[i] * sessions.size() + from.session[i]]++;
        }
        int[] placeAt = new int[ballotsAt.length];
        List<int[]> places = new ArrayList<>();
        firstPlace = new int[states.size() + 1];
        for (int state = 0; state < states.size(); state++) {
            firstPlace[state] = places.size();
            for (int session = 0; session < sessions.size(); session++) {
                int at = state * sessions.size() + session;
                if (ballotsAt[at] > 0) {
                    placeAt[at] = places.size();
                    places.add(new int[] {state, session});
                }
            }
        }
        firstPlace[states.size()] = places.size();
        stateOfPlace = places.stream().mapToInt(place -> place[0]).toArray();
        sessionOfPlace = places.stream().mapToInt(place -> place[1]).toArray();
        int[] place = new int[ballots];
        for (int i = 0; i < ballots; i++) {
            place[i] = placeAt[from.state[i] * sessions.size() + from.session[i]];
        }
        itemBounds = bounds(from.item, from.choice, ballots, items.size());
        placeByItem = sorted(from.item, from.choice, place, ballots, itemBounds);
        placeBounds = bounds(place, from.choice, ballots, places.size());
        itemByPlace = sorted(place, from.choice, from.item, ballots, placeBounds);
        rollCallsOfSession = from.rollCalls.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Where the ballots of each owner and choice begin: `bounds[3 * owner + choice]`.
    private static int[] bounds(int[] owner, byte[] choice, int size, int owners) {
        int[] bounds = new int[3 * owners + 1];
        for (int i = 0; i < size; i++) {
            bounds[3 * owner[i] + choice[i] + 1]++;
        }
        Arrays.parallelPrefix(bounds, Integer::sum);
        return bounds;
    }

    private static int[] sorted(int[] owner, byte[] choice, int[] value, int size, int[] bounds) {
        int[] next = bounds.clone();
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[3 * owner[i] + choice[i]]++] = value[i];
        }
        return sorted;
    }

    public List<String> states() {
        return states;
    }

    public List<String> sessions() {
        return sessions;
    }

    public List<String> items() {
        return items;
    }

    public int ballots() {
        return placeByItem.length;
    }

    public int rollCalls() {
        return Arrays.stream(rollCallsOfSession).sum();
    }

    /// How many States are in how many sessions.
    public int places() {
        return stateOfPlace.length;
    }

    /// How many ballots a State cast in a session.
    int ballotsOf(int place) {
        return placeBounds[3 * place + 3] - placeBounds[3 * place];
    }

    /// The index of an item, or -1.
    int itemIndex(String item) {
        Integer index = itemIndex.get(item);
        return index == null ? -1 : index;
    }

    /// The ballots of a sample; an item is named by its number there.
    public static BallotMatrix of(Sample sample) {
        return of(sample, rollCall -> true);
    }

    /// The ballots of those roll calls of a sample for which `in` holds.
    public static BallotMatrix of(Sample sample, IntPredicate in) {
        RollCalls rollCalls = sample.rollCalls();
        Builder builder = builder();
        for (int i = 0; i < rollCalls.size(); i++) {
            if (in.test(i)) {
                Casting casting = builder.rollCall(
                        Integer.toString(rollCalls.entries().get(i).session()), Integer.toString(sample.item(i)));
                byte[] ballots = rollCalls.ballots(i);
                for (int voter = 0; voter < ballots.length; voter++) {
                    if (ballots[voter] != RollCalls.NONE) {
                        casting.ballot(rollCalls.voters().get(voter).code(), ballots[voter] - RollCalls.YES);
                    }
                }
            }
        }
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Collects roll calls, sessions in their order.
    public static final class Builder {
        private final Map<String, Integer> states = new LinkedHashMap<>();
        private final Map<String, Integer> sessions = new LinkedHashMap<>();
        private final Map<String, Integer> items = new LinkedHashMap<>();
        private final List<Integer> rollCalls = new ArrayList<>();
        private int[] state = new int[1 << 12];
        private int[] session = new int[1 << 12];
        private int[] item = new int[1 << 12];
        private byte[] choice = new byte[1 << 12];
        private int size;

        private Builder() {}

        /// Begins a roll call on `item`; a repeated text shares its item.
        public Casting rollCall(String session, String item) {
            int sessionIndex = sessions.computeIfAbsent(session, name -> sessions.size());
            if (sessionIndex == rollCalls.size()) {
                rollCalls.add(0);
            }
            rollCalls.set(sessionIndex, rollCalls.get(sessionIndex) + 1);
            int itemIndex = items.computeIfAbsent(item, name -> items.size());
            return (stateCode, howVoted) ->
                    add(states.computeIfAbsent(stateCode, name -> states.size()), sessionIndex, itemIndex, howVoted);
        }

        private void add(int ofState, int inSession, int onItem, int howVoted) {
            if (howVoted < YES || howVoted > NO) {
                throw new IllegalArgumentException(
                        "A choice is 0 (yes), 1 (abstained) or 2 (no), not " + howVoted + ".");
            }
            if (size == state.length) {
                state = Arrays.copyOf(state, size * 2);
                session = Arrays.copyOf(session, size * 2);
                item = Arrays.copyOf(item, size * 2);
                choice = Arrays.copyOf(choice, size * 2);
            }
            state[size] = ofState;
            session[size] = inSession;
            item[size] = onItem;
            choice[size++] = (byte) howVoted;
        }

        public BallotMatrix build() {
            return new BallotMatrix(this);
        }
    }

    /// Takes the ballots of one roll call.
    @FunctionalInterface
    public interface Casting {
        void ballot(String state, int choice);
    }
}
