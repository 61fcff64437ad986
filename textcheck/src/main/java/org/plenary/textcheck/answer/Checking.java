package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.plenary.followup.FollowUp;
import org.plenary.record.Symbol;
import org.plenary.textcheck.Candidate;
import org.plenary.textcheck.Statement;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.answer.Docket.Entry;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Day;
import org.plenary.textcheck.reading.Reader;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Span;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.wording.Grammar;

/// One text being checked, sentence after sentence, as a whole or part by part. Used once.
public final class Checking {
    private static final int CANDIDATES_SHOWN = 5;
    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 2_000;
    /// A document was put to the vote, whatever came of it.
    private static final Pattern VOTE_ON_DOCUMENT = Pattern.compile(
            "(?<![^ ])(?:vot(?:e|ed|es|ing) (?:(?:on|in) D )?on (?:[^ ,]+ ){0,4}Y|put (?:[^ ,]+ ){0,4}Y to (?:a|the) vote|Y (?:was|were|is) put to (?:a|the) vote)(?![^ ])");

    private static final int MOST_OF_VOTES = 40;

    private final Docket docket;
    private final Reader reader;
    private final Optional<LocalDate> dated;
    private final Finder finder;
    private final VoteAnswers votes;
    private final SessionAnswers sessions;
    private final MembershipAnswers memberships;
    private final OtherAnswers others;
    private final VetoCounts counts;
    private final Deadlines deadlines;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Said, Answered> answered = new HashMap<>();
    private Optional<Entry> then = Optional.empty();
    private Reader.Passage passage;
    private String text = "";
    private int paragraphs;
    private int paragraph;

    public Checking(Docket docket, Reader reader, FollowUp followUp, Optional<LocalDate> dated) {
        this.docket = docket;
        this.reader = reader;
        this.dated = dated;
        this.finder = new Finder(docket, dated);
        this.votes = new VoteAnswers(docket, followUp);
        this.deadlines = new Deadlines(followUp, dated);
        this.sessions = new SessionAnswers(docket.record(), reader);
        this.memberships = new MembershipAnswers(docket.record(), followUp);
        this.others = new OtherAnswers(docket.record());
        this.counts = new VetoCounts(docket);
        this.passage = reader.open("", dated, Optional::empty, sentence -> {});
    }

    /// A stretch of text, and what was spoken of before it: together they settle the answers.
    private record Said(String words, Optional<Symbol> spokenOf, boolean near) {}

    /// @param from where the stretch stood
    /// @param then what it spoke of last; empty if of nothing
    private record Answered(int from, List<Statement> statements, Optional<Entry> then) {}

    /// The statements of a text, or of the next part of one, in their order.
    public List<Statement> check(String text) {
        this.text = text;
        this.passage = reader.open(
                text, dated, this::daySpokenOf, sentence -> sentence.parts().forEach(this::sentence));
        statements.clear();
        paragraphs += 1 + Reader.stretches(text, (from, to, paragraph) -> stretch(from, to, paragraphs + paragraph));
        return statements.stream()
                .sorted(Comparator.comparingInt(Statement::start).thenComparingInt(Statement::end))
                .toList();
    }

    private Optional<LocalDate> daySpokenOf() {
        return finder.spokenOf()
                .filter(entry -> finder.near(paragraph))
                .flatMap(entry -> entry.decision().date().day());
    }

    // Records of meetings and long texts say the same again and again.
    private void stretch(int from, int to, int paragraph) {
        this.paragraph = paragraph;
        if (!Grammar.maySay(text, from, to)) {
            return;
        }
        Said said = new Said(
                text.substring(from, to),
                finder.spokenOf().map(entry -> entry.decision().symbol()),
                finder.near(paragraph));
        Answered known = answered.get(said);
        if (known != null) {
            known.statements().forEach(statement -> statements.add(statement.moved(from - known.from())));
            known.then().ifPresent(entry -> finder.remember(entry, paragraph));
            return;
        }
        int first = statements.size();
        then = Optional.empty();
        passage.read(from, to, paragraph);
        if (answered.size() < MOST_REMEMBERED && to - from <= LONGEST_REMEMBERED) {
            answered.put(said, new Answered(from, List.copyOf(statements.subList(first, statements.size())), then));
        }
    }

    private void sentence(Sentence sentence) {
        List<Claim> claims = claims(sentence);
        if (claims.isEmpty()) {
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        sentence.placed(Thing.Named.class)
                .forEach(state -> named.addAll(state.thing().codes()));
        boolean concerns = finder.speaks(sentence).possible();
        Optional<Entry> spokenOf = Optional.empty();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.OfAVote vote -> {
                    if (concerns) {
                        Optional<Entry> meant = vote(vote, claims, sentence, named);
                        spokenOf = meant.isPresent() ? meant : spokenOf;
                    }
                }
                case Claim.Due due -> {
                    if (concerns) {
                        Optional<Entry> meant = deadline(due, claims, sentence);
                        spokenOf = meant.isPresent() ? meant : spokenOf;
                    }
                }
                case Claim.Cited cited -> {
                    Optional<Entry> meant = docket.meant(cited.document(), sentence);
                    give(
                            cited.span(),
                            cited.kind(),
                            others.cited(cited, meant),
                            meant.map(entry -> entry.decision().symbol()),
                            List.of());
                    spokenOf = spokenOf.isPresent() ? spokenOf : meant;
                }
                case Claim.Ruled ruled -> give(ruled, OtherAnswers.ruled(ruled, dated));
                case Claim.VetoCount count -> {
                    Claim.VetoCount whose = count.attempts() || !count.by().isEmpty() ? count : count.by(vetoers());
                    Claim.VetoCount asked =
                            whose.place() && !counts.aboutSomething(whose) ? whose.on(topic(spokenOf)) : whose;
                    if (asked.attempts()
                            ? !asked.topic().isEmpty()
                            : !asked.by().isEmpty()) {
                        give(asked, counts.answer(asked, until(claims)));
                    }
                }
                case Claim.LastVeto last -> give(last, counts.last(last, dated));
                case Claim.Uses uses -> give(uses, sessions.uses(uses, dated));
                case Claim.FirstCall first -> give(first, sessions.firstCall(first, dated));
                case Claim.Emergency emergency -> give(emergency, sessions.emergency(emergency, dated));
                case Claim.NoEmergency none -> {
                    List<String> topic = none.topic().isEmpty() ? topic(spokenOf) : none.topic();
                    if (none.since().isPresent()) {
                        give(none, sessions.noEmergency(none, none.topic(), dated));
                    } else if (!topic.isEmpty()) {
                        give(none, sessions.noEmergency(none, topic, dated));
                    }
                }
                case Claim.Member member -> give(member, memberships.answer(member, dated));
                case Claim.Right right -> give(right, OtherAnswers.right(right, dated));
                case Claim.Beyond beyond -> give(beyond, Given.of(Verdict.NOT_CHECKABLE, beyond.why()));
            }
        }
        spokenOf.ifPresent(entry -> {
            finder.remember(entry, sentence.paragraph());
            then = Optional.of(entry);
        });
    }

    // "It was its fifth veto": of the one State that vetoed what was spoken of.
    private List<Thing.Named> vetoers() {
        return finder.spokenOf()
                .filter(entry -> finder.near(paragraph) && entry.vetoes().size() == 1)
                .map(entry -> entry.vetoes().stream().map(Thing.Named::of).toList())
                .orElse(List.of());
    }

    // What was spoken of before in the sentence, or else in those before it, is about this.
    private List<String> topic(Optional<Entry> spokenOf) {
        return spokenOf.map(entry -> List.copyOf(entry.topic())).orElseGet(finder::topicSpokenOf);
    }

    // -- what the sentence claims

    private static List<Claim> claims(Sentence sentence) {
        List<Claim> all = Grammar.claims(sentence);
        List<Claim> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!covered(i, all)) {
                kept.add(all.get(i));
            }
        }
        limit(kept);
        boolean vote = kept.stream()
                .anyMatch(claim -> (claim instanceof Claim.OfAVote && !(claim instanceof Claim.Held))
                        || (claim instanceof Claim.VetoCount count && count.count() > 0));
        boolean votedOn = VOTE_ON_DOCUMENT.matcher(sentence.outline()).find();
        kept.removeIf(claim -> claim instanceof Claim.Held held && !vote && !votedOn && !behindDocument(held, kept));
        return kept;
    }

    // No sentence of prose says more of votes; only lines made to be slow do.
    private static void limit(List<Claim> claims) {
        int votes = 0;
        for (Iterator<Claim> all = claims.iterator(); all.hasNext(); ) {
            if (all.next() instanceof Claim.OfAVote && ++votes > MOST_OF_VOTES) {
                all.remove();
            }
        }
    }

    private static boolean behindDocument(Claim.Held held, List<Claim> claims) {
        return claims.stream()
                .anyMatch(claim -> claim instanceof Claim.Cited
                        && claim.span().end() <= held.span().start()
                        && claim.span().distance(held.span()) <= 6);
    }

    private static boolean covered(int at, List<Claim> all) {
        for (int i = 0; i < all.size(); i++) {
            if (i != at && covers(all.get(i), all.get(at), i < at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether `other` says all that `claim` says, or says that it is no claim.
    private static boolean covers(Claim other, Claim claim, boolean earlier) {
        if (!other.span().overlaps(claim.span())) {
            return false;
        }
        boolean longer = length(other) > length(claim) || (length(other) == length(claim) && earlier);
        return switch (claim) {
            case Claim.Tally tally ->
                (other instanceof Claim.Tally && longer)
                        || other instanceof Claim.Ruled
                        || other instanceof Claim.VetoCount
                        || other instanceof Claim.Member
                        || other instanceof Claim.Due
                        || other instanceof Claim.Right
                        || other instanceof Claim.GroupPosition
                        || (other instanceof Claim.Reached reached
                                && reached.which() == Claim.Reached.Which.NINE_VOTES_MISSED)
                        || (other instanceof Claim.Beyond && tally.yes().isEmpty())
                        || (other instanceof Claim.Positions positions
                                && positions.states().isEmpty()
                                && positions.count().isPresent());
            case Claim.Positions positions ->
                (other instanceof Claim.Positions second
                                && longer
                                && (second.position() == positions.position() || second.group() != positions.group()))
                        || other instanceof Claim.GroupPosition
                        || other instanceof Claim.Right
                        || other instanceof Claim.Beyond;
            case Claim.Result result ->
                (other instanceof Claim.Result && longer)
                        || other instanceof Claim.VetoCount
                        || other instanceof Claim.LastVeto
                        || other instanceof Claim.Ruled
                        || other instanceof Claim.Beyond
                        || other instanceof Claim.NoEmergency
                        || other instanceof Claim.Emergency
                        || other instanceof Claim.Due
                        || (other instanceof Claim.Reached reached
                                && result.what() == Claim.Result.What.NOT_ADOPTED
                                && reached.which() == Claim.Reached.Which.NOT_TWO_THIRDS);
            case Claim.Held held ->
                other instanceof Claim.Due
                        || other instanceof Claim.Emergency
                        || other instanceof Claim.Member
                        || other instanceof Claim.LastVeto
                        || (other instanceof Claim.VetoCount count
                                && count.since().isPresent());
            case Claim.Reached reached -> (other instanceof Claim.Reached && longer) || other instanceof Claim.Ruled;
            case Claim.Due due -> (other instanceof Claim.Due && longer) || other instanceof Claim.Ruled;
            case Claim.VetoCount count ->
                (other instanceof Claim.VetoCount && longer) || other instanceof Claim.LastVeto;
            case Claim.LastVeto last -> other instanceof Claim.LastVeto && longer;
            case Claim.Uses uses -> other instanceof Claim.Uses && longer;
            case Claim.FirstCall first -> other instanceof Claim.FirstCall && longer;
            case Claim.GroupPosition group -> other instanceof Claim.GroupPosition && longer;
            case Claim.Emergency emergency -> other instanceof Claim.Emergency && longer;
            case Claim.Beyond beyond ->
                (other instanceof Claim.Beyond && longer)
                        || other instanceof Claim.Ruled
                        || other instanceof Claim.Right;
            case Claim.Ruled ruled -> other instanceof Claim.Ruled && longer;
            case Claim.Member member -> other instanceof Claim.Member && longer;
            case Claim.Binds binds -> other instanceof Claim.Ruled;
            case Claim.Cited cited -> false;
            case Claim.NoEmergency none -> false;
            case Claim.Right right -> other instanceof Claim.Right && longer;
        };
    }

    private static int length(Claim claim) {
        return claim.span().end() - claim.span().start();
    }

    // The last day that a count speaks of: that of the vote, or of the text.
    private Optional<LocalDate> until(List<Claim> claims) {
        return claims.stream()
                .filter(Claim.Held.class::isInstance)
                .map(claim -> ((Claim.Held) claim).day())
                .flatMap(day -> day.days().stream())
                .map(Day.Days::last)
                .findFirst()
                .or(() -> dated);
    }

    // -- answers

    private Optional<Entry> vote(Claim.OfAVote claim, List<Claim> claims, Sentence sentence, Set<String> named) {
        return switch (finder.find(claim, claims, sentence)) {
            case Finder.Found.One(Entry entry, boolean bySymbol) -> {
                Given given = votes.answer(claim, entry, named);
                if (!bySymbol && claim instanceof Claim.Tally tally && given.verdict() == Verdict.DIFFERS) {
                    Optional<Entry> other = finder.sameDay(entry, tally);
                    if (other.isPresent()) {
                        give(
                                claim.span(),
                                claim.kind(),
                                votes.answer(claim, other.get(), named).onAReading(given),
                                other.map(meant -> meant.decision().symbol()),
                                List.of());
                        yield other;
                    }
                }
                give(
                        claim.span(),
                        claim.kind(),
                        given,
                        Optional.of(entry.decision().symbol()),
                        given.verdict() == Verdict.DIFFERS && claim instanceof Claim.Tally tally
                                ? fitting(tally, entry)
                                : List.of());
                yield Optional.of(entry);
            }
            case Finder.Found.Several(List<Entry> entries) -> {
                several(claim, entries, named);
                yield Optional.empty();
            }
            case Finder.Found.Unknown(Thing.Document document) -> {
                give(
                        claim.span(),
                        claim.kind(),
                        Given.of(Verdict.NOT_IN_RECORD, "The record has no decision %s.".formatted(document.symbol())),
                        Optional.empty(),
                        List.of());
                yield Optional.empty();
            }
            case Finder.Found.None() -> {
                if (finder.speaks(sentence).named()
                        && claim instanceof Claim.Tally tally
                        && (tally.yes().isPresent() && tally.no().isPresent())) {
                    give(
                            claim.span(),
                            claim.kind(),
                            Given.of(
                                    Verdict.NOT_IN_RECORD,
                                    "No vote of the record fits what the text says of it; a symbol, a day or a subject would tell which is meant."),
                            Optional.empty(),
                            List.of());
                }
                yield Optional.empty();
            }
        };
    }

    // "It asked for a report within three months" goes on about what was spoken of. The tasks of a text may be known
    // where the record has no decision of it.
    private Optional<Entry> deadline(Claim.Due due, List<Claim> claims, Sentence sentence) {
        Optional<Entry> before = finder.spokenOf()
                .filter(entry -> due.tie() == Claim.Due.Tie.TEXT
                        && finder.near(sentence.paragraph())
                        && answer(due, entry).isPresent());
        if (before.isPresent()) {
            return deadline(due, before.get());
        }
        return switch (finder.find(due, claims, sentence)) {
            case Finder.Found.One(Entry entry, boolean bySymbol) -> deadline(due, entry);
            case Finder.Found.Unknown(Thing.Document document) -> {
                deadlines
                        .answer(due, document.symbol(), document.symbol().toString())
                        .ifPresent(given -> give(due, given));
                yield Optional.empty();
            }
            case Finder.Found.Several(List<Entry> entries) -> {
                // Of texts of one day, that which set dates for this is meant.
                List<Entry> answering = entries.stream()
                        .filter(entry -> answer(due, entry).isPresent())
                        .toList();
                yield answering.size() == 1 ? deadline(due, answering.getFirst()) : Optional.empty();
            }
            case Finder.Found.None none -> Optional.empty();
        };
    }

    private Optional<Given> answer(Claim.Due due, Entry entry) {
        return deadlines.answer(due, entry.decision().symbol(), entry.decision().display());
    }

    private Optional<Entry> deadline(Claim.Due due, Entry entry) {
        answer(due, entry)
                .ifPresent(given -> give(
                        due.span(),
                        due.kind(),
                        given,
                        Optional.of(entry.decision().symbol()),
                        List.of()));
        return Optional.of(entry);
    }

    private List<Candidate> fitting(Claim.Tally tally, Entry meant) {
        return finder.fitting(tally, meant).stream()
                .filter(entry -> !entry.equals(meant))
                .limit(CANDIDATES_SHOWN)
                .map(entry -> new Candidate(
                        entry.decision().symbol(),
                        "has these numbers: %s, %s"
                                .formatted(
                                        entry.decision().title(),
                                        entry.decision().date().printed())))
                .toList();
    }

    // Several votes may be meant: where all give the same answer it is given, otherwise it holds for some.
    private void several(Claim.OfAVote claim, List<Entry> entries, Set<String> named) {
        List<Given> answers =
                entries.stream().map(entry -> votes.answer(claim, entry, named)).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < entries.size() && i < CANDIDATES_SHOWN; i++) {
            candidates.add(new Candidate(
                    entries.get(i).decision().symbol(), answers.get(i).reasons().getFirst()));
        }
        Verdict first = answers.getFirst().verdict();
        boolean same = answers.stream().allMatch(answer -> answer.verdict() == first);
        boolean some = answers.stream()
                .anyMatch(answer ->
                        answer.verdict() == Verdict.AGREES || answer.verdict() == Verdict.AGREES_ON_A_READING);
        Given given = same
                ? answers.getFirst()
                : some
                        ? Given.of(
                                Verdict.AGREES_ON_A_READING,
                                "The text may mean %d votes; it is so for %s."
                                        .formatted(entries.size(), agreeing(entries, answers)))
                        : answers.getFirst();
        give(claim.span(), claim.kind(), given, Optional.empty(), candidates);
    }

    private static String agreeing(List<Entry> entries, List<Given> answers) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (answers.get(i).verdict() == Verdict.AGREES || answers.get(i).verdict() == Verdict.AGREES_ON_A_READING) {
                names.add(entries.get(i).decision().display());
            }
        }
        return String.join(", ", names);
    }

    private void give(Claim claim, Given given) {
        give(claim.span(), claim.kind(), given, Optional.empty(), List.of());
    }

    private void give(
            Span span, StatementKind kind, Given given, Optional<Symbol> decision, List<Candidate> candidates) {
        statements.add(new Statement(
                span.start(),
                span.end(),
                text.substring(span.start(), span.end()),
                kind,
                given.verdict(),
                decision,
                given.rule(),
                given.task(),
                given.reasons(),
                candidates));
    }
}
