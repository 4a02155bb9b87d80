package fr.amphi.amphitheatre;

/** Bounds that keep every event far below the largest one the log takes (256 KiB). */
public final class Limits {

    /** Lines of the call list in one event. */
    public static final int LINES_A_PART = 1_000;

    /** Posts in one event. */
    public static final int POSTS_A_PART = 400;

    /** Characters of names, units, identifiers. */
    public static final int NAME = 200;

    /** Bytes of UTF-8, roughly, that the lists in one event may weigh. */
    public static final int BYTES_A_PART = 150_000;

    /** Characters of a reason. */
    public static final int REASON = 2_000;

    /** Turns that one command may let wish lists choose. */
    public static final int TURNS_AT_ONCE = 1_000;

    /** Most seconds that a manager may add at once to a turn. */
    public static final int CREDIT_SECONDS = 3_600;

    /** Longest turn, in seconds: a day. */
    public static final int TURN_SECONDS = 86_400;

    /** Rules over sectors of one amphitheatre. */
    public static final int RULES = 40;

    /** Sectors that must be filled in one amphitheatre: their sets are counted one by one. */
    public static final int SECTORS_TO_FILL = 6;

    /** Sessions of one amphitheatre. */
    public static final int SESSIONS = 60;

    private Limits() {}
}
