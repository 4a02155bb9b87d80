package fr.amphi.catalogue.reference;

import java.util.List;

/**
 * A diploma of today.
 *
 * @param code of the national nomenclature of diplomas
 * @param families MEDICINE, PHARMACY, DENTISTRY; oral surgery belongs to two
 */
public record Specialty(String code, String name, List<String> families) {}
