package fr.amphi.amphitheatre;

/**
 * The dated rules an amphitheatre is held under, by reference.
 *
 * @param id names the dated data, such as {@code ara-2027}
 * @param text the legal text they rest on
 */
public record RuleProfile(String id, String text) {}
