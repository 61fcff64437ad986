package org.plenary.chamber.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plenary.chamber.Chamber;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.json.Json;
import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.rules.Rules;

/// Checks minutes offline: canonical bytes, hashes, tree, signature, and every ruling taken again.
public final class Verification {
    private static final Set<String> FIELDS =
            Set.of("format", "chamber", "entries", "leaves", "decisions", "checkpoint", "key");

    private final Rules rules;
    private final Optional<VerifierKey> known;

    /// @param rules takes the rulings again
    /// @param known the key by which the minutes must be signed; empty when any will do, and the report
    /// says so
    public Verification(Rules rules, Optional<VerifierKey> known) {
        this.rules = rules;
        this.known = known;
    }

    /// What came of checking.
    public sealed interface Report {
        /// Everything holds.
        ///
        /// @param signer who signed, by the key in the file
        /// @param signerChecked whether that is the key one asked for
        /// @param rulings how many rulings were taken again, with the same result
        /// @param declaredOtherwise votes of which the presiding officer declared another result than
        /// the ruling
        record Holds(
                String chamber,
                Checkpoint checkpoint,
                VerifierKey signer,
                boolean signerChecked,
                int rulings,
                List<Event.ResultDeclared> declaredOtherwise)
                implements Report {
            public Holds {
                declaredOtherwise = List.copyOf(declaredOtherwise);
            }
        }

        /// Something does not hold.
        ///
        /// @param index the first entry that is not as it was, where it is one
        record Fails(Optional<Long> index, String why) implements Report {}
    }

    /// Checks the bytes of a file of minutes. Whatever they are, the answer is a report.
    public Report of(byte[] bytes) {
        try {
            return checked(bytes);
        } catch (Fault fault) {
            return new Report.Fails(fault.index, String.valueOf(fault.getMessage()));
        }
    }

    /// Checks that minutes continue what was seen before: an earlier checkpoint of the same chamber.
    ///
    /// @param bytes minutes that hold by themselves
    public Report continuing(byte[] bytes, Checkpoint earlier) {
        Report report = of(bytes);
        if (!(report instanceof Report.Holds holds)) {
            return report;
        }
        try {
            List<Hash> leaves = leaves((Json.Fields) JsonReader.read(bytes));
            MerkleTree tree = new MerkleTree(leaves);
            if (!earlier.origin().equals(holds.checkpoint().origin())) {
                throw new Fault(
                        Optional.empty(), "The earlier checkpoint is of another log: " + earlier.origin() + ".");
            }
            if (earlier.size() < 1 || earlier.size() > tree.size()) {
                throw new Fault(
                        Optional.empty(),
                        "The earlier checkpoint has %d entries, and these minutes %d."
                                .formatted(earlier.size(), tree.size()));
            }
            List<Hash> proof = tree.consistency((int) earlier.size());
            boolean same = MerkleTree.consistent(earlier.size(), earlier.root(), tree.size(), tree.root(), proof);
            return same
                    ? report
                    : new Report.Fails(
                            Optional.empty(),
                            "A fork: the first %d entries are not those of the earlier checkpoint."
                                    .formatted(earlier.size()));
        } catch (Fault fault) {
            return new Report.Fails(fault.index, String.valueOf(fault.getMessage()));
        } catch (MalformedJson problem) {
            throw new IllegalStateException("Minutes that hold can be read.", problem);
        }
    }

    private Report checked(byte[] bytes) throws Fault {
        Json.Fields minutes = canonical(bytes);
        if (!minutes.values().keySet().equals(FIELDS) || !minutes.text("format").equals(Optional.of(Minutes.FORMAT))) {
            throw new Fault(
                    Optional.empty(), "These are no minutes: expected the format \"%s\".".formatted(Minutes.FORMAT));
        }
        List<Json> entries = minutes.items("entries");
        List<Hash> leaves = leaves(minutes);
        for (int i = 0; i < entries.size(); i++) {
            if (i >= leaves.size() || !Hash.leaf(entries.get(i).canonical()).equals(leaves.get(i))) {
                throw new Fault(
                        Optional.of((long) i), "Entry %d does not have the hash that stands for it.".formatted(i));
            }
        }
        if (leaves.size() != entries.size() || entries.isEmpty()) {
            throw new Fault(
                    Optional.of((long) entries.size()),
                    "There are %d entries and %d hashes.".formatted(entries.size(), leaves.size()));
        }
        MerkleTree tree = new MerkleTree(leaves);
        SignedNote note = minutes.text("checkpoint")
                .flatMap(SignedNote::of)
                .orElseThrow(() -> new Fault(Optional.empty(), "The checkpoint is no signed note."));
        Checkpoint checkpoint = Checkpoint.of(note.text())
                .filter(found -> found.text().equals(note.text()))
                .orElseThrow(() -> new Fault(Optional.empty(), "The signed note is no checkpoint."));
        VerifierKey signer = minutes.text("key")
                .flatMap(VerifierKey::of)
                .orElseThrow(() -> new Fault(Optional.empty(), "The key is no verifier's key."));
        String chamber = minutes.text("chamber").orElse("");
        if (!checkpoint.origin().equals(Minutes.origin(signer, chamber))) {
            throw new Fault(
                    Optional.empty(),
                    "The checkpoint is of \"%s\", the minutes are of \"%s\"."
                            .formatted(checkpoint.origin(), Minutes.origin(signer, chamber)));
        }
        if (checkpoint.size() != tree.size() || !checkpoint.root().equals(tree.root())) {
            throw new Fault(
                    Optional.empty(),
                    "The checkpoint is of %d entries with another tree hash; the minutes have %d."
                            .formatted(checkpoint.size(), tree.size()));
        }
        if (note.signatures().size() != 1 || !note.verifiedBy(signer)) {
            throw new Fault(Optional.empty(), "The signature is not by the key in the minutes.");
        }
        if (known.filter(key -> !key.equals(signer)).isPresent()) {
            throw new Fault(
                    Optional.empty(), "Signed by %s, and not by the key asked for, %s.".formatted(signer, known.get()));
        }
        List<Entry> log = read(entries, chamber);
        proofs(minutes, log, tree);
        return new Report.Holds(chamber, checkpoint, signer, known.isPresent(), rulings(log), declaredOtherwise(log));
    }

    private static Json.Fields canonical(byte[] bytes) throws Fault {
        Json json;
        try {
            json = JsonReader.read(bytes);
        } catch (MalformedJson problem) {
            throw new Fault(index(problem.pointer()), String.valueOf(problem.getMessage()));
        }
        if (!(json instanceof Json.Fields minutes)) {
            throw new Fault(Optional.empty(), "Minutes are an object.");
        }
        byte[] canonical = minutes.canonical();
        int differ = Arrays.mismatch(bytes, canonical);
        if (differ >= 0) {
            throw new Fault(
                    indexAt(minutes, differ),
                    "The file is not in canonical form (RFC 8785) from octet %d on.".formatted(differ));
        }
        return minutes;
    }

    private static Optional<Long> index(String pointer) {
        String[] parts = pointer.split("/", -1);
        return parts.length > 2 && parts[1].equals("entries") && parts[2].matches("[0-9]{1,15}")
                ? Optional.of(Long.parseLong(parts[2]))
                : Optional.empty();
    }

    /// The entry in which an octet of the canonical form stands.
    private static Optional<Long> indexAt(Json.Fields minutes, int octet) {
        List<Json> entries = minutes.items("entries");
        String text = minutes.text();
        String array = "\"entries\":" + Json.items(entries).text();
        int start = text.indexOf(array);
        if (start < 0) {
            return Optional.empty();
        }
        long end = "\"entries\":[".length();
        end += text.substring(0, start).getBytes(StandardCharsets.UTF_8).length;
        if (octet < end) {
            return Optional.empty();
        }
        for (int i = 0; i < entries.size(); i++) {
            end += entries.get(i).canonical().length + 1;
            if (octet < end) {
                return Optional.of((long) i);
            }
        }
        return Optional.empty();
    }

    private static List<Hash> leaves(Json.Fields minutes) throws Fault {
        List<Hash> leaves = new ArrayList<>();
        for (Json leaf : minutes.items("leaves")) {
            Optional<Hash> hash = leaf instanceof Json.Text(String text) ? Hash.base64(text) : Optional.empty();
            leaves.add(hash.orElseThrow(() -> new Fault(
                    Optional.of((long) leaves.size()), "The hash of entry %d is none.".formatted(leaves.size()))));
        }
        return leaves;
    }

    private static List<Entry> read(List<Json> entries, String chamber) throws Fault {
        List<Entry> log = new ArrayList<>(entries.size());
        Optional<ChamberState> state = Optional.empty();
        for (Json json : entries) {
            long index = log.size();
            try {
                Entry entry = Entry.read(json);
                if (!Arrays.equals(entry.json().canonical(), json.canonical())) {
                    throw new Fault(Optional.of(index), "Entry %d says more than it should.".formatted(index));
                }
                state = Optional.of(
                        state.isEmpty() ? ChamberState.of(entry) : state.get().after(entry));
                log.add(entry);
            } catch (MalformedJson | IllegalArgumentException problem) {
                throw new Fault(
                        Optional.of(index),
                        "Entry %d cannot stand where it stands: %s".formatted(index, problem.getMessage()));
            }
        }
        if (!state.map(ChamberState::id).equals(Optional.of(chamber))) {
            throw new Fault(Optional.of(0L), "The log is of another chamber than the minutes say.");
        }
        return log;
    }

    private static void proofs(Json.Fields minutes, List<Entry> log, MerkleTree tree) throws Fault {
        List<Json> decisions = minutes.items("decisions");
        int next = 0;
        for (Entry entry : log) {
            if (!Minutes.decision(entry.event())) {
                continue;
            }
            Optional<Json.Fields> given = next < decisions.size() && decisions.get(next) instanceof Json.Fields fields
                    ? Optional.of(fields)
                    : Optional.empty();
            List<Hash> proof = given.stream()
                    .flatMap(fields -> fields.items("proof").stream())
                    .<Optional<Hash>>map(
                            item -> item instanceof Json.Text(String text) ? Hash.base64(text) : Optional.empty())
                    .flatMap(Optional::stream)
                    .toList();
            boolean whole = given.filter(fields -> fields.whole("index").equals(Optional.of(entry.seq())))
                    .filter(fields -> fields.values().size() == 2)
                    .filter(fields -> fields.items("proof").size() == proof.size())
                    .isPresent();
            if (!whole
                    || !MerkleTree.includes(
                            tree.leaves().get((int) entry.seq()), entry.seq(), tree.size(), proof, tree.root())) {
                throw new Fault(
                        Optional.of(entry.seq()),
                        "The proof of the decision in entry %d fails.".formatted(entry.seq()));
            }
            next++;
        }
        if (next != decisions.size()) {
            throw new Fault(Optional.empty(), "There are proofs of decisions that the log does not have.");
        }
    }

    private int rulings(List<Entry> log) throws Fault {
        List<Long> differ;
        try {
            differ = new Chamber(rules).rulingsThatDiffer(log);
        } catch (IllegalArgumentException problem) {
            throw new Fault(Optional.empty(), "The rulings cannot be taken again: " + problem.getMessage());
        }
        if (!differ.isEmpty()) {
            throw new Fault(
                    Optional.of(differ.getFirst()),
                    "The ruling in entry %d, taken again, comes out otherwise.".formatted(differ.getFirst()));
        }
        return (int) log.stream()
                .filter(entry -> Minutes.decision(entry.event()) && !(entry.event() instanceof Event.ResultDeclared))
                .count();
    }

    private static List<Event.ResultDeclared> declaredOtherwise(List<Entry> log) {
        return log.stream()
                .map(Entry::event)
                .filter(event ->
                        event instanceof Event.ResultDeclared declared && declared.outcome() != declared.ruled())
                .map(Event.ResultDeclared.class::cast)
                .toList();
    }

    /// Carries the first fault out of the checking.
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Long> index;

        Fault(Optional<Long> index, String message) {
            super(message);
            this.index = index;
        }
    }
}
