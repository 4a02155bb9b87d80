package fr.amphi.amphitheatre;

/**
 * Those who choose together.
 *
 * @param campaign the semester, such as {@code 2027-05}
 * @param subdivision perimeter, upper-case ASCII slug
 * @param specialty national diploma code, such as {@code DSM24}
 * @param phase {@code SOCLE}, {@code APPROFONDISSEMENT} or {@code CONSOLIDATION}
 */
public record PoolId(String campaign, String subdivision, String specialty, String phase) {}
