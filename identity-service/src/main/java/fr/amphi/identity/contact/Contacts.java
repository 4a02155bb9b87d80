package fr.amphi.identity.contact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Contacts by subdivision and specialty, as dated data; the first entry that fits holds. */
@Component
public final class Contacts {

    private final Book book;

    /**
     * @param asOf day on which the ARS last confirmed them
     */
    record Book(LocalDate asOf, List<Entry> entries) {}

    /**
     * @param subdivision {@code *} for all
     * @param specialty code, or its beginning and {@code *}
     */
    record Entry(String subdivision, String specialty, Contact contact) {

        boolean fits(String subdivisionAsked, String specialtyAsked) {
            return covers(subdivision, subdivisionAsked) && covers(specialty, specialtyAsked);
        }

        private static boolean covers(String pattern, String asked) {
            return pattern.endsWith("*")
                    ? asked.startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.equals(asked);
        }
    }

    Contacts(ContactSettings settings) {
        this.book = load(settings);
    }

    private static Book load(ContactSettings settings) {
        var file = settings.contacts();
        try (InputStream in =
                file == null
                        ? Contacts.class.getResourceAsStream("/contacts/contacts.json")
                        : Files.newInputStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing contacts/contacts.json");
            }
            return JsonMapper.shared().readValue(in, Book.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The contact of a cell; the last entry is everybody's.
     *
     * @param subdivision empty when it does not matter
     * @param specialty empty when it does not matter
     */
    public Contact find(String subdivision, String specialty) {
        return book.entries().stream()
                .filter(entry -> entry.fits(subdivision, specialty))
                .findFirst()
                .orElse(book.entries().getLast())
                .contact();
    }
}
