package fr.amphi.identity.calllist;

/** What two interns can be told apart by, in the order that a rule profile lists. */
public enum Criterion {
    SENIORITY,
    GUESTS_LAST,
    RANK,
    OLDER_COHORT,
    DRAW
}
