package fr.amphi.launcher.part;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;

/** The mails caught, newest first: kept as files, the last ones also in memory. */
final class Mails {

    private static final int KEPT = 1_000;

    private final Path folder;
    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long last;

    Mails(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
            for (Path file : all.subList(Math.max(0, all.size() - KEPT), all.size())) {
                read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        String id = file.getFileName().toString().replace(".eml", "");
        last = Math.max(last, Long.parseLong(id));
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            add(Mail.of(id, Files.getLastModifiedTime(file).toInstant().toString(), message));
        } catch (MessagingException e) {
            throw new IOException(file + " is not a mail", e);
        }
    }

    /** Keeps a mail; the oldest one beyond {@value #KEPT} is let go. */
    synchronized void keep(MimeMessage message) {
        String id = String.format("%010d", ++last);
        try (var out = Files.newOutputStream(folder.resolve(id + ".eml"))) {
            message.writeTo(out);
            add(Mail.of(id, Instant.now().toString(), message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("a mail that cannot be read", e);
        }
    }

    private void add(Mail mail) throws IOException {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > KEPT) {
            Files.deleteIfExists(folder.resolve(newestFirst.removeLast().id() + ".eml"));
        }
    }

    synchronized List<Mail> newestFirst() {
        return List.copyOf(newestFirst);
    }
}
