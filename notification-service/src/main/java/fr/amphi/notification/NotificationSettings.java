package fr.amphi.notification;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, under {@code amphi.notification.}.
 *
 * @param publicUrl of the web application, for links in e-mails
 * @param mailFrom sender of e-mails
 * @param zone in which times are written
 */
@ConfigurationProperties("amphi.notification")
public record NotificationSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("Amphi <ne-pas-repondre@amphi.invalid>") String mailFrom,
        @DefaultValue("Europe/Paris") ZoneId zone) {}
