package fr.amphi.catalogue.reference;

import java.util.List;

/**
 * Where interns choose together.
 *
 * @param slug upper-case ASCII
 * @param kinds SUBDIVISION, REGION; Île-de-France is both
 * @param regions slugs of the regions it lies in
 */
public record Perimeter(String slug, String name, List<String> kinds, List<String> regions) {}
