package org.plenary.site.page.followup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.plenary.followup.AsOf;
import org.plenary.followup.BadFact;
import org.plenary.followup.FactKind;
import org.plenary.followup.letter.Endorsement;
import org.plenary.followup.letter.Statement;
import org.plenary.followup.store.Desk;
import org.plenary.followup.store.StoredFacts;
import org.plenary.record.State;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.Frame;
import org.plenary.site.page.Frame.Link;
import org.plenary.site.page.Templates;
import org.plenary.site.question.InWords;
import org.plenary.site.web.Address;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.Problem;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes;

import static org.plenary.site.language.Messages.say;

/// Pages behind links: an editor enters facts and asks for endorsements; whoever is named confirms or
/// withdraws. The secret is in the address and nowhere else, so no other site can send a form in somebody's
/// name.
public final class DeskPages {
    private static final String ENTER = "/follow-up/enter/";
    private static final String CONSENT = "/follow-up/endorsements/";
    private static final String STATEMENTS = "/follow-up/statements";
    private static final int LONGEST = 2000;

    private final StoredFacts facts;
    private final Templates templates;
    private final Clock clock;

    /// @param facts with the store they are in
    public DeskPages(StoredFacts facts, Templates templates, Clock clock) {
        this.facts = facts;
        this.templates = templates;
        this.clock = clock;
    }

    /// What the form shows.
    ///
    /// @param values what was typed into the fields of the fact
    /// @param wrong what is wrong with one of them
    /// @param asking what was typed to ask for an endorsement
    /// @param problem what is wrong with that; empty for nothing
    /// @param done what was taken; empty for nothing
    public record EnterView(
            String key,
            FactKind kind,
            Map<String, String> values,
            Optional<org.plenary.record.Problem> wrong,
            Map<String, String> asking,
            String problem,
            String done,
            List<Statement> statements) {
        public List<FactForm.Field> fields() {
            return FactForm.fields(kind, values, wrong);
        }

        /// The field that is wrong.
        public Optional<FactForm.Field> wrongField() {
            return fields().stream().filter(field -> field.error().isPresent()).findFirst();
        }

        public List<FactKind> kinds() {
            return List.of(FactKind.values());
        }

        public String title(FactKind one) {
            return FactForm.title(one);
        }

        public String asked(String name) {
            return asking.getOrDefault(name, "");
        }

        EnterView entered(String words) {
            return new EnterView(key, kind, Map.of(), Optional.empty(), Map.of(), "", words, statements);
        }
    }

    /// What the page of a statement shows.
    public record StatementView(Statement statement, List<Endorsement> standing, int withdrawn, String to) {
        public String day() {
            return InWords.day(statement.date());
        }
    }

    /// What the page behind a consent link shows.
    public record ConsentView(String key, Endorsement endorsement, Statement statement) {}

    /// Registers every address.
    public void register(Routes routes) {
        routes.unlisted(ENTER + "{key}").page(editor(this::form)).form(editor(this::enter));
        routes.unlisted("/follow-up/ask/{key}").form(editor(this::ask));
        routes.unlisted(CONSENT + "{key}")
                .page(consent((ask, _, view) -> shown(ask, view)))
                .form(consent(this::decided));
        routes.unlisted(STATEMENTS).page(_ -> statements());
        routes.unlisted(STATEMENTS + "/{id}")
                .page(statement(this::statementPage))
                .json(statement(view -> Reply.of(Form.JSON, json(view))));
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }

    private Optional<Desk> desk() {
        return facts.store().map(Desk::new);
    }

    private interface Answer {
        Reply of(Ask ask, String key, Desk desk);
    }

    private Function<Ask, Reply> editor(Answer answer) {
        return ask -> {
            String key = ask.part("key");
            Optional<Desk> desk = desk().filter(one -> one.editor(key));
            return desk.isPresent() ? secret(answer.of(ask, key, desk.get())) : noLink();
        };
    }

    private static Reply noLink() {
        return Problem.notFound(say("followup.enter.no-link")).reply();
    }

    private static Reply secret(Reply reply) {
        return reply.keep(Reply.Keep.NOT).with("Referrer-Policy", "no-referrer").with("X-Robots-Tag", "noindex");
    }

    private static Map<String, String> sent(Ask ask) {
        Map<String, String> values = new LinkedHashMap<>();
        Address.query(new String(ask.body(), StandardCharsets.UTF_8))
                .ifPresent(fields -> fields.forEach((name, all) -> values.put(
                        name,
                        all.getFirst().length() > LONGEST ? all.getFirst().substring(0, LONGEST) : all.getFirst())));
        return values;
    }

    private Reply form(Ask ask, String key, Desk desk) {
        FactKind kind = ask.query("table").flatMap(FactKind::ofTable).orElse(FactKind.EVIDENCE);
        return page(empty(key, kind, desk), 200);
    }

    private static EnterView empty(String key, FactKind kind, Desk desk) {
        return new EnterView(key, kind, Map.of(), Optional.empty(), Map.of(), "", "", desk.statements());
    }

    private Reply page(EnterView view, int status) {
        Frame frame = Frame.of(
                        say("followup.enter.enter-a-fact"),
                        say("followup.enter.for-editors"),
                        ENTER + view.key(),
                        "/follow-up",
                        new Link(say("site.follow-up"), "/follow-up"),
                        new Link(say("followup.enter.enter-a-fact"), ""))
                .onlyPage();
        return Reply.of(Form.HTML, templates.page("followup/enter", frame, view))
                .status(status);
    }

    private Reply enter(Ask ask, String key, Desk desk) {
        Map<String, String> sent = sent(ask);
        FactKind kind = FactKind.ofTable(sent.getOrDefault("table", "")).orElse(FactKind.EVIDENCE);
        Map<String, String> values = new LinkedHashMap<>();
        kind.columns().forEach(name -> {
            String value = sent.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        values.put("learned", today().toString());
        try {
            String done = facts.add(kind, List.of(values)) == 1
                    ? say("followup.enter.entered")
                    : say("followup.enter.there-already");
            return page(empty(key, kind, desk).entered(done), 200);
        } catch (BadFact problem) {
            return page(
                    new EnterView(
                            key, kind, values, Optional.of(problem.problem()), Map.of(), "", "", desk.statements()),
                    422);
        }
    }

    private Reply ask(Ask ask, String key, Desk desk) {
        Map<String, String> sent = sent(ask);
        Optional<Statement> statement = desk.statement(sent.getOrDefault("statement", ""));
        Optional<Endorsement.Sort> sort = Endorsement.Sort.of(sent.getOrDefault("sort", ""));
        String name = sent.getOrDefault("name", "").strip();
        if (statement.isEmpty() || sort.isEmpty() || name.isEmpty()) {
            return page(
                    new EnterView(
                            key,
                            FactKind.EVIDENCE,
                            Map.of(),
                            Optional.empty(),
                            sent,
                            say("followup.enter.an-endorsement-needs"),
                            "",
                            desk.statements()),
                    422);
        }
        String secret = desk.ask(
                statement.get().id(),
                sort.get(),
                name,
                sent.getOrDefault("role", "").strip(),
                sent.getOrDefault("place", "").strip(),
                today());
        return page(
                empty(key, FactKind.EVIDENCE, desk)
                        .entered(say("followup.enter.the-link-for", name, ask.origin() + CONSENT + secret)),
                200);
    }

    private interface Consent {
        Reply of(Ask ask, Desk desk, ConsentView view);
    }

    private Function<Ask, Reply> consent(Consent answer) {
        return ask -> {
            String key = ask.part("key");
            Optional<Desk> desk = desk();
            Optional<Endorsement> endorsement = desk.flatMap(one -> one.asked(key));
            Optional<Statement> statement =
                    endorsement.flatMap(one -> desk.flatMap(open -> open.statement(one.statement())));
            return statement.isPresent()
                    ? secret(answer.of(ask, desk.get(), new ConsentView(key, endorsement.get(), statement.get())))
                    : noLink();
        };
    }

    private Reply shown(Ask ask, ConsentView view) {
        Frame frame = Frame.of(
                        say("followup.consent.your-endorsement"),
                        say("followup.consent.confirm-or-withdraw"),
                        ask.path(),
                        "/follow-up",
                        new Link(say("site.follow-up"), "/follow-up"),
                        new Link(say("followup.consent.your-endorsement"), ""))
                .onlyPage();
        return Reply.of(Form.HTML, templates.page("followup/consent", frame, view));
    }

    private Reply decided(Ask ask, Desk desk, ConsentView view) {
        switch (sent(ask).getOrDefault("decision", "")) {
            case "confirm" -> desk.confirm(view.key(), today());
            case "withdraw" -> desk.withdraw(view.key(), today());
            default -> {
                return Problem.badRequest(say("followup.consent.expected")).reply();
            }
        }
        return Reply.elsewhere(303, CONSENT + Address.inPath(view.key()));
    }

    private Reply statements() {
        Frame frame = Frame.of(
                        say("site.statements"),
                        say("followup.statements.with-who-endorses-them"),
                        STATEMENTS,
                        "/follow-up",
                        new Link(say("site.follow-up"), "/follow-up"),
                        new Link(say("site.statements"), ""))
                .onlyPage();
        List<Statement> all = desk().map(Desk::statements).orElse(List.of());
        return Reply.of(Form.HTML, templates.page("followup/statements", frame, all));
    }

    private Function<Ask, Reply> statement(Function<StatementView, Reply> answer) {
        return ask -> {
            Optional<Desk> desk = desk();
            Optional<Statement> statement = desk.flatMap(one -> one.statement(ask.part("id")));
            if (statement.isEmpty()) {
                return Problem.notFound(say("followup.statement.there-is-no-statement", ask.part("id")))
                        .reply();
            }
            List<Endorsement> all = desk.get().endorsements(statement.get().id());
            return answer.apply(new StatementView(
                            statement.get(),
                            all.stream().filter(Endorsement::stands).toList(),
                            (int) all.stream()
                                    .filter(one -> one.withdrawn().isPresent()
                                            && one.confirmed().isPresent())
                                    .count(),
                            to(statement.get())))
                    .keep(Reply.Keep.NOT);
        };
    }

    private String to(Statement statement) {
        return statement.to().isEmpty()
                ? say("followup.statement.every-member")
                : String.join(
                        ", ",
                        statement.addressees(facts.get().record().states()).stream()
                                .map((State state) -> state.nameOn(statement.date()))
                                .toList());
    }

    private Reply statementPage(StatementView view) {
        Frame frame = Frame.of(
                view.statement().title(),
                say("followup.statement.and-who-endorses-it"),
                STATEMENTS + "/" + view.statement().id(),
                "/follow-up",
                new Link(say("site.follow-up"), "/follow-up"),
                new Link(say("site.statements"), STATEMENTS),
                new Link(view.statement().title(), ""));
        return Reply.of(Form.HTML, templates.page("followup/statement", frame, view));
    }

    private static byte[] json(StatementView view) {
        return JsonOutput.bytes(
                JsonOutput.Layout.INDENTED,
                out -> out.object(() -> {
                    out.text("id", view.statement().id())
                            .text("title", view.statement().title())
                            .text("date", view.statement().date().toString())
                            .text("from", view.statement().from())
                            .texts("to", view.statement().to())
                            .text("matter", view.statement().matter())
                            .text("language", view.statement().language())
                            .texts("text", view.statement().paragraphs())
                            .number("count", view.standing().size())
                            .number("withdrawn", view.withdrawn());
                    out.array(
                            "endorsements",
                            view.standing(),
                            one -> out.object(() -> out.text("sort", one.sort().word())
                                    .text("name", one.name())
                                    .text("role", one.role())
                                    .text("place", one.place())
                                    .text("confirmed", one.confirmed().map(LocalDate::toString))));
                }));
    }
}
