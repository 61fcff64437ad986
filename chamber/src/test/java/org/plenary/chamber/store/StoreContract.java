package org.plenary.chamber.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Command;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Hall;
import org.plenary.chamber.PublicView;
import org.plenary.chamber.Refusal;
import org.plenary.chamber.Setting;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Organ;

import static org.assertj.core.api.Assertions.assertThat;

/// What every store must do; the same tests on each.
abstract class StoreContract {
    Chambers chambers;
    private int names;

    abstract String address();

    @BeforeEach
    void open() {
        chambers = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(address()));
    }

    @AfterEach
    void close() {
        chambers.close();
    }

    void restart() {
        close();
        open();
    }

    static List<String> seats(int count) {
        return IntStream.range(0, count).mapToObj("M%02d"::formatted).toList();
    }

    Chambers.Created meeting(int seats) {
        Chambers.Created created = chambers.create(Hall.setting(Organ.GA, Optional.of("79"), seats(seats)));
        done(created, new Actor.Chair(), "{'type':'open-meeting'}");
        done(created, new Actor.Seat("M00"), "{'type':'submit','proposal':{'symbol':'L.1','title':'T'}}");
        done(created, new Actor.Chair(), "{'type':'open-vote','proposal':'L.1'}");
        return created;
    }

    CompletableFuture<Answer> send(Chambers node, String chamber, Actor by, String json, String name) {
        return node.send(new Access(chamber, by), Hall.command(json), name, OptionalLong.empty());
    }

    Json.Fields done(Chambers.Created created, Actor by, String json) {
        Answer answer = send(chambers, created.id(), by, json, "n" + names++).join();
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).json();
    }

    static String cast(int vote, String position) {
        return "{'type':'cast','vote':%d,'position':'%s'}".formatted(vote, position);
    }

    @Test
    void theSameNameAgainGivesTheSameAnswerAlsoAfterARestart() {
        Chambers.Created created = meeting(3);
        Actor seat = new Actor.Seat("M01");
        Answer first =
                send(chambers, created.id(), seat, cast(1, "yes"), "mine").join();
        assertThat(send(chambers, created.id(), seat, cast(1, "yes"), "mine").join())
                .isEqualTo(first);
        restart();
        assertThat(send(chambers, created.id(), seat, cast(1, "yes"), "mine").join())
                .isEqualTo(first);
        assertThat(send(chambers, created.id(), seat, cast(1, "no"), "mine").join())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("CHAMBER-NAME"));
        assertThat(send(chambers, created.id(), new Actor.Seat("M02"), cast(1, "no"), "mine")
                        .join())
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void theStateReadFromTheStoreIsTheLiveState() {
        Chambers.Created created = meeting(3);
        done(created, new Actor.Seat("M01"), cast(1, "no"));
        Snapshot live = chambers.snapshot(created.id()).orElseThrow();
        String before = PublicView.of(live.state(), live.state().last()).text();
        List<Entry> log = new ArrayList<>(live.log());
        restart();
        Snapshot read = chambers.snapshot(created.id()).orElseThrow();
        assertThat(read.log()).isEqualTo(log);
        assertThat(PublicView.of(read.state(), read.state().last()).text()).isEqualTo(before);
    }

    @Test
    void fiftyCastsOfOneSeatAtOnceCountOnce() {
        Chambers.Created created = meeting(2);
        Actor seat = new Actor.Seat("M01");
        List<String> positions = List.of("yes", "no", "abstained");
        for (int round = 0; round < rounds(); round++) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            int of = round;
            boolean retries = round % 2 == 0;
            for (int i = 0; i < 50; i++) {
                String name = retries ? "round" + of : "round" + of + "-" + i;
                answers.add(send(chambers, created.id(), seat, cast(1, positions.get(retries ? 0 : i % 3)), name));
            }
            Set<Json> receipts = new HashSet<>();
            answers.forEach(answer -> {
                assertThat(answer.join()).isInstanceOf(Answer.Done.class);
                receipts.add(((Answer.Done) answer.join()).json());
            });
            assertThat(receipts).hasSize(retries ? 1 : 50);
            ChamberState state = chambers.snapshot(created.id()).orElseThrow().state();
            assertThat(state.vote(1).orElseThrow().ballots().count()).isEqualTo(1);
        }
    }

    abstract int rounds();

    @Test
    void aLinkIsKnownByItsHashAndReplacedAtOnce() {
        Chambers.Created created = meeting(2);
        Token seat = created.tokens().getLast();
        assertThat(chambers.access(seat.token())).contains(new Access(created.id(), new Actor.Seat("M01")));
        assertThat(chambers.access(seat.token() + "x")).isEmpty();
        Answer answer = send(
                        chambers,
                        created.id(),
                        new Actor.Chair(),
                        "{'type':'reissue-link','role':'seat','seat':'M01'}",
                        "reissue")
                .join();
        Token fresh = ((Answer.Done) answer).token().orElseThrow();
        assertThat(chambers.access(seat.token())).isEmpty();
        assertThat(chambers.access(fresh.token())).contains(new Access(created.id(), new Actor.Seat("M01")));
        Entry last = chambers.snapshot(created.id()).orElseThrow().log().getLast();
        assertThat(last.event()).isEqualTo(new Event.LinkReissued("seat", Optional.of("M01")));
        assertThat(last.json().text()).doesNotContain(fresh.token());
    }

    @Test
    void aRefusedCommandLeavesNothingInTheStore() {
        Chambers.Created created = meeting(2);
        int before = chambers.snapshot(created.id()).orElseThrow().log().size();
        Answer answer = send(chambers, created.id(), new Actor.Seat("M01"), cast(7, "yes"), "seven")
                .join();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.MALFORMED));
        restart();
        assertThat(chambers.snapshot(created.id()).orElseThrow().log()).hasSize(before);
    }

    @Test
    void afterKillInTheMiddleOfFiveThousandCastsEveryAcknowledgedOneIsThere() throws Exception {
        close();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CastUntilKilled.class.getName(),
                        address())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        String chamber;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            chamber = lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == 2_500) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        open();
        assertThat(acknowledged.size()).isBetween(2_500, 4_999);
        List<Entry> log = chambers.snapshot(chamber).orElseThrow().log();
        List<String> kept = log.stream()
                .filter(entry -> entry.event() instanceof Event.BallotCast)
                .map(entry -> entry.seq() + " " + entry.by())
                .toList();
        assertThat(kept).containsAll(acknowledged.subList(0, acknowledged.size() - 1));
        Answer next = send(chambers, chamber, new Actor.Seat("M01"), cast(1, "yes"), "after")
                .join();
        assertThat(next).isInstanceOf(Answer.Done.class);
    }

    @Test
    void theExampleInTheDocumentationOfThePackageRuns() {
        Chambers.Created created = chambers.create(Hall.setting(Organ.GA, Optional.of("79"), seats(2)));
        Access chair = chambers.access(created.tokens().getFirst().token()).orElseThrow();
        Answer answer = chambers.send(chair, new Command.OpenMeeting(), "first", OptionalLong.empty())
                .join();
        assertThat(answer).isEqualTo(new Answer.Done(Json.fields().with("seq", 1), Optional.empty()));
    }

    @Test
    void chambersAreFoundByTheMatterTheyName() {
        Setting plain = Setting.of(Organ.GA, Optional.of("79"), "T", LocalDate.of(2024, 3, 22), seats(2));
        Setting named = new Setting(
                plain.organ(),
                plain.session(),
                plain.title(),
                plain.date(),
                plain.seats(),
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of("suez-" + System.nanoTime()),
                Optional.empty(),
                Optional.empty());
        String first = chambers.create(named).id();
        chambers.create(plain);
        String second = chambers.create(named).id();
        assertThat(chambers.on(named.matter().orElseThrow())).containsExactly(first, second);
        assertThat(chambers.on("nothing")).isEmpty();
    }
}
