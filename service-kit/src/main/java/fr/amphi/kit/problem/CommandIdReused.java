package fr.amphi.kit.problem;

import java.util.UUID;

/** The same command id came with another payload: 422. */
public final class CommandIdReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandIdReused(UUID commandId) {
        super(commandId.toString());
    }
}
