package org.plenary.chamber.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.ChamberRule;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Command;
import org.plenary.chamber.Decision;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Moment;
import org.plenary.chamber.PublicView;
import org.plenary.chamber.Refusal;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.ledger.Hash;

/// One chamber on this node: a queue of commands and the one thread that decides on them.
///
/// Nothing is acknowledged or shown before it is committed. When another node was faster, its entries are read
/// and the commands are decided again.
final class LiveChamber {
    /// Commands decided on before one commit.
    private static final int MOST = 512;

    private static final SecureRandom LOTS = new SecureRandom();

    private final Chamber chamber;
    private final String id;
    private final Store store;
    private final GroupCommit commits;
    private final InstantSource clock;
    private final LinkedBlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
    private final Map<String, Named> names = new HashMap<>();
    private final Thread worker;
    private volatile Snapshot snapshot;
    private volatile boolean closed;

    /// What stands in the queue.
    private sealed interface Asked {}

    private record Sent(Command command, Actor actor, String name, OptionalLong saw, CompletableFuture<Answer> answer)
            implements Asked {}

    /// Another node may have appended.
    private record CatchUp() implements Asked {}

    /// The entries of a named command.
    private record Named(String body, int first, int count) {}

    /// What a decision came to, until it is committed.
    private record Decided(Sent sent, Answer answer) {}

    LiveChamber(Chamber chamber, String id, List<String> log, Store store, GroupCommit commits, InstantSource clock) {
        this.chamber = chamber;
        this.id = id;
        this.store = store;
        this.commits = commits;
        this.clock = clock;
        List<Entry> entries = read(log);
        this.snapshot = new Snapshot(ChamberState.of(entries), entries.toArray(Entry[]::new), entries.size());
        remember(entries, 0);
        this.worker = Thread.ofVirtual().name("chamber-" + id).start(this::run);
    }

    private static List<Entry> read(List<String> bodies) {
        List<Entry> entries = new ArrayList<>(bodies.size());
        try {
            for (String body : bodies) {
                entries.add(Entry.read(JsonReader.read(body.getBytes(StandardCharsets.UTF_8))));
            }
        } catch (MalformedJson problem) {
            throw new IllegalStateException("The store holds an entry that cannot be read.", problem);
        }
        return entries;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /// Sends a command; completes after the commit.
    CompletableFuture<Answer> send(Actor actor, Command command, String name, OptionalLong saw) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        queue.add(new Sent(command, actor, name, saw, answer));
        return answer;
    }

    void catchUp() {
        queue.add(new CatchUp());
    }

    void close() {
        closed = true;
        worker.interrupt();
    }

    private void run() {
        List<Asked> asked = new ArrayList<>();
        while (!closed) {
            try {
                asked.add(queue.take());
                queue.drainTo(asked, MOST - 1);
                if (asked.contains(new CatchUp())) {
                    refresh();
                }
                List<Sent> sent = asked.stream()
                        .filter(Sent.class::isInstance)
                        .map(Sent.class::cast)
                        .toList();
                serve(sent);
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                asked.clear();
            }
        }
    }

    private void serve(List<Sent> sent) {
        try {
            while (!sent.isEmpty() && !decideAndCommit(sent)) {
                refresh();
            }
        } catch (RuntimeException problem) {
            // What was not acknowledged may or may not be durable: the log says, so it is read before going on.
            sent.forEach(one -> one.answer.completeExceptionally(problem));
            try {
                refresh();
            } catch (RuntimeException again) {
                problem.addSuppressed(again);
            }
        }
    }

    /// Reads what others appended.
    private void refresh() {
        List<Entry> more = read(store.log(id, snapshot.log().size()));
        if (!more.isEmpty()) {
            int before = snapshot.log().size();
            ChamberState state = snapshot.state();
            for (Entry entry : more) {
                state = state.after(entry);
            }
            publish(state, more);
            remember(more, before);
        }
    }

    private void publish(ChamberState state, List<Entry> more) {
        Snapshot before = snapshot;
        snapshot = before.with(state, more);
        before.changed().complete(null);
    }

    private void remember(List<Entry> entries, int from) {
        for (int i = 0; i < entries.size(); i++) {
            Optional<String> name = entries.get(i).name();
            if (name.isPresent()) {
                int count = 1;
                while (i + count < entries.size()
                        && entries.get(i + count).name().isEmpty()) {
                    count++;
                }
                String[] parts = name.get().split("\\.", 2);
                names.put(parts[0], new Named(parts.length > 1 ? parts[1] : "", from + i, count));
            }
        }
    }

    /// Whether the decisions could be committed; if not, another node was faster.
    private boolean decideAndCommit(List<Sent> all) {
        ChamberState state = snapshot.state();
        List<Entry> fresh = new ArrayList<>();
        List<Token> issued = new ArrayList<>();
        List<Decided> decided = new ArrayList<>(all.size());
        Map<String, Named> named = new HashMap<>();
        for (Sent sent : all) {
            String name = name(sent);
            Optional<Answer> before = again(name, named, fresh);
            if (before.isPresent()) {
                decided.add(new Decided(sent, before.get()));
                continue;
            }
            Moment moment = new Moment(clock.instant(), LOTS.nextInt(Integer.MAX_VALUE));
            switch (chamber.decide(state, sent.command, sent.actor, moment, sent.saw)) {
                case Decision.Refused(Refusal refusal) -> decided.add(new Decided(sent, new Answer.Refused(refusal)));
                case Decision.Accepted(List<Event> events) -> {
                    int first = fresh.size();
                    for (Event event : events) {
                        Entry entry = new Entry(
                                state.size(),
                                moment.at().isBefore(state.last()) ? state.last() : moment.at(),
                                sent.actor.name(),
                                event,
                                fresh.size() == first ? Optional.of(name) : Optional.empty());
                        fresh.add(entry);
                        state = state.after(entry);
                    }
                    named.put(
                            name.substring(0, name.indexOf('.')),
                            new Named(
                                    name.substring(name.indexOf('.') + 1),
                                    snapshot.log().size() + first,
                                    events.size()));
                    Optional<Token> token = token(events.getFirst());
                    token.ifPresent(issued::add);
                    decided.add(new Decided(
                            sent, new Answer.Done(PublicView.answer(fresh.subList(first, fresh.size())), token)));
                }
            }
        }
        if (!fresh.isEmpty()) {
            List<String> bodies =
                    fresh.stream().map(entry -> entry.json().text()).toList();
            boolean committed = joined(
                    commits.append(new Store.Batch(id, snapshot.log().size(), bodies, issued, Optional.empty())));
            if (!committed) {
                return false;
            }
            names.putAll(named);
            publish(state, fresh);
        }
        decided.forEach(one -> one.sent.answer.complete(one.answer));
        return true;
    }

    private static boolean joined(CompletableFuture<Boolean> committed) {
        try {
            return committed.join();
        } catch (CompletionException problem) {
            throw problem.getCause() instanceof RuntimeException cause ? cause : problem;
        }
    }

    private static Optional<Token> token(Event event) {
        return event instanceof Event.LinkReissued(String role, Optional<String> seat)
                ? Optional.of(Token.random(Token.actor(role, seat.orElse(""))))
                : Optional.empty();
    }

    /// The same name again gives the same answer; another command under the name is refused.
    private Optional<Answer> again(String name, Map<String, Named> fresh, List<Entry> entries) {
        String key = name.substring(0, name.indexOf('.'));
        Optional<Named> known = Optional.ofNullable(fresh.get(key)).or(() -> Optional.ofNullable(names.get(key)));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().body.equals(name.substring(name.indexOf('.') + 1))) {
            return Optional.of(new Answer.Refused(Refusal.of(
                    ChamberRule.NAME,
                    Refusal.Kind.AGAINST_THE_RULES,
                    "This name was given to another command before; each command has a name of its own.")));
        }
        int first = known.get().first;
        int committed = snapshot.log().size();
        List<Entry> of = first < committed
                ? snapshot.log().subList(first, first + known.get().count)
                : entries.subList(first - committed, first - committed + known.get().count);
        return Optional.of(new Answer.Done(PublicView.answer(of), Optional.empty()));
    }

    /// Who sent the command under which name, and which command it was, both hashed: the log is public.
    private static String name(Sent sent) {
        return abridged(sent.actor.name() + "\n" + sent.name, 16) + "."
                + abridged(sent.command.json().text(), 8);
    }

    private static String abridged(String text, int octets) {
        return HexFormat.of()
                .formatHex(Hash.plain(text.getBytes(StandardCharsets.UTF_8)).octets(), 0, octets);
    }
}
