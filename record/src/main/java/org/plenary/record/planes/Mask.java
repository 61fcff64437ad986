package org.plenary.record.planes;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// A set of roll calls, one bit for each. Immutable.
public final class Mask {
    private final int size;
    private final long[] bits;

    private Mask(int size, long[] bits) {
        this.size = size;
        this.bits = bits;
    }

    /// The roll calls at the indices for which `in` holds.
    static Mask of(int size, IntPredicate in) {
        long[] bits = new long[(size + 63) >>> 6];
        for (int i = 0; i < size; i++) {
            if (in.test(i)) {
                bits[i >>> 6] |= 1L << i;
            }
        }
        return new Mask(size, bits);
    }

    static Mask none(int size) {
        return new Mask(size, new long[(size + 63) >>> 6]);
    }

    /// Of bits that nobody changes any more.
    static Mask owning(int size, long[] bits) {
        return new Mask(size, bits);
    }

    /// How many roll calls there are in all, in the set or not.
    public int size() {
        return size;
    }

    /// How many roll calls are in the set.
    public int count() {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// How many roll calls are in this set and in `other`, without making the set of them.
    public int countWith(Mask other) {
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            count += Long.bitCount(bits[i] & other.bits[i]);
        }
        return count;
    }

    /// How many roll calls are in all three.
    public int countWith(Mask second, Mask third) {
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            count += Long.bitCount(bits[i] & second.bits[i] & third.bits[i]);
        }
        return count;
    }

    public Mask and(Mask other) {
        long[] both = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            both[i] = bits[i] & other.bits[i];
        }
        return new Mask(size, both);
    }

    public Mask or(Mask other) {
        long[] either = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            either[i] = bits[i] | other.bits[i];
        }
        return new Mask(size, either);
    }

    /// The roll calls of this set that are not in `other`.
    public Mask without(Mask other) {
        long[] rest = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            rest[i] = bits[i] & ~other.bits[i];
        }
        return new Mask(size, rest);
    }

    public boolean has(int rollCall) {
        return (bits[rollCall >>> 6] & (1L << rollCall)) != 0;
    }

    /// Gives the index of every roll call in the set, in order.
    public void forEach(IntConsumer taking) {
        for (int i = 0; i < bits.length; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                taking.accept((i << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && size == mask.size && Arrays.equals(bits, mask.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return count() + " of " + size + " roll calls";
    }
}
