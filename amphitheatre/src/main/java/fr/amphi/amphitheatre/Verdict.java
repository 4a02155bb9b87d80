package fr.amphi.amphitheatre;

/**
 * What checking one property gave.
 *
 * @param detail one French sentence; empty when it holds
 * @param eventIndex of the first event that breaks or leaves open the property, from 0; -1: none
 */
public record Verdict(Property property, Status status, String detail, int eventIndex) {

    /** {@code NOT_CHECKABLE}: an opening that it needs is missing; never a violation. */
    public enum Status {
        HOLDS,
        VIOLATED,
        NOT_CHECKABLE
    }
}
