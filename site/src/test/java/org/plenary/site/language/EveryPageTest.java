package org.plenary.site.language;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.plenary.analysis.Methods;
import org.plenary.followup.AsOf;
import org.plenary.followup.FactKind;
import org.plenary.followup.FollowUp;
import org.plenary.followup.Obligations;
import org.plenary.followup.Scale;
import org.plenary.record.Decision;
import org.plenary.record.VotingRecord;
import org.plenary.record.search.Field;
import org.plenary.record.search.QueryForm;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.precedent.Precedents;
import org.plenary.rules.vote.Position;
import org.plenary.site.page.Docket;
import org.plenary.site.page.Pages;
import org.plenary.site.page.followup.DeskPages;
import org.plenary.site.page.followup.FactForm;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.Ask;
import org.plenary.site.web.Form;
import org.plenary.site.web.OpenApi;
import org.plenary.site.web.Reply;
import org.plenary.site.web.Routes.Route;

import static org.assertj.core.api.Assertions.assertThat;

/// Takes every address of the site, with every example of its description, in a made-up language in which every
/// letter of every message has a ring below it, and looks for words of the program that are still English.
///
/// What stands in a record is none of them: titles and sources, provisions, the reasons of rulings, of the calendar
/// and of obligations, measures and how they are computed. If this finds a sentence of ours: give it a key in
/// `messages_en.properties` and write `say("page.first-words", values)` in its place.
class EveryPageTest {
    private static final Messages OTHER = Messages.ENGLISH.reworded(Locale.of("eo"), OtherLanguageTest::changed);

    private static final Secretariat OFFICE = Secretariat.withCompiledInRecord();

    /// What people read. What is drawn as pixels or set on paper has the words of the picture or page.
    private static final Set<Form> FOR_PEOPLE = Set.of(Form.HTML, Form.SVG, Form.ATOM, Form.ICS);

    /// Statements that module textcheck recognises: examples of English prose.
    private static final Set<String> EXAMPLES_OF_PROSE = Set.of("/check");

    /// Two English words in a row.
    private static final Pattern ENGLISH =
            Pattern.compile("\\b[A-Za-z][a-z']+\\b(?!\u0325)[,;:]? [A-Za-z'][a-z']+\\b(?!\u0325)");

    /// What is typed into a terminal.
    private static final Pattern COMMAND = Pattern.compile("(\\./)?plenary [a-z].*|echo '.*");

    private static final RecordWords RECORD = recordWords();

    private static RecordWords recordWords() {
        VotingRecord record = OFFICE.record();
        FollowUp facts = OFFICE.followUp().get();
        Docket docket = new Docket(record, OFFICE.rules(), OFFICE.followUp());
        Obligations obligations = facts.obligations();
        LocalDate today = AsOf.today(Clock.systemUTC()).day();
        // The scenario and the day that the descriptions have as their examples.
        Map<String, Position> scenario = Map.of("FRA", Position.NO, "GBR", Position.NO);
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        try {
            return RecordWords.in(
                    record.decisions(),
                    record.decisions().stream().map(Decision::display).toList(),
                    record.matters(),
                    record.states().all(),
                    record.sources(),
                    record.sessions(),
                    record.usesInRegularSessions(),
                    record.decisions().stream().map(docket::ruled).toList(),
                    record.decisions().stream()
                            .map(decision -> docket.ruled(decision, scenario))
                            .toList(),
                    Provisions.instruments(),
                    Precedents.all(),
                    facts.facts(),
                    facts.tasks().stream()
                            .map(task -> facts.timing(task, today))
                            .toList(),
                    facts.tasks().stream()
                            .filter(task -> !task.adopted().isAfter(asOf))
                            .map(task -> facts.timing(task, asOf))
                            .toList(),
                    obligations.instruments(),
                    obligations.of("FRA", today),
                    obligations.under("rome-statute", today),
                    Scale.KNOWN,
                    Methods.all(),
                    Stream.of(QueryForm.values()).map(QueryForm::example).toList(),
                    Stream.of(Field.values()).map(Field::example).toList());
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static Stream<Arguments> asks() {
        return Pages.routes(OFFICE).all().stream()
                .filter(route ->
                        FOR_PEOPLE.contains(route.form()) && route.method().equals("GET"))
                .filter(route -> !EXAMPLES_OF_PROSE.contains(route.pattern()))
                .flatMap(route -> OpenApi.asks(route).stream()
                        .map(ask -> Arguments.of(
                                Named.of(ask.path() + route.form().ending() + ask.writtenQuery(), route), ask)));
    }

    /// The texts between tags, and those in attributes that are read aloud or by those who make a preview.
    private static Stream<String> texts(String body) {
        String shown = body.replaceAll("(?s)<(script|style).*?</\\1>", "")
                .replaceAll("<meta name=\"(viewport|color-scheme)\"[^>]*>", "")
                .replaceAll("\\s(aria-label|placeholder|data-l|alt|label|title|content)=\"([^\"]*)\"", ">$2<");
        return Stream.of(shown.split("<[^>]*>", -1))
                .map(text -> text.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&"));
    }

    /// The values of an iCalendar object, whose lines are folded (RFC 5545).
    private static Stream<String> values(String calendar) {
        return calendar.replace("\r\n ", "")
                .replace("\\", "")
                .lines()
                .filter(line -> !line.startsWith("PRODID"))
                .map(line -> line.substring(line.indexOf(':') + 1));
    }

    static boolean english(String text) {
        return !COMMAND.matcher(text).matches()
                && ENGLISH.matcher(RECORD.without(text)).find();
    }

    @ParameterizedTest
    @MethodSource("asks")
    void noWordsOfTheProgramAreLeftInEnglish(Route route, Ask ask) {
        String body = new String(OTHER.during(() -> route.answer().apply(ask)).body(), StandardCharsets.UTF_8);
        Stream<String> texts = route.form() == Form.ICS ? values(body) : texts(body);
        assertThat(texts.map(String::strip).distinct().filter(EveryPageTest::english))
                .as("English words of the program")
                .isEmpty();
    }

    /// What is asked wrongly: an address, a name in it or in its query, and what stands there.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/analysis/agreement | measure | best",
                "/analysis/agreement | session | x",
                "/analysis/agreement | session | 900",
                "/analysis/agreement | year | 19",
                "/analysis/agreement | year | 1900",
                "/analysis/agreement | issue | Peece",
                "/analysis/agreement | matter | suez-1965",
                "/analysis/agreement | search | organ:GAA",
                "/analysis/agreement | search | xyzzyplugh",
                "/analysis/agreement | state | Atlantis",
                "/analysis/agreement/{one}/{other} | other | Frnace",
                "/analysis/blocs | count | 99",
                "/analysis/power/uniting-for-peace | weight | 7",
                "/analysis/ideal-points | states | FRA,Atlantis",
                "/analysis/ideal-points | issue | Peece",
                "/analysis/ideal-points | cut | A/RES/1",
                "/analysis/backtest | from | 200",
                "/analysis/forecast | title |",
                "/analysis/path | majority | most",
                "/analysis/path | session | tenth",
                "/analysis/path | decision | A/RES/ES-10/99",
                "/analysis/path | decision | S/2024/239",
                "/compare | states | Atlantis",
                "/compare | q | (suez",
                "/search | q | suez organ:GAA",
                "/search | q | yes>many",
                "/search | q | state:FRA position:no position:yes",
                "/follow-up | asOf | yesterday",
                "/follow-up/dates | matter | atlantis",
                "/follow-up/dates | state | Atlantis",
                "/follow-up/tasks | force | strong",
                "/follow-up/tasks/{id} | id | nothing",
                "/follow-up/texts/{symbol...} | symbol | A/RES/1",
                "/follow-up/states/{code} | code | XXX",
                "/follow-up/obligations | state | Frnace",
                "/follow-up/obligations | instrument | charter-99",
                "/decisions | decade | ago",
                "/states/{code} | code | Frnace",
                "/rules/{id} | id | CHARTER-99",
                "/matters/{id} | id | atlantis"
            })
    void whatIsWrongIsNotSaidInEnglish(String pattern, String name, @Nullable String value) {
        Route route = Pages.routes(OFFICE).all().stream()
                .filter(one -> one.pattern().equals(pattern) && one.form() == Form.HTML)
                .findFirst()
                .orElseThrow();
        Ask right = OpenApi.asks(route).getFirst();
        String typed = value == null ? "" : value;
        Map<String, String> parts = new HashMap<>(right.parts());
        Map<String, List<String>> query = new HashMap<>(right.query());
        if (parts.replace(name, typed) == null) {
            query.put(name, List.of(typed));
        }
        Ask wrong = new Ask(
                right.method(),
                right.path(),
                right.form(),
                parts,
                query,
                right.body(),
                right.contentType(),
                right.origin());
        Reply reply = OTHER.during(() -> route.answer().apply(wrong));
        Stream<String> texts = reply.problem().isPresent()
                ? Stream.of(reply.problem().get().title(), reply.problem().get().detail())
                : texts(new String(reply.body(), StandardCharsets.UTF_8));
        assertThat(texts.map(text -> text.replace(typed, "").strip()).distinct().filter(EveryPageTest::english))
                .isEmpty();
    }

    /// The form is behind a link, and so not among the addresses.
    @ParameterizedTest
    @EnumSource(FactKind.class)
    void theFormForAFactSpeaksTheLanguage(FactKind kind) {
        DeskPages.EnterView form =
                new DeskPages.EnterView("", kind, Map.of(), Optional.empty(), Map.of(), "", "", List.of());
        List<FactForm.Field> fields = OTHER.during(form::fields);
        assertThat(OTHER.during(() -> form.title(kind))).contains("\u0325");
        assertThat(fields)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.label()).as(field.name()).contains("\u0325"));
        assertThat(fields.stream()
                        .flatMap(field -> Stream.concat(
                                Stream.of(field.label(), field.hint()),
                                field.options().stream().map(FactForm.Option::text)))
                        .filter(EveryPageTest::english))
                .isEmpty();
    }

    @Test
    void theSearchForEnglishFindsIt() {
        assertThat(english("How often States voted alike")).isTrue();
        assertThat(english("Asked of Israel by name")).isTrue();
        assertThat(english(OtherLanguageTest.changed("How often States voted alike") + " so far as known"))
                .isTrue();
        assertThat(english(OtherLanguageTest.changed("How often States voted alike")))
                .isFalse();
        assertThat(english("plenary agreement USA RUS --by-session")).isFalse();
        assertThat(english(OFFICE.record().matters().getFirst().summary())).isFalse();
    }
}
