package fr.amphi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TlogProofTest {

    private static final SigningKey KEY = SigningKey.fromSeed("amphi.example", new byte[32]);
    private static final List<VerifierKey> KEYS = List.of(KEY.verifierKey());
    private static final String ORIGIN =
            Checkpoint.origin("amphi.example", "2027-05.LYON.DSM24.SOCLE");

    @Test
    void writesTheFormOfTheSpecification() {
        var tree = new MerkleTree();
        tree.append(Utf8.encode("a"));
        tree.append(Utf8.encode("b"));
        String head = Checkpoint.sign(KEY, ORIGIN, tree.size(), tree.root());
        assertThat(TlogProof.format(1, tree.inclusion(1, 2), head))
                .isEqualTo(
                        """
                        c2sp.org/tlog-proof@v1
                        index 1
                        Aippeebat6pa5MPl5F9+l3ESp+Y1k4INvsHsc4ok+Tw=

                        amphi.example/2027-05.LYON.DSM24.SOCLE
                        2
                        sTeYX/SE+2ANuTEHx3sDZcgNePW0Kd7Q/Zc2HQd5mes=

                        """
                                + head.substring(head.indexOf("— ")));
    }

    @Test
    void readsCheckpointsOfTheSpecification() {
        String note =
                """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """;
        Checkpoint head = Checkpoint.parse(note);
        assertThat(head.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(head.size()).isEqualTo(20852163);
        for (String wrong :
                List.of(
                        note.replace("20852163", "020852163"),
                        note.replace("20852163", "-1"),
                        note.replace("20852163\n", ""),
                        note.replace("CsUYap", "CsUYa"),
                        note.replace("\n20852163", "\n\n20852163"))) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(InvalidProof.class);
        }
    }

    @Test
    void aProofMayNameItsKey() {
        String head = Checkpoint.sign(KEY, ORIGIN, 1, Merkle.leafHash(new byte[0]));
        TlogProof proof = TlogProof.parse(TlogProof.format(0, List.of(), head, KEY.verifierKey()));
        assertThat(proof.text()).contains("\nextra ");
        assertThat(proof.claimedKey()).contains(KEY.verifierKey());
        assertThat(proof.verify(new byte[0], KEYS).size()).isEqualTo(1);

        String other =
                TlogProof.format(0, List.of(), head).replace("\nindex", "\nextra AAAA\nindex");
        assertThat(TlogProof.parse(other).claimedKey()).isEmpty();
        assertThat(TlogProof.parse(other).verify(new byte[0], KEYS).size()).isEqualTo(1);
    }

    @Test
    void aKeySpeaksOnlyForTheTreesBelowItsName() {
        String foreign = Checkpoint.sign(KEY, "amphi.example.org/x", 0, Merkle.emptyRoot());
        assertThatThrownBy(() -> Checkpoint.verify(foreign, KEYS))
                .hasMessageContaining("ne signe pas pour");
        String own = Checkpoint.sign(KEY, "amphi.example/x", 0, Merkle.emptyRoot());
        assertThat(Checkpoint.verify(own, KEYS).size()).isZero();
    }

    @Property(tries = 500)
    void aProofHoldsAndNoChangedByteDoes(
            @ForAll @IntRange(min = 1, max = 200) int leaves, @ForAll Random random) {
        var tree = new MerkleTree();
        for (int i = 0; i < leaves; i++) {
            tree.append(Utf8.encode("event " + i));
        }
        int index = random.nextInt(leaves);
        byte[] leaf = Utf8.encode("event " + index);
        String proof =
                TlogProof.format(
                        index,
                        tree.inclusion(index, leaves),
                        Checkpoint.sign(KEY, ORIGIN, leaves, tree.root()));
        assertThat(TlogProof.parse(proof).verify(leaf, KEYS).root()).isEqualTo(tree.root());
        assertThat(TlogProof.parse(proof).text()).isEqualTo(proof);

        byte[] changed = Utf8.encode(proof);
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        assertThatThrownBy(() -> TlogProof.parse(Utf8.decode(changed, "proof")).verify(leaf, KEYS))
                .isInstanceOf(InvalidProof.class);
    }

    @Test
    void aProofOfALargeTreeHasAtMostTwoKilobytes() {
        var hashes = Collections.nCopies(24, new byte[32]);
        String head = Checkpoint.sign(KEY, "x".repeat(200), 1L << 24, new byte[32]);
        assertThat(TlogProof.format((1L << 24) - 1, hashes, head, KEY.verifierKey()))
                .hasSizeLessThan(2048);
    }
}
