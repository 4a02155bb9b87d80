package fr.amphi.amphitheatre;

/**
 * One intern of a call list, in its order; the position is the place in the list, from 1.
 *
 * @param intern pseudonym
 * @param seniority whole semesters
 * @param rank integer or exact fraction {@code a/b}, as published
 * @param guest from another specialty
 * @param placedElsewhere holds a post of the same semester in another amphitheatre: never called
 */
public record CallListLine(
        String intern, int seniority, String rank, boolean guest, boolean placedElsewhere) {

    CallListLine with(boolean elsewhere) {
        return new CallListLine(intern, seniority, rank, guest, elsewhere);
    }
}
