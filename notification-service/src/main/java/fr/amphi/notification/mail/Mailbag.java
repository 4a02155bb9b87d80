package fr.amphi.notification.mail;

import fr.amphi.notification.NotificationSettings;
import fr.amphi.notification.inbox.Links;
import fr.amphi.notification.inbox.Wording;
import fr.amphi.notification.inbox.Wordings;
import fr.amphi.notification.mail.MailBacklog.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mails to the mail server, several over one connection. */
@Component
class Mailbag {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbag.class);

    private final @Nullable JavaMailSenderImpl server;
    private final NotificationSettings settings;
    private final Wording wording;
    private String lastFailure = "";

    /** A letter and where it goes. */
    record Addressed(Letter letter, String email) {}

    Mailbag(
            ObjectProvider<JavaMailSenderImpl> server,
            NotificationSettings settings,
            Wordings wordings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
        this.wording = wordings.in(Locale.FRENCH);
        if (this.server == null) {
            LOG.info("No mail server is set (spring.mail.host): notices stay in the inbox");
        }
    }

    /** Asked before an attempt is claimed: a server that is down costs no attempt. */
    boolean isReachable() {
        if (server == null) {
            return false;
        }
        try {
            server.testConnection();
            heard("");
            return true;
        } catch (MessagingException e) {
            heard(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Says once when the server goes and once when it comes back. */
    private void heard(String failure) {
        if (!failure.isEmpty() && lastFailure.isEmpty()) {
            LOG.warn("Mail server not reachable, e-mails wait: {}", failure);
        } else if (failure.isEmpty() && !lastFailure.isEmpty()) {
            LOG.info("Mail server reachable again");
        }
        lastFailure = failure;
    }

    /** Why some of them did not leave; those left out were taken by the server. */
    Map<Addressed, String> send(List<Addressed> letters) {
        var failures = new HashMap<Addressed, String>();
        var messages = new LinkedHashMap<MimeMessage, Addressed>();
        for (var letter : letters) {
            try {
                messages.put(message(letter), letter);
            } catch (MessagingException e) {
                failures.put(letter, why(e));
            }
        }
        try {
            if (server != null && !messages.isEmpty()) {
                server.send(messages.keySet().toArray(MimeMessage[]::new));
            }
        } catch (MailSendException e) {
            e.getFailedMessages()
                    .forEach((message, failure) -> {
                        var letter = messages.get(message);
                        if (letter != null) {
                            failures.put(letter, why(failure));
                        }
                    });
        } catch (MailException e) {
            letters.forEach(letter -> failures.putIfAbsent(letter, why(e)));
        }
        return failures;
    }

    private MimeMessage message(Addressed addressed) throws MessagingException {
        var notice = addressed.letter().notice();
        var message = new MimeMessage((jakarta.mail.Session) null);
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.mailFrom());
        helper.setTo(addressed.email());
        helper.setSubject(wording.title(notice));
        helper.setText(
                wording.mail(
                        notice, settings.publicUrl().resolve(Links.of(notice.kind())).toString()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Amphi-Notice", notice.notice());
        return message;
    }

    /** The kind of failure; servers repeat addresses in their words, and the log keeps none. */
    private static String why(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}
