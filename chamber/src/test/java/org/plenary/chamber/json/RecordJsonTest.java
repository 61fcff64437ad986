package org.plenary.chamber.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordJsonTest {
    record Said(Optional<Boolean> answer, Optional<List<String>> names, boolean plain, OptionalInt number) {}

    private static Said again(Said said) throws MalformedJson {
        return RecordJson.read(
                Said.class, (Json.Fields) JsonReader.read(RecordJson.write(said).canonical()), "", List.of());
    }

    @Test
    void anAnswerOfNoIsNotTheSameAsNoAnswer() throws MalformedJson {
        Said no = new Said(Optional.of(false), Optional.of(List.of()), false, OptionalInt.of(0));
        Said nothing = new Said(Optional.empty(), Optional.empty(), false, OptionalInt.empty());
        assertThat(again(no)).isEqualTo(no);
        assertThat(again(nothing)).isEqualTo(nothing);
        assertThat(RecordJson.write(nothing).text()).isEqualTo("{}");
    }
}
