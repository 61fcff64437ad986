package org.plenary.site.metrics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.plenary.chamber.Command;
import org.plenary.chamber.json.RecordJson;
import org.plenary.chamber.store.Answer;
import org.plenary.chamber.store.Chambers;

/// Counts and times of this node, in the text format of Prometheus.
public final class Metrics implements HttpService {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger streams = new AtomicInteger();

    /// Nothing measured yet.
    public Metrics() {
        Gauge.builder("plenary.chamber.streams", streams, AtomicInteger::get)
                .description("Streams of events that are open.")
                .register(registry);
    }

    /// Adds what the machine and the JVM say of themselves.
    public Metrics withProcess() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return this;
    }

    /// Adds what the chambers count. They are asked for only once they are open.
    ///
    /// @param figures zeros before that
    public Metrics withChambers(Supplier<Chambers.Figures> figures) {
        counter("plenary.chamber.entries", "Entries committed.", figures, Chambers.Figures::entries);
        counter("plenary.chamber.commits", "Transactions.", figures, Chambers.Figures::commits);
        counter(
                "plenary.chamber.conflicts",
                "Batches decided again because another node was faster.",
                figures,
                Chambers.Figures::conflicts);
        gauge("plenary.chamber.live", "Chambers in memory.", figures, Chambers.Figures::live);
        gauge("plenary.chamber.waiting", "Batches that wait to be committed.", figures, Chambers.Figures::waiting);
        return this;
    }

    private void counter(
            String name,
            String description,
            Supplier<Chambers.Figures> figures,
            ToDoubleFunction<Chambers.Figures> what) {
        FunctionCounter.builder(name, figures, from -> what.applyAsDouble(from.get()))
                .description(description)
                .register(registry);
    }

    private void gauge(
            String name,
            String description,
            Supplier<Chambers.Figures> figures,
            ToDoubleFunction<Chambers.Figures> what) {
        Gauge.builder(name, figures, from -> what.applyAsDouble(from.get()))
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /// Something that gives an answer, or fails in its own way.
    @FunctionalInterface
    public interface Answering<E extends Exception> {
        Answer answer() throws E;
    }

    /// Times a command from its arrival to its durable commit, or its refusal.
    public <E extends Exception> Answer timed(Command command, Answering<E> answering) throws E {
        long from = System.nanoTime();
        String outcome = "failed";
        try {
            Answer answer = answering.answer();
            outcome = answer instanceof Answer.Done ? "done" : "refused";
            return answer;
        } finally {
            Timer.builder("plenary.chamber.command")
                    .description("Commands, from arrival to the durable commit or the refusal.")
                    .tag("type", RecordJson.word(command.getClass()))
                    .tag("outcome", outcome)
                    .serviceLevelObjectives(
                            Duration.ofMillis(10),
                            Duration.ofMillis(50),
                            Duration.ofMillis(100),
                            Duration.ofMillis(250),
                            Duration.ofSeconds(1))
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - from));
        }
    }

    /// A reader of a board came.
    public void streamOpened() {
        streams.incrementAndGet();
    }

    /// A reader of a board went.
    public void streamClosed() {
        streams.decrementAndGet();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/metrics", (_, response) -> {
            response.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            response.header("Cache-Control", "no-store");
            response.header("X-Content-Type-Options", "nosniff");
            response.send(registry.scrape().getBytes(StandardCharsets.UTF_8));
        });
    }
}
