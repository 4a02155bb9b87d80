package fr.amphi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The example of c2sp.org/signed-note. */
    private static final String C2SP_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String C2SP_NOTE =
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of Go's sumdb/note, the format's first implementation. */
    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String GO_NOTE =
            GO_TEXT
                    + """

                    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                    """;

    @Test
    void verifiesThePublishedExamples() {
        assertThat(SignedNote.parse(C2SP_NOTE).verify(List.of(VerifierKey.parse(C2SP_KEY))))
                .containsExactly(VerifierKey.parse(C2SP_KEY));
        assertThat(SignedNote.parse(GO_NOTE).verify(List.of(VerifierKey.parse(GO_KEY)))).hasSize(1);
    }

    @Test
    void signsAsTheFirstImplementationDoes() {
        SigningKey key = SigningKey.parse(GO_SECRET);
        assertThat(key.verifierKey().text()).isEqualTo(GO_KEY);
        assertThat(key.secretText()).isEqualTo(GO_SECRET);
        assertThat(SignedNote.sign(GO_TEXT, key)).isEqualTo(GO_NOTE);
    }

    @Test
    void keysAreReadInTheirOneForm() {
        assertThat(VerifierKey.parse(C2SP_KEY).text()).isEqualTo(C2SP_KEY);
        for (String wrong :
                List.of(
                        "",
                        "example.com/foo",
                        C2SP_KEY.replace("530d903a", "530d903b"),
                        C2SP_KEY.replace("foo", "fop"),
                        C2SP_KEY.replace("AekyeRrm", "Aek"),
                        C2SP_KEY.replace("AekyeRrm", "BekyeRrm"),
                        C2SP_KEY.replace("com/foo", "com foo"))) {
            assertThatThrownBy(() -> VerifierKey.parse(wrong)).isInstanceOf(InvalidProof.class);
        }
    }

    @Test
    void unknownSignaturesAreIgnoredAndKnownOnesMustHold() {
        SigningKey one = SigningKey.fromSeed("one.example", new byte[32]);
        byte[] seed = new byte[32];
        seed[0] = 1;
        SigningKey two = SigningKey.fromSeed("two.example", seed);
        SignedNote note = SignedNote.parse(SignedNote.sign("text\n", one, two));
        assertThat(note.verify(List.of(one.verifierKey()))).containsExactly(one.verifierKey());
        assertThat(note.verify(List.of(two.verifierKey(), one.verifierKey()))).hasSize(2);
        assertThatThrownBy(() -> note.verify(List.of(VerifierKey.parse(C2SP_KEY))))
                .isInstanceOf(InvalidProof.class);
        assertThatThrownBy(() -> note.verify(List.of())).isInstanceOf(InvalidProof.class);

        var other = SignedNote.parse(SignedNote.sign("other\n", two)).signatures();
        var mixed =
                new SignedNote("text\n", List.of(note.signatures().getFirst(), other.getFirst()));
        assertThatThrownBy(() -> mixed.verify(List.of(one.verifierKey(), two.verifierKey())))
                .hasMessageContaining("two.example");
    }

    @Test
    void malformedNotesAreRefused() {
        for (String wrong :
                List.of(
                        "",
                        "text",
                        "text\n",
                        "text\n\n",
                        "text\n\nsigned by me\n",
                        "text\n\n- name AAAAAAAA\n",
                        "text\n\n— name AAAA\n",
                        "text\n\n— name AAAAAAB=\n",
                        C2SP_NOTE + "more",
                        C2SP_NOTE.replace("example message", "example\tmessage"))) {
            assertThatThrownBy(() -> SignedNote.parse(wrong)).isInstanceOf(InvalidProof.class);
        }
    }

    @Property(tries = 500)
    void anyChangedCharacterIsFound(
            @ForAll @IntRange(min = 0, max = 1000) int place,
            @ForAll @IntRange(min = 1, max = 127) int change) {
        var note = new StringBuilder(C2SP_NOTE);
        int at = place % note.length();
        note.setCharAt(at, (char) (note.charAt(at) ^ change));
        assertThatThrownBy(() ->
                        SignedNote.parse(note.toString())
                                .verify(List.of(VerifierKey.parse(C2SP_KEY))))
                .isInstanceOf(InvalidProof.class);
    }
}
