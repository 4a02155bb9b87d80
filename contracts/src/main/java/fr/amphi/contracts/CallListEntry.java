package fr.amphi.contracts;

/**
 * One line of a call list.
 *
 * @param position from 1
 * @param intern pseudonym
 * @param seniority whole semesters
 * @param rank integer or exact fraction {@code a/b}
 * @param guest from another specialty
 */
public record CallListEntry(
        int position, String intern, int seniority, String rank, boolean guest) {}
