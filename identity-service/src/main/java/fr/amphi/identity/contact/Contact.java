package fr.amphi.identity.contact;

import java.util.List;

/**
 * Whom an intern can turn to.
 *
 * @param name the office of the ARS
 * @param support health and listening services for students of the city
 */
public record Contact(String name, String email, String phone, List<Support> support) {

    /** A service for students. */
    public record Support(String name, String phone, String hours) {}

    public Contact {
        support = List.copyOf(support);
    }
}
