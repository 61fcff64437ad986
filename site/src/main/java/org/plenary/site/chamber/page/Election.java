package org.plenary.site.chamber.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Event.BallotReported;
import org.plenary.chamber.json.Json;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ruling.Outcome;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// An election by secret ballot: what tellers counted, and what the rules make of it.
///
/// @param seats places to be filled
/// @param ballots in the order in which they were reported
public record Election(String name, String body, int seats, List<Round> ballots) {
    /// One ballot.
    ///
    /// @param valid valid ballot papers
    /// @param needed the votes that elect
    /// @param elected who was elected in it
    /// @param next what follows, as a sentence
    public record Round(
            int number, List<Candidate> candidates, int valid, OptionalInt needed, String elected, String next) {
        public Round {
            candidates = List.copyOf(candidates);
        }
    }

    public record Candidate(String name, int votes, boolean elected) {}

    public Election {
        ballots = List.copyOf(ballots);
    }

    /// Every election of a meeting, in the order in which they began.
    static List<Election> of(ChamberState state) {
        List<Election> elections = new ArrayList<>();
        state.elections().forEach((name, reported) -> {
            List<Round> rounds = new ArrayList<>();
            for (BallotReported ballot : reported) {
                rounds.add(round(rounds.size() + 1, ballot));
            }
            BallotReported first = reported.getFirst();
            elections.add(new Election(name, body(first.body()), first.seats(), rounds));
        });
        return elections;
    }

    /// A body to which one may elect, as it is called.
    static String body(ElectedBody body) {
        return say("body." + body.word());
    }

    static Round round(int number, BallotReported ballot) {
        List<String> elected = texts(ballot.ruling(), "elected");
        List<Candidate> candidates = ballot.votes().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Candidate(entry.getKey(), entry.getValue(), elected.contains(entry.getKey())))
                .toList();
        return new Round(
                number,
                candidates,
                ballot.valid(),
                Says.whole(ballot.ruling(), "threshold"),
                elected.isEmpty()
                        ? say("election.nobody-is-elected-yet")
                        : say("election.elected", InWords.list(elected)),
                next(ballot.ruling()));
    }

    private static String next(Json.Fields ruling) {
        Optional<Json.Fields> next = ruling.fields("nextBallot");
        if (next.isPresent()) {
            int seats = Says.whole(next.get(), "seats").orElse(1);
            return next.get().at("restricted").equals(Optional.of(new Json.Truth(true)))
                    ? say("election.another-ballot-between", seats, InWords.list(texts(next.get(), "candidates")))
                    : say("election.another-ballot", seats);
        }
        // Where nothing decides but the lot, the ruling says so in what it opens.
        return ruling.text("outcome").equals(Optional.of(Outcome.ELECTED.word()))
                ? say("election.all-places-are-filled")
                : String.join(
                        " ",
                        ruling.items("opens").stream()
                                .flatMap(item -> item instanceof Json.Fields opens
                                        ? opens.text("what").stream()
                                        : Optional.<String>empty().stream())
                                .toList());
    }

    private static List<String> texts(Json.Fields fields, String name) {
        return fields.items(name).stream()
                .flatMap(item -> item instanceof Json.Text(String text)
                        ? Optional.of(text).stream()
                        : Optional.<String>empty().stream())
                .toList();
    }
}
