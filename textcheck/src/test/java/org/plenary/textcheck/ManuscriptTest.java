package org.plenary.textcheck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void entitiesAndTagsThatNeverCloseAreRead() {
        Manuscript read = Manuscript.read(
                bytes(
                        "<div><p>Votes &amp; vetoes: 14&nbsp;&ndash;&nbsp;0<p>&lt;script&gt; &#8220;stays&#8221; text<table><tr><td>a<td>b"),
                "x.html");
        assertThat(read.text()).isEqualTo("Votes & vetoes: 14 \u2013 0\n\n<script> \u201cstays\u201d text\n\na\n\nb");
    }

    @Test
    void aMarkOfTheOrderOfBytesIsNoPartOfTheText() {
        assertThat(Manuscript.read(bytes("\uFEFFText."), "x.txt").text()).isEqualTo("Text.");
    }
}
