package fr.amphi.demo.region;

/** What sort of place a hospital is: it decides how much of which specialty it trains. */
enum Kind {
    CHU("CHU", 0.9),
    PIVOT("CH", 0.5),
    CH("CH", 0.0),
    CLINIC("Clinique", 0.2),
    PSY("Psychiatrie", 0.4),
    CANCER("Cancérologie", 0.7),
    REHAB("Réadaptation", 0.1),
    GERIATRIC("Gériatrie", -0.2);

    private final String tag;
    private final double renown;

    Kind(String tag, double renown) {
        this.tag = tag;
        this.renown = renown;
    }

    String tag() {
        return tag;
    }

    /** How much interns like such places on average, in standard deviations. */
    double renown() {
        return renown;
    }
}
