package org.plenary.record.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.plenary.record.Ballots;
import org.plenary.record.Citation;
import org.plenary.record.Correction;
import org.plenary.record.Decision;
import org.plenary.record.Decision.FieldSource;
import org.plenary.record.Difference;
import org.plenary.record.EventDate;
import org.plenary.record.Fact;
import org.plenary.record.ImportedFile;
import org.plenary.record.Symbol;
import org.plenary.record.Votes;
import org.plenary.record.VotingRecord;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion.Classification;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.ruling.Outcome;
import org.plenary.rules.vote.Position;
import org.plenary.rules.vote.RollCall;

/// The decisions of the record with the imported facts, kept beside the fact file so that a start needs neither
/// DuckDB nor the reconciling of a million ballots.
///
/// It is a copy and can be deleted: it names the fact file and the program it was made of by their checksums,
/// and one that was made of others, or is damaged, is ignored and made anew. Costs about a byte a ballot, and a
/// fifth of a second to read in a new process.
final class Prepared {
    private static final String NAME = "record.prepared";
    private static final String FORM = "plenary prepared record 3";

    private final KeptFile file;

    private Prepared(KeptFile file) {
        this.file = file;
    }

    static Prepared in(Path folder) {
        return new Prepared(new KeptFile(folder.resolve(NAME), FORM));
    }

    /// The record, if the copy is there, whole, and made of just that.
    Optional<VotingRecord> read(String madeOf, VotingRecord compiledIn) {
        try {
            return file.read(madeOf).map(content -> new Reading(content).record(compiledIn));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Keeps a copy of `record`.
    ///
    /// @throws IOException if the folder cannot be written; nothing depends on the copy
    void keep(String madeOf, VotingRecord record) throws IOException {
        file.keep(madeOf, Writing.bytes(record));
    }

    /// Writes decisions; texts and lists of members that return are written once, before everything else.
    private static final class Writing {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 22);
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final Map<List<String>, Integer> members = new LinkedHashMap<>();

        static byte[] bytes(VotingRecord record) throws IOException {
            Writing writing = new Writing();
            writing.list(List.of(Position.values()), writing::word);
            writing.list(record.importedFiles(), writing::importedFile);
            writing.list(record.decisions(), writing::decision);
            Writing lists = new Writing();
            lists.texts.putAll(writing.texts);
            lists.list(List.copyOf(writing.members.keySet()), list -> lists.list(list, lists::text));
            Writing words = new Writing();
            words.list(List.copyOf(lists.texts.keySet()), words::spelled);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            words.body.writeTo(whole);
            lists.body.writeTo(whole);
            writing.body.writeTo(whole);
            return whole.toByteArray();
        }

        private void importedFile(ImportedFile file) {
            text(file.digest());
            text(file.publication());
            text(file.source());
            text(file.name());
            text(Long.toString(file.rows()));
            text(file.imported().toString());
        }

        private void decision(Decision decision) {
            text(decision.symbol().canonical());
            word(decision.organ());
            date(decision.date());
            optional(decision.session(), this::text);
            optional(decision.meeting(), this::text);
            word(decision.kind());
            optional(decision.classification(), this::word);
            text(decision.title());
            optional(decision.draft(), this::text);
            optional(decision.parent(), parent -> text(parent.canonical()));
            optional(decision.ordinal());
            optional(decision.majority(), this::word);
            optional(decision.votes(), this::votes);
            optional(decision.ballots(), this::ballots);
            optional(decision.outcome(), this::word);
            optional(decision.method(), this::word);
            optional(decision.basis(), this::text);
            optional(decision.decides(), this::truth);
            list(decision.parties(), this::text);
            list(decision.subjects(), this::text);
            citation(decision.citation());
            list(decision.fieldSources(), this::fieldSource);
            list(decision.corrections(), this::correction);
            list(decision.facts(), this::fact);
            list(decision.differences(), this::difference);
            text(decision.note());
        }

        private void votes(Votes votes) {
            number(votes.yes());
            number(votes.no());
            optional(votes.abstained());
            optional(votes.notParticipating());
            optional(votes.absent());
        }

        private void ballots(Ballots ballots) {
            RollCall cast = ballots.cast();
            List<String> of = new ArrayList<>(cast.size());
            for (int i = 0; i < cast.size(); i++) {
                of.add(cast.member(i));
            }
            number(members.computeIfAbsent(of, list -> members.size()));
            for (int i = 0; i < cast.size(); i++) {
                number(cast.position(i).ordinal());
            }
            word(ballots.quality());
            citation(ballots.citation());
            text(ballots.note());
        }

        private void citation(Citation citation) {
            text(citation.source());
            text(citation.locator());
            truth(citation.verified());
        }

        private void fieldSource(FieldSource source) {
            word(source.field());
            citation(source.citation());
        }

        private void correction(Correction correction) {
            text(correction.member());
            optional(correction.recorded(), this::word);
            word(correction.intended());
            optional(correction.statedOn(), this::date);
            citation(correction.citation());
            text(correction.note());
        }

        private void fact(Fact fact) {
            text(fact.name());
            text(fact.value());
            optional(fact.statedOn(), this::date);
            citation(fact.citation());
            text(fact.note());
        }

        private void difference(Difference difference) {
            text(difference.symbol().canonical());
            text(difference.field());
            text(difference.value());
            text(difference.shown());
            text(difference.source());
            text(difference.locator());
            text(difference.note());
        }

        private void date(EventDate date) {
            text(date.toString());
        }

        private void word(Enum<?> word) {
            text(word.name());
        }

        private void truth(boolean truth) {
            number(truth ? 1 : 0);
        }

        private void text(String text) {
            number(texts.computeIfAbsent(text, one -> texts.size()));
        }

        private void spelled(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            body.writeBytes(utf8);
        }

        private void optional(OptionalInt number) {
            number(number.isPresent() ? number.getAsInt() + 1 : 0);
        }

        private <T> void optional(Optional<T> value, Consumer<T> writing) {
            truth(value.isPresent());
            value.ifPresent(writing);
        }

        private <T> void list(List<T> items, Consumer<T> writing) {
            number(items.size());
            items.forEach(writing);
        }

        /// Seven bits a byte, the lowest first; nothing written here is negative.
        private void number(int number) {
            int rest = number;
            while (rest > 127) {
                body.write((rest & 127) | 128);
                rest >>>= 7;
            }
            body.write(rest);
        }
    }

    /// Reads what [Writing] wrote.
    private static final class Reading {
        private final byte[] content;
        private int at;
        private List<String> texts = List.of();
        private List<List<String>> members = List.of();
        private List<Position> positions = List.of();
        private final Map<String, EventDate> dates = new HashMap<>();

        Reading(byte[] content) {
            this.content = content;
        }

        VotingRecord record(VotingRecord compiledIn) {
            texts = list(this::spelled);
            members = list(() -> list(this::text));
            positions = list(() -> Position.valueOf(text()));
            List<ImportedFile> files = list(this::importedFile);
            return compiledIn.withImports(list(this::decision), files);
        }

        private ImportedFile importedFile() {
            return new ImportedFile(text(), text(), text(), text(), Long.parseLong(text()), LocalDate.parse(text()));
        }

        private Decision decision() {
            return new Decision(
                    Symbol.of(text()),
                    Organ.valueOf(text()),
                    date(),
                    optional(this::text),
                    optional(this::text),
                    Kind.valueOf(text()),
                    optional(() -> Classification.valueOf(text())),
                    text(),
                    optional(this::text),
                    optional(() -> Symbol.of(text())),
                    optionalNumber(),
                    optional(() -> Settled.valueOf(text())),
                    optional(this::votes),
                    optional(this::ballots),
                    optional(() -> Outcome.valueOf(text())),
                    optional(() -> Decision.Method.valueOf(text())),
                    optional(this::text),
                    optional(this::truth),
                    list(this::text),
                    list(this::text),
                    citation(),
                    list(() -> new FieldSource(Decision.Field.valueOf(text()), citation())),
                    list(this::correction),
                    list(this::fact),
                    list(this::difference),
                    text());
        }

        private Votes votes() {
            return new Votes(number(), number(), optionalNumber(), optionalNumber(), optionalNumber());
        }

        private Ballots ballots() {
            List<String> of = members.get(number());
            Map<String, Position> cast = HashMap.newHashMap(of.size());
            for (String member : of) {
                cast.put(member, positions.get(number()));
            }
            return new Ballots(RollCall.of(of, cast), Ballots.Quality.valueOf(text()), citation(), text());
        }

        private Citation citation() {
            return new Citation(text(), text(), truth());
        }

        private Correction correction() {
            return new Correction(
                    text(),
                    optional(() -> Position.valueOf(text())),
                    Position.valueOf(text()),
                    optional(this::date),
                    citation(),
                    text());
        }

        private Fact fact() {
            return new Fact(text(), text(), optional(this::date), citation(), text());
        }

        private Difference difference() {
            return new Difference(Symbol.of(text()), text(), text(), text(), text(), text(), text());
        }

        private EventDate date() {
            return dates.computeIfAbsent(text(), EventDate::parse);
        }

        private boolean truth() {
            return number() == 1;
        }

        private String text() {
            return texts.get(number());
        }

        private String spelled() {
            int length = number();
            at += length;
            return new String(content, at - length, length, StandardCharsets.UTF_8);
        }

        private OptionalInt optionalNumber() {
            int number = number();
            return number == 0 ? OptionalInt.empty() : OptionalInt.of(number - 1);
        }

        private <T> Optional<T> optional(Supplier<T> reading) {
            return truth() ? Optional.of(reading.get()) : Optional.empty();
        }

        private <T> List<T> list(Supplier<T> reading) {
            int size = number();
            List<T> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(reading.get());
            }
            return List.copyOf(items);
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = content[at++];
                number |= (next & 127) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }
}
