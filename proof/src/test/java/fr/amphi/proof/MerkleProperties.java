package fr.amphi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleProperties {

    @Property(tries = 300)
    void everyInclusionProofVerifiesAndNoFlippedBitDoes(
            @ForAll @IntRange(min = 1, max = 700) int leaves, @ForAll Random random) {
        MerkleTree tree = tree(leaves);
        int size = 1 + random.nextInt(leaves);
        int index = random.nextInt(size);
        byte[] leaf = Merkle.leafHash(leaf(index));
        byte[] root = tree.root(size);
        List<byte[]> proof = tree.inclusion(index, size);

        assertThat(Merkle.verifyInclusion(index, size, leaf, proof, root)).isTrue();
        assertThat(Merkle.verifyInclusion(index, size, flip(leaf, random), proof, root)).isFalse();
        assertThat(Merkle.verifyInclusion(index, size, leaf, proof, flip(root, random))).isFalse();
        assertThat(Merkle.verifyInclusion((index + 1) % (size + 1), size, leaf, proof, root))
                .isFalse();
        for (List<byte[]> wrong : spoiled(proof, random)) {
            assertThat(Merkle.verifyInclusion(index, size, leaf, wrong, root)).isFalse();
        }
    }

    @Property(tries = 300)
    void everyConsistencyProofVerifiesAndNoFlippedBitDoes(
            @ForAll @IntRange(min = 1, max = 700) int leaves, @ForAll Random random) {
        MerkleTree tree = tree(leaves);
        int to = 1 + random.nextInt(leaves);
        int from = 1 + random.nextInt(to);
        byte[] old = tree.root(from);
        byte[] grown = tree.root(to);
        List<byte[]> proof = tree.consistency(from, to);

        assertThat(Merkle.verifyConsistency(from, old, to, grown, proof)).isTrue();
        assertThat(Merkle.verifyConsistency(from, flip(old, random), to, grown, proof)).isFalse();
        assertThat(Merkle.verifyConsistency(from, old, to, flip(grown, random), proof)).isFalse();
        for (List<byte[]> wrong : spoiled(proof, random)) {
            assertThat(Merkle.verifyConsistency(from, old, to, grown, wrong)).isFalse();
        }
    }

    @Property(tries = 100)
    void rootsAreThoseOfTheDefinition(@ForAll @IntRange(min = 0, max = 300) int leaves) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            all.add(leaf(i));
        }
        assertThat(tree(leaves).root()).isEqualTo(definition(all));
    }

    /** MTH of RFC 6962 section 2.1, word for word. */
    private static byte[] definition(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Merkle.emptyRoot();
        }
        if (n == 1) {
            return Merkle.leafHash(leaves.getFirst());
        }
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return Merkle.nodeHash(definition(leaves.subList(0, k)), definition(leaves.subList(k, n)));
    }

    private static List<List<byte[]>> spoiled(List<byte[]> proof, Random random) {
        List<List<byte[]>> spoiled = new ArrayList<>();
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[32]);
        spoiled.add(longer);
        if (!proof.isEmpty()) {
            int at = random.nextInt(proof.size());
            List<byte[]> flipped = new ArrayList<>(proof);
            flipped.set(at, flip(proof.get(at), random));
            spoiled.add(flipped);
            spoiled.add(proof.subList(0, proof.size() - 1));
        }
        return spoiled;
    }

    private static byte[] flip(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static MerkleTree tree(int leaves) {
        var tree = new MerkleTree();
        for (int i = 0; i < leaves; i++) {
            assertThat(tree.append(leaf(i))).isEqualTo(i);
        }
        return tree;
    }

    private static byte[] leaf(int index) {
        return Utf8.encode("leaf " + index);
    }
}
