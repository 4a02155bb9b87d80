package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.ALREADY_OPEN;
import static fr.amphi.amphitheatre.Refusal.Code.ALREADY_SCHEDULED;
import static fr.amphi.amphitheatre.Refusal.Code.BETWEEN_SESSIONS;
import static fr.amphi.amphitheatre.Refusal.Code.CLOSED;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_CLOSED;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_OPEN;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_SCHEDULED;
import static fr.amphi.amphitheatre.Refusal.Code.PLAN_NEEDED;
import static fr.amphi.amphitheatre.Refusal.Code.PUBLISHED;
import static fr.amphi.amphitheatre.Refusal.Code.SUSPENDED;

import org.jspecify.annotations.Nullable;

/** Whether the amphitheatre has come to the stage a command belongs to. */
final class StageConditions {

    private StageConditions() {}

    static @Nullable Refusal isNew(State state) {
        return state.stage() == Stage.NONE
                ? null
                : Refusal.of(ALREADY_SCHEDULED, "Cet amphi est déjà programmé.");
    }

    /** Scheduled and not open yet. */
    static @Nullable Refusal isBeforeOpening(State state) {
        return switch (state.stage()) {
            case NONE -> notScheduled();
            case SCHEDULED -> null;
            case OPEN, SUSPENDED, CLOSED, PUBLISHED ->
                    Refusal.of(ALREADY_OPEN, "L'amphi a déjà été ouvert.");
        };
    }

    /** Not opened yet: from then on, what is taken away has a {@link RepairPlan}. */
    static @Nullable Refusal needsNoPlan(State state) {
        return switch (state.stage()) {
            case NONE -> notScheduled();
            case SCHEDULED -> null;
            case OPEN, SUSPENDED, CLOSED ->
                    Refusal.of(
                            PLAN_NEEDED,
                            "Cette correction touche des choix : demandez son plan de reprise,"
                                    + " relisez-le, puis appliquez-le.");
            case PUBLISHED -> published();
        };
    }

    /** Choices are being made. */
    static @Nullable Refusal isOpen(State state) {
        return switch (state.stage()) {
            case NONE -> notScheduled();
            case SCHEDULED -> notOpen(state);
            case OPEN -> null;
            case SUSPENDED -> suspended(state);
            case CLOSED, PUBLISHED -> closed();
        };
    }

    /** Choices are being made, or would be but for a suspension. */
    static @Nullable Refusal isUnderWay(State state) {
        return state.stage() == Stage.SUSPENDED ? null : isOpen(state);
    }

    /** The call does not wait for a session: that begins by itself, or early with a reason. */
    static @Nullable Refusal isNotBetweenSessions(State state) {
        return state.isBetweenSessions()
                ? Refusal.of(
                        BETWEEN_SESSIONS,
                        "La séance suivante commencera à son heure : pour la commencer plus tôt,"
                                + " donnez un motif.",
                        "opensAt",
                        opensAt(state))
                : null;
    }

    private static String opensAt(State state) {
        return state.sessions().get(state.nextSession()).opensAt().toString();
    }

    /** Scheduled and not closed. */
    static @Nullable Refusal isBeforeClosing(State state) {
        return state.stage() == Stage.SCHEDULED ? null : isUnderWay(state);
    }

    /** Scheduled and not published. */
    static @Nullable Refusal isBeforePublication(State state) {
        return switch (state.stage()) {
            case NONE -> notScheduled();
            case SCHEDULED, OPEN, SUSPENDED, CLOSED -> null;
            case PUBLISHED -> published();
        };
    }

    /** Opened and not published. */
    static @Nullable Refusal isOpened(State state) {
        return state.stage() == Stage.SCHEDULED ? notOpen(state) : isBeforePublication(state);
    }

    static @Nullable Refusal isClosed(State state) {
        return switch (state.stage()) {
            case NONE -> notScheduled();
            case SCHEDULED, OPEN, SUSPENDED ->
                    Refusal.of(NOT_CLOSED, "L'amphi doit d'abord être clos.");
            case CLOSED -> null;
            case PUBLISHED -> published();
        };
    }

    private static Refusal notScheduled() {
        return Refusal.of(NOT_SCHEDULED, "Cet amphi n'est pas encore programmé.");
    }

    private static Refusal notOpen(State state) {
        String opensAt = state.plan().map(plan -> plan.opensAt().toString()).orElse("");
        return Refusal.of(NOT_OPEN, "L'amphi n'est pas encore ouvert.", "opensAt", opensAt);
    }

    private static Refusal suspended(State state) {
        if (state.isBetweenSessions()) {
            return Refusal.of(
                    SUSPENDED,
                    "La séance est terminée : la suivante n'a pas commencé.",
                    "opensAt",
                    opensAt(state));
        }
        String reason = state.pause().map(Pause::reason).orElse("");
        return Refusal.of(
                SUSPENDED, "L'amphi est suspendu par l'ARS : " + reason, "reason", reason);
    }

    private static Refusal closed() {
        return Refusal.of(CLOSED, "L'amphi est clos.");
    }

    private static Refusal published() {
        return Refusal.of(PUBLISHED, "Les affectations sont déjà publiées.");
    }
}
