package org.plenary.site.chamber;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

import org.plenary.chamber.Command;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.RecordJson;
import org.plenary.chamber.store.Access;
import org.plenary.chamber.store.Answer;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.Token;
import org.plenary.rules.Organ;
import org.plenary.rules.council.PermanentSeat;
import org.plenary.rules.vote.Position;
import org.plenary.site.question.Membership;

/// A Council and an Assembly that meet by themselves, to be looked at: for `demo`.
///
/// Every ballot comes from a script with a fixed seed and says nothing about any State; titles and texts say
/// so. The script gives its commands through the same door as everybody, so a visitor with a link may vote, or
/// preside, beside it: whatever is refused is passed over.
public final class Simulation implements AutoCloseable {
    private static final long SEED = 1;
    /// After so many votes, some two hours, the meetings end: a log that nobody reads does not grow for ever.
    private static final int MOST_ROUNDS = 120;

    private static final int LOCK_SECONDS = 5;
    private static final int SPEAKING_SECONDS = 20;

    /// For one, against, abstaining, of a hundred; the rest cast nothing. In the Council a permanent member is
    /// the only one against in every third round.
    private static final List<List<Integer>> ROUNDS =
            List.of(List.of(84, 4, 12), List.of(62, 22, 14), List.of(72, 9, 17), List.of(48, 40, 10));

    private final Chambers chambers;
    private final Membership membership;
    private final LocalDate day;
    private final double pace;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /// A chamber with its links.
    public record Meeting(Organ organ, String id, Map<String, String> tokens, List<String> seats) {
        public Meeting {
            tokens = Map.copyOf(tokens);
            seats = List.copyOf(seats);
        }

        /// The link of a role, or of a seat by its code, without scheme and host.
        public String link(String role) {
            return "/chambers/" + id + "#" + tokens.getOrDefault(role, "");
        }
    }

    /// @param day by whose law they meet
    /// @param pace 1 for calm; 0.01 is a hundred times as fast
    public Simulation(Chambers chambers, Membership membership, LocalDate day, double pace) {
        this.chambers = chambers;
        this.membership = membership;
        this.day = day;
        this.pace = pace;
    }

    /// Sets both chambers up and lets them meet.
    ///
    /// @throws IllegalArgumentException if the record does not know the members of that day
    public List<Meeting> start() {
        for (Organ organ : List.of(Organ.SC, Organ.GA)) {
            Meeting meeting = created(organ);
            meetings.add(meeting);
            threads.add(Thread.ofVirtual().name("simulated " + organ).start(() -> meets(meeting)));
        }
        return List.copyOf(meetings);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private Meeting created(Organ organ) {
        List<String> seats = membership
                .members(organ, day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The record does not know the members of %s on %s.".formatted(organ, day)))
                .stream()
                .sorted(java.util.Comparator.comparing(code -> membership.name(code, day)))
                .toList();
        Json.Fields setting = Json.fields()
                .with("organ", organ.name())
                .with(
                        "title",
                        "Simulated %s: every ballot comes from a script"
                                .formatted(organ == Organ.SC ? "Council" : "Assembly"))
                .with("date", day.toString())
                .with("seats", seats)
                .with("lockSeconds", LOCK_SECONDS)
                .with("speakingTimeSeconds", SPEAKING_SECONDS);
        Chambers.Created created;
        try {
            created = chambers.create(RecordJson.read(Setting.class, setting, "", List.of()));
        } catch (MalformedJson problem) {
            throw new IllegalStateException("This setting is written here.", problem);
        }
        Map<String, String> tokens = new TreeMap<>();
        for (Token token : created.tokens()) {
            tokens.put(token.actor().name(), token.token());
        }
        return new Meeting(organ, created.id(), tokens, seats);
    }

    private void meets(Meeting meeting) {
        Random lot = new Random(SEED + meeting.organ().ordinal());
        try {
            send(meeting, "chair", "open-meeting", Map.of());
            List<String> here = new ArrayList<>(meeting.seats());
            Collections.shuffle(here, lot);
            for (String seat : here.subList(0, here.size() * 9 / 10)) {
                send(meeting, seat, "take-seat", Map.of());
            }
            for (int round = 1; round <= MOST_ROUNDS && !Thread.currentThread().isInterrupted(); round++) {
                round(meeting, lot, round);
                pause(12);
            }
            send(meeting, "chair", "close-meeting", Map.of());
        } catch (InterruptedException problem) {
            // The program stops, or somebody interrupted the meeting for good.
            Thread.currentThread().interrupt();
        }
    }

    private void round(Meeting meeting, Random lot, int round) throws InterruptedException {
        boolean council = meeting.organ() == Organ.SC;
        List<String> order = new ArrayList<>(meeting.seats());
        Collections.shuffle(order, lot);
        String symbol = "SIM/%s/%d".formatted(meeting.organ(), round);
        send(meeting, "chair", "take-up", Map.of("item", "Simulated item " + round));
        send(
                meeting,
                order.getFirst(),
                "submit",
                Map.of(
                        "proposal.symbol",
                        symbol,
                        "proposal.title",
                        "Simulated draft " + round + ", about nothing in particular",
                        "proposal.text",
                        "A simulated paragraph.\nAnother simulated paragraph."));
        pause(3);
        for (String seat : order.subList(1, 4)) {
            send(meeting, seat, "request-floor", Map.of());
        }
        for (String seat : order.subList(1, 3)) {
            send(meeting, "chair", "give-floor", Map.of("seat", seat));
            pause(6);
        }
        send(meeting, "chair", "end-floor", Map.of());
        Optional<Long> vote = send(
                        meeting,
                        "chair",
                        "open-vote",
                        Map.of("proposal", symbol, "disclosure", round % 3 == 2 ? "at-lock" : "live"))
                .flatMap(answer -> answer.whole("vote"));
        if (vote.isEmpty()) {
            return;
        }
        pause(2);
        ballots(meeting, lot, round, vote.get(), order, council);
        send(meeting, "chair", "announce-lock", Map.of("vote", String.valueOf(vote.get())));
        Thread.sleep(Duration.ofMillis(LOCK_SECONDS * 1_000L + 200));
        send(meeting, "chair", "close-vote", Map.of("vote", String.valueOf(vote.get())));
        pause(4);
        send(meeting, "chair", "declare", Map.of("vote", String.valueOf(vote.get())));
        send(
                meeting,
                order.getLast(),
                "state-intention",
                Map.of("vote", String.valueOf(vote.get()), "position", Position.ABSTAINED.word()));
    }

    private void ballots(Meeting meeting, Random lot, int round, long vote, List<String> order, boolean council)
            throws InterruptedException {
        List<Integer> shares = ROUNDS.get(round % ROUNDS.size());
        boolean veto = council && round % 3 == 0;
        String blocking = order.stream()
                .filter(seat -> PermanentSeat.of(seat).isPresent())
                .findFirst()
                .orElse("");
        for (String seat : order) {
            int drawn = lot.nextInt(100);
            Optional<Position> position = drawn < shares.get(0)
                    ? Optional.of(Position.YES)
                    : drawn < shares.get(0) + shares.get(1)
                            ? Optional.of(Position.NO)
                            : drawn < shares.get(0) + shares.get(1) + shares.get(2)
                                    ? Optional.of(Position.ABSTAINED)
                                    : Optional.empty();
            if (veto) {
                // The permanent member is drawn by lot too.
                position = Optional.of(seat.equals(blocking) ? Position.NO : Position.YES);
            }
            if (position.isPresent()) {
                send(
                        meeting,
                        seat,
                        "cast",
                        Map.of(
                                "vote",
                                String.valueOf(vote),
                                "position",
                                position.get().word()));
                pause(council ? 0.8 : 0.12);
            }
        }
    }

    /// Gives a command; empty where it was refused.
    private Optional<Json.Fields> send(Meeting meeting, String role, String type, Map<String, String> fields) {
        Optional<Access> access = chambers.access(meeting.tokens().getOrDefault(role, ""));
        if (access.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> form = new TreeMap<>();
        form.put("type", List.of(type));
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        try {
            Command command = Command.read(FormFields.json(form, java.util.Set.of()));
            Answer answer = chambers.send(access.get(), command, ChamberPages.fresh(), OptionalLong.empty())
                    .join();
            return answer instanceof Answer.Done(Json.Fields json, var token) ? Optional.of(json) : Optional.empty();
        } catch (MalformedJson | ChamberHttp.No problem) {
            throw new IllegalStateException("The script is written here.", problem);
        }
    }

    private void pause(double seconds) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(Math.round(seconds * pace * 1_000)));
    }
}
