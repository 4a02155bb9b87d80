package fr.amphi.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing Merkle tree (RFC 6962, SHA-256) that gives its root at any size it had, and proofs
 * between any of them. Keeps 64 bytes a leaf; appending costs two hashes on average, a root or a
 * proof as many as the tree is high. May be used by several threads.
 */
public final class MerkleTree {

    /** Level k holds the hashes of the complete subtrees of 2^k leaves, from left to right. */
    private final List<Hashes> levels = new ArrayList<>();

    private final MessageDigest digest = Sha256.digest();

    /** Appends a leaf and returns its index. */
    public synchronized long append(byte[] leaf) {
        digest.update((byte) 0);
        return appendHash(digest.digest(leaf));
    }

    /** Appends a leaf known by its {@link Merkle#leafHash} and returns its index. */
    public synchronized long appendHash(byte[] leafHash) {
        if (leafHash.length != Sha256.BYTES) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        long index = size();
        byte[] hash = leafHash;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new Hashes());
            }
            Hashes row = levels.get(level);
            row.add(hash);
            if (row.count() % 2 == 1) {
                return index;
            }
            hash = node(row.get(row.count() - 2), hash);
        }
    }

    /** Number of leaves. */
    public synchronized long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().count();
    }

    /** Root of the whole tree. */
    public synchronized byte[] root() {
        return root(size());
    }

    /** Root of the first {@code size} leaves. */
    public synchronized byte[] root(long size) {
        checkSize(size);
        return size == 0 ? Merkle.emptyRoot() : subtree(0, size);
    }

    /** Hash of one leaf. */
    public synchronized byte[] leafHash(long index) {
        checkIndex(index, size());
        return levels.getFirst().get(Math.toIntExact(index));
    }

    /**
     * The inclusion proof of a leaf in the tree of the first {@code size} leaves, from the leaf's
     * sibling up to the root's child.
     */
    public synchronized List<byte[]> inclusion(long index, long size) {
        checkSize(size);
        checkIndex(index, size);
        List<byte[]> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                proof.add(subtree(middle, to));
                to = middle;
            } else {
                proof.add(subtree(from, middle));
                from = middle;
            }
        }
        return List.copyOf(proof.reversed());
    }

    /**
     * The consistency proof between the trees of the first {@code from} and the first {@code to}
     * leaves; empty when they are the same tree or the smaller one has no leaf.
     */
    public synchronized List<byte[]> consistency(long from, long to) {
        checkSize(to);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no tree of " + from + " leaves within " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        if (from > 0 && from < to) {
            consistency(from, 0, to, true, proof);
        }
        return List.copyOf(proof);
    }

    /** SUBPROOF of RFC 6962 section 2.1.2, for the leaves [start, end). */
    private void consistency(long old, long start, long end, boolean known, List<byte[]> proof) {
        if (old == end) {
            if (!known) {
                proof.add(subtree(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (old <= middle) {
            consistency(old, start, middle, known, proof);
            proof.add(subtree(middle, end));
        } else {
            consistency(old, middle, end, false, proof);
            proof.add(subtree(start, middle));
        }
    }

    /**
     * Hash of the leaves [from, to), where from is a multiple of the power of two that spans them.
     */
    private byte[] subtree(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return levels.get(level).get(Math.toIntExact(from >> level));
        }
        long middle = from + split(leaves);
        return node(subtree(from, middle), subtree(middle, to));
    }

    /** The largest power of two smaller than the number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private void checkSize(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("no tree of " + size + " leaves within " + size());
        }
    }

    private static void checkIndex(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
    }
}
