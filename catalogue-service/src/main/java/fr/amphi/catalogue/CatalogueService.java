package fr.amphi.catalogue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Specialties, subdivisions, establishments, and the posts on offer. */
@SpringBootApplication
public class CatalogueService {

    public static void main(String[] args) {
        SpringApplication.run(CatalogueService.class, args);
    }
}
