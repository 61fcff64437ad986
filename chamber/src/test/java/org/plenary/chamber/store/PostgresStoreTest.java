package org.plenary.chamber.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Hall;

import static org.assertj.core.api.Assertions.assertThat;

/// The contract on a real PostgreSQL, and two nodes on one.
class PostgresStoreTest extends StoreContract {
    private static Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        server = Optional.of(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    @AfterAll
    static void stop() throws IOException {
        server.orElseThrow().close();
    }

    @Override
    String address() {
        return server.orElseThrow().getJdbcUrl("postgres", "postgres");
    }

    @Override
    int rounds() {
        return 100;
    }

    @Test
    void twoNodesDecideOnOneChamberAndNothingAcknowledgedIsLost() {
        Chambers.Created created = meeting(10);
        try (Chambers other = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(address()))) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                answers.add(send(
                        i % 2 == 0 ? chambers : other,
                        created.id(),
                        new Actor.Seat("M%02d".formatted(i % 10)),
                        cast(1, i % 3 == 0 ? "yes" : "no"),
                        "cast" + i));
            }
            List<Long> acknowledged = answers.stream()
                    .map(CompletableFuture::join)
                    .map(Answer.Done.class::cast)
                    .map(done -> done.json().whole("seq").orElseThrow())
                    .sorted()
                    .toList();
            assertThat(acknowledged).hasSize(600).doesNotHaveDuplicates();
            restart();
            List<Entry> log = chambers.snapshot(created.id()).orElseThrow().log();
            assertThat(log).hasSize(4 + 600);
            Answer first = answers.getFirst().join();
            assertThat(send(other, created.id(), new Actor.Seat("M00"), cast(1, "yes"), "cast0")
                            .join())
                    .isEqualTo(first);
        }
    }

    @Test
    void theBoardOfTheOtherNodeMovesWithoutBeingAsked() throws Exception {
        Chambers.Created created = meeting(2);
        try (Chambers other = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(address()))) {
            Snapshot before = other.snapshot(created.id()).orElseThrow();
            done(created, new Actor.Seat("M01"), cast(1, "yes"));
            before.changed().get(10, TimeUnit.SECONDS);
            assertThat(other.snapshot(created.id()).orElseThrow().log())
                    .hasSize(before.log().size() + 1);
        }
    }

    @Test
    void aLinkThatWasReplacedOnOneNodeIsRefusedOnTheOther() throws Exception {
        Chambers.Created created = meeting(2);
        String token = created.tokens().getLast().token();
        try (Chambers other = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(address()))) {
            assertThat(other.access(token)).isPresent();
            Snapshot before = other.snapshot(created.id()).orElseThrow();
            done(created, new Actor.Chair(), "{'type':'reissue-link','role':'seat','seat':'M01'}");
            before.changed().get(10, TimeUnit.SECONDS);
            assertThat(other.access(token)).isEmpty();
        }
    }

    @Test
    void aNodeThatCouldNotHearForAWhileCatchesUp() throws Exception {
        Chambers.Created created = meeting(2);
        String token = created.tokens().getLast().token();
        try (Chambers other = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(address()));
                Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            assertThat(other.access(token)).isPresent();
            Snapshot before = other.snapshot(created.id()).orElseThrow();
            // A server that is stopped and continued, or a network that comes back, looks like this to both nodes.
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
            done(created, new Actor.Chair(), "{'type':'reissue-link','role':'seat','seat':'M01'}");
            before.changed().get(10, TimeUnit.SECONDS);
            assertThat(other.snapshot(created.id()).orElseThrow().log())
                    .hasSize(before.log().size() + 1);
            assertThat(other.access(token)).isEmpty();
        }
    }

    @Test
    void aNodeThatEndsInTheMiddleOfAVoteLosesNothingItAcknowledged() {
        Chambers.Created created = meeting(10);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        try (Chambers other = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(address()))) {
            for (int i = 0; i < 500; i++) {
                answers.add(
                        send(other, created.id(), new Actor.Seat("M%02d".formatted(i % 10)), cast(1, "yes"), "c" + i));
            }
            answers.get(50).join();
        }
        List<Entry> log = chambers.snapshot(created.id()).orElseThrow().log();
        Answer retry = send(chambers, created.id(), new Actor.Seat("M00"), cast(1, "yes"), "c0")
                .join();
        assertThat(retry).isEqualTo(answers.getFirst().join());
        for (CompletableFuture<Answer> answer : answers) {
            if (answer.isDone() && !failed(answer)) {
                long seq = ((Answer.Done) answer.join()).json().whole("seq").orElseThrow();
                assertThat(chambers.snapshot(created.id()).orElseThrow().log().size())
                        .isGreaterThan((int) seq);
            }
        }
        assertThat(log).isNotEmpty();
    }

    private static boolean failed(CompletableFuture<Answer> answer) {
        try {
            answer.join();
            return false;
        } catch (CompletionException problem) {
            return true;
        }
    }
}
