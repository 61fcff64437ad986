package org.plenary.site.question;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.plenary.rules.ElectionQuestion;
import org.plenary.rules.ElectionQuestion.ElectedBody;
import org.plenary.rules.ElectionQuestion.ElectionBallot;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.PrecedenceQuestion;
import org.plenary.rules.PresidencyQuestion;
import org.plenary.rules.Question;
import org.plenary.rules.RightsQuestion;
import org.plenary.rules.TextsQuestion;
import org.plenary.rules.TextsQuestion.Change;
import org.plenary.rules.TextsQuestion.Objection;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Important;
import org.plenary.rules.VoteQuestion.Put;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.VoteQuestion.Situation;
import org.plenary.rules.VoteQuestion.Situation.Threat;
import org.plenary.rules.VoteQuestion.Taking;
import org.plenary.rules.assembly.ObserverRights.Act;
import org.plenary.rules.assembly.ObserverRights.Observer;
import org.plenary.rules.law.Readings;
import org.plenary.rules.law.Readings.ObligatoryAbstention;
import org.plenary.rules.law.Readings.PreliminaryQuestion;
import org.plenary.rules.vote.Ballot;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;
import org.plenary.rules.vote.Tally;
import org.plenary.site.json.Json;

/// Reads a question from its JSON.
///
/// Every field that is wrong, missing or contradictory is named with its place and what is accepted; nothing is
/// guessed. Whether the question makes sense in law is for the rules to say.
public final class QuestionReader {
    /// The first day for which a question can be put: the Charter's entry into force.
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 10, 24);

    private static final Pattern SESSION = Pattern.compile("[1-9]\\d{0,2}|ES-[1-9]\\d?|S-[1-9]\\d?");
    private static final String PRECEDENCE = "precedence";
    private static final String ORDER_OF_TEXTS = "order-of-texts";
    private static final String OBSERVER_RIGHTS = "observer-rights";
    private static final String PRESIDENCY = "presidency";

    /// A month whose President is known, from which the turns are counted where a question names none: the
    /// United States presided in March 2026.
    private static final YearMonth KNOWN_MONTH = YearMonth.of(2026, 3);

    private static final String KNOWN_PRESIDENT = "USA";

    /// How a question may say it was settled.
    private static final List<String> TAKINGS = List.of("positions", "tally", "withoutVote", "notPut", "concurrences");

    private static final Set<String> VOTE_FIELDS = ordered(
            "id",
            "organ",
            "session",
            "date",
            "kind",
            "class",
            "majority",
            "important",
            "requires",
            "parent",
            "put",
            "positions",
            "tally",
            "withoutVote",
            "notPut",
            "concurrences",
            "members",
            "present",
            "dispute",
            "parties",
            "decides",
            "readings",
            "asOf",
            "emergencySession",
            "onFailure",
            "moverObjects",
            "underArticle109Paragraph3",
            "competing",
            "councilExercising",
            "situation",
            "intentions");
    private static final Set<String> ELECTION_FIELDS =
            ordered("id", "organ", "session", "date", "kind", "members", "election");
    private static final Set<String> TEXTS_FIELDS =
            ordered("id", "organ", "date", "kind", "texts", "adopted", "rejected");
    private static final Set<String> RIGHTS_FIELDS = ordered("id", "organ", "date", "kind", "observer", "act");
    private static final Set<String> PRESIDENCY_FIELDS = ordered("id", "organ", "date", "kind", "known");
    private static final Set<String> PRECEDENCE_FIELDS = ordered("id", "organ", "date", "kind", "motions");

    private final Membership membership;
    private final Clock clock;

    /// @param clock tells the day for a question on precedence that names none
    public QuestionReader(Membership membership, Clock clock) {
        this.membership = membership;
        this.clock = clock;
    }

    /// What came of reading one question.
    public sealed interface Read {
        /// The id the question gave, if it gave one.
        Optional<String> id();

        /// It can be put to the rules.
        record Good(Optional<String> id, Question question) implements Read {}

        /// It cannot.
        record Bad(Optional<String> id, List<FieldProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads the question `json`, which stands at `pointer`.
    public Read read(Json json, String pointer) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!(json instanceof Json.Fields object)) {
            problems.add(new FieldProblem(
                    pointer,
                    "A question is an object with organ, date, kind and ballots; found %s."
                            .formatted(json.described())));
            return new Read.Bad(Optional.empty(), problems);
        }
        Fields fields = new Fields(object, pointer, problems);
        Optional<String> id = fields.text("id", "any text");
        Optional<Question> question = question(fields, id.orElse(""), problems);
        if (question.isEmpty() || !problems.isEmpty()) {
            return new Read.Bad(id, problems.stream().distinct().toList());
        }
        return new Read.Good(id, question.get());
    }

    private Optional<Question> question(Fields fields, String id, List<FieldProblem> problems) {
        Optional<Organ> organ = fields.word("organ", Organ.values(), Organ::name);
        if (!fields.has("organ")) {
            fields.refuse("organ", "\"organ\" is missing; accepted: SC (Security Council), GA (General Assembly).");
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            kinds.add(kind.word());
        }
        kinds.add(PRECEDENCE);
        kinds.add(ORDER_OF_TEXTS);
        kinds.add(OBSERVER_RIGHTS);
        kinds.add(PRESIDENCY);
        Optional<String> word = fields.oneOf("kind", kinds);
        if (!fields.has("kind")) {
            fields.refuse("kind", "\"kind\" is missing; accepted: %s.".formatted(String.join(", ", kinds)));
        }
        if (word.filter(PRECEDENCE::equals).isPresent()) {
            return precedence(fields, id, organ);
        }
        Optional<LocalDate> date = date(fields, "date");
        if (!fields.has("date")) {
            fields.refuse("date", "\"date\" is missing; it is the day of the vote, such as \"2024-03-22\".");
        }
        if (word.filter(ORDER_OF_TEXTS::equals).isPresent()) {
            return texts(fields, id, organ, date);
        }
        if (word.filter(OBSERVER_RIGHTS::equals).isPresent()) {
            return rights(fields, id, organ, date);
        }
        if (word.filter(PRESIDENCY::equals).isPresent()) {
            return presidency(fields, id, organ, date);
        }
        Optional<Kind> kind = word.flatMap(Kind::of);
        if (organ.isPresent() && kind.isPresent() && !kind.get().in(organ.get())) {
            Organ other = organ.get() == Organ.SC ? Organ.GA : Organ.SC;
            fields.refuse(
                    "kind",
                    "\"%s\" is a question of the %s and not of the %s."
                            .formatted(kind.get().word(), name(other), name(organ.get())));
        }
        if (kind.filter(Kind.ELECTION::equals).isPresent()) {
            return election(fields, id, organ, date);
        }
        return vote(fields, id, organ, date, kind, problems);
    }

    private static Optional<LocalDate> date(Fields fields, String name) {
        Optional<LocalDate> day = fields.day(name);
        if (day.filter(FIRST_DAY::isAfter).isPresent()) {
            fields.refuse(
                    name,
                    "\"%s\" is %s; the Charter entered into force on %s, and there is nothing to rule on before."
                            .formatted(name, day.get(), FIRST_DAY));
            return Optional.empty();
        }
        return day;
    }

    private Optional<Question> precedence(Fields fields, String id, Optional<Organ> organ) {
        // The order of motions has not changed with time in a way that a question must settle: today where no day is
        // given.
        Optional<LocalDate> date = date(fields, "date");
        List<String> motions = List.copyOf(
                fields.texts("motions", "an array of motions", false).values());
        if (!fields.has("motions")) {
            fields.refuse("motions", "\"motions\" is missing; it is an array of the motions before the meeting.");
        }
        fields.close(PRECEDENCE_FIELDS);
        return organ.map(of -> new PrecedenceQuestion(id, of, date.orElseGet(() -> LocalDate.now(clock)), motions));
    }

    private static Optional<Question> texts(Fields fields, String id, Optional<Organ> organ, Optional<LocalDate> date) {
        List<TextsQuestion.Tabled> texts = new ArrayList<>();
        List<Fields> objects = fields.objects("texts", "an array of texts, each with a symbol");
        if (!fields.has("texts")) {
            fields.refuse("texts", "\"texts\" is missing; it is an array of the texts before the meeting.");
        }
        objects.forEach(text -> tabled(text).ifPresent(texts::add));
        Set<String> adopted = symbols(fields, "adopted", "the symbols of texts already adopted");
        Set<String> rejected = symbols(fields, "rejected", "the symbols of texts already rejected");
        fields.close(TEXTS_FIELDS);
        if (organ.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TextsQuestion(id, organ.get(), date.get(), texts, adopted, rejected));
    }

    private static Set<String> symbols(Fields fields, String name, String expected) {
        return new LinkedHashSet<>(fields.texts(name, expected, true).values());
    }

    private static Optional<TextsQuestion.Tabled> tabled(Fields text) {
        Optional<String> symbol = required(text, "symbol", text.text("symbol", "a document symbol"));
        Optional<String> amends = text.text("amends", "the symbol of the text it amends");
        Optional<String> partOf = text.text("partOf", "the symbol of the text of which it is a part");
        Optional<Change> change = text.word("change", Change.values(), Change::word);
        OptionalInt furthest = text.count("furthest", 1);
        Set<String> rejects = symbols(text, "rejects", "the symbols of amendments that its adoption rejects");
        Optional<Objection> objection = text.word("objection", Objection.values(), Objection::word);
        text.close();
        if (amends.isPresent() && partOf.isPresent()) {
            text.refuse("partOf", "A text is an amendment (\"amends\") or a part (\"partOf\") and not both.");
        }
        for (String ofAmendments : List.of("change", "furthest", "rejects")) {
            if (text.has(ofAmendments) && amends.isEmpty()) {
                text.refuse(
                        ofAmendments, "\"%s\" is said of amendments, which have \"amends\".".formatted(ofAmendments));
            }
        }
        if (text.has("objection") && partOf.isEmpty()) {
            text.refuse("objection", "\"objection\" is said of parts, which have \"partOf\".");
        }
        return symbol.map(own -> amends.<TextsQuestion.Tabled>map(
                        to -> new TextsQuestion.Amendment(own, to, change.orElse(Change.REVISES), furthest, rejects))
                .or(() -> partOf.map(of -> new TextsQuestion.Part(own, of, objection.orElse(Objection.NOBODY))))
                .orElseGet(() -> new TextsQuestion.Proposal(own)));
    }

    private static Optional<Question> rights(
            Fields fields, String id, Optional<Organ> organ, Optional<LocalDate> date) {
        organ.filter(Organ.SC::equals)
                .ifPresent(_ -> fields.refuse("organ", "The rights are those of observers in the Assembly: \"GA\"."));
        Optional<Observer> observer =
                required(fields, "observer", fields.word("observer", Observer.values(), Observer::word));
        Optional<Act> act = fields.word("act", Act.values(), Act::word);
        fields.close(RIGHTS_FIELDS);
        if (date.isEmpty() || observer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RightsQuestion(id, date.get(), observer.get(), act));
    }

    private Optional<Question> presidency(Fields fields, String id, Optional<Organ> organ, Optional<LocalDate> date) {
        organ.filter(Organ.GA::equals)
                .ifPresent(_ ->
                        fields.refuse("organ", "The presidency that changes by the month is the Council's: \"SC\"."));
        Optional<Fields> known = fields.object("known", "an object with month and president");
        Optional<YearMonth> month = known.map(QuestionReader::month).orElse(Optional.of(KNOWN_MONTH));
        Optional<String> president = known.map(given -> required(given, "president", given.text("president", "a code")))
                .orElse(Optional.of(KNOWN_PRESIDENT));
        known.ifPresent(Fields::close);
        fields.close(PRESIDENCY_FIELDS);
        if (date.isEmpty() || month.isEmpty() || president.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Map<String, String>> names = new HashMap<>();
        int first = Math.min(date.get().getYear(), month.get().getYear());
        int last = Math.max(date.get().getYear(), month.get().getYear());
        for (int year = first; year <= last; year++) {
            LocalDate day = LocalDate.of(year, 6, 30);
            int of = year;
            membership.members(Organ.SC, day).ifPresent(codes -> {
                Map<String, String> named = new HashMap<>();
                codes.forEach(code -> named.put(code, membership.name(code, day)));
                names.put(of, named);
            });
        }
        return Optional.of(new PresidencyQuestion(id, date.get(), names, month.get(), president.get()));
    }

    private static Optional<YearMonth> month(Fields known) {
        Optional<String> text = required(known, "month", known.text("month", "a month such as \"2025-11\""));
        try {
            return text.map(YearMonth::parse);
        } catch (DateTimeParseException wrong) {
            known.refuse("month", "\"month\" is a month such as \"2025-11\"; found \"%s\".".formatted(text.orElse("")));
            return Optional.empty();
        }
    }

    private Optional<Question> election(Fields fields, String id, Optional<Organ> organ, Optional<LocalDate> date) {
        organ.ifPresent(of -> session(fields, of));
        OptionalInt members = members(fields, organ, date);
        Optional<Fields> election = fields.object("election", "an object with body, seats and ballots");
        if (!fields.has("election")) {
            fields.refuse("election", "\"election\" is missing; it is an object with body, seats and ballots.");
        }
        fields.close(ELECTION_FIELDS);
        if (election.isEmpty()) {
            return Optional.empty();
        }
        Fields inner = election.get();
        Optional<ElectedBody> body =
                required(inner, "body", inner.word("body", ElectedBody.values(), ElectedBody::word));
        OptionalInt seats = inner.count("seats", 1);
        if (!inner.has("seats")) {
            inner.refuse("seats", "\"seats\" is missing; it is the number of places to be filled.");
        }
        List<ElectionBallot> ballots = new ArrayList<>();
        List<Fields> objects = inner.objects("ballots", "an array of ballots, each with votes");
        if (!inner.has("ballots")) {
            inner.refuse("ballots", "\"ballots\" is missing; it is an array of ballots, each with votes.");
        }
        inner.close();
        for (Fields ballot : objects) {
            ballots.add(electionBallot(ballot, members));
        }
        if (organ.isEmpty() || date.isEmpty() || body.isEmpty() || seats.isEmpty() || members.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ElectionQuestion(
                id, organ.get(), date.get(), body.get(), members.getAsInt(), seats.getAsInt(), ballots));
    }

    private static ElectionBallot electionBallot(Fields ballot, OptionalInt electors) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Optional<Fields> candidates = ballot.object("votes", "an object of candidates with their votes");
        if (!ballot.has("votes")) {
            ballot.refuse("votes", "\"votes\" is missing; it is an object of candidates with their votes.");
        }
        candidates.ifPresent(named -> named.free()
                .forEach((candidate, value) -> Fields.whole(value, 0)
                        .ifPresentOrElse(
                                count -> votes.put(candidate, count),
                                () -> named.refuse(
                                        candidate,
                                        "The votes for %s are a whole number, 0 or more; found %s."
                                                .formatted(candidate, value.described())))));
        OptionalInt valid = ballot.count("valid", 0);
        boolean restricted = ballot.truth("restricted").orElse(false);
        ballot.close();
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!ballot.has("valid")) {
            ballot.refuse("valid", "\"valid\" is missing; it is the number of valid ballot papers.");
        } else if (valid.isPresent() && most > valid.getAsInt()) {
            ballot.refuse(
                    "valid",
                    "There are %d valid ballot papers and a candidate with %d votes."
                            .formatted(valid.getAsInt(), most));
        }
        if (valid.isPresent() && electors.isPresent() && valid.getAsInt() > electors.getAsInt()) {
            ballot.refuse(
                    "valid",
                    "%d valid ballot papers are more than the %d members entitled to vote."
                            .formatted(valid.getAsInt(), electors.getAsInt()));
        }
        return new ElectionBallot(votes, valid.orElse(0), restricted);
    }

    private Optional<Question> vote(
            Fields fields,
            String id,
            Optional<Organ> organ,
            Optional<LocalDate> date,
            Optional<Kind> kind,
            List<FieldProblem> problems) {
        organ.ifPresent(of -> fieldsOfTheOtherOrgan(fields, of));
        kind.ifPresent(of -> fieldsOfOtherKinds(fields, of));
        Optional<String> session = organ.flatMap(of -> session(fields, of));
        Optional<Classification> classification = fields.word("class", Classification.values(), Classification::word);
        Optional<Settled> settled = fields.word("majority", Settled.values(), Settled::word);
        List<Important> important = important(fields, problems);
        Optional<String> requires = fields.oneOf("requires", ordered("two-thirds", "simple"));
        Optional<String> parent = fields.oneOf("parent", ordered("two-thirds", "simple"));
        Optional<Put> put = fields.word("put", Put.values(), Put::word);
        Optional<Taking> taking = taking(fields, organ, date, problems);
        OptionalInt members = members(fields, organ, date, taking);
        OptionalInt present = fields.count("present", 0);
        Optional<Boolean> dispute = fields.truth("dispute");
        Set<String> parties = parties(fields, dispute.orElse(false), problems);
        Optional<Boolean> decides = fields.truth("decides");
        Readings readings = readings(fields);
        Optional<LocalDate> asOf = date(fields, "asOf");
        Optional<Fields> emergencySession = fields.object("emergencySession", "an object with symbol and meeting");
        Optional<String> onFailure = fields.text("onFailure", "the text of a consequence");
        Optional<Boolean> moverObjects = fields.truth("moverObjects");
        Optional<Boolean> underArticle109 = fields.truth("underArticle109Paragraph3");
        Set<String> competing =
                new LinkedHashSet<>(fields.texts("competing", "the proposals still to be voted, in order", true)
                        .values());
        Optional<Boolean> exercising = fields.truth("councilExercising");
        Optional<Situation> situation =
                fields.object("situation", "an object with vetoed and threat").map(QuestionReader::situation);
        Map<String, Position> intentions = fields.object("intentions", "an object of codes with positions")
                .map(QuestionReader::intentions)
                .orElse(Map.of());
        fields.close(VOTE_FIELDS);
        Optional<VoteQuestion.EmergencySession> emergency = emergencySession.flatMap(QuestionReader::emergencySession);
        if (organ.isEmpty() || date.isEmpty() || kind.isEmpty() || taking.isEmpty()) {
            return Optional.empty();
        }
        VoteQuestion.Draft draft = VoteQuestion.on(organ.get(), date.get(), kind.get(), taking.get())
                .id(id)
                .important(important.toArray(Important[]::new))
                .readings(readings)
                .decides(decides.orElse(false));
        session.ifPresent(draft::session);
        classification.ifPresent(draft::classification);
        settled.ifPresent(draft::settled);
        requires.filter("simple"::equals).ifPresent(_ -> draft.motionForSimpleMajority());
        parent.filter("two-thirds"::equals).ifPresent(_ -> draft.parentNeedsTwoThirds());
        put.ifPresent(draft::put);
        members.ifPresent(draft::members);
        present.ifPresent(draft::present);
        if (dispute.orElse(false)) {
            draft.dispute(parties);
        }
        asOf.ifPresent(draft::asOf);
        emergency.ifPresent(of -> draft.emergencySession(of.symbol(), of.meeting()));
        onFailure.ifPresent(draft::onFailure);
        moverObjects.filter(Boolean::booleanValue).ifPresent(_ -> draft.moverObjects());
        underArticle109.filter(Boolean::booleanValue).ifPresent(_ -> draft.underArticle109Paragraph3());
        draft.competing(List.copyOf(competing));
        exercising.filter(Boolean::booleanValue).ifPresent(_ -> draft.councilExercising());
        situation.ifPresent(draft::situation);
        draft.intentions(intentions);
        return Optional.of(draft.question());
    }

    /// What is known of the conditions of resolution 377 A (V).
    private static Situation situation(Fields fields) {
        boolean vetoed = fields.truth("vetoed").orElse(false);
        Threat threat = fields.word("threat", Threat.values(), Threat::word).orElse(Threat.NONE);
        boolean inSession = fields.truth("assemblyInSession").orElse(false);
        Optional<String> adjourned = fields.text("adjourned", "an emergency special session such as \"ES-10\"");
        fields.close();
        return new Situation(vetoed, threat, inSession, adjourned);
    }

    /// Intentions stated after the result, by code.
    private static Map<String, Position> intentions(Fields fields) {
        Map<String, Position> intentions = new LinkedHashMap<>();
        for (String code : fields.free().keySet()) {
            fields.word(code, Position.values(), Position::word).ifPresent(position -> intentions.put(code, position));
        }
        return intentions;
    }

    private static void fieldsOfTheOtherOrgan(Fields fields, Organ organ) {
        List<String> others = switch (organ) {
            case SC -> List.of("session", "majority", "important", "requires", "parent");
            case GA -> List.of("class", "dispute", "parties", "decides", "moverObjects");
        };
        for (String name : others) {
            if (fields.has(name)) {
                fields.refuse(
                        name,
                        "\"%s\" is a field for questions of the %s; this one is of the %s."
                                .formatted(name, name(organ == Organ.SC ? Organ.GA : Organ.SC), name(organ)));
            }
        }
    }

    private static void fieldsOfOtherKinds(Fields fields, Kind kind) {
        onlyFor(fields, "requires", kind, Kind.IMPORTANT_QUESTION_MOTION);
        onlyFor(fields, "parent", kind, Kind.AMENDMENT, Kind.SEPARATE_VOTE, Kind.DIVISION_MOTION);
        onlyFor(fields, "put", kind, Kind.CHALLENGE_TO_RULING);
        onlyFor(fields, "concurrences", kind, Kind.EMERGENCY_SESSION_REQUEST);
        onlyFor(fields, "moverObjects", kind, Kind.SEPARATE_VOTE);
        onlyFor(fields, "underArticle109Paragraph3", kind, Kind.REVIEW_CONFERENCE);
    }

    private static void onlyFor(Fields fields, String name, Kind kind, Kind... kinds) {
        if (fields.has(name) && !List.of(kinds).contains(kind)) {
            fields.refuse(
                    name,
                    "\"%s\" belongs to questions of the kind %s; this one is of the kind %s."
                            .formatted(
                                    name,
                                    String.join(
                                            " or ",
                                            List.of(kinds).stream()
                                                    .map(Kind::word)
                                                    .toList()),
                                    kind.word()));
        }
    }

    private static Optional<String> session(Fields fields, Organ organ) {
        Optional<String> session = fields.text("session", "a session such as \"79\", \"ES-10\" or \"S-32\"");
        if (organ == Organ.GA
                && session.filter(of -> !SESSION.matcher(of).matches()).isPresent()) {
            fields.refuse(
                    "session",
                    "\"session\" is a session such as \"79\", \"ES-10\" or \"S-32\"; found \"%s\"."
                            .formatted(session.get()));
            return Optional.empty();
        }
        return session;
    }

    private static List<Important> important(Fields fields, List<FieldProblem> problems) {
        Map<String, Important> words = new LinkedHashMap<>();
        for (Important category : Important.values()) {
            words.put(category.word(), category);
        }
        List<Important> found = new ArrayList<>();
        fields.texts("important", "a category or an array of categories: " + String.join(", ", words.keySet()), true)
                .forEach((pointer, text) -> {
                    Important category = words.get(text);
                    if (category == null) {
                        problems.add(new FieldProblem(
                                pointer,
                                "\"%s\" is no category of Article 18 (2); accepted: %s.%s"
                                        .formatted(
                                                text,
                                                String.join(", ", words.keySet()),
                                                Nearest.maybe(text, words.keySet()))));
                    } else if (!found.contains(category)) {
                        found.add(category);
                    }
                });
        return found;
    }

    private Optional<Taking> taking(
            Fields fields, Optional<Organ> organ, Optional<LocalDate> date, List<FieldProblem> problems) {
        Optional<Boolean> withoutVote = fields.truth("withoutVote");
        List<String> given = new ArrayList<>();
        for (String name : TAKINGS) {
            boolean saysNo = name.equals("withoutVote")
                    && withoutVote.filter(truth -> !truth).isPresent();
            if (fields.has(name) && !saysNo) {
                given.add(name);
            }
        }
        if (given.isEmpty()) {
            fields.refuseWhole("The question does not say how it was settled; one of %s is needed."
                    .formatted(String.join(", ", TAKINGS)));
            return Optional.empty();
        }
        if (given.size() > 1) {
            fields.refuse(
                    given.get(1),
                    "\"%s\" and \"%s\" contradict each other: a question is settled in one way."
                            .formatted(given.get(0), given.get(1)));
        }
        return switch (given.getFirst()) {
            case "positions" -> positions(fields, organ, date, problems).map(Taking.Voted::new);
            case "tally" -> tally(fields, organ, date).map(Taking.Voted::new);
            case "withoutVote" -> withoutVote.map(_ -> new Taking.WithoutVote());
            case "notPut" ->
                fields.text("notPut", "the reason in a word, such as \"withdrawn\"")
                        .map(Taking.NotPut::new);
            default -> concurrences(fields, date, problems);
        };
    }

    private Optional<RollCall> positions(
            Fields fields, Optional<Organ> organ, Optional<LocalDate> date, List<FieldProblem> problems) {
        Optional<Fields> object =
                fields.object("positions", "an object of codes with positions, such as {\"USA\": \"yes\"}");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Fields codes = object.get();
        Set<String> words = new LinkedHashSet<>();
        for (Position position : Position.values()) {
            words.add(position.word());
        }
        Map<String, Position> cast = new LinkedHashMap<>();
        codes.free()
                .forEach((code, value) -> codes.oneOf(codes.at(code), "The position of " + code, value, words)
                        .flatMap(Position::of)
                        .ifPresent(position -> cast.put(code, position)));
        if (organ.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<String>> members = membership.members(organ.get(), date.get());
        if (members.isEmpty()) {
            fields.refuse(
                    "date",
                    "The record does not know the members of the %s on %s.".formatted(name(organ.get()), date.get()));
            return Optional.empty();
        }
        Map<String, Ballot> bySeat = new LinkedHashMap<>();
        cast.forEach((code, position) -> {
            switch (membership.standing(organ.get(), code, date.get())) {
                case Membership.Standing.Stranger(var why) -> codes.refuse(code, why);
                case Membership.Standing.Member(var seat) -> {
                    Ballot other = bySeat.putIfAbsent(seat, new Ballot(code, position));
                    if (other != null) {
                        codes.refuse(
                                code,
                                "%s and %s name the same member; one Member has one vote."
                                        .formatted(other.member(), code));
                    }
                }
            }
        });
        List<Ballot> ballots = new ArrayList<>();
        for (String seat : members.get()) {
            Ballot ballot = bySeat.get(seat);
            ballots.add(ballot == null ? new Ballot(seat, Position.ABSENT) : ballot);
        }
        return problems.stream().anyMatch(problem -> problem.pointer().startsWith(fields.at("positions")))
                ? Optional.empty()
                : Optional.of(RollCall.of(ballots));
    }

    private Optional<CountedVote> tally(Fields fields, Optional<Organ> organ, Optional<LocalDate> date) {
        Optional<Fields> object = fields.object("tally", "an object with yes, no and abstained");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Fields counts = object.get();
        OptionalInt yes = required(counts, "yes", counts.count("yes", 0));
        OptionalInt no = required(counts, "no", counts.count("no", 0));
        int abstained = counts.count("abstained", 0).orElse(0);
        int notParticipating = counts.count("notParticipating", 0).orElse(0);
        int absent = counts.count("absent", 0).orElse(0);
        int barred = counts.count("barred", 0).orElse(0);
        int excluded = counts.count("excluded", 0).orElse(0);
        Map<String, String> permanentNo = counts.texts("permanentNo", "an array of codes such as [\"RUS\"]", false);
        counts.close();
        if (organ.filter(Organ.GA::equals).isPresent() && !permanentNo.isEmpty()) {
            counts.refuse(
                    "permanentNo",
                    "\"permanentNo\" is a field for the Security Council: the General Assembly has no "
                            + "permanent members.");
            return Optional.empty();
        }
        if (yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        if (permanentNo.size() > no.getAsInt()) {
            counts.refuse(
                    "permanentNo",
                    "%d permanent members voted against, and the tally has %d negative votes."
                            .formatted(permanentNo.size(), no.getAsInt()));
            return Optional.empty();
        }
        Tally tally = new Tally(yes.getAsInt(), no.getAsInt(), abstained, notParticipating, absent, barred, excluded);
        OptionalInt members = fields.count("members", 1);
        if (members.isEmpty() && organ.isPresent() && date.isPresent()) {
            members = size(organ.get(), date.get());
        }
        if (members.isPresent() && tally.members() > members.getAsInt()) {
            fields.refuse(
                    "tally",
                    "%d ballots are more than the %d members of the %s%s."
                            .formatted(
                                    tally.members(),
                                    members.getAsInt(),
                                    organ.map(QuestionReader::name).orElse("organ"),
                                    date.map(day -> " on " + day).orElse("")));
            return Optional.empty();
        }
        return Optional.of(new CountedVote(tally, List.copyOf(permanentNo.values())));
    }

    private OptionalInt size(Organ organ, LocalDate day) {
        return membership
                .members(organ, day)
                .map(List::size)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private Optional<Taking> concurrences(Fields fields, Optional<LocalDate> date, List<FieldProblem> problems) {
        if (fields.raw("concurrences").filter(Json.Decimal.class::isInstance).isPresent()) {
            OptionalInt count = fields.count("concurrences", 0);
            return count.isPresent()
                    ? Optional.of(new Taking.Concurrences(count.getAsInt(), List.of()))
                    : Optional.empty();
        }
        Map<String, String> codes = fields.texts("concurrences", "a number or an array of codes", false);
        Map<String, String> bySeat = new LinkedHashMap<>();
        codes.forEach((pointer, code) -> date.ifPresent(day -> {
            switch (membership.standing(Organ.GA, code, day)) {
                case Membership.Standing.Stranger(var why) -> problems.add(new FieldProblem(pointer, why));
                case Membership.Standing.Member(var seat) -> {
                    if (bySeat.putIfAbsent(seat, code) != null) {
                        problems.add(new FieldProblem(
                                pointer, "%s concurs twice; one Member is counted once.".formatted(code)));
                    }
                }
            }
        }));
        return Optional.of(new Taking.Concurrences(bySeat.size(), List.copyOf(bySeat.values())));
    }

    /// The number of Members: as given, or as the record knows it for the day.
    private OptionalInt members(Fields fields, Optional<Organ> organ, Optional<LocalDate> date) {
        OptionalInt given = fields.count("members", 1);
        if (given.isPresent() || organ.isEmpty() || date.isEmpty()) {
            return given;
        }
        OptionalInt size = size(organ.get(), date.get());
        if (size.isEmpty()) {
            fields.refuse(
                    "members",
                    "The record does not know how many members the %s had on %s; \"members\" says it."
                            .formatted(name(organ.get()), date.get()));
        }
        return size;
    }

    private OptionalInt members(
            Fields fields, Optional<Organ> organ, Optional<LocalDate> date, Optional<Taking> taking) {
        OptionalInt given = fields.count("members", 1);
        if (taking.isPresent()
                && taking.get() instanceof Taking.Voted(RollCall call)
                && given.isPresent()
                && given.getAsInt() != call.size()) {
            fields.refuse(
                    "members",
                    "\"members\" is %d; the record names %d members that day."
                            .formatted(given.getAsInt(), call.size()));
            return OptionalInt.empty();
        }
        return given.isPresent() || organ.isEmpty() || date.isEmpty() ? given : size(organ.get(), date.get());
    }

    private static Set<String> parties(Fields fields, boolean dispute, List<FieldProblem> problems) {
        Map<String, String> codes = fields.texts("parties", "an array of codes such as [\"GBR\", \"ALB\"]", false);
        if (!codes.isEmpty() && !dispute) {
            fields.refuse("dispute", "\"parties\" names parties to a dispute, and \"dispute\" is not true.");
        }
        // A party to a dispute need not be a Member (Charter, Article 35 (2)); its code only has to be one.
        Set<String> parties = new LinkedHashSet<>();
        codes.forEach((pointer, code) -> {
            if (!code.matches("[A-Z]{3}")) {
                problems.add(new FieldProblem(
                        pointer, "A party is named by a code of three capital letters; found \"%s\".".formatted(code)));
            } else if (!parties.add(code)) {
                problems.add(new FieldProblem(pointer, "%s stands twice among the parties.".formatted(code)));
            }
        });
        return parties;
    }

    private static Readings readings(Fields fields) {
        Optional<Fields> object =
                fields.object("readings", "an object with obligatory-abstention or preliminary-question");
        if (object.isEmpty()) {
            return Readings.OF_PRACTICE;
        }
        Fields readings = object.get();
        Optional<ObligatoryAbstention> abstention =
                readings.word("obligatory-abstention", ObligatoryAbstention.values(), ObligatoryAbstention::word);
        Optional<PreliminaryQuestion> preliminary =
                readings.word("preliminary-question", PreliminaryQuestion.values(), PreliminaryQuestion::word);
        readings.close();
        return new Readings(abstention.orElse(ObligatoryAbstention.PRACTICE), preliminary);
    }

    private static Optional<VoteQuestion.EmergencySession> emergencySession(Fields object) {
        Optional<String> symbol = required(object, "symbol", object.text("symbol", "a session such as \"ES-10\""));
        boolean meeting = object.truth("meeting").orElse(false);
        object.close();
        if (symbol.filter(of -> !of.matches("ES-[1-9]\\d?")).isPresent()) {
            object.refuse(
                    "symbol",
                    "\"symbol\" is an emergency special session such as \"ES-10\"; found \"%s\"."
                            .formatted(symbol.get()));
        }
        return symbol.map(of -> new VoteQuestion.EmergencySession(of, meeting));
    }

    private static <T> Optional<T> required(Fields fields, String name, Optional<T> value) {
        missing(fields, name);
        return value;
    }

    private static OptionalInt required(Fields fields, String name, OptionalInt value) {
        missing(fields, name);
        return value;
    }

    private static void missing(Fields fields, String name) {
        if (!fields.has(name)) {
            fields.refuse(name, "\"%s\" is missing.".formatted(name));
        }
    }

    private static Set<String> ordered(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }

    /// The name of an organ in a sentence.
    public static String name(Organ organ) {
        return switch (organ) {
            case SC -> "Security Council";
            case GA -> "General Assembly";
        };
    }
}
