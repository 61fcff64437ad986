package org.plenary.chamber.json;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.plenary.chamber.Command;
import org.plenary.chamber.Hall;
import org.plenary.chamber.ledger.Checkpoint;
import org.plenary.chamber.ledger.SignedNote;
import org.plenary.chamber.ledger.Verification;
import org.plenary.chamber.ledger.VerifierKey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class JsonProperties {
    private static Json read(String text) throws MalformedJson {
        return JsonReader.read(text.getBytes(UTF_8));
    }

    @Test
    void namesStandInTheOrderOfTheirUtf16UnitsAndTextsAreEscapedInOneWay() throws MalformedJson {
        // The example of RFC 8785, section 3.2.3.
        assertThat(read("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """).text())
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With"
                                + " Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew"
                                + " Letter Dalet With Dagesh\"}");
        assertThat(read("\"\\u20ac$\\u000f\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"")
                        .text())
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Property(tries = 500)
    void whateverTheOctetsEveryReaderAnswers(@ForAll byte[] octets) {
        answer(octets);
        byte[] wrapped = ("{\"type\":\"cast\",\"vote\":" + new String(octets, UTF_8) + "}").getBytes(UTF_8);
        answer(wrapped);
    }

    private static void answer(byte[] octets) {
        try {
            Json json = JsonReader.read(octets);
            assertThat(JsonReader.read(json.canonical())).isEqualTo(json);
            Command.read(json);
        } catch (MalformedJson problem) {
            assertThat(problem.getMessage()).isNotBlank();
        }
        String text = new String(octets, UTF_8);
        SignedNote.of(text);
        Checkpoint.of(text);
        VerifierKey.of(text);
        assertThat(new Verification(Hall.RULES, java.util.Optional.empty()).of(octets))
                .isInstanceOf(Verification.Report.Fails.class);
    }

    @Property(tries = 300)
    void aTextIsReadAsItWasWritten(@ForAll String text) throws MalformedJson {
        boolean whole = UTF_8.newEncoder().canEncode(text);
        Json json = Json.fields().with("a", text);
        if (whole) {
            assertThat(JsonReader.read(json.canonical())).isEqualTo(json);
        }
    }
}
