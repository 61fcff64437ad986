package org.plenary.site.question;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.plenary.chamber.RulingJson;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.record.Decision;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.ruling.Ruling;
import org.plenary.site.json.JsonOutput;

import static org.assertj.core.api.Assertions.assertThat;

/// A ruling in the log of a chamber and a ruling that `decide` gives are written by two writers, because the one keeps
/// canonical values and the other streams in an order for people. They must say the same.
class RulingsInTwoFormsTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();

    @Test
    void everyRecordedDecisionIsToldAlikeInTheLogAndInAnAnswer() throws MalformedJson {
        int compared = 0;
        for (Decision decision : OFFICE.record().decisions()) {
            Optional<VoteQuestion> question = OFFICE.record().question(decision);
            if (question.isPresent()) {
                compare(OFFICE.rules().rule(question.get()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static void compare(Ruling ruling) throws MalformedJson {
        String answer = new String(
                JsonOutput.bytes(
                        JsonOutput.Layout.COMPACT, out -> AnswerJson.write(out, Optional.of(ruling.id()), ruling)),
                StandardCharsets.UTF_8);
        Json told = JsonReader.read(answer.strip().getBytes(StandardCharsets.UTF_8));
        assertThat(plain(told)).isEqualTo(plain(RulingJson.of(ruling)));
    }

    /// Without the difference between a field that is null and one that is left out.
    private static Json plain(Json json) {
        return switch (json) {
            case Json.Fields(var values) -> {
                Json.Fields fields = Json.fields();
                for (Map.Entry<String, Json> field : values.entrySet()) {
                    if (!(field.getValue() instanceof Json.Nothing)) {
                        fields = fields.with(field.getKey(), plain(field.getValue()));
                    }
                }
                yield fields;
            }
            case Json.Items(var items) ->
                Json.items(items.stream().map(RulingsInTwoFormsTest::plain).toList());
            case Json.Text _, Json.Whole _, Json.Truth _, Json.Nothing _ -> json;
        };
    }
}
