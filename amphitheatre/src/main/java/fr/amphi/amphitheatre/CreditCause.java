package fr.amphi.amphitheatre;

/** Why a turn was given more time. */
public enum CreditCause {
    /** The service could not be reached. */
    OUTAGE,
    /** A manager decided so. */
    MANAGER
}
