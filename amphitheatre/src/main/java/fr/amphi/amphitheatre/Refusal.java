package fr.amphi.amphitheatre;

import java.util.Map;

/**
 * A named "no" with the figures a person needs to understand it.
 *
 * @param detail one French sentence
 * @param figures numbers and names the sentence rests on
 */
public record Refusal(Code code, String detail, Map<String, Object> figures) {

    /** Names that callers may rely on. */
    public enum Code {
        ALREADY_SCHEDULED,
        NOT_SCHEDULED,
        NOT_OPEN,
        ALREADY_OPEN,
        SUSPENDED,
        ALREADY_SUSPENDED,
        CLOSED,
        NOT_CLOSED,
        PUBLISHED,
        EMPTY_CALL_LIST,
        DUPLICATE_INTERN,
        PLACED_INTERN_MISSING,
        NO_POSTS,
        DUPLICATE_POST,
        BAD_PLACES,
        BAD_TURN_TIME,
        BAD_COUNT,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        UNKNOWN_INTERN,
        UNKNOWN_POST,
        DUPLICATE_WISH,
        TURN_STARTED,
        NO_TURN,
        NOT_YOUR_TURN,
        TURN_PASSED,
        TURN_NOT_OVER,
        ALREADY_CHOSEN,
        PLACED_ELSEWHERE,
        POST_TAKEN,
        POST_WITHDRAWN,
        POST_BLOCKED,
        BAD_RULE,
        BAD_SESSION,
        SESSION_BEGUN,
        SESSION_NOT_DUE,
        BETWEEN_SESSIONS,
        BAD_VERSION,
        BAD_POSITION,
        STALE,
        PLAN_NEEDED,
        NOT_SKIPPED,
        ALREADY_RETURNED,
        NOT_DEFERRED,
        PROXY_TO_SELF,
        PROXY_GIVEN,
        NO_PROXY,
        TOO_MANY_PROXIES,
        NOBODY_FIRST,
        NOT_PLACED,
        IS_SUPERNUMERARY,
        IS_EX_OFFICIO,
        NOT_REFERRED,
        REQUEST_STANDS,
        NO_REQUEST,
        NOT_AT_RANK,
        AGREEMENT_MISSING,
        SAME_POST,
        PLACES_TAKEN,
        STILL_CHOOSING,
        CHOICE_PENDING
    }

    public Refusal {
        figures = Map.copyOf(figures);
    }

    static Refusal of(Code code, String detail) {
        return new Refusal(code, detail, Map.of());
    }

    static Refusal of(Code code, String detail, String figure, Object value) {
        return new Refusal(code, detail, Map.of(figure, value));
    }
}
