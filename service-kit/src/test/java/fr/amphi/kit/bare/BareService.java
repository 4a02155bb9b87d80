package fr.amphi.kit.bare;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Only the kit: no log, no paths of its own. */
@SpringBootApplication
public class BareService {}
