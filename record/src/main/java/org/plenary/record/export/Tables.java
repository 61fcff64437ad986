package org.plenary.record.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plenary.record.Ballots;
import org.plenary.record.Citation;
import org.plenary.record.Correction;
import org.plenary.record.CouncilMembership.Term;
import org.plenary.record.Decision;
import org.plenary.record.Difference;
import org.plenary.record.Fact;
import org.plenary.record.ImportedFile;
import org.plenary.record.Matter;
import org.plenary.record.MatterStep;
import org.plenary.record.Session;
import org.plenary.record.Source;
import org.plenary.record.State;
import org.plenary.record.Votes;
import org.plenary.record.export.Column.Notation;
import org.plenary.record.export.PublishedTable.Reference;
import org.plenary.record.intake.Imported;
import org.plenary.record.search.MajorityNeeded;
import org.plenary.record.search.Ruled;
import org.plenary.record.search.StandingAlone;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.Position;

/// Every table that is published.
public final class Tables {
    private static final Reference STATE = new Reference("state", "states", "code");
    private static final Reference SOURCE = new Reference("source", "sources", "id");
    private static final Reference SYMBOL = new Reference("symbol", "decisions", "symbol");
    private static final Reference SESSION = new Reference("session", "sessions", "session");
    private static final Reference MATTER = new Reference("matter", "matters", "id");

    private static final PublishedTable<DecisionRow> DECISIONS =
            decisionTable(publication -> publication.record().decisions());

    private static final PublishedTable<BallotRow> BALLOTS = new PublishedTable<>(
            "ballots",
            "One row for each known ballot, as recorded. Later statements of intention are in corrections, never here.",
            List.of(
                    Column.required("symbol", Notation.TEXT, "The decision.", row -> symbol(row.decision())),
                    Column.required(
                            "state",
                            Notation.TEXT,
                            "The code of the State.",
                            row -> row.ballot().member()),
                    Column.required(
                            "position",
                            Notation.TEXT,
                            "yes, no, abstained, not-participating, absent, barred (without a vote because of arrears) or"
                                    + " excluded (without a seat after a decision on credentials).",
                            row -> row.ballot().position().word()),
                    Column.required(
                            "quality",
                            Notation.TEXT,
                            "How the names are known: recorded (read at the source), rebuilt (from a data set of roll"
                                    + " calls), deduced (from the tally and the names known), partial (some ballots of"
                                    + " this vote are unknown).",
                            row -> row.ballots().quality().word()),
                    Column.required(
                            "source",
                            Notation.TEXT,
                            "The id of the source.",
                            row -> row.ballots().citation().source()),
                    Column.optional(
                            "locator",
                            Notation.TEXT,
                            "Where it stands there.",
                            row -> row.ballots().citation().locator())),
            List.of("symbol", "state"),
            List.of(SYMBOL, STATE, SOURCE),
            publication -> publication.record().decisions().stream().flatMap(Tables::ballots));

    private static final PublishedTable<State> STATES = new PublishedTable<>(
            "states",
            "States that are or were Members of the United Nations, and observer States.",
            columns(
                    State::citation,
                    State::note,
                    Column.required(
                            "code",
                            Notation.TEXT,
                            "ISO 3166 alpha-3, or the code of a former State such as SUN.",
                            State::code),
                    Column.required(
                            "name", Notation.TEXT, "The latest English name; dated names are in names.", State::name),
                    Column.optional("iso2", Notation.TEXT, "ISO 3166 alpha-2.", state -> text(state.iso2())),
                    Column.optional(
                            "m49",
                            Notation.TEXT,
                            "The code of the UN Statistics Division.",
                            state -> text(state.m49())),
                    Column.optional(
                            "cow",
                            Notation.LIST,
                            "Numbers in the list of the Correlates of War project; some States have had two.",
                            state -> String.join(
                                    " ",
                                    state.cow().stream().map(String::valueOf).toList())),
                    Column.optional(
                            "region",
                            Notation.TEXT,
                            "The regional group, where a source gives one.",
                            state -> text(state.region()))),
            List.of("code"),
            List.of(SOURCE),
            publication -> publication.record().states().all().stream());

    private static final PublishedTable<Named> NAMES = new PublishedTable<>(
            "names",
            "Names of States by language, with the days they were in use.",
            columns(
                    row -> row.name().citation(),
                    row -> "",
                    Column.required(
                            "state",
                            Notation.TEXT,
                            "The code of the State.",
                            row -> row.state().code()),
                    Column.required(
                            "language",
                            Notation.TEXT,
                            "en, fr, es, ar, zh or ru.",
                            row -> row.name().language()),
                    Column.required(
                            "name",
                            Notation.TEXT,
                            "The name.",
                            row -> row.name().text()),
                    Column.optional(
                            "from",
                            Notation.DAY,
                            "The first day; empty where none is known.",
                            row -> text(row.name().from())),
                    Column.optional(
                            "to",
                            Notation.DAY,
                            "The last day; empty while it is in use.",
                            row -> text(row.name().to()))),
            List.of(),
            List.of(STATE, SOURCE),
            publication -> publication.record().states().all().stream()
                    .flatMap(state -> state.names().stream().map(name -> new Named(state, name))));

    private static final PublishedTable<Member> MEMBERSHIPS = new PublishedTable<>(
            "memberships",
            "Periods of membership of the United Nations, first and last day included.",
            columns(
                    row -> row.membership().citation(),
                    row -> "",
                    Column.required(
                            "state",
                            Notation.TEXT,
                            "The code of the State.",
                            row -> row.state().code()),
                    Column.required(
                            "from",
                            Notation.DAY,
                            "The first day.",
                            row -> row.membership().from().toString()),
                    Column.optional(
                            "to",
                            Notation.DAY,
                            "The last day; empty while it lasts.",
                            row -> text(row.membership().to())),
                    Column.optional(
                            "document",
                            Notation.TEXT,
                            "The decision or instrument.",
                            row -> row.membership().document())),
            List.of("state", "from"),
            List.of(STATE, SOURCE),
            publication -> publication.record().states().all().stream()
                    .flatMap(state -> state.memberships().stream().map(membership -> new Member(state, membership))));

    private static final PublishedTable<Term> COUNCIL_TERMS = new PublishedTable<>(
            "council_terms",
            "Periods in which a State sat on the Security Council, first and last day included.",
            columns(
                    Term::citation,
                    term -> "",
                    Column.required("state", Notation.TEXT, "The code of the State.", Term::member),
                    Column.required(
                            "from",
                            Notation.DAY,
                            "The first day.",
                            term -> term.from().toString()),
                    Column.optional("to", Notation.DAY, "The last day; empty while it lasts.", term -> text(term.to())),
                    Column.required(
                            "permanent",
                            Notation.TRUTH,
                            "Whether the seat is a permanent one.",
                            term -> String.valueOf(term.permanent()))),
            List.of("state", "from"),
            List.of(STATE, SOURCE),
            publication -> publication.record().council().terms().stream());

    private static final PublishedTable<Corrected> CORRECTIONS = new PublishedTable<>(
            "corrections",
            "What a State stated later that it had meant to vote. The recorded ballot and the announced tally stay as they"
                    + " are.",
            columns(
                    row -> row.correction().citation(),
                    row -> row.correction().note(),
                    Column.required("symbol", Notation.TEXT, "The decision.", row -> symbol(row.decision())),
                    Column.required(
                            "state",
                            Notation.TEXT,
                            "The code of the State.",
                            row -> row.correction().member()),
                    Column.optional(
                            "recorded",
                            Notation.TEXT,
                            "The position that was recorded.",
                            row -> text(row.correction().recorded().map(Position::word))),
                    Column.required(
                            "intended",
                            Notation.TEXT,
                            "The position that it stated it had intended.",
                            row -> row.correction().intended().word()),
                    Column.optional(
                            "stated_on",
                            Notation.DATE,
                            "When it stated that.",
                            row -> text(row.correction().statedOn()))),
            List.of("symbol", "state"),
            List.of(SYMBOL, STATE, SOURCE),
            publication -> publication.record().decisions().stream()
                    .flatMap(decision ->
                            decision.corrections().stream().map(correction -> new Corrected(decision, correction))));

    private static final PublishedTable<Stated> FACTS = new PublishedTable<>(
            "facts",
            "Dated facts about a decision that its ballots do not show, such as that a tally was corrected.",
            columns(
                    row -> row.fact().citation(),
                    row -> row.fact().note(),
                    Column.required("symbol", Notation.TEXT, "The decision.", row -> symbol(row.decision())),
                    Column.required(
                            "fact",
                            Notation.TEXT,
                            "Its name, for example treated-as-procedural.",
                            row -> row.fact().name()),
                    Column.optional(
                            "value",
                            Notation.TEXT,
                            "Its value, where it has one.",
                            row -> row.fact().value()),
                    Column.optional(
                            "stated_on",
                            Notation.DATE,
                            "When the source said it.",
                            row -> text(row.fact().statedOn()))),
            List.of(),
            List.of(SYMBOL, SOURCE),
            publication -> publication.record().decisions().stream()
                    .flatMap(decision -> decision.facts().stream().map(fact -> new Stated(decision, fact))));

    private static final PublishedTable<Difference> DIFFERENCES = new PublishedTable<>(
            "differences",
            "Values that another source gives for something in the record. Both are kept; one is shown.",
            List.of(
                    Column.required(
                            "symbol",
                            Notation.TEXT,
                            "The decision.",
                            row -> row.symbol().canonical()),
                    Column.required(
                            "field",
                            Notation.TEXT,
                            "tally, date, outcome, symbol, or ballot: and the code of a State.",
                            Difference::field),
                    Column.required("value", Notation.TEXT, "What this source says.", Difference::value),
                    Column.required("shown", Notation.TEXT, "What the record shows.", Difference::shown),
                    Column.required("source", Notation.TEXT, "The id of this source.", Difference::source),
                    Column.optional("locator", Notation.TEXT, "Where it stands there.", Difference::locator),
                    Column.optional("note", Notation.TEXT, "A remark.", Difference::note)),
            List.of(),
            List.of(SYMBOL, SOURCE),
            publication ->
                    publication.record().decisions().stream().flatMap(decision -> decision.differences().stream()));

    private static final PublishedTable<Placed> FIELD_SOURCES = new PublishedTable<>(
            "field_sources",
            "Where single values of a decision stand, if not where the source of the decision says.",
            List.of(
                    Column.required(
                            "symbol",
                            Notation.TEXT,
                            "The decision.",
                            row -> row.decision().symbol().canonical()),
                    Column.required(
                            "field",
                            Notation.TEXT,
                            "date, session, meeting, title, draft, tally, outcome, method, subjects or note.",
                            row -> row.of().field().word()),
                    Column.required(
                            "source",
                            Notation.TEXT,
                            "The id of the source of this value.",
                            row -> row.of().citation().source()),
                    Column.optional(
                            "locator",
                            Notation.TEXT,
                            "Where it stands there.",
                            row -> row.of().citation().locator())),
            List.of(),
            List.of(SYMBOL, SOURCE),
            publication -> publication.record().decisions().stream()
                    .flatMap(decision -> decision.fieldSources().stream().map(of -> new Placed(decision, of))));

    private static final PublishedTable<Session> SESSIONS = new PublishedTable<>(
            "sessions",
            "The emergency special sessions of the General Assembly.",
            columns(
                    Session::citation,
                    Session::note,
                    Column.required("session", Notation.TEXT, "The session, for example ES-10.", Session::id),
                    Column.required("label", Notation.TEXT, "As the session numbered itself.", Session::label),
                    Column.required("topic", Notation.TEXT, "What it was about.", Session::topic),
                    Column.optional("opened", Notation.DATE, "When it opened.", session -> text(session.opened())),
                    Column.optional(
                            "closed",
                            Notation.DATE,
                            "When it closed; empty while it is adjourned and may be resumed.",
                            session -> text(session.closed())),
                    Column.optional("convened_by", Notation.TEXT, "Who asked for it.", Session::convenedBy),
                    Column.optional(
                            "instrument",
                            Notation.TEXT,
                            "The decision or request that called it.",
                            session -> text(session.instrument())),
                    Column.optional(
                            "instrument_date", Notation.DATE, "Its date.", session -> text(session.instrumentDate())),
                    Column.optional(
                            "requested_by", Notation.TEXT, "Who moved it.", session -> text(session.requestedBy())),
                    Column.optional(
                            "route",
                            Notation.TEXT,
                            "In which way of rule 8 (b) of the Assembly it was called.",
                            session -> text(session.route()))),
            List.of("session"),
            List.of(SOURCE),
            publication -> publication.record().sessions().stream());

    private static final PublishedTable<Met> SESSION_MEETINGS = new PublishedTable<>(
            "session_meetings",
            "Periods in which an emergency special session met.",
            columns(
                    row -> row.meetings().citation(),
                    row -> row.meetings().note(),
                    Column.required(
                            "session",
                            Notation.TEXT,
                            "The session.",
                            row -> row.session().id()),
                    Column.required(
                            "from",
                            Notation.DATE,
                            "The first day.",
                            row -> row.meetings().from().toString()),
                    Column.optional(
                            "to",
                            Notation.DATE,
                            "The last day.",
                            row -> text(row.meetings().to()))),
            List.of(),
            List.of(SESSION, SOURCE),
            publication -> publication.record().sessions().stream()
                    .flatMap(session -> session.meetings().stream().map(meetings -> new Met(session, meetings))));

    private static final PublishedTable<Matter> MATTERS = new PublishedTable<>(
            "matters",
            "Subjects followed through both organs.",
            columns(
                    Matter::citation,
                    matter -> "",
                    Column.required("id", Notation.TEXT, "A short name for addresses.", Matter::id),
                    Column.required("title", Notation.TEXT, "Its title.", Matter::title),
                    Column.optional("summary", Notation.TEXT, "What it covers.", Matter::summary)),
            List.of("id"),
            List.of(SOURCE),
            publication -> publication.record().matters().stream());

    private static final PublishedTable<Step> STEPS = new PublishedTable<>(
            "steps",
            "What happened in a matter, in the order of dates: votes, sessions, opinions, plans.",
            columns(
                    row -> row.step().citation(),
                    row -> row.step().note(),
                    Column.required(
                            "matter",
                            Notation.TEXT,
                            "The id of the matter.",
                            row -> row.matter().id()),
                    Column.required(
                            "step",
                            Notation.NUMBER,
                            "Its number in the matter.",
                            row -> String.valueOf(row.step().number())),
                    Column.required(
                            "date",
                            Notation.DATE,
                            "When it happened.",
                            row -> row.step().date().toString()),
                    Column.required(
                            "kind",
                            Notation.TEXT,
                            "What kind of thing it was.",
                            row -> row.step().kind()),
                    Column.optional(
                            "symbol",
                            Notation.TEXT,
                            "The document; not every document is a decision of the record.",
                            row -> text(row.step().symbol())),
                    Column.optional(
                            "tally",
                            Notation.TEXT,
                            "The numbers as the source prints them.",
                            row -> text(row.step().tally())),
                    Column.required(
                            "description",
                            Notation.TEXT,
                            "What happened.",
                            row -> row.step().description())),
            List.of("matter", "step"),
            List.of(MATTER, SOURCE),
            publication -> publication.record().matters().stream()
                    .flatMap(matter -> matter.steps().stream().map(step -> new Step(matter, step))));

    private static final PublishedTable<Source> SOURCES = new PublishedTable<>(
            "sources",
            "Every publication from which a fact was taken. The facts are restated; the licences are those of the"
                    + " publications.",
            List.of(
                    Column.required("id", Notation.TEXT, "How other tables name it.", Source::id),
                    Column.required("publisher", Notation.TEXT, "Who published it.", Source::publisher),
                    Column.required("title", Notation.TEXT, "Its title.", Source::title),
                    Column.optional("file", Notation.TEXT, "The file or page.", Source::file),
                    Column.optional(
                            "licence", Notation.TEXT, "Its licence, as its publisher states it.", Source::licence),
                    Column.optional("retrieved", Notation.TEXT, "When it was fetched.", Source::retrieved),
                    Column.optional("note", Notation.TEXT, "A remark.", Source::note)),
            List.of("id"),
            List.of(),
            publication -> publication.record().sources().stream());

    private static final PublishedTable<ImportedFile> EDITIONS = new PublishedTable<>(
            "editions",
            "The publishers' files that were imported; none in the record that comes with the program.",
            List.of(
                    Column.required(
                            "digest",
                            Notation.TEXT,
                            "SHA-256 of its content without compression.",
                            ImportedFile::digest),
                    Column.required(
                            "publication", Notation.TEXT, "Which publication it is.", ImportedFile::publication),
                    Column.required("source", Notation.TEXT, "The id of the source.", ImportedFile::source),
                    Column.required("file", Notation.TEXT, "Its name when it was imported.", ImportedFile::name),
                    new Column<>(
                            "rows",
                            Notation.NUMBER,
                            "How many rows were taken from it.",
                            Optional.of("rows"),
                            true,
                            file -> String.valueOf(file.rows())),
                    Column.required(
                            "imported",
                            Notation.DAY,
                            "The first day on which it was imported.",
                            file -> file.imported().toString())),
            List.of("digest"),
            List.of(SOURCE),
            publication -> publication.record().importedFiles().stream());

    private static final PublishedTable<Imported.Vote> ACCOUNTS = new PublishedTable<>(
            "accounts",
            "What each imported publication says about each vote, as it says it: one row for each vote and"
                    + " publication, and one more where its files differ.",
            List.of(
                    Column.required(
                            "publication", Notation.TEXT, "Which publication says it.", Imported.Vote::publication),
                    Column.required(
                            "id",
                            Notation.TEXT,
                            "The number or symbol under which the publication has the vote.",
                            Imported.Vote::id),
                    Column.required("source", Notation.TEXT, "The id of the source.", Imported.Vote::source),
                    Column.required("locator", Notation.TEXT, "Where it stands there.", Imported.Vote::locator),
                    Column.optional(
                            "symbol",
                            Notation.TEXT,
                            "The decision that the vote was found to be; empty where ballots lack their roll call.",
                            vote -> text(vote.symbol())),
                    Column.optional("organ", Notation.TEXT, "SC or GA.", Imported.Vote::organ),
                    Column.optional("session", Notation.TEXT, "The session of the Assembly.", Imported.Vote::session),
                    Column.optional("date", Notation.DATE, "When it was.", vote -> text(vote.date())),
                    Column.optional(
                            "label", Notation.TEXT, "The symbol as the publication writes it.", Imported.Vote::label),
                    Column.optional("kind", Notation.TEXT, "amendment, part, motion, or empty.", Imported.Vote::kind),
                    Column.optional("title", Notation.TEXT, "Its title there.", Imported.Vote::title),
                    Column.optional("description", Notation.TEXT, "Its description there.", Imported.Vote::description),
                    Column.optional("draft", Notation.TEXT, "The symbol of the draft.", Imported.Vote::draft),
                    Column.optional(
                            "subjects",
                            Notation.TEXTS,
                            "Issues and subjects assigned to it.",
                            vote -> String.join("|", vote.subjects())),
                    Column.optional("method", Notation.TEXT, "How the vote was taken.", Imported.Vote::method),
                    Column.optional("outcome", Notation.TEXT, "What came of it.", Imported.Vote::outcome),
                    Column.votes("yes", "In favour, as published.", vote -> number(vote, 0)),
                    Column.votes("no", "Against, as published.", vote -> number(vote, 1)),
                    Column.votes("abstained", "Abstentions, as published.", vote -> number(vote, 2)),
                    Column.votes("not_voting", "Not voting, as published.", vote -> number(vote, 3)),
                    new Column<>(
                            "members",
                            Notation.NUMBER,
                            "How many members the organ had, as published.",
                            Optional.of("members"),
                            false,
                            vote -> number(vote, 4)),
                    listed("states_yes", "in favour", "yes"),
                    listed("states_no", "against", "no"),
                    listed("states_abstained", "abstaining", "abstained"),
                    listed("states_absent", "absent", "absent"),
                    listed("states_not_participating", "not participating", "not-participating"),
                    listed("states_not_voting", "not voting, for whatever reason", "not voting"),
                    Column.required(
                            "editions",
                            Notation.LIST,
                            "Digests of the files that say so.",
                            vote -> String.join(" ", vote.files()))),
            List.of(),
            List.of(SOURCE),
            publication -> publication.imported().votes().stream());

    private static Column<Imported.Vote> listed(String name, String meaning, String position) {
        return Column.optional(
                name,
                Notation.LIST,
                "Codes of the States listed as " + meaning + ".",
                vote -> String.join(" ", vote.ballots().getOrDefault(position, List.of())));
    }

    private static String number(Imported.Vote vote, int place) {
        return place < vote.tally().size() ? vote.tally().get(place) : "";
    }

    private static final List<PublishedTable<?>> ALL = List.of(
            DECISIONS,
            BALLOTS,
            CORRECTIONS,
            FACTS,
            DIFFERENCES,
            FIELD_SOURCES,
            STATES,
            NAMES,
            MEMBERSHIPS,
            COUNCIL_TERMS,
            SESSIONS,
            SESSION_MEETINGS,
            MATTERS,
            STEPS,
            SOURCES,
            EDITIONS,
            ACCOUNTS);

    private Tables() {}

    private record DecisionRow(Decision decision, Publication publication) {
        Optional<Ruled> ruled() {
            return publication.ruled(decision);
        }
    }

    private record BallotRow(Decision decision, Ballots ballots, Ballot ballot) {}

    private record Named(State state, State.Name name) {}

    private record Member(State state, State.Membership membership) {}

    private record Corrected(Decision decision, Correction correction) {}

    private record Stated(Decision decision, Fact fact) {}

    private record Placed(Decision decision, Decision.FieldSource of) {}

    private record Met(Session session, Session.Meetings meetings) {}

    private record Step(Matter matter, MatterStep step) {}

    /// Every table, in the order in which they are listed.
    public static List<PublishedTable<?>> all() {
        return ALL;
    }

    /// The table of that name.
    public static Optional<PublishedTable<?>> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /// The table of decisions with just these, in this order: what a search found.
    public static PublishedTable<?> decisions(List<Decision> only) {
        List<Decision> kept = List.copyOf(only);
        return decisionTable(publication -> kept);
    }

    private static PublishedTable<DecisionRow> decisionTable(Function<Publication, List<Decision>> decisions) {
        return new PublishedTable<>(
                "decisions",
                "One row for each question on which an organ decided or failed to: texts, parts, amendments, motions.",
                decisionColumns(),
                List.of("symbol"),
                List.of(SOURCE),
                publication ->
                        decisions.apply(publication).stream().map(decision -> new DecisionRow(decision, publication)));
    }

    private static List<Column<DecisionRow>> decisionColumns() {
        return List.of(
                Column.required(
                        "symbol",
                        Notation.TEXT,
                        "The symbol in its canonical form; it names the row.",
                        row -> symbol(row.decision())),
                Column.required(
                        "printed",
                        Notation.TEXT,
                        "The symbol as it is usually printed.",
                        row -> row.decision().display()),
                Column.required(
                        "organ",
                        Notation.TEXT,
                        "SC (Security Council) or GA (General Assembly).",
                        row -> row.decision().organ().name()),
                Column.required(
                        "date",
                        Notation.DATE,
                        "When it was decided.",
                        row -> row.decision().date().toString()),
                Column.optional(
                        "session",
                        Notation.TEXT,
                        "The session of the Assembly: 79, S-18, ES-10.",
                        row -> text(row.decision().session())),
                Column.optional(
                        "meeting",
                        Notation.TEXT,
                        "The record of the meeting.",
                        row -> text(row.decision().meeting())),
                Column.required(
                        "kind",
                        Notation.TEXT,
                        "What kind of question was put.",
                        row -> row.decision().kind().word()),
                Column.optional(
                        "class",
                        Notation.TEXT,
                        "procedural or substantive: of a Council question, only where the record of the day settles it.",
                        row -> text(row.decision().classification().map(Classification::word))),
                Column.required(
                        "title",
                        Notation.TEXT,
                        "A short subject.",
                        row -> row.decision().title()),
                Column.optional(
                        "draft",
                        Notation.TEXT,
                        "The symbol under which the text was put to the vote.",
                        row -> text(row.decision().draft())),
                Column.optional(
                        "parent",
                        Notation.TEXT,
                        "The proposal that an amendment or a part belongs to.",
                        row -> text(row.decision().parent())),
                Column.optional(
                        "ordinal",
                        Notation.NUMBER,
                        "Its place among the votes of that day.",
                        row -> text(row.decision().ordinal())),
                Column.optional(
                        "majority",
                        Notation.TEXT,
                        "The majority of the Assembly that a source settles; empty where none does.",
                        row -> text(row.decision().majority().map(Settled::word))),
                Column.votes(
                        "yes", "In favour, as the source counts them.", votes(votes -> OptionalInt.of(votes.yes()))),
                Column.votes("no", "Against.", votes(votes -> OptionalInt.of(votes.no()))),
                Column.votes(
                        "abstained",
                        "Abstentions; empty where the source does not give them.",
                        votes(Votes::abstained)),
                Column.votes(
                        "not_participating",
                        "Present and not taking part in the vote; empty where the source does not tell.",
                        votes(Votes::notParticipating)),
                Column.votes("absent", "Absent; empty where the source does not tell.", votes(Votes::absent)),
                Column.optional(
                        "outcome",
                        Notation.TEXT,
                        "The outcome as the organ recorded it; empty where no source records one.",
                        row -> text(row.decision().outcome().map(Outcome::word))),
                Column.optional(
                        "method",
                        Notation.TEXT,
                        "How the vote was taken, where a source says so.",
                        row -> text(row.decision().method().map(Decision.Method::word))),
                Column.optional(
                        "basis",
                        Notation.TEXT,
                        "Articles or chapter named as its basis.",
                        row -> text(row.decision().basis())),
                Column.optional(
                        "decides",
                        Notation.TRUTH,
                        "Whether the text decides, in the words of a decision; empty where no source says.",
                        row -> text(row.decision().decides())),
                Column.optional(
                        "subjects",
                        Notation.TEXTS,
                        "Issues and subjects that publishers assigned to it.",
                        row -> String.join("|", row.decision().subjects())),
                Column.optional(
                        "parties",
                        Notation.LIST,
                        "Codes of the parties to the dispute.",
                        row -> String.join(" ", row.decision().parties())),
                Column.optional(
                        "earlier",
                        Notation.TEXT,
                        "The comparable earlier vote of the same series.",
                        row -> row.publication()
                                .record()
                                .earlier(row.decision())
                                .map(Tables::symbol)
                                .orElse("")),
                Column.optional(
                        "matters",
                        Notation.LIST,
                        "Ids of the matters in which it is a step.",
                        row -> String.join(
                                " ",
                                row.publication().record().mattersOf(row.decision()).stream()
                                        .map(Matter::id)
                                        .toList())),
                Column.optional(
                        "alone",
                        Notation.LIST,
                        "Codes of States that were the only one to vote in favour, against, or to abstain; only where every"
                                + " ballot is known.",
                        row -> String.join(
                                " ",
                                row.decision()
                                        .rollCall()
                                        .map(call -> List.copyOf(
                                                StandingAlone.in(call).values()))
                                        .orElse(List.of()))),
                Column.optional(
                        "ruled_outcome",
                        Notation.TEXT,
                        "The outcome by the rules, from the ballots or numbers; this and the next five are computed, and"
                                + " empty where too little is known or no source settles the majority.",
                        row -> text(row.ruled().map(ruled -> ruled.outcome().word()))),
                Column.optional(
                        "ruled_because",
                        Notation.TEXT,
                        "Why, by the rules.",
                        row -> text(row.ruled().map(ruled -> ruled.because().word()))),
                Column.optional(
                        "ruled_majority",
                        Notation.TEXT,
                        "The majority needed, by the rules; fixed-number in the Council.",
                        row -> text(row.ruled().flatMap(Ruled::majority).map(MajorityNeeded::word))),
                Column.votes(
                        "ruled_threshold",
                        "Affirmative votes needed, by the rules.",
                        row -> text(row.ruled().map(Ruled::threshold).orElse(OptionalInt.empty()))),
                Column.votes(
                        "ruled_margin",
                        "Affirmative votes less those needed, by the rules; also on a veto.",
                        row -> text(row.ruled().map(Ruled::margin).orElse(OptionalInt.empty()))),
                Column.optional(
                        "vetoed_by",
                        Notation.LIST,
                        "Codes of the permanent members whose negative votes stopped the text, by the rules.",
                        row -> String.join(" ", row.ruled().map(Ruled::vetoes).orElse(List.of()))),
                Column.required(
                        "source",
                        Notation.TEXT,
                        "The id of the source.",
                        row -> row.decision().citation().source()),
                Column.optional(
                        "locator",
                        Notation.TEXT,
                        "Where it stands there.",
                        row -> row.decision().citation().locator()),
                Column.required(
                        "verified",
                        Notation.TRUTH,
                        "Whether that place was read.",
                        row -> String.valueOf(row.decision().citation().verified())),
                Column.optional(
                        "note",
                        Notation.TEXT,
                        "A remark.",
                        row -> row.decision().note()));
    }

    private static Function<DecisionRow, String> votes(Function<Votes, OptionalInt> number) {
        return row -> text(row.decision().votes().map(number).orElse(OptionalInt.empty()));
    }

    private static Stream<BallotRow> ballots(Decision decision) {
        return decision.ballots().stream()
                .flatMap(ballots -> ballots.cast().ballots().stream()
                        .sorted(Comparator.comparing(Ballot::member))
                        .map(ballot -> new BallotRow(decision, ballots, ballot)));
    }

    @SafeVarargs
    private static <R> List<Column<R>> columns(
            Function<R, Citation> citation, Function<R, String> note, Column<R>... own) {
        List<Column<R>> columns = new ArrayList<>();
        for (Column<R> column : own) {
            columns.add(column);
        }
        columns.add(Column.required(
                "source",
                Notation.TEXT,
                "The id of the source.",
                row -> citation.apply(row).source()));
        columns.add(Column.optional(
                "locator",
                Notation.TEXT,
                "Where it stands there.",
                row -> citation.apply(row).locator()));
        columns.add(Column.required(
                "verified",
                Notation.TRUTH,
                "Whether that place was read.",
                row -> String.valueOf(citation.apply(row).verified())));
        columns.add(Column.optional("note", Notation.TEXT, "A remark.", note));
        return columns;
    }

    private static String symbol(Decision decision) {
        return decision.symbol().canonical();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
