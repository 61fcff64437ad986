package org.plenary.chamber.ledger;

import java.util.ArrayList;
import java.util.List;

import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.json.Json;

/// The log of a chamber with its proof, as one file that can be checked offline.
public final class Minutes {
    /// What the field `format` says.
    static final String FORMAT = "plenary-minutes-1";

    private Minutes() {}

    /// The origin of a chamber's checkpoints: who signs, and which chamber.
    public static String origin(VerifierKey key, String chamber) {
        return key.name() + "/chambers/" + chamber;
    }

    /// The signed head of a log.
    public static SignedNote checkpoint(String chamber, MerkleTree tree, SigningKey key) {
        return SignedNote.sign(new Checkpoint(origin(key.verifier(), chamber), tree.size(), tree.root()).text(), key);
    }

    /// The leaf of an entry.
    public static Hash leaf(Entry entry) {
        return Hash.leaf(entry.json().canonical());
    }

    /// Whether an entry is a decision, for which the minutes carry a proof of its own.
    static boolean decision(Event event) {
        return event instanceof Event.VoteClosed
                || event instanceof Event.ResultDeclared
                || event instanceof Event.AdoptedWithoutVote
                || event instanceof Event.BallotReported;
    }

    /// The minutes of a log, to be written with [Json#canonical].
    public static Json.Fields of(String chamber, List<Entry> log, SigningKey key) {
        List<Json> entries = new ArrayList<>(log.size());
        List<Hash> leaves = new ArrayList<>(log.size());
        for (Entry entry : log) {
            Json.Fields json = entry.json();
            entries.add(json);
            leaves.add(Hash.leaf(json.canonical()));
        }
        MerkleTree tree = new MerkleTree(leaves);
        List<Json> decisions = new ArrayList<>();
        for (Entry entry : log) {
            if (decision(entry.event())) {
                decisions.add(Json.fields().with("index", entry.seq()).with("proof", texts(tree.inclusion((int)
                        entry.seq()))));
            }
        }
        return Json.fields()
                .with("format", FORMAT)
                .with("chamber", chamber)
                .with("entries", Json.items(entries))
                .with("leaves", texts(leaves))
                .with("decisions", Json.items(decisions))
                .with("checkpoint", checkpoint(chamber, tree, key).note())
                .with("key", key.verifier().text());
    }

    /// The proof that one entry stands in a log, for who holds a receipt: the entry, its leaf, the hashes that
    /// lead from it to the signed checkpoint, and the key.
    ///
    /// @param log the entries that are published, of which `index` is one
    public static Json.Fields proof(String chamber, List<Entry> log, int index, SigningKey key) {
        List<Hash> leaves = log.stream().map(Minutes::leaf).toList();
        MerkleTree tree = new MerkleTree(leaves);
        return Json.fields()
                .with("chamber", chamber)
                .with("index", index)
                .with("entry", log.get(index).json())
                .with("leaf", leaves.get(index).base64())
                .with("proof", texts(tree.inclusion(index)))
                .with("checkpoint", checkpoint(chamber, tree, key).note())
                .with("key", key.verifier().text());
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
