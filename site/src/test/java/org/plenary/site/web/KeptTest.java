package org.plenary.site.web;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What is kept is bounded by bytes.
class KeptTest {
    private static final int MEGABYTE = 1024 * 1024;

    private static Sealed answer(int bytes) {
        return Sealed.of(Reply.of(Form.PNG, new byte[bytes]), false, Optional.empty());
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        Kept kept = new Kept();
        kept.keep("/asked-for", answer(MEGABYTE));
        kept.keep("/forgotten", answer(MEGABYTE));
        for (int i = 0; i < 94; i++) {
            kept.keep("/more/" + i, answer(MEGABYTE));
            assertThat(kept.at("/asked-for")).isPresent();
        }
        kept.keep("/last", answer(MEGABYTE));
        assertThat(kept.at("/forgotten")).isEmpty();
        assertThat(kept.at("/asked-for")).isPresent();
        assertThat(kept.at("/last")).isPresent();
    }

    @Test
    void anAnswerLargerThanAllThatMayBeKeptPushesNothingWrong() {
        Kept kept = new Kept();
        kept.keep("/huge", answer(100 * MEGABYTE));
        kept.keep("/small", answer(MEGABYTE));
        assertThat(kept.at("/small")).isPresent();
    }
}
