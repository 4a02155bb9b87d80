package fr.amphi.demo.story;

import fr.amphi.demo.region.Intern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts that people try the demonstration with. */
final class Accounts {

    static final String INTERNE = "interne";
    static final String INTERNE_PEDIATRIE = "interne-pediatrie";
    static final String EDITOR = "redaction";

    private static final List<String> MANAGED =
            List.of(
                    "LYON/DSM24",
                    "LYON/DSP*",
                    "LYON/DSD*",
                    "AUVERGNE-RHONE-ALPES/DSP*",
                    "AUVERGNE-RHONE-ALPES/DSD*",
                    "AUVERGNE-RHONE-ALPES/DSM51");

    /**
     * One of them.
     *
     * @param label who it is, for people
     * @param intern whose account it is; null for all but interns
     */
    record Account(
            String username,
            String role,
            String givenName,
            String familyName,
            List<String> cells,
            List<String> finess,
            String label,
            @Nullable Intern intern) {

        Map<String, Object> body(String password) {
            var body = new HashMap<String, Object>();
            body.put("username", username);
            body.put("givenName", givenName);
            body.put("familyName", familyName);
            body.put("email", username + "@example.org");
            body.put("roles", List.of(role));
            body.put("cells", cells);
            body.put("finess", finess);
            body.put("password", password);
            if (intern != null) {
                body.put("internOf", Map.of("campaign", Story.CAMPAIGN, "internId", intern.id()));
            }
            return body;
        }

        Map<String, String> told() {
            return Map.of("username", username, "role", role, "label", label);
        }
    }

    private Accounts() {}

    /** In the order in which they are told; without the first one, which the system has. */
    static List<Account> of(Story story) {
        List<String> hospital = List.of(Story.HOSPITAL);
        List<String> cell = List.of("LYON/DSM24");
        return List.of(
                intern(
                        INTERNE,
                        story.interne(),
                        "interne, médecine générale Lyon, approfondissement, "
                                + Story.INTERNE
                                + "e sur 420"),
                intern(
                        INTERNE_PEDIATRIE,
                        story.internePediatrie(),
                        "interne, pédiatrie Grenoble, socle, amphi à venir"),
                new Account(
                        "gestionnaire",
                        "ars-manager",
                        "Dominique",
                        "Gestion",
                        MANAGED,
                        List.of(),
                        "gestionnaire : Lyon médecine générale, pharmacie, odontologie (à"
                                + " corriger : "
                                + story.toCorrect().name()
                                + ", pharmacie hospitalière, un semestre manque)",
                        null),
                new Account(
                        "affaires-medicales",
                        "establishment",
                        "Claude",
                        "Affaires",
                        List.of(),
                        hospital,
                        "affaires médicales du CH de Fleyriat (" + Story.HOSPITAL + ")",
                        null),
                new Account(
                        "chef-de-service",
                        "head-of-service",
                        "Maxime",
                        "Service",
                        List.of(),
                        hospital,
                        "chef de service au CH de Fleyriat : surnombres à examiner",
                        null),
                new Account(
                        "coordonnateur",
                        "coordinator",
                        "Camille",
                        "Coordination",
                        cell,
                        List.of(),
                        "coordonnateur de médecine générale, Lyon",
                        null),
                new Account(
                        "representant",
                        "representative",
                        "Sacha",
                        "Syndicat",
                        cell,
                        List.of(),
                        "représentant des internes de médecine générale, Lyon",
                        null),
                new Account(
                        EDITOR,
                        "editor",
                        "Andrea",
                        "Rédaction",
                        List.of(),
                        hospital,
                        "rédaction du CH de Fleyriat",
                        null));
    }

    private static Account intern(String username, Intern intern, String label) {
        return new Account(
                username,
                "intern",
                intern.givenName(),
                intern.familyName(),
                List.of(),
                List.of(),
                label,
                intern);
    }
}
