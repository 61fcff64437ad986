package org.plenary.site.feed;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/// Atom as RFC 4287 wants it.
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final LocalDate SINCE = LocalDate.of(1945, 10, 24);

    private static Document read(Feed feed, String origin) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.atom(origin)));
    }

    private static Entry entry(String path, LocalDate day) {
        return new Entry(path, "Title of " + path, day, path, "A < B & \"C\"", List.of("GA"));
    }

    private static List<String> texts(Element parent, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = parent.getElementsByTagNameNS(ATOM, name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void aFeedHasEverythingThatTheFormatDemands() throws Exception {
        Feed feed = new Feed(
                "Votes",
                "/states/FRA.atom",
                "/states/FRA",
                SINCE,
                List.of(
                        entry("/a", LocalDate.of(2020, 1, 2)),
                        entry("/b", LocalDate.of(2024, 9, 18)),
                        entry("/c", LocalDate.of(1956, 10, 30))));
        Element root = read(feed, "https://example.org").getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(texts(root, "title")).containsExactly("Votes", "Title of /b", "Title of /a", "Title of /c");
        assertThat(texts(root, "updated"))
                .containsExactly(
                        "2024-09-18T00:00:00Z", "2024-09-18T00:00:00Z", "2020-01-02T00:00:00Z", "1956-10-30T00:00:00Z");
        assertThat(texts(root, "id")).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(texts(root, "name")).containsExactly("Plenary");
        assertThat(texts(root, "summary")).allMatch("A < B & \"C\""::equals);
        Element self = (Element) root.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo("https://example.org/states/FRA.atom");
    }

    @Test
    void theIdentitiesAreTheSameOnEveryHost() throws Exception {
        Feed feed = new Feed("Votes", "/f.atom", "/f", SINCE, List.of(entry("/a", SINCE)));
        assertThat(texts(read(feed, "http://localhost:1").getDocumentElement(), "id"))
                .isEqualTo(texts(read(feed, "https://example.org").getDocumentElement(), "id"));
    }

    @Test
    void aFeedWithoutEntriesIsStillAFeed() throws Exception {
        Feed feed = new Feed("Nothing", "/f.atom", "/f", SINCE, List.of());
        assertThat(texts(read(feed, "http://localhost").getDocumentElement(), "updated"))
                .containsExactly("1945-10-24T00:00:00Z");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws Exception {
        Feed feed = new Feed("a\u0000b\u000bc\ud800d", "/f.atom", "/f", SINCE, List.of());
        assertThat(texts(read(feed, "http://localhost").getDocumentElement(), "title"))
                .containsExactly("abcd");
    }

    @Test
    void aLongFeedKeepsTheNewest() {
        List<Entry> entries = IntStream.range(0, 500)
                .mapToObj(day -> entry("/" + day, SINCE.plusDays(day)))
                .toList();
        assertThat(new Feed("Many", "/f.atom", "/f", SINCE, entries).entries())
                .hasSize(Feed.MOST)
                .first()
                .extracting(Entry::path)
                .isEqualTo("/499");
    }
}
