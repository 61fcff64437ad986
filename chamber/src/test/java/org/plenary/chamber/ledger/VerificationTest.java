package org.plenary.chamber.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.Hall;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.ledger.Verification.Report;
import org.plenary.rules.vote.Position;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class VerificationTest {
    private static final SigningKey KEY = SigningKey.generate("plenary.example");
    private static final Verification ANY = new Verification(Hall.RULES, Optional.empty());

    private static Hall meeting() {
        Hall hall = Hall.council().withDraft("S/2024/239");
        hall.accepted("chair", "{'type':'open-vote','proposal':'S/2024/239'}");
        hall.cast(1, "yes", "FRA GBR USA", "no", "RUS", "abstained", "GUY");
        hall.close(1);
        hall.accepted("chair", "{'type':'declare','vote':1,'outcome':'adopted','reason':'Nine hands \u2014 seen.'}");
        hall.accepted("chair", "{'type':'close-meeting'}");
        return hall;
    }

    private static byte[] minutes(List<Entry> log) {
        return Minutes.of("hall", log, KEY).canonical();
    }

    @Test
    void minutesHoldAndSayWhatWasDeclaredOtherwise() {
        Report report = ANY.of(minutes(meeting().log));
        assertThat(report).isInstanceOfSatisfying(Report.Holds.class, holds -> {
            assertThat(holds.rulings()).isEqualTo(1);
            assertThat(holds.declaredOtherwise()).hasSize(1);
            assertThat(holds.signerChecked()).isFalse();
        });
        assertThat(new Verification(Hall.RULES, Optional.of(KEY.verifier())).of(minutes(meeting().log)))
                .isInstanceOfSatisfying(
                        Report.Holds.class,
                        holds -> assertThat(holds.signerChecked()).isTrue());
        VerifierKey other = SigningKey.generate("plenary.example").verifier();
        assertThat(new Verification(Hall.RULES, Optional.of(other)).of(minutes(meeting().log)))
                .isInstanceOf(Report.Fails.class);
    }

    @Test
    void anyByteThatIsFlippedFailsAndTheFirstBadEntryIsNamed() {
        byte[] good = minutes(meeting().log);
        String text = new String(good, UTF_8);
        int first = text.indexOf("\"entries\":[") + "\"entries\":[".length();
        List<Integer> ends = new ArrayList<>();
        int end = first;
        for (Entry entry : meeting().log) {
            end += entry.json().text().length();
            ends.add(end++);
        }
        String ascii = text.replace('\u2014', '-');
        assertThat(text.length()).isEqualTo(ascii.length());
        int bytesBeforeDash = text.substring(0, text.indexOf('\u2014')).getBytes(UTF_8).length;
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << (i % 8));
            Report report = ANY.of(bad);
            assertThat(report).as("octet %d of %s", i, text).isInstanceOf(Report.Fails.class);
            if (i >= first && i < bytesBeforeDash && (bad[i] & 0x80) == 0) {
                int at = i;
                long index = ends.stream().filter(stop -> at > stop).count();
                assertThat(((Report.Fails) report).index())
                        .as("octet %d (%s): %s", i, text.substring(Math.max(0, i - 20), i + 5), report)
                        .contains(index);
            }
        }
    }

    @Test
    void minutesCutShortOrWithBlanksAreRefused() {
        byte[] good = minutes(meeting().log);
        for (int length = 0; length < good.length; length += 97) {
            assertThat(ANY.of(java.util.Arrays.copyOf(good, length))).isInstanceOf(Report.Fails.class);
        }
        assertThat(ANY.of((new String(good, UTF_8) + "\n").getBytes(UTF_8))).isInstanceOf(Report.Fails.class);
    }

    @Test
    void aRulingThatTheRulesDoNotGiveIsFoundEvenWhenItWasSigned() {
        List<Entry> log = new ArrayList<>(meeting().log);
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).event() instanceof Event.VoteClosed closed) {
                Json.Fields false_ = closed.ruling().with("outcome", "adopted").with("because", "required-votes");
                log.set(
                        i,
                        new Entry(
                                i,
                                log.get(i).at(),
                                "chair",
                                new Event.VoteClosed(1, closed.ballots(), closed.tally(), false_),
                                Optional.empty()));
                assertThat(ANY.of(minutes(log)))
                        .isEqualTo(new Report.Fails(
                                Optional.of((long) i),
                                "The ruling in entry %d, taken again, comes out otherwise.".formatted(i)));
            }
        }
    }

    @Test
    void aBallotThatCameAfterTheLockIsFoundEvenWhenItWasSigned() {
        Hall hall = meeting();
        List<Entry> log = new ArrayList<>(hall.log);
        log.add(new Entry(
                log.size(), hall.now(), "CHE", new Event.BallotCast(1, "CHE", Position.NO, 1), Optional.empty()));
        assertThat(ANY.of(minutes(log)))
                .isInstanceOfSatisfying(
                        Report.Fails.class, fails -> assertThat(fails.why()).contains("after the lock"));
    }

    @Test
    void aForkIsRefused() {
        Hall hall = meeting();
        Hall other = Hall.council().withDraft("S/2024/240");
        Hall same = Hall.council().withDraft("S/2024/239");
        assertThat(ANY.continuing(minutes(hall.log), checkpoint(same))).isInstanceOf(Report.Holds.class);
        assertThat(ANY.continuing(minutes(hall.log), checkpoint(other)))
                .isInstanceOfSatisfying(
                        Report.Fails.class, fails -> assertThat(fails.why()).contains("fork"));
        assertThat(ANY.continuing(minutes(same.log), checkpoint(other)))
                .isInstanceOfSatisfying(
                        Report.Fails.class, fails -> assertThat(fails.why()).contains("fork"));
    }

    private static Checkpoint checkpoint(Hall hall) {
        MerkleTree tree = new MerkleTree(hall.log.stream().map(Minutes::leaf).toList());
        return Checkpoint.of(Minutes.checkpoint("hall", tree, KEY).text()).orElseThrow();
    }
}
