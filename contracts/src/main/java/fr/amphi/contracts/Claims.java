package fr.amphi.contracts;

/** Claims of an access token that decide who may do what. */
public final class Claims {

    /** List of {@link Role#claim()}. */
    public static final String ROLES = "roles";

    /**
     * List of {@code PERIMETER/SPECIALTY}, {@code *} for all: {@code LYON/DSM24}, {@code
     * GRENOBLE/*}.
     */
    public static final String CELLS = "cells";

    /** List of FINESS numbers of sites. */
    public static final String FINESS = "finess";

    /** The audience every service requires. */
    public static final String AUDIENCE = "amphi-api";

    private Claims() {}
}
