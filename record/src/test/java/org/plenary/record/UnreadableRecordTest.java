package org.plenary.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A slip of the pen in a file of the record stops the program with one sentence that says where.
class UnreadableRecordTest {
    private static VotingRecord with(String changed, UnaryOperator<String> change) {
        return VotingRecord.of(name -> {
            BufferedReader file = VotingRecord.resource(name);
            return name.equals(changed) ? new StringReader(change.apply(text(file))) : file;
        });
    }

    private static String text(BufferedReader file) {
        try (file) {
            return file.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(
            String file, UnaryOperator<String> change, Consumer<VotingRecord> reading, String... inTheMessage) {
        VotingRecord record = with(file, change);
        assertThatThrownBy(() -> reading.accept(record))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContainingAll(inTheMessage);
    }

    private static UnaryOperator<String> replacing(String text, String by) {
        return file -> file.replaceFirst(text, by);
    }

    @Test
    void aDayThatIsNone() {
        refused(
                "decisions.csv",
                replacing("S/RES/4,SC,1946-04-29", "S/RES/4,SC,1946-04-31"),
                VotingRecord::decisions,
                "decisions.csv, line 3, column date: found \"1946-04-31\"; expected a day (2024-03-22), a month (2024-03)"
                        + " or a year (2024).");
    }

    @Test
    void anUnknownKind() {
        refused(
                "decisions.csv",
                replacing("draft-resolution", "draught"),
                VotingRecord::decisions,
                "decisions.csv, line 2, column kind: found \"draught\"");
    }

    @Test
    void anOutcomeInTheWordsOfAnotherKind() {
        refused(
                "decisions.csv",
                replacing(",adopted,", ",carried,"),
                VotingRecord::decisions,
                "column outcome: found \"carried\"; expected adopted or not-adopted, the words for draft-resolution.");
    }

    @Test
    void aColumnThatIsMissing() {
        refused(
                "holidays.csv",
                replacing("date,name", "day,name"),
                VotingRecord::holidays,
                "holidays.csv, line 1, column date: ",
                "expected a header with the column date.");
    }

    @Test
    void aRowWithTooFewValues() {
        refused(
                "comparables.csv",
                file -> file + "\nA/RES/ES-10/24,A/RES/ES-10/23",
                record -> record.earlier(record.decisions().getLast()),
                "found \"2 values\"; expected 4 values, as in the header.");
    }

    @Test
    void aFileThatIsEmpty() {
        refused(
                "sources.csv",
                file -> "",
                VotingRecord::sources,
                "sources.csv: found \"\"; expected a header and rows.");
    }

    @Test
    void aBallotOfAStateThatWasNoMember() {
        refused(
                "ballots.csv",
                replacing("S/RES/4,\\*,,SUN", "S/RES/4,*,,SUN NOR"),
                VotingRecord::decisions,
                "ballots.csv, line 3, column abstained",
                "members of the organ on 1946-04-29; NOR was none: Norway was a member of the Security Council from"
                        + " 1949-01-01");
    }

    @Test
    void aBallotGivenTwice() {
        refused(
                "ballots.csv",
                replacing("S/RES/4,\\*,,SUN", "S/RES/4,*,SUN,SUN"),
                VotingRecord::decisions,
                "expected each Member once; SUN stands twice.");
    }

    @Test
    void everybodyElseTwice() {
        refused(
                "ballots.csv",
                replacing("S/RES/4,\\*,,SUN", "S/RES/4,*,*,SUN"),
                VotingRecord::decisions,
                "expected at most one * in a row");
    }

    @Test
    void ballotsOfADecisionThatIsNotThere() {
        refused(
                "ballots.csv",
                replacing("\nS/RES/4,", "\nS/RES/0,"),
                VotingRecord::decisions,
                "found \"S/RES/0\"; expected the symbol of a decision of decisions.csv.");
    }

    @Test
    void aDecisionGivenTwice() {
        refused(
                "decisions.csv",
                file -> file + "\n" + file.lines().skip(2).findFirst().orElseThrow(),
                VotingRecord::decisions,
                "found \"S/RES/4\"; expected each decision once.");
    }

    @Test
    void aNumberThatIsNone() {
        refused(
                "decisions.csv",
                replacing(",10,0,1,0,0,adopted", ",ten,0,1,0,0,adopted"),
                VotingRecord::decisions,
                "column yes: found \"ten\"; expected a whole number.");
    }

    @Test
    void aVoteKnownToTheMonthInWhichMembershipChangedNeedsATallyOfAllMembers() {
        refused(
                "decisions.csv",
                replacing(",34,6,13,,2,adopted", ",34,6,13,,9,adopted"),
                VotingRecord::decisions,
                "column symbol: found \"A/RES/39(I)\"; expected a day for the vote, or a tally of all members");
    }
}
