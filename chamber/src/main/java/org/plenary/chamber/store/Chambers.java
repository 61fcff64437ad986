package org.plenary.chamber.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Command;
import org.plenary.chamber.Decision;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Moment;
import org.plenary.chamber.Refusal;
import org.plenary.chamber.Setting;
import org.plenary.chamber.ledger.Hash;

/// All chambers of a store, as this node runs them. A chamber is read when somebody first asks for it.
public final class Chambers implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// 72 bits, twelve characters in an address.
    private static final int ID_OCTETS = 9;

    private final Chamber chamber;
    private final Store store;
    private final InstantSource clock;
    private final GroupCommit commits;
    private final Map<String, LiveChamber> live = new ConcurrentHashMap<>();
    private final Map<String, Access> known = new ConcurrentHashMap<>();
    private long replacements;

    /// Chambers that keep the time of this machine.
    public Chambers(Chamber chamber, Store store) {
        this(chamber, store, InstantSource.system());
    }

    /// Chambers that keep the time of `clock`.
    public Chambers(Chamber chamber, Store store, InstantSource clock) {
        this.chamber = chamber;
        this.store = store;
        this.clock = clock;
        this.commits = new GroupCommit(store);
        store.watch(new Store.Others() {
            @Override
            public void appended(String id) {
                Optional.ofNullable(live.get(id)).ifPresent(LiveChamber::catchUp);
            }

            @Override
            public void reissued(String id) {
                forget(id);
            }

            @Override
            public void missed() {
                forgetAll();
                live.values().forEach(LiveChamber::catchUp);
            }
        });
    }

    /// A chamber that was just set up.
    ///
    /// @param tokens for the chair, the observers, the wall, and each seat in order
    public record Created(String id, List<Token> tokens) {
        public Created {
            tokens = List.copyOf(tokens);
        }
    }

    /// Sets up a chamber; it is durable when this returns.
    ///
    /// @throws IllegalArgumentException if no meeting could be held with these settings
    public Created create(Setting setting) {
        byte[] octets = new byte[ID_OCTETS];
        RANDOM.nextBytes(octets);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        Entry first = chamber.create(id, setting, new Moment(clock.instant(), 0));
        return set(id, setting, List.of(first))
                .orElseThrow(() -> new IllegalStateException("Two chambers drew the same id of 72 random bits."));
    }

    /// Empty where there is such a chamber already.
    private Optional<Created> set(String id, Setting setting, List<Entry> first) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.random(new Actor.Chair()));
        tokens.add(Token.random(new Actor.Observer()));
        tokens.add(Token.random(new Actor.Wall()));
        setting.seats().forEach(seat -> tokens.add(Token.random(new Actor.Seat(seat))));
        boolean committed = commits.append(new Store.Batch(
                        id, 0, first.stream().map(entry -> entry.json().text()).toList(), tokens, setting.matter()))
                .join();
        if (!committed) {
            return Optional.empty();
        }
        // A hall that comes in at once should not ask the store for each link.
        tokens.forEach(token -> known.put(Token.hash(token.token()), new Access(id, token.actor())));
        return Optional.of(new Created(id, tokens));
    }

    /// What became of the wish to open the chamber of an emergency special session.
    public sealed interface Convened {
        /// It is there.
        record Opened(Created created) implements Convened {}

        /// It was there, and this command was answered before; what it said then of links was told once.
        ///
        /// @param chair another link for who presides, as long as the session has not opened
        record Before(String id, Optional<Token> chair) implements Convened {}

        record Refused(Refusal refusal) implements Convened {}
    }

    /// Opens the chamber of an emergency special session from the Council's chamber in which the veto was cast.
    ///
    /// The session's chamber comes first and then its entry in the Council's log, under an id that follows from
    /// the name of the command: whatever is cut off in between, the same command again finds or finishes it.
    ///
    /// @param council who asks, in the Council's chamber
    /// @param setting of the session's chamber
    /// @param convene without the id of that chamber
    /// @param name by which the sender calls this command
    /// @throws IllegalArgumentException if no meeting could be held with these settings
    public Convened convene(Access council, Setting setting, Command.Convene convene, String name) {
        LiveChamber from = running(council.chamber())
                .orElseThrow(() -> new IllegalArgumentException("There is no chamber " + council.chamber() + "."));
        byte[] octets = Arrays.copyOf(
                Hash.plain((council.chamber() + "\n" + name).getBytes(StandardCharsets.UTF_8))
                        .octets(),
                ID_OCTETS);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        Command.Convene command = new Command.Convene(convene.vote(), convene.convener(), convene.session(), id);
        ChamberState state = from.snapshot().state();
        boolean before = state.convened().stream()
                .anyMatch(assembly -> assembly.chamber().equals(id));
        if (!before) {
            Moment moment = new Moment(clock.instant(), 0);
            Decision decision = chamber.decide(state, command, council.actor(), moment, OptionalLong.empty());
            if (decision instanceof Decision.Refused(Refusal refusal)) {
                return new Convened.Refused(refusal);
            }
            Optional<Created> created = set(id, setting, chamber.assembly(state, setting, command, moment));
            Answer answer = send(council, command, name, OptionalLong.empty()).join();
            if (answer instanceof Answer.Refused(Refusal refusal)) {
                return new Convened.Refused(refusal);
            }
            if (created.isPresent()) {
                return new Convened.Opened(created.get());
            }
        }
        return new Convened.Before(id, council.actor() instanceof Actor.Chair ? chair(id) : Optional.empty());
    }

    /// A fresh link for who presides over a session that has not opened.
    private Optional<Token> chair(String id) {
        boolean opened = snapshot(id)
                .map(there -> there.state().firstOpened().isPresent())
                .orElse(true);
        if (opened) {
            return Optional.empty();
        }
        Answer answer = send(
                        new Access(id, new Actor.Chair()),
                        new Command.ReissueLink("chair", Optional.empty()),
                        Token.random(new Actor.Chair()).token(),
                        OptionalLong.empty())
                .join();
        return answer instanceof Answer.Done(var _, Optional<Token> token) ? token : Optional.empty();
    }

    /// The chambers that name a matter of the record, in the order in which they were set up.
    public List<String> on(String matter) {
        return store.chambersOn(matter);
    }

    /// What this node has done since it started, for those who watch over it.
    ///
    /// @param entries entries committed
    /// @param commits transactions
    /// @param conflicts batches that were decided again because another node was faster
    /// @param live chambers in memory
    /// @param waiting batches that wait for the committing thread
    public record Figures(long entries, long commits, long conflicts, int live, int waiting) {}

    /// What this node has done so far.
    public Figures figures() {
        long[] counts = commits.counts();
        return new Figures(counts[0], counts[1], counts[2], live.size(), commits.waiting());
    }

    /// What a token gives, unless it was revoked.
    public Optional<Access> access(String token) {
        String hash = Token.hash(token);
        Optional<Access> there = Optional.ofNullable(known.get(hash));
        if (there.isPresent()) {
            return there;
        }
        long before = replacements();
        Optional<Access> access = store.access(hash);
        access.ifPresent(found -> know(hash, found, before));
        return access;
    }

    private synchronized long replacements() {
        return replacements;
    }

    /// What was read while links were being replaced may be the link that was: it is read again next time.
    private synchronized void know(String hash, Access access, long before) {
        if (replacements == before) {
            known.put(hash, access);
        }
    }

    /// A link of a chamber was replaced, so none of them is taken on trust any more.
    private synchronized void forget(String id) {
        replacements++;
        known.values().removeIf(access -> access.chamber().equals(id));
    }

    private synchronized void forgetAll() {
        replacements++;
        known.clear();
    }

    /// Sends a command to a chamber; completes after the commit.
    ///
    /// @param name by which the sender calls this command; the same name again gives the same answer
    /// @param saw the last entry of the chair's that the sender had seen, where it says so
    public CompletableFuture<Answer> send(Access access, Command command, String name, OptionalLong saw) {
        Optional<LiveChamber> running = running(access.chamber());
        if (running.isEmpty()) {
            throw new IllegalArgumentException("There is no chamber " + access.chamber() + ".");
        }
        CompletableFuture<Answer> answer = running.get().send(access.actor(), command, name, saw);
        if (command instanceof Command.ReissueLink) {
            return answer.thenApply(done -> {
                forget(access.chamber());
                return done;
            });
        }
        return answer;
    }

    /// A chamber as it stands.
    public Optional<Snapshot> snapshot(String id) {
        return running(id).map(LiveChamber::snapshot);
    }

    private Optional<LiveChamber> running(String id) {
        Optional<LiveChamber> found = Optional.ofNullable(live.get(id));
        return found.isPresent() ? found : started(id);
    }

    private Optional<LiveChamber> started(String id) {
        List<String> log = store.log(id, 0);
        return log.isEmpty()
                ? Optional.empty()
                : Optional.of(live.computeIfAbsent(id, _ -> new LiveChamber(chamber, id, log, store, commits, clock)));
    }

    /// The time by which votes are locked.
    public InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        live.values().forEach(LiveChamber::close);
        commits.close();
        store.close();
    }
}
