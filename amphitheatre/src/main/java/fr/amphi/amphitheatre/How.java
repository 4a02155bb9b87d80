package fr.amphi.amphitheatre;

/** How a placement came about; {@code NONE}: no placement. */
public enum How {
    SELF,
    PROXY,
    WISH_LIST,
    MANAGER,
    SUPERNUMERARY,
    EX_OFFICIO,
    MATCHING,
    NONE;

    /** By a decision, not at a turn. */
    public boolean isOutOfOrder() {
        return this == SUPERNUMERARY || this == EX_OFFICIO;
    }
}
