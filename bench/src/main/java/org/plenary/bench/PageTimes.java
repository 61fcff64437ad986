package org.plenary.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plenary.record.Decision;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.record.VotingRecord;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes.Route;

/// How long each page takes to be written, without the network and without answers that were kept: one thread,
/// one page after the other, after all of them were asked for two seconds each, as a server that has run for a
/// while was. `taskset -c 0` keeps the collector and the compiler on the same core.
///
/// A page of States is asked for with every State, one of matters with every matter, one of decisions with some
/// hundred spread over the record, everything else with the examples by which the address describes itself;
/// each value of the query that the page describes is asked for once as well. Arguments: words that the address
/// contains.
public final class PageTimes {
    private static final int DECISIONS = 200;
    private static final long WARMING_NANOSECONDS = 2_000_000_000L;
    private static final long MEASURING_NANOSECONDS = 2_000_000_000L;
    private static final int FEWEST = 200;
    private static final double BAR_MILLISECONDS = 20;

    private final VotingRecord record;

    private PageTimes(VotingRecord record) {
        this.record = record;
    }

    /// What was read of one page.
    ///
    /// @param slowest the address that took longest of all, in its fastest round: not what a pause made of it
    private record Reading(String address, Percentiles times, String slowest, double slowestMilliseconds, int bytes) {}

    /// Measures the pages whose address contains one of the arguments; all without arguments.
    public static void main(String[] arguments) {
        VotingRecord record = RecordBench.recordInUse();
        System.out.printf(
                Locale.ROOT,
                "%,d decisions, %d processors, JDK %s%n",
                record.decisions().size(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        PageTimes times = new PageTimes(record);
        List<Route> routes = Pages.routes(Secretariat.with(record)).all().stream()
                .filter(route -> route.method().equals("GET") && route.type().equals(Form.HTML.type()))
                .filter(route -> arguments.length == 0 || Stream.of(arguments).anyMatch(route.address()::contains))
                .toList();
        routes.forEach(times::warm);
        List<Reading> readings =
                new ArrayList<>(routes.stream().map(times::read).toList());
        readings.sort(
                Comparator.comparingDouble((Reading reading) -> reading.times().p99Milliseconds())
                        .reversed());
        for (Reading reading : readings) {
            System.out.printf(
                    Locale.ROOT,
                    "%s %-34s %s; %,d bytes at most; slowest %.1f ms: %s%n",
                    reading.times().p99Milliseconds() > BAR_MILLISECONDS ? "beyond" : "within",
                    reading.address(),
                    reading.times(),
                    reading.bytes(),
                    reading.slowestMilliseconds(),
                    reading.slowest());
        }
    }

    private void warm(Route route) {
        List<Ask> asks = asks(route);
        for (long end = System.nanoTime() + WARMING_NANOSECONDS; System.nanoTime() < end; ) {
            asks.forEach(ask -> answer(route, ask));
        }
    }

    private Reading read(Route route) {
        List<Ask> asks = asks(route);
        long[] fastest = new long[asks.size()];
        Arrays.fill(fastest, Long.MAX_VALUE);
        int bytes = 0;
        List<Long> each = new ArrayList<>();
        for (long end = System.nanoTime() + MEASURING_NANOSECONDS; System.nanoTime() < end || each.size() < FEWEST; ) {
            for (int i = 0; i < asks.size(); i++) {
                long before = System.nanoTime();
                Reply reply = answer(route, asks.get(i));
                long time = System.nanoTime() - before;
                bytes = Math.max(bytes, reply.body().length);
                each.add(time);
                fastest[i] = Math.min(fastest[i], time);
            }
        }
        int slowest = IntStream.range(0, fastest.length)
                .boxed()
                .max(Comparator.comparingLong(i -> fastest[i]))
                .orElseThrow();
        return new Reading(
                route.address(),
                Percentiles.of(each.stream().mapToLong(Long::longValue).toArray()),
                asks.get(slowest).path() + asks.get(slowest).writtenQuery(),
                fastest[slowest] / 1e6,
                bytes);
    }

    private static Reply answer(Route route, Ask ask) {
        Reply reply = route.answer().apply(ask);
        if (reply.status() != 200) {
            throw new IllegalStateException(
                    "%s%s answered %d: %s".formatted(ask.path(), ask.writtenQuery(), reply.status(), reply.problem()));
        }
        return reply;
    }

    private List<Ask> asks(Route route) {
        List<Parameter> inPath = at(route, Parameter.Place.PATH).toList();
        Map<String, List<String>> needed = new HashMap<>();
        at(route, Parameter.Place.QUERY)
                .filter(Parameter::required)
                .forEach(parameter -> needed.put(
                        parameter.name(), List.of(parameter.examples().getFirst())));
        List<Ask> asks = new ArrayList<>();
        if (inPath.isEmpty()) {
            asks.add(ask(route, Map.of(), needed));
        }
        Map<String, String> first = new HashMap<>();
        inPath.forEach(
                parameter -> first.put(parameter.name(), parameter.examples().getFirst()));
        for (Parameter parameter : inPath) {
            for (String value : values(route, parameter)) {
                Map<String, String> parts = new HashMap<>(first);
                parts.put(parameter.name(), value);
                asks.add(ask(route, parts, needed));
            }
        }
        at(route, Parameter.Place.QUERY).forEach(parameter -> {
            for (String value : parameter.examples()) {
                Map<String, List<String>> query = new HashMap<>(needed);
                query.put(parameter.name(), List.of(value));
                asks.add(ask(route, first, query));
            }
        });
        return asks;
    }

    private static Stream<Parameter> at(Route route, Parameter.Place place) {
        return route.parameters().stream().filter(parameter -> parameter.place() == place);
    }

    private List<String> values(Route route, Parameter parameter) {
        return switch (route.pattern()) {
            case "/states/{code}" ->
                record.states().all().stream().map(State::code).toList();
            case "/matters/{id}" -> record.matters().stream().map(Matter::id).toList();
            case "/decisions/{symbol...}" -> {
                List<Decision> all = record.decisions();
                int step = Math.max(1, all.size() / DECISIONS);
                yield Stream.concat(
                                parameter.examples().stream(),
                                IntStream.range(0, all.size() / step)
                                        .mapToObj(
                                                i -> all.get(i * step).symbol().canonical()))
                        .distinct()
                        .toList();
            }
            default -> parameter.examples();
        };
    }

    private static Ask ask(Route route, Map<String, String> parts, Map<String, List<String>> query) {
        String path = route.pattern();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            path = path.replace("{" + part.getKey() + "}", part.getValue())
                    .replace("{" + part.getKey() + "...}", part.getValue());
        }
        return new Ask("GET", path, route.form(), parts, query, new byte[0], Optional.empty(), "http://127.0.0.1:8377");
    }
}
