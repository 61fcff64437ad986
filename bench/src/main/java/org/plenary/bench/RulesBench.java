package org.plenary.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.Rules;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.calendar.WorkingDays;
import org.plenary.rules.ruling.Because;
import org.plenary.rules.ruling.Ruling;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.AnswerJson;
import org.plenary.site.question.Questions;
import org.plenary.site.question.Secretariat;

/// The rules: bare outcomes over whole spaces of situations, and explained rulings one by one.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RulesBench {
    private static final int MEMBERS = 193;
    private static final int ELECTED = 10;

    private final Rules rules = new Rules(WorkingDays.of(Set.of(), Set.of(2024)));
    private final Needs substantive =
            RuleBook.securityCouncil(LocalDate.of(2024, 1, 1)).needs(QuestionClass.SUBSTANTIVE);
    private final Needs twoThirds = RuleBook.generalAssembly().needs(QuestionClass.IMPORTANT);
    private final VoteQuestion assembly = assembly(call(124, 14, 43, 12));
    private final RollCall changed = call(124, 14, 43, 12);
    private final VoteQuestion council = VoteQuestion.on(
                    Organ.SC, LocalDate.of(2024, 3, 22), Kind.DRAFT_RESOLUTION, council())
            .question();
    private final Secretariat secretariat = Secretariat.withCompiledInRecord();
    private final byte[] question = recordedQuestion(secretariat);

    /// The outcomes of all 292,864 situations of the Council: 4 positions of 5 permanent members, 286 tallies of
    /// the others.
    @Benchmark
    public int bareOutcomeOfEveryCouncilSituation() {
        int adopted = 0;
        for (int permanent = 0; permanent < 1024; permanent++) {
            int yesOfPermanent = 0;
            int noOfPermanent = 0;
            for (int seat = 0, code = permanent; seat < 5; seat++, code >>= 2) {
                yesOfPermanent += (code & 3) == 0 ? 1 : 0;
                noOfPermanent += (code & 3) == 1 ? 1 : 0;
            }
            for (int yes = 0; yes <= ELECTED; yes++) {
                for (int no = 0; no <= ELECTED - yes; no++) {
                    for (int abstained = 0; abstained <= ELECTED - yes - no; abstained++) {
                        Because because =
                                substantive.because(yes + yesOfPermanent, no + noOfPermanent, noOfPermanent, 15, 15);
                        adopted += Needs.affirmative(because) ? 1 : 0;
                    }
                }
            }
        }
        return adopted;
    }

    /// The outcomes of all 1,235,780 tallies of an Assembly of 193 on an important question.
    @Benchmark
    public int bareOutcomeOfEveryAssemblyTally() {
        int adopted = 0;
        for (int yes = 0; yes <= MEMBERS; yes++) {
            for (int no = 0; no <= MEMBERS - yes; no++) {
                for (int abstained = 0; abstained <= MEMBERS - yes - no; abstained++) {
                    Because because = twoThirds.because(yes, no, 0, yes + no + abstained, MEMBERS);
                    adopted += Needs.affirmative(because) ? 1 : 0;
                }
            }
        }
        return adopted;
    }

    /// One ruling on 193 ballots with its reasons and smallest changes.
    @Benchmark
    public Ruling explainedRulingOf193Ballots() {
        return rules.rule(assembly);
    }

    /// One ruling on a vetoed draft with its reasons, smallest changes and openings.
    @Benchmark
    public Ruling explainedRulingOfTheCouncil() {
        return rules.rule(council);
    }

    /// A what-if on 193 ballots: one Member's position changed and the ruling taken again.
    @Benchmark
    public Ruling whatIfOf193Ballots() {
        return rules.rule(assembly(changed.changing(Map.of("M000", Position.NO))));
    }

    /// A what-if on 193 ballots as it is answered: one position changed, ruled again, written as JSON.
    @Benchmark
    public byte[] whatIfOf193BallotsWithItsJson() {
        Ruling ruling = rules.rule(assembly(changed.changing(Map.of("M000", Position.NO))));
        return JsonOutput.bytes(JsonOutput.Layout.COMPACT, out -> AnswerJson.write(out, Optional.empty(), ruling));
    }

    /// The whole way of `POST /decide.json` without the network: a question with 193 positions read from its
    /// JSON, checked against the Membership of that day, ruled on, and answered as JSON.
    @Benchmark
    public byte[] questionOf193PositionsFromJsonToJson() throws JsonInput.Malformed {
        Questions.Entry entry = secretariat
                .questions()
                .answer("question", question, JsonInput.Language.JSON)
                .entries()
                .getFirst();
        return switch (entry) {
            case Questions.Entry.Answered answered ->
                JsonOutput.bytes(
                        JsonOutput.Layout.COMPACT, out -> AnswerJson.write(out, answered.id(), answered.answer()));
            case Questions.Entry.Refused refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }

    /// A vote of 124-14-43 by the Members of that day, in the order of the record.
    private static byte[] recordedQuestion(Secretariat secretariat) {
        LocalDate day = LocalDate.of(2024, 9, 18);
        List<String> members = secretariat.membership().members(Organ.GA, day).orElseThrow();
        StringBuilder positions = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            String position = i < 124 ? "yes" : i < 138 ? "no" : i < 181 ? "abstained" : "absent";
            positions
                    .append(i == 0 ? "" : ",")
                    .append('"')
                    .append(members.get(i))
                    .append("\":\"")
                    .append(position)
                    .append('"');
        }
        return """
                {"organ": "GA", "date": "%s", "session": "ES-10", "kind": "draft-resolution", "positions": {%s}}
                """.formatted(day, positions).getBytes(StandardCharsets.UTF_8);
    }

    private static VoteQuestion assembly(RollCall call) {
        return VoteQuestion.on(Organ.GA, LocalDate.of(2024, 9, 18), Kind.DRAFT_RESOLUTION, call)
                .session("ES-10")
                .members(MEMBERS)
                .question();
    }

    private static RollCall call(int yes, int no, int abstained, int absent) {
        List<Ballot> ballots = new ArrayList<>();
        add(ballots, yes, Position.YES);
        add(ballots, no, Position.NO);
        add(ballots, abstained, Position.ABSTAINED);
        add(ballots, absent, Position.ABSENT);
        return RollCall.of(ballots);
    }

    private static void add(List<Ballot> ballots, int count, Position position) {
        for (int i = 0; i < count; i++) {
            ballots.add(new Ballot("M%03d".formatted(ballots.size()), position));
        }
    }

    private static RollCall council() {
        List<Ballot> ballots = new ArrayList<>();
        for (String yes : List.of("FRA", "GBR", "USA", "ECU", "JPN", "KOR", "MLT", "MOZ", "SLE", "SVN", "CHE")) {
            ballots.add(new Ballot(yes, Position.YES));
        }
        for (String no : List.of("CHN", "RUS", "DZA")) {
            ballots.add(new Ballot(no, Position.NO));
        }
        ballots.add(new Ballot("GUY", Position.ABSTAINED));
        return RollCall.of(ballots);
    }
}
