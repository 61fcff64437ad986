package org.plenary.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.calendar.WorkingDays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A chamber in memory with a clock that is set by hand.
public final class Hall {
    public static final Rules RULES = new Rules(WorkingDays.of(Set.of(), Set.of(2024, 2025)));
    public static final List<String> COUNCIL_OF_2024 = List.of(
            "DZA", "CHN", "ECU", "FRA", "GUY", "JPN", "MLT", "MOZ", "KOR", "RUS", "SLE", "SVN", "CHE", "GBR", "USA");

    public final List<Entry> log = new ArrayList<>();
    private final Chamber chamber = new Chamber(RULES);
    private ChamberState state;
    private Instant now = Instant.parse("2024-03-22T15:00:00Z");
    private int lot = 7;

    public Hall(Setting setting) {
        Entry first = chamber.create("hall", setting, new Moment(now, 0));
        log.add(first);
        state = ChamberState.of(first);
    }

    /// A chamber whose log begins with these entries.
    public Hall(List<Entry> first) {
        log.addAll(first);
        state = ChamberState.of(first);
        now = state.last();
    }

    public static Hall council() {
        return new Hall(setting(Organ.SC, Optional.empty(), COUNCIL_OF_2024));
    }

    public static Hall assembly(String session, String... seats) {
        return new Hall(setting(Organ.GA, Optional.of(session), List.of(seats)));
    }

    public static Setting setting(Organ organ, Optional<String> session, List<String> seats) {
        return new Setting(
                organ,
                session,
                "A meeting",
                LocalDate.of(2024, 3, 22),
                seats,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.of(0),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ChamberState state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    public Hall at(Instant instant) {
        now = instant;
        return this;
    }

    public Hall lot(int number) {
        lot = number;
        return this;
    }

    public static Command command(String json) {
        try {
            return Command.read(JsonReader.read(json.replace('\'', '"').getBytes(UTF_8)));
        } catch (MalformedJson problem) {
            throw new IllegalArgumentException(problem.pointer() + ": " + problem.getMessage(), problem);
        }
    }

    public static Actor actor(String name) {
        return switch (name) {
            case "chair" -> new Actor.Chair();
            case "observer" -> new Actor.Observer();
            case "wall" -> new Actor.Wall();
            default -> new Actor.Seat(name);
        };
    }

    public Decision decide(String by, Command command, OptionalLong saw) {
        Decision decision = chamber.decide(state, command, actor(by), new Moment(now, lot), saw);
        if (decision instanceof Decision.Accepted(List<Event> events)) {
            for (Event event : events) {
                Instant at = now.isBefore(state.last()) ? state.last() : now;
                Entry entry = new Entry(state.size(), at, by, event, Optional.empty());
                state = state.after(entry);
                log.add(entry);
            }
        }
        return decision;
    }

    /// Gives a command, written as JSON with single quotes, that must be accepted.
    public Json.Fields accepted(String by, String json) {
        int before = log.size();
        Decision decision = decide(by, command(json), OptionalLong.empty());
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return PublicView.answer(log.subList(before, log.size()));
    }

    /// Gives a command that must be refused, and changes nothing.
    public Refusal refused(String by, String json) {
        int before = log.size();
        Decision decision = decide(by, command(json), OptionalLong.empty());
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(log).hasSize(before);
        return ((Decision.Refused) decision).refusal();
    }

    /// Opens the meeting with a draft of `symbol` before it.
    public Hall withDraft(String symbol) {
        accepted("chair", "{'type':'open-meeting'}");
        accepted(
                state.setting().seats().getFirst(),
                "{'type':'submit','proposal':{'symbol':'%s','title':'A draft'}}".formatted(symbol));
        return this;
    }

    /// Casts for many: `"yes", "FRA GBR"` and so on.
    public Hall cast(int vote, String... positionsAndSeats) {
        for (int i = 0; i < positionsAndSeats.length; i += 2) {
            for (String seat : positionsAndSeats[i + 1].split(" ", -1)) {
                accepted(seat, "{'type':'cast','vote':%d,'position':'%s'}".formatted(vote, positionsAndSeats[i]));
            }
        }
        return this;
    }

    /// Announces the lock and locks.
    public Json.Fields close(int vote) {
        accepted("chair", "{'type':'announce-lock','vote':%d}".formatted(vote));
        return accepted("chair", "{'type':'close-vote','vote':%d}".formatted(vote))
                .fields("ruling")
                .orElseThrow();
    }
}
