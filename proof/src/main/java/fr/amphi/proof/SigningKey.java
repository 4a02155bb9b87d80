package fr.amphi.proof;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An operator's Ed25519 private key with its name. Its text form never shows the secret. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final byte[] publicKey;
    private final VerifierKey verifierKey;

    private SigningKey(String name, byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new InvalidProof("une graine de clé a 32 octets");
        }
        this.seed = seed.clone();
        this.publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        this.verifierKey = new VerifierKey(name, publicKey);
    }

    /**
     * @param name the operator's, such as {@code amphi.example}; no spaces, no {@code +}
     * @param seed 32 secret bytes
     */
    public static SigningKey fromSeed(String name, byte[] seed) {
        return new SigningKey(name, seed);
    }

    /** A new key. */
    public static SigningKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /**
     * Reads {@code PRIVATE+KEY+<name>+<hex key id>+<base64(type ‖ seed)>}, the text that Go's
     * {@code sumdb/note} writes.
     */
    public static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (parts.length != 5 || !text.startsWith(PREFIX)) {
            throw new InvalidProof("pas une clé de signature");
        }
        byte[] typed = Base64Text.decode(parts[4], "clé de signature");
        if (typed.length == 0 || typed[0] != VerifierKey.ED25519) {
            throw new InvalidProof("pas une clé de signature Ed25519");
        }
        var key = new SigningKey(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!VerifierKey.hexId(key.verifierKey.id()).equals(parts[3])) {
            throw new InvalidProof("l'identifiant de la clé de signature n'est pas le sien");
        }
        return key;
    }

    /**
     * Reads the key kept in a file, or makes one there, readable by its owner only. Of several
     * processes that start at once, one makes it and all read the same.
     */
    public static SigningKey loadOrCreate(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            create(file, generate(name, new SecureRandom()));
        }
        return parse(Files.readString(file));
    }

    private static void create(Path file, SigningKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Written whole under another name first: nobody may ever read half a key.
        Path whole = Files.createTempFile(folder, ".key", ".new");
        try {
            if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(whole, key.secretText() + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            // Another process was faster: its key counts.
        } finally {
            Files.delete(whole);
        }
    }

    /** The private key as text, for its file and nowhere else. */
    public String secretText() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = VerifierKey.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX
                + name()
                + "+"
                + VerifierKey.hexId(verifierKey.id())
                + "+"
                + Base64Text.encode(typed);
    }

    public String name() {
        return verifierKey.name();
    }

    /** The public half. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Ed25519 signature, 64 bytes. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifierKey.text() + "]";
    }
}
