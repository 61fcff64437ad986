package org.plenary.site.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.plenary.chamber.Chamber;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.record.intake.FactFile;
import org.plenary.rules.Organ;
import org.plenary.site.chamber.ChamberHttp;
import org.plenary.site.chamber.ChamberPages;
import org.plenary.site.chamber.Simulation;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.metrics.Metrics;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Meetings;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

/// `serve`: pages and JSON on a port, until it is told to stop. `demo`: the same, with two chambers that meet
/// by themselves.
final class Serve implements Command {
    private final Supplier<Secretariat> secretariat;
    private final boolean demo;

    /// @param demo whether a Council and an Assembly are simulated, in a store of their own
    Serve(Supplier<Secretariat> secretariat, boolean demo) {
        this.secretariat = secretariat;
        this.demo = demo;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        demo ? "demo" : "serve",
                        demo
                                ? "Serves the pages, with a Council and an Assembly run by simulated delegates."
                                : "Serves the pages and the API.")
                .option("--port", "PORT", "Default 8377; 0 is any that is free.")
                .option("--host", "HOST", "The address to listen on. Default 127.0.0.1, this machine only.")
                .option(
                        "--store",
                        "JDBC-URL",
                        "Where chambers are kept: jdbc:sqlite:FILE or jdbc:postgresql:... Default: a file in the data folder.")
                .option(
                        "--signing-key",
                        "FILE",
                        "The key that signs minutes; made when it is not there. Default: a file in the data folder.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        int port = port(arguments.option("--port").orElse("8377"));
        Path folder = DataFolder.of(arguments, terminal);
        DataFolder.writable(folder);
        FactFile facts = FactFile.in(folder);
        Optional<String> loaded = facts.version();
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        SigningKey key =
                KeyFile.at(arguments.option("--signing-key").map(Path::of).orElse(folder.resolve("signing-key")));
        Optional<String> given = arguments.option("--store");
        Path file = folder.resolve(demo ? "demo.db" : "plenary.db");
        Opened chambers = new Opened(office, given.orElse("jdbc:sqlite:" + file), file);
        if (given.isPresent()) {
            // A store that was named is tried at once; the usual one is opened when the first chamber is, since a start
            // without chambers should not wait for a database.
            chambers.get();
        }
        Metrics metrics = new Metrics().withProcess().withChambers(chambers::figures);
        ChamberPages pages = new ChamberPages(
                new ChamberHttp(
                        chambers,
                        Clock.systemUTC(),
                        office.membership(),
                        key,
                        id -> office.record().matter(id).isPresent(),
                        metrics),
                office);
        Meetings holding = matter -> chambers.any() ? pages.on(matter) : List.of();
        Server server =
                started(office.holding(holding), arguments.option("--host").orElse("127.0.0.1"), port, metrics, pages);
        switch (format) {
            case JSON ->
                terminal.print(JsonOutput.bytes(
                        JsonOutput.Layout.INDENTED, out -> out.object(() -> out.text("listens", server.address()))));
            case TEXT, CSV -> terminal.print("Plenary listens on %s (Ctrl+C stops it).\n".formatted(server.address()));
        }
        Optional<Simulation> simulation =
                demo ? Optional.of(simulated(office, chambers.get(), server, terminal)) : Optional.empty();
        Thread reloading = Thread.ofVirtual()
                .name("reloading")
                .start(new Reloading(
                        facts,
                        loaded,
                        record -> Pages.replace(
                                server,
                                Secretariat.with(record)
                                        .with(office.followUp()::store)
                                        .holding(holding)),
                        terminal::say));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            simulation.ifPresent(Simulation::close);
            server.close();
            chambers.close();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException problem) {
            // An interrupted thread could not wait for the requests under way.
            server.close();
            chambers.close();
            Thread.currentThread().interrupt();
        }
        reloading.interrupt();
        return ExitCode.DONE;
    }

    /// Lets a Council and an Assembly meet, and says where they can be seen.
    private static Simulation simulated(Secretariat office, Chambers chambers, Server server, Terminal terminal) {
        Simulation simulation = new Simulation(chambers, office.membership(), LocalDate.now(ZoneOffset.UTC), 1);
        String address = ChamberPages.reachedAt(server.port());
        StringBuilder links = new StringBuilder(
                "A Council and an Assembly meet. Every ballot comes from a script and says nothing about any State.\n");
        for (Simulation.Meeting meeting : simulation.start()) {
            links.append(meeting.organ() == Organ.SC ? "\nCouncil\n" : "\nAssembly\n");
            for (String role : List.of("wall", "chair", "observer", "FRA")) {
                links.append("  %-9s %s%s%n".formatted(role, address, meeting.link(role)));
            }
        }
        terminal.print(links.toString());
        return simulation;
    }

    /// The chambers of a store, opened once.
    private static final class Opened implements Supplier<Chambers> {
        private final Secretariat office;
        private final String store;
        private final Path file;
        private Optional<Chambers> chambers = Optional.empty();

        /// @param file where the usual store is, once there is one
        Opened(Secretariat office, String store, Path file) {
            this.office = office;
            this.store = store;
            this.file = file;
        }

        @Override
        public synchronized Chambers get() {
            Chambers open = chambers.orElseGet(() -> chambers(office, store));
            chambers = Optional.of(open);
            return open;
        }

        /// Whether there may be chambers: a page that lists them makes no store by asking.
        synchronized boolean any() {
            return chambers.isPresent() || Files.exists(file);
        }

        synchronized Chambers.Figures figures() {
            return chambers.map(Chambers::figures).orElse(new Chambers.Figures(0, 0, 0, 0, 0));
        }

        synchronized void close() {
            chambers.ifPresent(Chambers::close);
        }
    }

    private static Chambers chambers(Secretariat office, String store) {
        try {
            return new Chambers(new Chamber(office.rules()), JdbcStore.open(store));
        } catch (IllegalArgumentException problem) {
            throw new BadUsage(String.valueOf(problem.getMessage()));
        } catch (RuntimeException problem) {
            throw new BadUsage("the store cannot be opened (%s); check the address given with --store."
                    .formatted(String.valueOf(problem.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("no reason given")));
        }
    }

    private static Server started(Secretariat office, String host, int port, Metrics metrics, ChamberPages chambers) {
        try {
            return Pages.serve(office, host, port, Optional.of(rules -> {
                metrics.routing(rules);
                chambers.routing(rules);
            }));
        } catch (Server.NotListening problem) {
            throw new BadUsage(String.valueOf(problem.getMessage()));
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new BadUsage("\"%s\" is no port; --port takes a number from 0 to 65535.".formatted(text));
    }
}
