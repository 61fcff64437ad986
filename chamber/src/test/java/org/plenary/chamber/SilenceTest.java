package org.plenary.chamber;

import org.junit.jupiter.api.Test;

import org.plenary.rules.ruling.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SilenceTest {
    private static Hall silent() {
        Hall hall = Hall.assembly("79", "FRA", "KEN", "PER").withDraft("L.1");
        hall.accepted("chair", "{'type':'begin-silence','proposal':'L.1','seconds':60}");
        return hall;
    }

    @Test
    void aTextToWhichNobodyObjectsIsAdoptedWhenTheTimeHasPassed() {
        Hall hall = silent();
        assertThat(hall.refused("chair", "{'type':'end-silence','proposal':'L.1'}")
                        .notBefore())
                .contains(hall.now().plusSeconds(60));
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("CHAMBER-SILENCE");
        hall.at(hall.now().plusSeconds(60));
        assertThat(hall.refused("KEN", "{'type':'break-silence','proposal':'L.1'}")
                        .kind())
                .isEqualTo(Refusal.Kind.LOCKED);
        assertThat(hall.accepted("chair", "{'type':'end-silence','proposal':'L.1'}")
                        .fields("ruling")
                        .orElseThrow()
                        .text("because"))
                .contains("without-vote");
        assertThat(hall.state().outcome(hall.state().proposal("L.1").orElseThrow()))
                .contains(Outcome.ADOPTED);
    }

    @Test
    void oneObjectionBreaksTheSilenceAndTheTextIsPutToTheVote() {
        Hall hall = silent();
        hall.accepted("KEN", "{'type':'break-silence','proposal':'L.1','reason':'Paragraph 2.'}");
        assertThat(hall.refused("PER", "{'type':'break-silence','proposal':'L.1'}")
                        .rule())
                .isEqualTo("CHAMBER-SILENCE");
        hall.at(hall.now().plusSeconds(60));
        assertThat(hall.refused("chair", "{'type':'end-silence','proposal':'L.1'}")
                        .rule())
                .isEqualTo("CHAMBER-SILENCE");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
    }
}
