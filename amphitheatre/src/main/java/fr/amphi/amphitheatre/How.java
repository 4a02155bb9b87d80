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
    NONE
}
