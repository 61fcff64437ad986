package org.plenary.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import org.plenary.record.Ballots;
import org.plenary.record.Decision;
import org.plenary.record.EventDate;
import org.plenary.record.Lazy;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.record.intake.FactFile;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;

/// Who voted how in the recorded votes of the Assembly, as bit planes: for each voter and each of the three
/// positions one bit for each roll call.
///
/// The roll calls stand in the order of sessions, and every session begins a word of 64 bits, so that a count
/// by session is a count over whole words. Costs three bits for each voter and roll call: under a megabyte for
/// everything from 1946 on. Immutable.
public final class RollCalls {
    /// No ballot: absent, not participating, or no Member that day.
    public static final byte NONE = 0;

    /// A ballot in favour. The three positions are numbered in the order of approval, as ordinal models need
    /// them.
    public static final byte YES = 1;

    /// An abstention.
    public static final byte ABSTAINED = 2;

    /// A ballot against.
    public static final byte NO = 3;

    private static final String KEPT = "record.rollcalls";
    private static final String KEPT_FORM = "plenary roll calls 1";

    private final Lazy<List<Entry>> entries;
    private final List<Voter> voters;
    private final Map<String, Integer> voterByCode = new HashMap<>();
    private final int[] sessions;
    private final int[] firstRollCall;
    private final int[] firstWord;
    private final int[] bitOf;
    private final long[][] planes;
    private final Lazy<String> fingerprint;

    /// One roll call: what was voted on, and when.
    ///
    /// @param rcid the number in the Voeten data, where the record cites it
    /// @param session the regular session it is counted with: a special or emergency special session counts
    /// with the
    ///     regular session that opens in its calendar year
    /// @param onPart whether it was on an amendment or on a part of a text
    public record Entry(
            Optional<Symbol> symbol,
            OptionalInt rcid,
            int session,
            EventDate date,
            String title,
            List<String> subjects,
            boolean onPart) {
        public Entry {
            subjects = List.copyOf(subjects);
        }

        private int order() {
            return rcid.orElse(Integer.MAX_VALUE);
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeUTF(symbol.map(Symbol::canonical).orElse(""));
            out.writeInt(rcid.orElse(-1));
            out.writeInt(session);
            out.writeUTF(date.toString());
            out.writeUTF(title);
            out.writeInt(subjects.size());
            for (String subject : subjects) {
                out.writeUTF(subject);
            }
            out.writeBoolean(onPart);
        }

        private static Entry read(DataInputStream in) throws IOException {
            String symbol = in.readUTF();
            int rcid = in.readInt();
            int session = in.readInt();
            EventDate date = EventDate.parse(in.readUTF());
            String title = in.readUTF();
            List<String> subjects = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                subjects.add(in.readUTF().intern());
            }
            return new Entry(
                    symbol.isEmpty() ? Optional.empty() : Optional.of(Symbol.of(symbol)),
                    rcid < 0 ? OptionalInt.empty() : OptionalInt.of(rcid),
                    session,
                    date,
                    title,
                    subjects,
                    in.readBoolean());
        }
    }

    /// Roll calls being put together.
    public static final class Gathering {
        private static final class Taken {
            private final Entry entry;
            /// Voters by the order in which they were first met.
            private final int[] who;

            private final byte[] how;

            Taken(Entry entry, int[] who, byte[] how) {
                this.entry = entry;
                this.who = who;
                this.how = how;
            }
        }

        private final Voters voters;
        private final List<Taken> taken = new ArrayList<>();
        private final Map<String, Integer> met = new HashMap<>();

        private Gathering(Voters voters) {
            this.voters = voters;
        }

        /// Adds a roll call with its ballots by the code of the State. Who has no ballot is left out, or stands
        /// in another position than yes, no and abstained.
        public Gathering add(Entry entry, Map<String, Position> ballots) {
            List<String> states = List.copyOf(ballots.keySet());
            return add(entry, states.size(), states::get, i -> Objects.requireNonNull(ballots.get(states.get(i))));
        }

        private Gathering add(Entry entry, int size, IntFunction<String> state, IntFunction<Position> position) {
            int[] who = new int[size];
            byte[] how = new byte[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                byte ballot = number(position.apply(i));
                if (ballot != NONE) {
                    String code = voters.code(state.apply(i), entry.date());
                    who[count] = met.computeIfAbsent(code, unseen -> met.size());
                    how[count++] = ballot;
                }
            }
            taken.add(new Taken(entry, Arrays.copyOf(who, count), Arrays.copyOf(how, count)));
            return this;
        }

        public RollCalls rollCalls() {
            List<Taken> inOrder = taken.stream()
                    .sorted(Comparator.comparingInt((Taken one) -> one.entry.session())
                            .thenComparing(one -> one.entry.date())
                            .thenComparingInt(one -> one.entry.order()))
                    .toList();
            List<Voter> who = met.keySet().stream()
                    .sorted()
                    .map(code -> voters.byCode(code).orElseGet(() -> new Voter(code, code)))
                    .toList();
            RollCalls made =
                    RollCalls.empty(inOrder.stream().map(one -> one.entry).toList(), who);
            int[] place = new int[who.size()];
            met.forEach((code, number) -> place[number] = made.voter(code).orElseThrow());
            for (int i = 0; i < inOrder.size(); i++) {
                Taken one = inOrder.get(i);
                for (int k = 0; k < one.who.length; k++) {
                    made.set(place[one.who[k]], i, one.how[k]);
                }
            }
            return made;
        }
    }

    /// Lays out empty planes; who makes them fills them before anybody else sees them.
    private RollCalls(
            int[] sessions,
            int[] sizes,
            List<Voter> voters,
            Supplier<List<Entry>> entries,
            Optional<String> fingerprint) {
        this.sessions = sessions;
        this.voters = List.copyOf(voters);
        this.entries = new Lazy<>(entries);
        this.fingerprint = new Lazy<>(() -> fingerprint.orElseGet(this::digested));
        for (Voter voter : voters) {
            voterByCode.put(voter.code(), voterByCode.size());
        }
        firstRollCall = new int[sessions.length + 1];
        firstWord = new int[sessions.length + 1];
        for (int s = 0; s < sessions.length; s++) {
            firstRollCall[s + 1] = firstRollCall[s] + sizes[s];
            firstWord[s + 1] = firstWord[s] + ((sizes[s] + 63) >>> 6);
        }
        bitOf = new int[firstRollCall[sessions.length]];
        for (int s = 0; s < sessions.length; s++) {
            for (int i = 0; i < sizes[s]; i++) {
                bitOf[firstRollCall[s] + i] = (firstWord[s] << 6) + i;
            }
        }
        planes = new long[3][voters.size() * words()];
    }

    /// @param entries in the order of sessions
    private static RollCalls empty(List<Entry> entries, List<Voter> voters) {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        entries.forEach(entry -> sizes.merge(entry.session(), 1, Integer::sum));
        List<Entry> kept = List.copyOf(entries);
        return new RollCalls(ints(sizes.keySet()), ints(sizes.values()), voters, () -> kept, Optional.empty());
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void set(int voter, int rollCall, byte ballot) {
        if (ballot != NONE) {
            planes[ballot - 1][voter * words() + (bitOf[rollCall] >>> 6)] |= 1L << bitOf[rollCall];
        }
    }

    private static byte number(Position position) {
        return switch (position) {
            case YES -> YES;
            case ABSTAINED -> ABSTAINED;
            case NO -> NO;
            case NOT_PARTICIPATING, ABSENT, BARRED, EXCLUDED -> NONE;
        };
    }

    /// Starts a set of roll calls.
    public static Gathering gathering(Voters voters) {
        return new Gathering(voters);
    }

    /// The roll calls of the Assembly of which the record knows ballots.
    public static RollCalls of(VotingRecord record) {
        Gathering gathering = gathering(Voters.of(record.states()));
        for (Decision decision : record.decisions(Organ.GA)) {
            decision.ballots()
                    .map(Ballots::cast)
                    .ifPresent(cast -> gathering.add(entry(decision), cast.size(), cast::member, cast::position));
        }
        return gathering.rollCalls();
    }

    /// The same with the facts that were imported, from what was kept beside them where that is of these very
    /// facts; else they are taken from the record, and kept.
    ///
    /// @param record asked for only where nothing was kept
    public static RollCalls of(FactFile facts, Supplier<VotingRecord> record) {
        return facts.kept(KEPT, KEPT_FORM, RollCalls.class).map(RollCalls::read).orElseGet(() -> {
            RollCalls made = of(record.get());
            facts.keep(KEPT, KEPT_FORM, RollCalls.class, made.bytes());
            return made;
        });
    }

    private static Entry entry(Decision decision) {
        return new Entry(
                Optional.of(decision.symbol()),
                rcid(decision.citation().locator()),
                regularSession(decision),
                decision.date(),
                decision.title(),
                decision.subjects(),
                decision.kind() == Kind.AMENDMENT || decision.kind() == Kind.SEPARATE_VOTE);
    }

    private static OptionalInt rcid(String locator) {
        String number = locator.startsWith("rcid ") ? locator.substring("rcid ".length()) : "";
        return number.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    /// Session 1 opened in 1946, and one has opened every year since.
    private static int regularSession(Decision decision) {
        int openedThatYear = decision.date().year() - 1945;
        return decision.session()
                .map(session -> session.matches("\\d{1,3}") ? Integer.parseInt(session) : openedThatYear)
                .orElse(openedThatYear);
    }

    /// A ballot of one voter in one roll call, by their indices.
    @FunctionalInterface
    public interface BallotPredicate {
        boolean test(int voter, int rollCall);
    }

    /// The roll calls and ballots for which both hold; voters without a ballot left are left out.
    RollCalls keeping(IntPredicate rollCall, BallotPredicate ballot) {
        List<Integer> kept = new ArrayList<>();
        List<byte[]> ballots = new ArrayList<>();
        boolean[] voting = new boolean[voters.size()];
        for (int i = 0; i < size(); i++) {
            if (rollCall.test(i)) {
                byte[] cast = ballots(i);
                for (int v = 0; v < cast.length; v++) {
                    if (cast[v] != NONE && !ballot.test(v, i)) {
                        cast[v] = NONE;
                    }
                    voting[v] |= cast[v] != NONE;
                }
                kept.add(i);
                ballots.add(cast);
            }
        }
        List<Voter> stay = new ArrayList<>();
        int[] place = new int[voters.size()];
        for (int v = 0; v < voting.length; v++) {
            place[v] = stay.size();
            if (voting[v]) {
                stay.add(voters.get(v));
            }
        }
        RollCalls made = empty(kept.stream().map(entries()::get).toList(), stay);
        for (int i = 0; i < kept.size(); i++) {
            byte[] cast = ballots.get(i);
            for (int v = 0; v < cast.length; v++) {
                made.set(place[v], i, cast[v]);
            }
        }
        return made;
    }

    /// The roll calls in the order of sessions, and of days within each.
    public List<Entry> entries() {
        return entries.value();
    }

    /// How many roll calls there are.
    public int size() {
        return bitOf.length;
    }

    /// Everybody with a ballot, by code.
    public List<Voter> voters() {
        return voters;
    }

    /// The index of the voter with this code.
    public OptionalInt voter(String code) {
        Integer index = voterByCode.get(code);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// The sessions with a roll call, ascending.
    public List<Integer> sessions() {
        return Arrays.stream(sessions).boxed().toList();
    }

    /// The first roll call of each session in the order of [#sessions], and how many roll calls there are.
    public int[] firstRollCalls() {
        return firstRollCall.clone();
    }

    /// The first word of each session in the order of [#sessions], and how many words there are.
    public int[] firstWords() {
        return firstWord.clone();
    }

    /// How many words of 64 bits the plane of one voter has.
    public int words() {
        return firstWord[sessions.length];
    }

    /// The bit of a roll call in a plane.
    public int bit(int rollCall) {
        return bitOf[rollCall];
    }

    /// The planes of all voters for one of the three positions, one after the other, [#words] words each. A
    /// copy.
    public long[] plane(byte position) {
        return planes[position - 1].clone();
    }

    /// The set of those roll calls for which `in` holds, as bits.
    public long[] where(IntPredicate in) {
        long[] bits = new long[words()];
        for (int i = 0; i < size(); i++) {
            if (in.test(i)) {
                bits[bitOf[i] >>> 6] |= 1L << bitOf[i];
            }
        }
        return bits;
    }

    /// The ballot of one voter: [#YES], [#ABSTAINED], [#NO] or [#NONE].
    public byte ballot(int voter, int rollCall) {
        int word = voter * words() + (bitOf[rollCall] >>> 6);
        long bit = 1L << bitOf[rollCall];
        if ((planes[0][word] & bit) != 0) {
            return YES;
        }
        if ((planes[1][word] & bit) != 0) {
            return ABSTAINED;
        }
        return (planes[2][word] & bit) != 0 ? NO : NONE;
    }

    /// The ballots of all voters in one roll call, in the order of [#voters].
    public byte[] ballots(int rollCall) {
        byte[] ballots = new byte[voters.size()];
        for (int v = 0; v < ballots.length; v++) {
            ballots[v] = ballot(v, rollCall);
        }
        return ballots;
    }

    /// How many ballots there are: yes, no and abstentions.
    public int ballots() {
        int count = 0;
        for (long[] plane : planes) {
            for (long word : plane) {
                count += Long.bitCount(word);
            }
        }
        return count;
    }

    /// In how many sessions each voter has at least one ballot, summed over all voters.
    public int voterSessions() {
        int count = 0;
        for (int v = 0; v < voters.size(); v++) {
            for (int s = 0; s < sessions.length; s++) {
                count += ballotsOf(v, s) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    /// How many ballots a voter has in a session, by its place in [#sessions].
    public int ballotsOf(int voter, int session) {
        int count = 0;
        for (long[] plane : planes) {
            for (int w = firstWord[session]; w < firstWord[session + 1]; w++) {
                count += Long.bitCount(plane[voter * words() + w]);
            }
        }
        return count;
    }

    /// Names the data: the same for the same ballots in the same roll calls, and hardly ever for others. The
    /// first twelve digits of a SHA-256 over symbols, numbers, voters and planes.
    public String fingerprint() {
        return fingerprint.value();
    }

    private String digested() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
        for (Entry entry : entries()) {
            String name = entry.session() + " " + entry.rcid().orElse(0)
                    + entry.symbol().map(Symbol::canonical).orElse("") + "\n";
            digest.update(name.getBytes(StandardCharsets.UTF_8));
        }
        voters.forEach(voter -> digest.update(voter.code().getBytes(StandardCharsets.UTF_8)));
        for (long[] plane : planes) {
            ByteBuffer bytes = ByteBuffer.allocate(plane.length * Long.BYTES);
            bytes.asLongBuffer().put(plane);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /// Writes them so that [#read] need not take them from the record again.
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(fingerprint());
            out.writeInt(sessions.length);
            for (int s = 0; s < sessions.length; s++) {
                out.writeInt(sessions[s]);
                out.writeInt(firstRollCall[s + 1] - firstRollCall[s]);
            }
            out.writeInt(voters.size());
            for (Voter voter : voters) {
                out.writeUTF(voter.code());
                out.writeUTF(voter.name());
            }
            for (long[] plane : planes) {
                for (long word : plane) {
                    out.writeLong(word);
                }
            }
            for (Entry entry : entries()) {
                entry.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#bytes] wrote; what the roll calls were on, only when somebody asks for it.
    static RollCalls read(byte[] bytes) {
        ByteArrayInputStream content = new ByteArrayInputStream(bytes);
        DataInputStream in = new DataInputStream(content);
        try {
            String fingerprint = in.readUTF();
            int[] sessions = new int[in.readInt()];
            int[] sizes = new int[sessions.length];
            for (int s = 0; s < sessions.length; s++) {
                sessions[s] = in.readInt();
                sizes[s] = in.readInt();
            }
            List<Voter> voters = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                voters.add(new Voter(in.readUTF(), in.readUTF()));
            }
            RollCalls made = new RollCalls(sessions, sizes, voters, () -> entries(in, sizes), Optional.of(fingerprint));
            for (long[] plane : made.planes) {
                int at = bytes.length - content.available();
                ByteBuffer.wrap(bytes, at, plane.length * Long.BYTES)
                        .asLongBuffer()
                        .get(plane);
                in.skipNBytes((long) plane.length * Long.BYTES);
            }
            return made;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static List<Entry> entries(DataInputStream in, int[] sizes) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (int left = Arrays.stream(sizes).sum(); left > 0; left--) {
                entries.add(Entry.read(in));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return List.copyOf(entries);
    }

    @Override
    public String toString() {
        return size() + " roll calls, " + voters.size() + " voters, " + ballots() + " ballots";
    }
}
