package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Counts how what a file says compares with what the record knew before.
///
/// A ballot file is counted by ballots, a file without ballots by votes (or by rows, for issues). What the same
/// publication said before comes first: said again it is the same, whatever others say.
final class Comparison {
    private final Facts before;
    private final Reconciliation votes;
    private final StateCodes codes;
    private long ballots;
    private long same;
    private long different;

    Comparison(Facts before, Reconciliation votes, StateCodes codes) {
        this.before = before;
        this.votes = votes;
        this.codes = codes;
    }

    void count(Account account) {
        List<Account> saidBefore = new ArrayList<>(before.others(account.dataset(), account.id()));
        before.shown(account.dataset(), account.id()).ifPresent(saidBefore::add);
        switch (account.dataset()) {
            case RECORDS, ASSEMBLY, COUNCIL, NOT_ADOPTED, CODES, UNVOTES -> {
                if (account.method().equals("without-vote") && account.ballots().isEmpty()) {
                    countVote(account, saidBefore);
                } else {
                    countBallots(account, saidBefore);
                }
            }
            case VETOES, VETO_LIST, ROLL_CALLS -> countVote(account, saidBefore);
            case ISSUES -> countIssues(account, saidBefore);
        }
    }

    private void countBallots(Account account, List<Account> saidBefore) {
        char[] known = known(account);
        for (int i = 0; i < account.ballots().length(); i++) {
            char said = account.ballot(i);
            if (said == Account.UNKNOWN) {
                continue;
            }
            ballots++;
            int place = i;
            if (saidBefore.stream().anyMatch(earlier -> earlier.ballot(place) == said)) {
                same++;
            } else if (known[i] != Account.UNKNOWN) {
                if (Letters.agree(known[i], said)) {
                    same++;
                } else {
                    different++;
                }
            }
        }
    }

    /// The ballots shown before for the vote that this account is about.
    private char[] known(Account account) {
        return votes.of(account).map(vote -> knownBefore(vote).letters(codes)).orElseGet(() -> {
            char[] nothing = new char[codes.size()];
            Arrays.fill(nothing, Account.UNKNOWN);
            return nothing;
        });
    }

    private Reconciliation.Vote knownBefore(Reconciliation.Vote vote) {
        List<Account> earlier = new ArrayList<>();
        for (Account account : vote.accounts()) {
            before.shown(account.dataset(), account.id()).ifPresent(earlier::add);
        }
        return new Reconciliation.Vote(vote.symbol(), vote.compiledIn(), earlier);
    }

    private void countVote(Account account, List<Account> saidBefore) {
        Optional<Reconciliation.Vote> known = votes.of(account)
                .map(this::knownBefore)
                .filter(vote ->
                        vote.compiledIn().isPresent() || !vote.accounts().isEmpty());
        if (saidBefore.contains(account)) {
            same++;
        } else if (known.isPresent()) {
            if (agrees(account, known.get())) {
                same++;
            } else {
                different++;
            }
        }
    }

    private boolean agrees(Account account, Reconciliation.Vote known) {
        char[] letters = known.letters(codes);
        for (int i = 0; i < account.ballots().length(); i++) {
            char said = account.ballot(i);
            if (said != Account.UNKNOWN && letters[i] != Account.UNKNOWN && !Letters.agree(said, letters[i])) {
                return false;
            }
        }
        boolean sameDay = account.eventDate()
                .map(date -> !date.last().isBefore(known.date().first())
                        && !date.first().isAfter(known.date().last()))
                .orElse(true);
        boolean sameNumbers = account.votes()
                .flatMap(said -> known.compiledIn()
                        .flatMap(decision -> decision.votes())
                        .map(shown -> shown.toString().equals(said.toString())))
                .orElse(true);
        return sameDay && sameNumbers;
    }

    private void countIssues(Account account, List<Account> saidBefore) {
        for (String issue : account.subjects().split("\\|", -1)) {
            if (saidBefore.stream()
                    .anyMatch(earlier ->
                            List.of(earlier.subjects().split("\\|", -1)).contains(issue))) {
                same++;
            }
        }
    }

    long ballots() {
        return ballots;
    }

    /// Of `rows` taken, those of which nothing was known.
    long fresh(long rows) {
        return rows - same - different;
    }

    long same() {
        return same;
    }

    long different() {
        return different;
    }
}
