package org.plenary.chamber.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.Command;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Moment;
import org.plenary.chamber.Setting;

/// All chambers of a store, as this node runs them. A chamber is read when somebody first asks for it.
public final class Chambers implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Chamber chamber;
    private final Store store;
    private final InstantSource clock;
    private final GroupCommit commits;
    private final Map<String, LiveChamber> live = new ConcurrentHashMap<>();
    private final Map<String, Access> known = new ConcurrentHashMap<>();

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
        store.watch(id -> {
            // A link may have been replaced on the other node, so none is taken on trust any more.
            known.values().removeIf(access -> access.chamber().equals(id));
            Optional.ofNullable(live.get(id)).ifPresent(LiveChamber::catchUp);
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
        byte[] octets = new byte[9];
        RANDOM.nextBytes(octets);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        Entry first = chamber.create(id, setting, new Moment(clock.instant(), 0));
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.random(new Actor.Chair()));
        tokens.add(Token.random(new Actor.Observer()));
        tokens.add(Token.random(new Actor.Wall()));
        setting.seats().forEach(seat -> tokens.add(Token.random(new Actor.Seat(seat))));
        boolean committed = commits.append(
                        new Store.Batch(id, 0, List.of(first.json().text()), tokens))
                .join();
        if (!committed) {
            throw new IllegalStateException("Two chambers drew the same id of 72 random bits.");
        }
        return new Created(id, tokens);
    }

    /// What a token gives, unless it was revoked.
    public Optional<Access> access(String token) {
        String hash = Token.hash(token);
        Optional<Access> access = Optional.ofNullable(known.get(hash)).or(() -> store.access(hash));
        access.ifPresent(found -> known.put(hash, found));
        return access;
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
                known.values().removeIf(other -> other.chamber().equals(access.chamber()));
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
