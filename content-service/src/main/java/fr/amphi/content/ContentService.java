package fr.amphi.content;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Pages written by establishments, read by the interns assigned there. */
@SpringBootApplication
public class ContentService {

    public static void main(String[] args) {
        SpringApplication.run(ContentService.class, args);
    }
}
