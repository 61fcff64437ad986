package org.plenary.chamber;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.chamber.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/// Cases in which other programs for mock meetings give another result, each held as a whole vote here.
class KnownCasesTest {
    private static final List<String> PERMANENT = List.of("CHN", "FRA", "RUS", "GBR", "USA");

    /// @param how whether the question is important, or the class of a question of the Council
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Assembly, simple, equally divided     | GA | 90-90-0  | simple     | not-adopted | tie
            Assembly, simple, many abstentions    | GA | 60-50-70 | simple     | adopted     | majority
            Assembly, important, 94 of 140 needed | GA | 100-40-53 | important | adopted     | two-thirds
            Assembly, important, one too few      | GA | 93-47-53 | important  | not-adopted | two-thirds-not-reached
            Assembly, two thirds of nine are six  | GA | 6-3-184   | important | adopted     | two-thirds
            Assembly, and not five                | GA | 5-4-184   | important | not-adopted | two-thirds-not-reached
            Council, eight in favour              | SC | 8-0-7    | substantive | not-adopted | insufficient-votes
            Council, procedure, one permanent no  | SC | 9-6-0    | procedural | adopted     | required-votes
            Council, substance, one permanent no  | SC | 14-1-0   | substantive | not-adopted | veto
            """)
    void aWholeVoteGivesWhatTheRulesGive(
            String name, String organ, String counts, String how, String outcome, String because) {
        int[] of =
                Arrays.stream(counts.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        boolean council = organ.equals("SC");
        Hall hall = council
                ? Hall.council()
                : Hall.assembly(
                        "79", IntStream.range(0, 193).mapToObj("M%d"::formatted).toArray(String[]::new));
        hall.accepted("chair", "{'type':'open-meeting'}");
        hall.accepted(
                "chair",
                "{'type':'submit','proposal':{'symbol':'L.1','title':'%s'%s}}"
                        .formatted(name, how.equals("important") ? ",'important':'peace-and-security'" : ""));
        hall.accepted(
                "chair", "{'type':'open-vote','proposal':'L.1'%s}".formatted(council ? ",'class':'" + how + "'" : ""));
        // Permanent members vote against first where somebody does, so that what they can stop is stopped.
        List<String> seats = hall.state().setting().seats().stream()
                .sorted(java.util.Comparator.comparing(seat -> !PERMANENT.contains(seat)))
                .toList();
        List<String> positions = List.of("no", "yes", "abstained");
        Map<String, Integer> wanted = Map.of("yes", of[0], "no", of[1], "abstained", of[2]);
        int next = 0;
        for (String position : positions) {
            for (int i = 0; i < wanted.getOrDefault(position, 0); i++) {
                hall.cast(1, position, seats.get(next++));
            }
        }
        Json.Fields ruling = hall.close(1);
        assertThat(ruling.text("outcome")).contains(outcome);
        assertThat(ruling.text("because")).contains(because);
    }
}
