package org.plenary.site.chamber;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.plenary.chamber.Chamber;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.ledger.Checkpoint;
import org.plenary.chamber.ledger.Hash;
import org.plenary.chamber.ledger.MerkleTree;
import org.plenary.chamber.ledger.SignedNote;
import org.plenary.chamber.ledger.SigningKey;
import org.plenary.chamber.ledger.Verification;
import org.plenary.chamber.store.Chambers;
import org.plenary.chamber.store.JdbcStore;
import org.plenary.site.metrics.Metrics;
import org.plenary.site.page.Pages;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Server;

import static org.assertj.core.api.Assertions.assertThat;

/// From a veto to the Assembly's adoption, own rule books, proofs and figures, over HTTP.
class AfterVetoHttpTest {
    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();
    private static final SigningKey KEY = SigningKey.generate("plenary.test");
    private static final String MATTER = OFFICE.record().matters().getFirst().id();

    @TempDir
    static Path folder = Path.of("");

    private static Optional<Server> server = Optional.empty();
    private static Optional<Chambers> chambers = Optional.empty();

    @BeforeAll
    static void start() throws Server.NotListening {
        Chambers opened = new Chambers(
                new Chamber(OFFICE.rules()), JdbcStore.open("jdbc:sqlite:" + folder.resolve("plenary.db")));
        chambers = Optional.of(opened);
        Metrics metrics = new Metrics().withProcess().withChambers(opened::figures);
        ChamberHttp http = new ChamberHttp(
                () -> opened,
                InstantSource.system(),
                OFFICE.membership(),
                KEY,
                id -> OFFICE.record().matter(id).isPresent(),
                metrics);
        server = Optional.of(Pages.serve(OFFICE, "127.0.0.1", 0, Optional.of(rules -> {
            metrics.routing(rules);
            http.routing(rules);
        })));
    }

    @AfterAll
    static void stop() {
        server.orElseThrow().close();
        chambers.orElseThrow().close();
    }

    private static Caller caller() {
        return new Caller(server.orElseThrow().address());
    }

    private static Caller.Opened vetoed(Caller caller) {
        Caller.Opened council = caller.opened(
                "{'organ':'SC','title':'The situation','date':'2024-03-22','seats':'all','lockSeconds':0,'matter':'%s'}"
                        .formatted(MATTER));
        caller.done(council, "chair", "{'type':'open-meeting'}");
        caller.done(
                council,
                "USA",
                "{'type':'submit','proposal':{'symbol':'S/1','title':'A draft','text':'The Council,\\n1. Demands a ceasefire.'}}");
        caller.done(council, "chair", "{'type':'open-vote','proposal':'S/1'}");
        for (String seat : List.of("ECU", "FRA", "GBR", "JPN", "KOR", "MLT", "MOZ", "SLE", "SVN", "CHE", "USA")) {
            caller.done(council, seat, Caller.cast("yes"));
        }
        caller.done(council, "RUS", Caller.cast("no"));
        caller.done(council, "chair", "{'type':'announce-lock','vote':1}");
        caller.done(council, "chair", "{'type':'close-vote','vote':1}");
        return council;
    }

    private static Caller.Reply assembly(Caller caller, Caller.Opened council, String role, String json, String name) {
        return caller.post(
                "/chambers/" + council.id() + "/assembly",
                json,
                "Authorization",
                "Bearer " + council.token(role),
                "Idempotency-Key",
                name);
    }

    @Test
    void aVetoedDraftIsCarriedToTheAssemblyAndAdoptedThere() {
        Caller caller = caller();
        Caller.Opened council = vetoed(caller);
        String body = "{'vote':1,'convener':'council','session':'ES-12','lockSeconds':0}";
        assertThat(assembly(caller, council, "USA", body, "a").status()).isEqualTo(403);
        assertThat(assembly(caller, council, "chair", body, "a").json().text("rule"))
                .contains("UFP-377A-4");
        caller.done(council, "FRA", "{'type':'move','motion':'emergency-session-request','proposal':'S/1'}");
        caller.done(council, "chair", "{'type':'open-vote','motion':1}");
        for (String seat : List.of("ECU", "FRA", "GBR", "JPN", "KOR", "MLT", "MOZ", "SLE", "USA")) {
            caller.done(council, seat, "{'type':'cast','vote':2,'position':'yes'}");
        }
        caller.done(council, "RUS", "{'type':'cast','vote':2,'position':'no'}");
        caller.done(council, "chair", "{'type':'announce-lock','vote':2}");
        caller.done(council, "chair", "{'type':'close-vote','vote':2}");
        caller.done(council, "chair", "{'type':'set-debate','vote':1,'date':'2024-04-05'}");

        Caller.Reply first = assembly(caller, council, "chair", body, "b");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        Caller.Opened assembly = new Caller.Opened(first.json().text("id").orElseThrow(), first.json());
        assertThat(assembly.links().fields("seats").orElseThrow().values()).hasSize(193);
        Caller.Reply again = assembly(caller, council, "chair", body, "b");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().text("id")).contains(assembly.id());
        Caller.Opened renewed = new Caller.Opened(
                assembly.id(),
                assembly.links().with("chair", again.json().fields("chair").orElseThrow()));
        assertThat(caller.send(assembly, "chair", "{'type':'open-meeting'}").status())
                .as("the link that may have been lost is revoked")
                .isEqualTo(401);
        assertThat(assembly(caller, council, "chair", body, "c").status()).isEqualTo(409);

        Json.Fields state = caller.get("/chambers/" + assembly.id() + ".json").json();
        assertThat(state.text("matter")).contains(MATTER);
        assertThat(state.fields("convening").orElseThrow().text("chamber")).contains(council.id());
        caller.done(
                renewed,
                "chair",
                "{'type':'give-notice','opensAt':'%s','reason':'A mock session.'}"
                        .formatted(InstantSource.system().instant().plusMillis(200)));
        assertThat(caller.send(renewed, "chair", "{'type':'open-meeting'}").status())
                .isEqualTo(409);
        Json.Fields open;
        do {
            open = caller.send(renewed, "chair", "{'type':'open-meeting'}").json();
        } while (open.whole("status").equals(Optional.of(409L)));
        caller.done(renewed, "chair", "{'type':'open-vote','proposal':'A/ES-12/L.1'}");
        caller.done(renewed, "FRA", Caller.cast("yes"));
        caller.done(renewed, "KEN", Caller.cast("yes"));
        caller.done(renewed, "RUS", Caller.cast("no"));
        caller.done(renewed, "chair", "{'type':'announce-lock','vote':1}");
        assertThat(caller.done(renewed, "chair", "{'type':'close-vote','vote':1}")
                        .fields("ruling")
                        .orElseThrow()
                        .text("because"))
                .contains("two-thirds");
        Json.Fields adopted =
                caller.get("/chambers/" + assembly.id() + "/adopted.json").json();
        assertThat(adopted.items("adopted").toString()).contains("Demands a ceasefire.");
        assertThat(caller.get("/chambers.json?matter=" + MATTER).body()).contains(council.id(), assembly.id());
        assertThat(caller.get("/chambers/" + council.id() + "/due.ics").body()).contains("20240405");
        for (Caller.Opened chamber : List.of(council, assembly)) {
            byte[] minutes = caller.get("/chambers/" + chamber.id() + "/minutes.json")
                    .body()
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(new Verification(OFFICE.rules(), Optional.of(KEY.verifier())).of(minutes))
                    .isInstanceOf(Verification.Report.Holds.class);
        }
    }

    @Test
    void theChamberOfASessionIsOpenedAtItsAddressOnly() {
        Caller caller = caller();
        Caller.Opened council = vetoed(caller);
        assertThat(caller.send(
                                council,
                                "chair",
                                "{'type':'convene','vote':1,'convener':'members','session':'ES-12','chamber':'x'}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.post(
                                "/chambers.json",
                                "{'organ':'GA','title':'T','date':'2024-03-22','seats':['FRA'],'convening':{}}")
                        .json()
                        .text("pointer"))
                .contains("/convening");
        assertThat(assembly(caller, council, "chair", "{'vote':1,'convener':'members','session':'79'}", "k")
                        .json()
                        .text("pointer"))
                .contains("/session");
        Caller.Reply members =
                assembly(caller, council, "chair", "{'vote':1,'convener':'members','session':'ES-12'}", "m");
        Caller.Opened assembly = new Caller.Opened(members.json().text("id").orElseThrow(), members.json());
        assertThat(caller.done(assembly, "KEN", "{'type':'concur'}").whole("needed"))
                .contains(97L);
        assertThat(caller.send(assembly, "chair", "{'type':'open-meeting'}")
                        .json()
                        .text("rule"))
                .contains("UFP-377A-4");
    }

    @Test
    void aBodyBringsItsOwnRuleBook() {
        Caller caller = caller();
        String head =
                "{'title':'Springfield','date':'2026-03-02','seats':['ASH','BRO','CAP'],'lockSeconds':0,'ruleBook':";
        String yaml = "'id: crisis-committee\\ntitle: Crisis committee\\ncanBlock: [ASH]\\nquestions:\\n"
                + "  substantive: {votes: 2, block: true}\\n'}";
        Caller.Opened chamber = caller.opened(head + yaml);
        caller.done(chamber, "chair", "{'type':'open-meeting'}");
        caller.done(chamber, "BRO", "{'type':'submit','proposal':{'symbol':'L.1','title':'T'}}");
        caller.done(chamber, "chair", "{'type':'open-vote','proposal':'L.1'}");
        caller.done(chamber, "BRO", Caller.cast("yes"));
        caller.done(chamber, "CAP", Caller.cast("yes"));
        caller.done(chamber, "ASH", Caller.cast("no"));
        caller.done(chamber, "chair", "{'type':'announce-lock','vote':1}");
        assertThat(caller.done(chamber, "chair", "{'type':'close-vote','vote':1}")
                        .fields("ruling")
                        .orElseThrow()
                        .text("because"))
                .contains("veto");
        byte[] minutes =
                caller.get("/chambers/" + chamber.id() + "/minutes.json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(new Verification(OFFICE.rules(), Optional.empty()).of(minutes))
                .isInstanceOf(Verification.Report.Holds.class);
        caller.opened(head + "'main-committee'}");
        Caller.Reply wrong = caller.post(
                "/chambers.json", head + "{'id':'a','title':'A','questions':{'substantive':{'votes':'most'}}}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().text("pointer")).contains("/ruleBook/questions/substantive/votes");
        assertThat(caller.post("/chambers.json", head + "'main-committee','matter':'atlantis'}")
                        .json()
                        .text("pointer"))
                .contains("/matter");
    }

    @Test
    void aReceiptIsProvenAgainstTheCheckpointOnceItIsDisclosed() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, ",'disclosure':'at-lock','lockSeconds':0");
        Json.Fields receipt =
                caller.done(chamber, "M1", Caller.cast("yes")).fields("receipt").orElseThrow();
        String proof = "/chambers/%s/proofs/%d.json"
                .formatted(chamber.id(), receipt.whole("index").orElseThrow());
        assertThat(caller.get(proof).status()).as("not disclosed yet").isEqualTo(404);
        caller.done(chamber, "chair", "{'type':'announce-lock','vote':1}");
        Json.Fields proven = caller.get(proof).json();
        assertThat(proven.text("leaf")).isEqualTo(receipt.text("leaf"));
        SignedNote note = SignedNote.of(
                        caller.get("/chambers/" + chamber.id() + "/checkpoint").body())
                .orElseThrow();
        assertThat(note.verifiedBy(KEY.verifier())).isTrue();
        Checkpoint checkpoint = Checkpoint.of(note.text()).orElseThrow();
        List<Hash> path = proven.items("proof").stream()
                .map(item -> Hash.base64(((Json.Text) item).value()).orElseThrow())
                .toList();
        assertThat(MerkleTree.includes(
                        Hash.base64(receipt.text("leaf").orElseThrow()).orElseThrow(),
                        receipt.whole("index").orElseThrow(),
                        checkpoint.size(),
                        path,
                        checkpoint.root()))
                .isTrue();
    }

    @Test
    void theBoardIsToldWhenBallotsAreShown() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, ",'disclosure':'at-lock'");
        caller.done(chamber, "M1", Caller.cast("no"));
        caller.done(chamber, "chair", "{'type':'announce-lock','vote':1,'seconds':1}");
        List<String> events = caller.events(chamber, "wall", Optional.of(3L), event -> event.contains("event: state"));
        assertThat(events.getFirst()).contains("\"hidden\":true").doesNotContain("\"position\"");
        assertThat(events.getLast()).contains("\"M1\":\"no\"");
    }

    @Test
    void figuresAreThereForWhoWatchesOverTheServer() {
        Caller caller = caller();
        Caller.Opened chamber = caller.voting(2, "");
        caller.done(chamber, "M1", Caller.cast("no"));
        Caller.Reply metrics = caller.get("/metrics");
        assertThat(metrics.header("content-type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body())
                .contains(
                        "plenary_chamber_command_seconds_count{outcome=\"done\",type=\"cast\"}",
                        "plenary_chamber_entries_total",
                        "plenary_chamber_live",
                        "jvm_memory_used_bytes")
                .doesNotContain(chamber.id())
                .doesNotContain(chamber.token("M1"));
    }
}
