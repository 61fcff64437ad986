package org.plenary.rules.assembly;

import org.junit.jupiter.api.Test;

import org.plenary.rules.Cites;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.ruling.Because;

import static org.assertj.core.api.Assertions.assertThat;

/// Every tally of an Assembly of 193: yes, no, abstained, and the rest absent.
class AssemblyTalliesTest {
    private static final int MEMBERS = 193;

    @Test
    @Cites({"CHARTER-18-2", "CHARTER-18-3", "GA-ROP-83", "GA-ROP-85", "GA-ROP-86", "ARITH-1", "ARITH-4", "ARITH-6"})
    void everyTallyComesOutAsArticle18Says() {
        Needs simple = RuleBook.generalAssembly().needs(QuestionClass.SUBSTANTIVE);
        Needs twoThirds = RuleBook.generalAssembly().needs(QuestionClass.IMPORTANT);
        Needs absolute = RuleBook.generalAssembly().needs(QuestionClass.OF_ALL_MEMBERS);
        Needs twoThirdsOfAll = RuleBook.generalAssembly().needs(QuestionClass.TWO_THIRDS_OF_ALL_MEMBERS);
        int tallies = 0;
        for (int yes = 0; yes <= MEMBERS; yes++) {
            for (int no = 0; no <= MEMBERS - yes; no++) {
                for (int abstained = 0; abstained <= MEMBERS - yes - no; abstained++) {
                    int present = yes + no + abstained;
                    same(simple, yes, no, present, yes > no);
                    same(twoThirds, yes, no, present, yes >= 1 && 3 * yes >= 2 * (yes + no));
                    same(absolute, yes, no, present, yes >= 97);
                    same(twoThirdsOfAll, yes, no, present, yes >= 129);
                    tallies++;
                }
            }
        }
        assertThat(tallies).isEqualTo(1_235_780);
    }

    @Test
    @Cites({"ARITH-1", "ARITH-3", "GA-ROP-95"})
    void theTableOfEdgeCasesHolds() {
        Needs simple = RuleBook.generalAssembly().needs(QuestionClass.SUBSTANTIVE);
        Needs twoThirds = RuleBook.generalAssembly().needs(QuestionClass.IMPORTANT);
        int[][] rows = {
            // yes, no, needed for two thirds
            {1, 0, 1}, {1, 1, 2}, {2, 1, 2}, {3, 2, 4}, {64, 32, 64}, {97, 49, 98}, {129, 64, 129}, {128, 65, 129}
        };
        for (int[] row : rows) {
            assertThat(twoThirds.majority().needed(row[0], row[1], 193, 193)).isEqualTo(row[2]);
        }
        assertThat(simple.because(0, 0, 0, 193, 193)).isEqualTo(Because.NO_AFFIRMATIVE_VOTE);
        assertThat(twoThirds.because(0, 0, 0, 193, 193)).isEqualTo(Because.NO_AFFIRMATIVE_VOTE);
        assertThat(simple.because(1, 1, 0, 193, 193)).isEqualTo(Because.TIE);
        assertThat(twoThirds.because(1, 1, 0, 193, 193)).isEqualTo(Because.TWO_THIRDS_NOT_REACHED);
    }

    private static void same(Needs needs, int yes, int no, int present, boolean expected) {
        Because because = needs.because(yes, no, 0, present, MEMBERS);
        if (Needs.affirmative(because) != expected) {
            throw new AssertionError("%d-%d with %d present: %s".formatted(yes, no, present, because));
        }
    }
}
