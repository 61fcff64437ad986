package org.plenary.site.page;

import java.time.Clock;
import java.util.Optional;

import io.helidon.webserver.http.HttpService;

import org.plenary.site.json.JsonOutput;
import org.plenary.site.language.Messages;
import org.plenary.site.page.followup.DeskPages;
import org.plenary.site.page.followup.FollowUpPages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Form;
import org.plenary.site.web.OpenApi;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;
import org.plenary.site.web.Server;
import org.plenary.site.web.StaticFiles;

/// Every page and every other address of the site.
public final class Pages {
    private final Secretariat office;
    private final Docket docket;
    private final RecordPages ofRecord;
    private final SearchPage search;
    private final ReferencePages reference;
    private final AnalysisPages analysis;
    private final OutlookPages outlook;
    private final OEmbed embedding;
    private final FollowUpPages followUp;
    private final ComparePage comparing;
    private final DeskPages desk;
    private final CheckPage check;

    private Pages(Secretariat office, StaticFiles files) {
        this.office = office;
        this.docket = new Docket(office.record(), office.rules(), office.followUp());
        Templates templates = new Templates(files);
        this.ofRecord = new RecordPages(docket, templates, office.meetings());
        this.reference = new ReferencePages(docket, templates);
        this.comparing = new ComparePage(docket, templates);
        this.outlook = new OutlookPages(office, templates);
        this.embedding = new OEmbed(docket, templates);
        this.followUp = new FollowUpPages(office.followUp(), templates, Clock.systemUTC());
        this.search = new SearchPage(docket, templates);
        this.analysis = new AnalysisPages(office.record(), docket::index, templates);
        this.desk = new DeskPages(office.followUp(), templates, Clock.systemUTC());
        this.check = new CheckPage(office, templates);
    }

    /// Serves the site.
    ///
    /// @param port 0 for any that is free
    /// @throws Server.NotListening if the port is taken, or the host is none of this machine
    public static Server serve(Secretariat office, String host, int port) throws Server.NotListening {
        return serve(office, host, port, Optional.empty());
    }

    /// Serves the site, and first asks a service that answers by itself.
    ///
    /// @throws Server.NotListening if the port is taken, or the host is none of this machine
    public static Server serve(Secretariat office, String host, int port, Optional<HttpService> first)
            throws Server.NotListening {
        return serve(office, host, port, first, Messages.ENGLISH);
    }

    /// Serves the site in a language.
    ///
    /// @throws Server.NotListening if the port is taken, or the host is none of this machine
    public static Server serve(
            Secretariat office, String host, int port, Optional<HttpService> first, Messages language)
            throws Server.NotListening {
        StaticFiles files = files();
        Pages pages = new Pages(office, files);
        Server server = Server.start(host, port, pages.served(), files, first, language);
        pages.prepare();
        return server;
    }

    /// Style sheets, scripts and the icon. The address of each follows from what is in it.
    public static StaticFiles files() {
        return new StaticFiles("plenary.css", "what-if.js", "icon.svg", "chamber.css", "chamber.js");
    }

    /// Serves the pages of another record in place of those that `server` has. Everything that is kept is kept
    /// by the pages of one record, so nothing of the other is left behind; what takes long is made before.
    public static void replace(Server server, Secretariat office) {
        Pages pages = new Pages(office, server.files());
        pages.docket.index();
        server.serve(pages.served());
        pages.prepare();
    }

    /// Seconds with everything imported: whoever first searches, lists decisions or asks for a forecast should not
    /// wait for all of them.
    private void prepare() {
        Thread.ofPlatform().daemon().name("preparing").start(() -> {
            docket.index();
            docket.record().decisions().forEach(docket::ruled);
            outlook.prepare();
        });
    }

    /// Every address with what answers it, for those who measure.
    public static Routes routes(Secretariat office) {
        return new Pages(office, files()).routes();
    }

    private Server.Served served() {
        return new Server.Served(routes(), ofRecord::problem);
    }

    private Routes routes() {
        Routes routes = new Routes();
        routes.at("/healthz", "Whether the server answers.")
                .plainJson(_ -> Reply.of(Form.JSON, health()).keep(Reply.Keep.NOT));
        routes.at("/decide", "Rules on one question, or on an array of them; see contracts for their fields.")
                .post(DecideService.EXAMPLE, new DecideService(office.questions())::answer);
        OpenApi description = new OpenApi(routes);
        routes.at("/openapi", "This description, in the OpenAPI format.")
                .json(_ -> Reply.of(Form.JSON, description.document()));
        embedding.register(routes);
        ofRecord.register(routes);
        search.register(routes);
        check.register(routes);
        reference.register(routes);
        followUp.register(routes);
        comparing.register(routes);
        analysis.register(routes);
        desk.register(routes);
        outlook.register(routes);
        return routes;
    }

    private static byte[] health() {
        return JsonOutput.bytes(JsonOutput.Layout.COMPACT, out -> out.object(() -> out.text("status", "ok")));
    }
}
