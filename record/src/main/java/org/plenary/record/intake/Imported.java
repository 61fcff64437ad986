package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.EventDate;
import org.plenary.record.ImportedFile;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Organ;

/// Everything that was imported, as the publications say it, before any of it was chosen to be shown.
///
/// @param files the files that were imported
/// @param votes what each publication says about each vote, by publication and number
public record Imported(List<ImportedFile> files, List<Vote> votes) {
    public Imported {
        files = List.copyOf(files);
        votes = List.copyOf(votes);
    }

    /// One vote as one publication has it; what it does not say is empty.
    ///
    /// @param id the number or symbol under which the publication has it
    /// @param symbol the decision of the record that it was found to be
    /// @param label the symbol as the publication writes it
    /// @param tally the published numbers in the order yes, no, abstained, not voting, members
    /// @param ballots codes of States by position, in the words `yes`, `no`, `abstained`, `absent`,
    ///     `not-participating`, `not voting`
    /// @param files digests of the files that say so
    public record Vote(
            String publication,
            String id,
            String source,
            String locator,
            Optional<Symbol> symbol,
            String organ,
            String session,
            Optional<EventDate> date,
            String label,
            String kind,
            String title,
            String description,
            String draft,
            List<String> subjects,
            String method,
            String outcome,
            List<String> tally,
            Map<String, List<String>> ballots,
            List<String> files) {
        public Vote {
            subjects = List.copyOf(subjects);
            tally = List.copyOf(tally);
            ballots = Map.copyOf(ballots);
            files = List.copyOf(files);
        }
    }

    /// Nothing.
    public static Imported nothing() {
        return new Imported(List.of(), List.of());
    }

    static Imported of(Facts facts, StateCodes codes, VotingRecord compiledIn) {
        Map<Facts.Key, Symbol> symbols = new HashMap<>();
        for (Reconciliation.Vote vote : new Reconciliation(compiledIn, codes, facts).votes()) {
            vote.accounts()
                    .forEach(account -> symbols.put(new Facts.Key(account.dataset(), account.id()), vote.symbol()));
        }
        List<Vote> votes = new ArrayList<>();
        facts.forEach(said -> votes.add(vote(
                said.account(),
                Optional.ofNullable(symbols.get(
                        new Facts.Key(said.account().dataset(), said.account().id()))),
                codes,
                List.copyOf(said.editions()))));
        return new Imported(facts.files(), votes);
    }

    private static Vote vote(Account account, Optional<Symbol> symbol, StateCodes codes, List<String> files) {
        Map<String, List<String>> ballots = new LinkedHashMap<>();
        for (int i = 0; i < account.ballots().length(); i++) {
            char letter = account.ballot(i);
            if (letter != Account.UNKNOWN) {
                ballots.computeIfAbsent(Letters.word(letter, Organ.GA), word -> new ArrayList<>())
                        .add(codes.state(i).code());
            }
        }
        return new Vote(
                account.dataset().word(),
                account.id(),
                account.dataset().source(),
                account.dataset().locator(account.id()),
                symbol,
                account.organ(),
                account.session(),
                account.eventDate(),
                account.label(),
                account.kind(),
                account.title(),
                account.description(),
                account.draft(),
                account.subjects().isEmpty()
                        ? List.of()
                        : List.of(account.subjects().split("\\|", -1)),
                account.method(),
                account.outcome(),
                List.of(account.tally().split("-", -1)),
                ballots,
                files);
    }
}
