package fr.amphi.choice.reservation;

/**
 * One place kept for an intern of an amphitheatre.
 *
 * @param asking version of the event that it was last kept for
 * @param confirmed false while its choice is not settled
 */
public record Holding(String amphitheatre, String intern, long asking, boolean confirmed) {

    boolean isOf(String ofAmphitheatre, String ofIntern) {
        return amphitheatre.equals(ofAmphitheatre) && intern.equals(ofIntern);
    }
}
