package fr.amphi.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Who is told what, once, and where they read it. */
@SpringBootApplication
@EnableConfigurationProperties(NotificationSettings.class)
public class NotificationService {

    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }
}
