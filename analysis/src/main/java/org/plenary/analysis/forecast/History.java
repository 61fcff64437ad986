package org.plenary.analysis.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.plenary.analysis.RollCalls;
import org.plenary.analysis.Sample;
import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;

/// Roll calls with the words by which texts are compared.
public final class History {
    /// A forecast learns from five to ten sessions; each costs a few megabytes.
    private static final int MOST_KEPT = 16;

    private final Sample sample;
    private final List<String> texts;
    private final byte[][] ballots;
    private final Map<Integer, Evidence> evidence = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Evidence> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private History(Sample sample, List<String> texts) {
        this.sample = sample;
        this.texts = List.copyOf(texts);
        this.ballots = new byte[sample.rollCalls().size()][];
        for (int i = 0; i < ballots.length; i++) {
            ballots[i] = sample.rollCalls().ballots(i);
        }
    }

    /// The roll calls of a sample; `words` gives what is compared of each.
    public static History of(Sample sample, Function<RollCalls.Entry, String> words) {
        List<String> texts = new ArrayList<>();
        sample.rollCalls().entries().forEach(entry -> texts.add(words.apply(entry)));
        return new History(sample, texts);
    }

    /// The roll calls of a sample; title and description of the record are compared.
    public static History of(Sample sample, VotingRecord record) {
        return of(
                sample,
                entry -> entry.title()
                        + " "
                        + entry.symbol()
                                .flatMap(record::decision)
                                .map(Decision::note)
                                .orElse(""));
    }

    public Sample sample() {
        return sample;
    }

    RollCalls rollCalls() {
        return sample.rollCalls();
    }

    int session(int rollCall) {
        return rollCalls().entries().get(rollCall).session();
    }

    String text(int rollCall) {
        return texts.get(rollCall);
    }

    List<String> textsBefore(int rollCall) {
        return texts.subList(0, rollCall);
    }

    /// The ballots of one roll call by voter; nobody changes them.
    byte[] ballots(int rollCall) {
        return ballots[rollCall];
    }

    /// The first roll call of a session or of a later one.
    int first(int session) {
        int first = 0;
        while (first < ballots.length && session(first) < session) {
            first++;
        }
        return first;
    }

    /// How many roll calls a session has.
    public int rollCallsOf(int session) {
        return first(session + 1) - first(session);
    }

    /// What the sessions before `session` tell. The latest asked for are kept.
    synchronized Evidence before(int session) {
        return evidence.computeIfAbsent(session, of -> new Evidence(this, of));
    }
}
