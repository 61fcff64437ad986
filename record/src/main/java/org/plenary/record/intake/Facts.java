package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.plenary.record.ImportedFile;

/// Everything that was imported: for each vote of each publication what its editions say.
///
/// Facts are only ever added, and adding is a union of sets: in whatever order files come in, and however
/// often, the result is the same. Of two editions of a publication that differ, the fuller one is shown
/// (publications grow), and of two equally full ones the one with the greater digest, which is arbitrary and
/// the same everywhere.
final class Facts implements Iterable<Facts.Said> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::dataset).thenComparing(Key::id);

    private final NavigableMap<String, Edition> editions;
    private final NavigableMap<Key, List<Said>> said;

    /// A vote of a publication.
    record Key(Dataset dataset, String id) {}

    /// What the editions with these digests say.
    record Said(Account account, NavigableSet<String> editions) {}

    private Facts(NavigableMap<String, Edition> editions, NavigableMap<Key, List<Said>> said) {
        this.editions = editions;
        this.said = said;
    }

    static Facts none() {
        return new Facts(new TreeMap<>(), new TreeMap<>(ORDER));
    }

    /// Starts a set of facts.
    static Adding adding() {
        return new Adding();
    }

    /// Facts being put together.
    static final class Adding {
        private final NavigableMap<String, Edition> editions = new TreeMap<>();
        private final NavigableMap<Key, List<Said>> said = new TreeMap<>(ORDER);

        Adding edition(Edition edition) {
            editions.putIfAbsent(edition.digest(), edition);
            return this;
        }

        Adding account(Account account, Iterable<String> digests) {
            List<Said> versions =
                    said.computeIfAbsent(new Key(account.dataset(), account.id()), key -> new ArrayList<>(1));
            for (Said version : versions) {
                if (version.account().equals(account)) {
                    digests.forEach(version.editions()::add);
                    return this;
                }
            }
            NavigableSet<String> of = new TreeSet<>();
            digests.forEach(of::add);
            versions.add(new Said(account, of));
            return this;
        }

        Adding all(Facts facts) {
            facts.editions.values().forEach(this::edition);
            facts.forEach(version -> account(version.account(), version.editions()));
            return this;
        }

        Facts facts() {
            return new Facts(editions, said);
        }
    }

    /// These facts and `others`.
    Facts with(Facts others) {
        return adding().all(this).all(others).facts();
    }

    Iterable<Edition> editions() {
        return editions.values();
    }

    /// The files it was imported from, by digest.
    List<ImportedFile> files() {
        return editions.values().stream()
                .map(edition -> new ImportedFile(
                        edition.digest(),
                        edition.dataset().word(),
                        edition.dataset().source(),
                        edition.file(),
                        edition.rows(),
                        edition.imported()))
                .toList();
    }

    boolean has(String digest) {
        return editions.containsKey(digest);
    }

    /// What each edition says about each vote, by publication and vote.
    @Override
    public Iterator<Said> iterator() {
        return said.values().stream().flatMap(List::stream).iterator();
    }

    /// Every vote of every publication.
    Iterable<Key> keys() {
        return said.keySet();
    }

    /// What is shown for a vote of a publication.
    Optional<Account> shown(Dataset dataset, String id) {
        List<Said> versions = said.get(new Key(dataset, id));
        return versions == null ? Optional.empty() : Optional.of(shown(versions));
    }

    /// What other editions say about the same vote.
    List<Account> others(Dataset dataset, String id) {
        List<Said> versions = said.getOrDefault(new Key(dataset, id), List.of());
        if (versions.size() < 2) {
            return List.of();
        }
        Account shown = shown(versions);
        return versions.stream()
                .map(Said::account)
                .filter(account -> !account.equals(shown))
                .sorted(Comparator.comparing(Account::toString))
                .toList();
    }

    private Account shown(List<Said> versions) {
        if (versions.size() == 1) {
            return versions.getFirst().account();
        }
        return versions.stream()
                .max(Comparator.comparing(this::fullest, FULLNESS))
                .orElseThrow()
                .account();
    }

    private static final Comparator<Edition> FULLNESS =
            Comparator.comparingLong(Edition::rows).thenComparing(Edition::digest);

    private Edition fullest(Said version) {
        return version.editions().stream().map(editions::get).max(FULLNESS).orElseThrow();
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    int votes() {
        return said.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && editions.equals(facts.editions) && asSets().equals(facts.asSets());
    }

    @Override
    public int hashCode() {
        return editions.hashCode();
    }

    private Map<Key, Set<Said>> asSets() {
        Map<Key, Set<Said>> sets = new HashMap<>();
        said.forEach((key, versions) -> sets.put(key, Set.copyOf(versions)));
        return sets;
    }
}
