package fr.amphi.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param label who that is, in words; none for those that need no words
 */
public record Account(String username, String password, String role, @Nullable String label) {

    /** The head of the internship office: the only account of an empty system. */
    public static final String FIRST = "responsable";
}
