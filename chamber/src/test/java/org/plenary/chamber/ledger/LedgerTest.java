package org.plenary.chamber.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTest {
    /// The leaves of the test vectors of Certificate Transparency's reference implementation.
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static MerkleTree tree(int size) {
        return new MerkleTree(LEAVES.subList(0, size).stream()
                .map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf)))
                .toList());
    }

    private static MerkleTree numbered(int size) {
        return new MerkleTree(IntStream.range(0, size)
                .mapToObj(number -> Hash.leaf(new byte[] {(byte) number, (byte) (number >> 8)}))
                .toList());
    }

    @Test
    void theHeadsOfTheKnownTreesAreFound() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            assertThat(HexFormat.of().formatHex(tree(size).root().octets())).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOther() {
        for (int size = 1; size <= 33; size++) {
            MerkleTree tree = numbered(size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = tree.inclusion(index);
                assertThat(MerkleTree.includes(tree.leaves().get(index), index, size, proof, tree.root()))
                        .isTrue();
                Hash other = Hash.leaf(new byte[] {99, 99});
                assertThat(MerkleTree.includes(other, index, size, proof, tree.root()))
                        .isFalse();
                List<Hash> longer = new ArrayList<>(proof);
                longer.add(other);
                assertThat(MerkleTree.includes(tree.leaves().get(index), index, size, longer, tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsShownToBeginEveryLongerOneAndNoOther() {
        for (int size = 1; size <= 33; size++) {
            MerkleTree tree = numbered(size);
            for (int earlier = 1; earlier <= size; earlier++) {
                List<Hash> proof = tree.consistency(earlier);
                Hash head = numbered(earlier).root();
                assertThat(MerkleTree.consistent(earlier, head, size, tree.root(), proof))
                        .isTrue();
                Hash fork = Hash.leaf(new byte[] {99, 99});
                assertThat(MerkleTree.consistent(earlier, fork, size, tree.root(), proof))
                        .isFalse();
                assertThat(MerkleTree.consistent(earlier, head, size, fork, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void theNoteInTheDocumentationOfGosNotePackageOpens() {
        VerifierKey key = VerifierKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                .orElseThrow();
        SignedNote note = SignedNote.of("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """).orElseThrow();
        assertThat(note.verifiedBy(key)).isTrue();
        SignedNote changed = new SignedNote(note.text().replace("answer", "remedy"), note.signatures());
        assertThat(changed.verifiedBy(key)).isFalse();
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        SigningKey key = SigningKey.generate("plenary.example");
        SigningKey again = SigningKey.of(key.lines());
        assertThat(again.verifier()).isEqualTo(key.verifier());
        SignedNote note = SignedNote.sign("a\n", again);
        assertThat(SignedNote.of(note.note())).contains(note);
        assertThat(note.verifiedBy(key.verifier())).isTrue();
        String other = SigningKey.generate("plenary.example").lines().split("\n", -1)[0];
        assertThatThrownBy(() -> SigningKey.of(other + "\n" + key.verifier().text()))
                .hasMessageContaining("do not belong together");
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        Checkpoint checkpoint = new Checkpoint("plenary.example/chambers/x", 3, tree(3).root());
        assertThat(Checkpoint.of(checkpoint.text())).isEqualTo(Optional.of(checkpoint));
        assertThat(Checkpoint.of("a\n03\n" + tree(3).root() + "\n")).isEmpty();
    }
}
