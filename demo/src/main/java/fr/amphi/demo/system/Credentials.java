package fr.amphi.demo.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** How an account signs in. */
public record Credentials(String username, String password) {

    public static Credentials in(Path file) {
        try {
            return JsonMapper.shared().readValue(Files.readString(file), Credentials.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All demonstration accounts have one password. */
    public Credentials of(String other) {
        return new Credentials(other, password);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
