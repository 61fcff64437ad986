package org.plenary.chamber.json;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.plenary.chamber.Command;
import org.plenary.chamber.Hall;
import org.plenary.chamber.ledger.Checkpoint;
import org.plenary.chamber.ledger.Hash;
import org.plenary.chamber.ledger.MerkleTree;
import org.plenary.chamber.ledger.SignedNote;
import org.plenary.chamber.ledger.SigningKey;
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

    @Test
    void aNoteWithoutASignatureIsNone() {
        assertThat(SignedNote.of("\n\n")).isEmpty();
        assertThat(SignedNote.of("text\n\n")).isEmpty();
    }

    @Property(tries = 300)
    void whateverAProofSaysTheAnswerIsYesOrNo(
            @ForAll long index,
            @ForAll @net.jqwik.api.constraints.LongRange(min = -2, max = 70) long size,
            @ForAll @net.jqwik.api.constraints.Size(max = 12) List<Integer> hashes) {
        List<Hash> proof = hashes.stream()
                .map(number -> Hash.plain(String.valueOf(number).getBytes(UTF_8)))
                .toList();
        Hash one = Hash.plain(new byte[] {1});
        Hash other = Hash.plain(new byte[] {2});
        assertThat(MerkleTree.includes(one, index, size, proof, other)).isFalse();
        assertThat(MerkleTree.includes(one, index % 70, size, proof, other)).isFalse();
        assertThat(MerkleTree.consistent(index % 70, one, size, other, proof)).isFalse();
    }

    @Property(tries = 300)
    void aNoteOfWhichAnyOctetWasChangedIsNotVerified(@ForAll int place, @ForAll byte with) {
        SigningKey key = SigningKey.generate("plenary.test");
        byte[] note = SignedNote.sign(
                        "plenary.test/chambers/c\n7\n" + Hash.plain(new byte[0]).base64() + "\n", key)
                .note()
                .getBytes(UTF_8);
        byte[] changed = note.clone();
        int at = Math.floorMod(place, note.length);
        changed[at] = with;
        boolean same = changed[at] == note[at];
        boolean verified = SignedNote.of(new String(changed, UTF_8))
                .map(read -> read.verifiedBy(key.verifier()))
                .orElse(false);
        assertThat(verified).isEqualTo(same);
    }
}
