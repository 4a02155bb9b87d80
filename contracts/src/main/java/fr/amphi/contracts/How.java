package fr.amphi.contracts;

/** How a placement came about. */
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
