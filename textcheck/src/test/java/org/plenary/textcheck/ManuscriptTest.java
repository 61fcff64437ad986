package org.plenary.textcheck;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

final class ManuscriptTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void markdownIsReadForItsWordsAndItsDay() {
        Manuscript read = Manuscript.read(
                bytes(
                        "---\ntitle: News\ndate: 2024-09-19\n---\n# A vote\n\nThe **Assembly** adopted [a text](http://x).\n"),
                "news.md");
        assertThat(read.text()).isEqualTo("A vote\n\nThe Assembly adopted a text.");
        assertThat(read.dated()).contains(LocalDate.of(2024, 9, 19));
    }

    @Test
    void htmlIsReadForItsWordsAndItsDay() {
        Manuscript read = Manuscript.read(
                bytes("<html><head><meta property='article:published_time' content='2024-09-19T10:00:00Z'></head>"
                        + "<body><p>One&nbsp;text.</p><p>Another<br>line.</p></body></html>"),
                "news.html");
        assertThat(read.text()).isEqualTo("One text.\n\nAnother\nline.");
        assertThat(read.dated()).contains(LocalDate.of(2024, 9, 19));
    }

    @Test
    void nothingInHostileHtmlIsRunOrKept() {
        String hostile = "<p onclick=alert(1)>Safe</p><script>alert('S/RES/242')</script><style>p{}</style>"
                + "<svg><script>x</script></svg><iframe src=x>y</iframe><p>" + "<b>".repeat(3000) + "deep";
        Manuscript read = Manuscript.read(bytes(hostile), "x.html");
        assertThat(read.text()).isEqualTo("Safe\n\ndeep");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> Manuscript.read(bytes(" \n "), "x.txt")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Manuscript.read(bytes("<script>x</script>"), "x.html"))
                .hasMessageContaining("no text");
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndSaidSo() {
        assertThatThrownBy(() -> Manuscript.read(new byte[] {'%', 'P', 'D', 'F', 0, 1}, "x.txt"))
                .hasMessageContaining("position 4")
                .hasMessageContaining("maybe a PDF");
        assertThatThrownBy(() -> Manuscript.read(new byte[] {(byte) 0xC3, (byte) 0x28}, "x.txt"))
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void aTextWithoutAnEndOfASentenceIsCheckedAllTheSame() {
        String endless = "124 nations in favor and against or abstaining with no end ".repeat(4000);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Checks.CHECK.check(endless, Optional.empty()).text())
                        .hasSameSizeAs(endless));
    }

    @Test
    void fiveMegabytesAreCheckedInSeconds() {
        String page =
                "On 18 September 2024 the General Assembly adopted resolution ES-10/24 by 124 votes to 14, with 43"
                        + " abstentions. The weather was mild, and the delegates walked home along the river. Many shops were"
                        + " open late that evening; others had closed early, as every week.\n\n";
        String text = page.repeat(5 * 1024 * 1024 / page.length());
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(Checks.CHECK.check(text, Optional.empty()).statements())
                        .hasSizeGreaterThan(50_000));
    }
}
