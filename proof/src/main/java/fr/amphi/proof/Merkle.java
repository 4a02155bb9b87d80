package fr.amphi.proof;

import java.security.MessageDigest;
import java.util.List;

/** The hashes of RFC 6962 and the verification of its two proofs, without a tree. */
public final class Merkle {

    private Merkle() {}

    /** Hash of a leaf: SHA-256(0x00 ‖ leaf). */
    public static byte[] leafHash(byte[] leaf) {
        return Sha256.of(new byte[] {0}, leaf);
    }

    /** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return Sha256.of(new byte[] {1}, left, right);
    }

    /** Root of the tree without leaves: the hash of nothing. */
    public static byte[] emptyRoot() {
        return Sha256.of();
    }

    /**
     * @param proof from the leaf's sibling up to the root's child
     * @return the root that the proof leads to
     * @throws InvalidProof when the index is outside the tree or the proof has the wrong length
     */
    public static byte[] rootFromInclusion(
            long index, long size, byte[] leafHash, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            throw new InvalidProof(
                    "l'index " + index + " est hors d'un arbre de " + size + " feuilles");
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                throw new InvalidProof("la preuve d'inclusion est trop longue");
            }
            if ((node & 1) == 1 || node == last) {
                hash = nodeHash(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new InvalidProof("la preuve d'inclusion est trop courte");
        }
        return hash;
    }

    /** Whether the leaf with this hash is at this index in the tree of this size and root. */
    public static boolean verifyInclusion(
            long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        try {
            return MessageDigest.isEqual(rootFromInclusion(index, size, leafHash, proof), root);
        } catch (InvalidProof _) {
            return false;
        }
    }

    /**
     * Whether the tree of {@code to} leaves extends the tree of {@code from} leaves. Everything
     * extends the empty tree; its proof is empty, as it is between equal sizes.
     */
    public static boolean verifyConsistency(
            long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && MessageDigest.isEqual(fromRoot, toRoot);
        }
        if (from == 0) {
            return proof.isEmpty() && MessageDigest.isEqual(fromRoot, emptyRoot());
        }
        return !proof.isEmpty() && extendsTree(from, fromRoot, to, toRoot, proof);
    }

    private static boolean extendsTree(
            long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        // A power of two is itself a node of the larger tree: the proof starts at its root.
        int next = node == 0 ? 0 : 1;
        byte[] old = node == 0 ? fromRoot : proof.getFirst();
        byte[] grown = old;
        for (; next < proof.size(); next++) {
            if (last == 0) {
                return false;
            }
            byte[] hash = proof.get(next);
            if ((node & 1) == 1 || node == last) {
                old = nodeHash(hash, old);
                grown = nodeHash(hash, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = nodeHash(grown, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(old, fromRoot)
                && MessageDigest.isEqual(grown, toRoot);
    }
}
