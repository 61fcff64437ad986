package org.plenary.chamber;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.plenary.rules.vote.Position;

/// The ballots of one vote by seat: the position that counts, the log entry it stands in, and how often it
/// changed.
///
/// Immutable. A ballot costs a copy of three small arrays, so that a vote of 193 allocates about a
/// kilobyte each.
public final class Ballots {
    private final List<String> seats;
    private final Map<String, Integer> places;
    private final @Nullable Position[] positions;
    private final long[] entries;
    private final int[] versions;

    private Ballots(
            List<String> seats,
            Map<String, Integer> places,
            @Nullable Position[] positions,
            long[] entries,
            int[] versions) {
        this.seats = seats;
        this.places = places;
        this.positions = positions;
        this.entries = entries;
        this.versions = versions;
    }

    /// No ballots yet from these seats.
    public static Ballots of(List<String> seats) {
        Map<String, Integer> places = new HashMap<>(seats.size() * 2);
        for (int i = 0; i < seats.size(); i++) {
            places.put(seats.get(i), i);
        }
        return new Ballots(
                List.copyOf(seats), places, new Position[seats.size()], new long[seats.size()], new int[seats.size()]);
    }

    /// Whether this seat may cast a ballot.
    public boolean entitled(String seat) {
        return places.containsKey(seat);
    }

    /// These with one ballot more, or another in the place of an earlier one.
    public Ballots with(String seat, Position position, long entry) {
        Integer place = places.get(seat);
        if (place == null) {
            throw new IllegalArgumentException(seat + " has no ballot in this vote.");
        }
        @Nullable Position[] newPositions = positions.clone();
        long[] newEntries = entries.clone();
        int[] newVersions = versions.clone();
        newPositions[place] = position;
        newEntries[place] = entry;
        newVersions[place]++;
        return new Ballots(seats, places, newPositions, newEntries, newVersions);
    }

    /// What this seat's ballot says.
    public Optional<Position> position(String seat) {
        Integer place = places.get(seat);
        return place == null ? Optional.empty() : Optional.ofNullable(positions[place]);
    }

    /// The entry of the log in which the ballot that counts stands.
    public Optional<Long> entry(String seat) {
        Integer place = places.get(seat);
        return place == null || versions[place] == 0 ? Optional.empty() : Optional.of(entries[place]);
    }

    /// How many ballots this seat has cast.
    public int version(String seat) {
        Integer place = places.get(seat);
        return place == null ? 0 : versions[place];
    }

    /// How many seats have cast a ballot.
    public int count() {
        return (int) Arrays.stream(versions).filter(version -> version > 0).count();
    }

    /// The positions by seat, in the order of the seats.
    public Map<String, Position> positions() {
        Map<String, Position> cast = new LinkedHashMap<>();
        for (int i = 0; i < positions.length; i++) {
            Position position = positions[i];
            if (position != null) {
                cast.put(seats.get(i), position);
            }
        }
        return cast;
    }
}
