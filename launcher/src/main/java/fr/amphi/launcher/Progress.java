package fr.amphi.launcher;

/** Where a person sees what goes on. */
@FunctionalInterface
public interface Progress {

    /** Standard error, one line each. */
    Progress STDERR = System.err::println;

    void line(String text);
}
