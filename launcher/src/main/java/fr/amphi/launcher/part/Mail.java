package fr.amphi.launcher.part;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A mail as a person reads it.
 *
 * @param id name of its file, in the order of arrival
 * @param at ISO instant of arrival
 */
public record Mail(String id, String at, List<String> to, String subject, String text) {

    static Mail of(String id, String at, MimeMessage message)
            throws MessagingException, IOException {
        List<String> to =
                message.getAllRecipients() == null
                        ? List.of()
                        : Arrays.stream(message.getAllRecipients())
                                .map(address ->
                                        address instanceof InternetAddress internet
                                                ? internet.getAddress()
                                                : address.toString())
                                .toList();
        String subject = Objects.requireNonNullElse(message.getSubject(), "");
        return new Mail(id, at, to, subject, texts(message).findFirst().orElse(""));
    }

    /** The texts of a mail, plain ones first as mails order them. */
    private static Stream<String> texts(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            var found = Stream.<String>empty();
            for (int i = 0; i < several.getCount(); i++) {
                found = Stream.concat(found, texts(several.getBodyPart(i)));
            }
            return found;
        }
        return part.isMimeType("text/*") ? Stream.of((String) part.getContent()) : Stream.empty();
    }
}
