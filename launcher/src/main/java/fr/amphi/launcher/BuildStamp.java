package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Says whether a Keycloak stands as it was built: what its build wrote is unchanged, so that it was
 * not unpacked over since, and the options are the same.
 */
record BuildStamp(Path program, List<String> options) {

    boolean holds() {
        try {
            return Files.exists(file()) && Files.readString(file()).equals(print());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called when the build has ended well. */
    void set() throws IOException {
        Files.writeString(file(), print());
    }

    private Path file() {
        return program.resolve("built-for-amphi");
    }

    private String print() throws IOException {
        MessageDigest digest = sha256();
        digest.update(options.toString().getBytes());
        try (var written = Files.list(program.resolve("lib/quarkus"))) {
            for (Path path : written.sorted().toList()) {
                digest.update(path.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(path));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
