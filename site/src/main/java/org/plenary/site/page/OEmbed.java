package org.plenary.site.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.picture.ShareCard;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Parameter;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// Answers programs that were given the address of a decision and want to show it (oembed.com, version 1.0):
/// its card, as a picture with a link around it. Nothing of ours runs on the page that shows it.
public final class OEmbed {
    private static final String DECISIONS = "/decisions/";

    private final VotingRecord record;
    private final Templates templates;

    OEmbed(Docket docket, Templates templates) {
        this.record = docket.record();
        this.templates = templates;
    }

    /// A picture with a link around it.
    public record Shown(String page, String image, String alternative, int width, int height) {}

    void register(Routes routes) {
        routes.ofRecord(
                        "/oembed",
                        "What to show in the place of a link to a decision, in the format oEmbed.",
                        Parameter.required(
                                "url",
                                "The address of the page, with or without the host; it may hold a what-if.",
                                "/decisions/A/RES/ES-10/24",
                                "/decisions/S/2024/239?what-if=CHN:abstained"),
                        Parameter.query("maxwidth", "The widest it may be, in pixels.", "600"),
                        Parameter.query("maxheight", "The highest it may be, in pixels.", "400"),
                        Parameter.query("format", "json; there is no other.", "json"))
                .json(this::answer);
    }

    /// Where the description of a page is, for the link that leads to it.
    static String address(String origin, String path) {
        return origin + "/oembed.json" + Address.writtenQuery(Map.of("url", List.of(origin + path)));
    }

    private Reply answer(Ask ask) {
        if (ask.query("format").filter(format -> !format.equals("json")).isPresent()) {
            return new Problem(501, say("o-embed.no-such-format"), say("o-embed.format-the-answer-is-json-and"))
                    .reply();
        }
        Optional<URI> page = ask.query("url").flatMap(OEmbed::address);
        if (page.isEmpty()) {
            return Problem.badRequest(say("o-embed.url-expected-the-address-of-a", ask.origin()))
                    .reply();
        }
        String path = page.get().getPath();
        Optional<Decision> decision =
                path.startsWith(DECISIONS) ? record.decision(path.substring(DECISIONS.length())) : Optional.empty();
        if (decision.isEmpty()) {
            return Problem.notFound(say("o-embed.only-decisions-can-be-embedded-and", path))
                    .reply();
        }
        String query = Optional.ofNullable(page.get().getRawQuery())
                .flatMap(Address::query)
                .map(values -> values.getOrDefault("what-if", List.of()))
                .filter(values -> !values.isEmpty())
                .map(values -> Address.writtenQuery(Map.of("what-if", values)))
                .orElse("");
        return Reply.of(Form.JSON, described(ask, decision.get(), query));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            return address.getPath() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException problem) {
            return Optional.empty();
        }
    }

    private byte[] described(Ask ask, Decision decision, String query) {
        String href = Addresses.decision(decision.symbol());
        int width = Math.min(number(ask, "maxwidth", ShareCard.WIDTH), ShareCard.WIDTH);
        int height = Math.min(number(ask, "maxheight", ShareCard.HEIGHT), ShareCard.HEIGHT);
        double scale = Math.min((double) width / ShareCard.WIDTH, (double) height / ShareCard.HEIGHT);
        int shownWidth = (int) (ShareCard.WIDTH * scale);
        int shownHeight = (int) (ShareCard.HEIGHT * scale);
        String title = query.isEmpty() ? decision.display() : say("site.hypothetical", decision.display());
        String image = ask.origin() + Addresses.card(decision.symbol()) + Form.PNG.ending() + query;
        String html = new String(
                templates.part(
                        "embedded",
                        new Shown(
                                ask.origin() + href + query,
                                image,
                                title + ", " + Phrases.date(decision.date()),
                                shownWidth,
                                shownHeight)),
                StandardCharsets.UTF_8);
        return JsonOutput.bytes(
                JsonOutput.Layout.COMPACT,
                out -> out.object(() -> out.text("version", "1.0")
                        .text("type", "rich")
                        .text("title", title)
                        .text("provider_name", "Plenary")
                        .text("provider_url", ask.origin() + "/")
                        .text("html", html.strip())
                        .number("width", shownWidth)
                        .number("height", shownHeight)
                        .text("thumbnail_url", image)
                        .number("thumbnail_width", ShareCard.WIDTH)
                        .number("thumbnail_height", ShareCard.HEIGHT)));
    }

    private static int number(Ask ask, String name, int otherwise) {
        return ask.query(name)
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
