package fr.amphi.eventlog;

/**
 * What an operator must see to; {@code docs/operations.md} has a chapter for each kind.
 *
 * @param about partition or broker
 * @param remedy what is the matter and what to do, in a sentence
 */
public record Alarm(Kind kind, String about, String remedy) {

    /** Each with a chapter in the operations guide. */
    public enum Kind {
        /** A transaction that nobody ends hides everything after it. */
        HANGING_TRANSACTION,
        /** A broker's disk fills, or has failed. */
        DISK,
        /** Too few copies answer: nothing can be written, what is there can be read. */
        READ_ONLY
    }
}
