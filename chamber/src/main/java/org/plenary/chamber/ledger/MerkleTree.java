package org.plenary.chamber.ledger;

import java.util.ArrayList;
import java.util.List;

/// The hashes of a log's leaves, and what follows from them (RFC 9162, section 2.1). Immutable.
///
/// Roots and proofs are computed when they are asked for, in time linear in the leaves: a meeting has
/// thousands, not millions.
public record MerkleTree(List<Hash> leaves) {
    public MerkleTree {
        leaves = List.copyOf(leaves);
    }

    public int size() {
        return leaves.size();
    }

    /// The head of the tree (section 2.1.1).
    public Hash root() {
        return leaves.isEmpty() ? Hash.plain(new byte[0]) : root(leaves);
    }

    private static Hash root(List<Hash> part) {
        int size = part.size();
        if (size == 1) {
            return part.getFirst();
        }
        int left = leftSize(size);
        return Hash.node(root(part.subList(0, left)), root(part.subList(left, size)));
    }

    /// The largest power of two smaller than `size`.
    private static int leftSize(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /// The proof that the leaf at `index` is in this tree (section 2.1.3.1).
    public List<Hash> inclusion(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("The tree has %d leaves; there is no leaf %d.".formatted(size(), index));
        }
        return inclusion(index, leaves);
    }

    private static List<Hash> inclusion(int index, List<Hash> part) {
        int size = part.size();
        if (size == 1) {
            return List.of();
        }
        int left = leftSize(size);
        return index < left
                ? with(inclusion(index, part.subList(0, left)), root(part.subList(left, size)))
                : with(inclusion(index - left, part.subList(left, size)), root(part.subList(0, left)));
    }

    /// The proof that the tree of the first `earlier` leaves is the beginning of this one (section
    /// 2.1.4.1).
    public List<Hash> consistency(int earlier) {
        if (earlier < 1 || earlier > size()) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves begins with one of 1 to %d; asked for %d.".formatted(size(), size(), earlier));
        }
        return earlier == size() ? List.of() : subproof(earlier, leaves, true);
    }

    private static List<Hash> subproof(int earlier, List<Hash> part, boolean whole) {
        int size = part.size();
        if (earlier == size) {
            return whole ? List.of() : List.of(root(part));
        }
        int left = leftSize(size);
        return earlier <= left
                ? with(subproof(earlier, part.subList(0, left), whole), root(part.subList(left, size)))
                : with(subproof(earlier - left, part.subList(left, size), false), root(part.subList(0, left)));
    }

    private static List<Hash> with(List<Hash> hashes, Hash one) {
        List<Hash> more = new ArrayList<>(hashes);
        more.add(one);
        return more;
    }

    /// Whether `proof` shows that `leaf` stands at `index` in the tree of `size` leaves with head `root`
    /// (section 2.1.3.2).
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash found = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                found = Hash.node(sibling, found);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                found = Hash.node(found, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && found.equals(root);
    }

    /// Whether `proof` shows that the tree of `first` leaves with head `firstRoot` is the beginning of the one
    /// of `second` leaves with head `secondRoot` (section 2.1.4.2). Two heads of one size agree only if they
    /// are the same: anything else is a fork.
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash one = path.getFirst();
        Hash other = path.getFirst();
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                one = Hash.node(sibling, one);
                other = Hash.node(sibling, other);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                other = Hash.node(other, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && one.equals(firstRoot) && other.equals(secondRoot);
    }
}
