package fr.amphi.catalogue.reference;

import java.util.List;

/**
 * Where interns choose together.
 *
 * @param code upper-case ASCII slug
 * @param kinds SUBDIVISION, REGION; Île-de-France is both
 * @param regions slugs of the regions it lies in
 */
public record Perimeter(String code, String name, List<String> kinds, List<String> regions) {}
