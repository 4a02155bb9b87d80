package fr.amphi.notification.inbox;

import fr.amphi.notification.notice.Kind;

/** Where a notice leads in the web application. */
public final class Links {

    private Links() {}

    /** Path from the application's root. */
    public static String of(Kind kind) {
        return switch (kind) {
            case CALL_LIST_PUBLISHED,
                    CALL_LIST_CORRECTED,
                    AMPHI_SCHEDULED,
                    POST_WITHDRAWN,
                    PLACES_CHANGED,
                    RULES_SET,
                    SESSION_SET ->
                    "/voeux";
            case AMPHI_OPENED,
                    TURN_NEAR,
                    YOUR_TURN,
                    SKIPPED,
                    CHOICE_RECORDED,
                    CHOICE_CANCELLED,
                    SUSPENDED,
                    TIME_CREDITED,
                    RESUMED,
                    SESSION_EARLY,
                    REOPENED ->
                    "/amphi";
            case PROXY_CHANGED, PROXY_TURN, PROXY_USED -> "/procurations";
            case SUPERNUMERARY_CHANGED -> "/surnombre";
            case RESULTS -> "/mon-hopital";
            case CALL_LIST_LEFT -> "/messages";
        };
    }
}
