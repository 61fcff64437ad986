package org.plenary.rules.precedent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.precedent.Precedent.Precision;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PrecedentTableTest {
    private static final String HEADER = "id,date,precision,text,organ,session,kind,conditions,yes,no,abstained,"
            + "not_participating,absent,permanent_no,outcome,because,provisions,source,note\n";
    private static final String LINE =
            "P-1,2022-02-25,day,S/2022/155,SC,,draft-resolution,,11,1,3,0,0,RUS,not-adopted,veto,CHARTER-27-3,a source,";

    @Test
    void aLineBecomesAQuestionWithItsOutcome() {
        Precedent precedent = only(LINE);
        assertThat(precedent.id()).isEqualTo("P-1");
        assertThat(precedent.text()).isEqualTo("S/2022/155");
        assertThat(precedent.precision()).isEqualTo(Precision.DAY);
        assertThat(precedent.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(precedent.because()).contains(Because.VETO);
        assertThat(precedent.provisions()).containsExactly("CHARTER-27-3");
        assertThat(precedent.source()).isEqualTo("a source");
        assertThat(precedent.note()).isEmpty();
        VoteQuestion question = precedent.question();
        assertThat(question.id()).isEqualTo("P-1");
        assertThat(question.organ()).isEqualTo(Organ.SC);
        assertThat(question.date()).isEqualTo(LocalDate.parse("2022-02-25"));
        assertThat(question.kind()).isEqualTo(Kind.DRAFT_RESOLUTION);
        assertThat(question.session()).isEmpty();
        assertThat(question.taking()).isEqualTo(new Taking.Voted(new CountedVote(Tally.of(11, 1, 3), List.of("RUS"))));
    }

    @Test
    void everyConditionReachesTheQuestion() {
        VoteQuestion question = with("class=procedural majority=two-thirds important=budget+elections put=uphold "
                + "requires=simple parent=two-thirds dispute=ALB+GBR preliminary-question=president decides");
        assertThat(question.classification()).contains(Classification.PROCEDURAL);
        assertThat(question.settled()).contains(Settled.TWO_THIRDS);
        assertThat(question.important()).containsExactlyInAnyOrder(Important.BUDGET, Important.ELECTIONS);
        assertThat(question.put()).isEqualTo(Put.UPHOLD);
        assertThat(question.motionForSimpleMajority()).isTrue();
        assertThat(question.parentNeedsTwoThirds()).isTrue();
        assertThat(question.dispute()).isTrue();
        assertThat(question.parties()).containsExactlyInAnyOrder("ALB", "GBR");
        assertThat(question.readings().preliminaryQuestion()).contains(PreliminaryQuestion.PRESIDENT);
        assertThat(question.decides()).isTrue();
    }

    @Test
    void aLineWithoutConditionsLeavesThemOpen() {
        VoteQuestion question = with("");
        assertThat(question.classification()).isEmpty();
        assertThat(question.settled()).isEmpty();
        assertThat(question.put()).isEqualTo(Put.OVERRULE);
        assertThat(question.motionForSimpleMajority()).isFalse();
        assertThat(question.parentNeedsTwoThirds()).isFalse();
        assertThat(question.dispute()).isFalse();
        assertThat(question.decides()).isFalse();
    }

    @Test
    void aTextAdoptedWithoutAVoteOrNeverPutHasNoTally() {
        assertThat(with("without-vote").taking()).isEqualTo(new Taking.WithoutVote());
        assertThat(with("not-put=withdrawn").taking()).isEqualTo(new Taking.NotPut("withdrawn"));
    }

    @Test
    void anOpenReasonMeansThatOnlyTheOutcomeIsCompared() {
        assertThat(only(LINE.replace(",veto,", ",,")).because()).isEqualTo(Optional.empty());
    }

    @Test
    void theSessionAndThosePresentWithoutAVoteAreRead() {
        VoteQuestion question =
                only("P-1,2022-03-02,day,text,GA,ES-11,draft-resolution,,141,5,35,7,5,,adopted,,UFP-MAJORITY,s,")
                        .question();
        assertThat(question.session()).contains("ES-11");
        assertThat(question.taking())
                .isEqualTo(new Taking.Voted(new CountedVote(new Tally(141, 5, 35, 7, 5, 0, 0), List.of())));
    }

    @Test
    void aFieldInQuotationMarksMayHoldCommasAndQuotationMarks() {
        Precedent precedent = only(LINE + "\"Ukraine, said \"\"so\"\"\"");
        assertThat(precedent.note()).isEqualTo("Ukraine, said \"so\"");
        assertThat(only(LINE.replace("S/2022/155", "\"\"").replace("\"\"", "\"a, b\""))
                        .text())
                .isEqualTo("a, b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            P-1,             | ,             | id: expected something, found ''
            2022-02-25       | 2022-02-30    | date: expected a day such as 1966-01-01, found '2022-02-30'
            ,day,            | ,hour,        | precision: expected one of day, month, year, found 'hour'
            ,SC,             | ,sc,          | organ: expected SC or GA, found 'sc'
            draft-resolution | draft         | kind: expected the word of a kind of question, found 'draft'
            ,11,             | ,eleven,      | yes: expected a number, found 'eleven'
            not-adopted      | failed        | outcome: expected one of adopted, not-adopted, carried, lost,
            ,veto,           | ,vetoed,      | because: expected one of required-votes, veto,
            CHARTER-27-3     | CHARTER-27-4  | provisions: expected ids of the register of provisions, found 'CHARTER-27-4'
            ,CHARTER-27-3,   | ,,            | provisions: expected ids of the register of provisions, found ''
            resolution,,     | resolution,x, | conditions: expected conditions as in a question, found 'x'
            resolution,,     | resolution,class=s, | conditions: expected one of substantive, procedural, found 'class=s'
            resolution,,     | resolution,requires=two-thirds, | conditions: expected simple, found 'requires=two-thirds'
            resolution,,     | resolution,parent=simple, | conditions: expected two-thirds, found 'parent=simple'
            """)
    void aWrongValueIsNamedWithItsPlace(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(LINE.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("t.csv, line 2, column " + message);
    }

    @Test
    void anIdThatStandsTwiceIsNamed() {
        assertThatThrownBy(() -> read(LINE + "\n" + LINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t.csv, line 3, column id: expected an id that stands once, found 'P-1'.");
    }

    @Test
    void aLineThatIsTooShortOrNotClosedIsNamed() {
        assertThatThrownBy(() -> read("P-1,2022-02-25"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t.csv, line 2: expected 19 columns, found 2.");
        for (String open : List.of("\"open", "\"open\"\"", "\"a\"b")) {
            assertThatThrownBy(() -> read(LINE + open))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("t.csv, line 2: a quotation mark is not closed. Maybe one inside is not doubled.");
        }
    }

    @Test
    void aTableWithoutItsColumnsIsRefused() {
        for (String table : List.of("", "id,date\n")) {
            assertThatThrownBy(() -> PrecedentTable.read("t.csv", table))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("t.csv, line 1: expected the columns id,date,precision,");
        }
    }

    private static VoteQuestion with(String conditions) {
        return only(LINE.replace("draft-resolution,,", "draft-resolution," + conditions + ","))
                .question();
    }

    private static Precedent only(String line) {
        List<Precedent> precedents = read(line);
        assertThat(precedents).hasSize(1);
        return precedents.getFirst();
    }

    private static List<Precedent> read(String lines) {
        return PrecedentTable.read("t.csv", HEADER + lines);
    }
}
