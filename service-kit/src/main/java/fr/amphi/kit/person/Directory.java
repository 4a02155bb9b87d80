package fr.amphi.kit.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who the pseudonyms are, in memory on every instance: follows {@code identity.links}, each sealed
 * under its person's key.
 */
public final class Directory implements AutoCloseable {

    Directory() {}

    /** What is known of a pseudonym. */
    public enum Status {
        KNOWN,
        /** Its key was destroyed, or its link withdrawn. */
        ERASED,
        /** Nothing arrived yet. */
        UNKNOWN
    }

    /** Writes links and waits until they are kept; the persons' keys must exist. Identity only. */
    public void link(Collection<Person> persons) {
        throw new UnsupportedOperationException();
    }

    public void link(Person person) {
        link(List.of(person));
    }

    public Status status(String pseudonym) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> person(String pseudonym) {
        throw new UnsupportedOperationException();
    }

    /** The pseudonym of a sign-in name in a campaign. */
    public Optional<String> pseudonym(String username, String campaign) {
        throw new UnsupportedOperationException();
    }

    /** The pseudonym of an imported intern. */
    public Optional<String> pseudonymOfIntern(String campaign, String internId) {
        throw new UnsupportedOperationException();
    }

    /** All that a sign-in name stands for, one per campaign. */
    public List<Person> ofUsername(String username) {
        throw new UnsupportedOperationException();
    }

    /** Everybody in a campaign, in no order. */
    public List<Person> ofCampaign(String campaign) {
        throw new UnsupportedOperationException();
    }

    /** True once all links that existed at the start are here. */
    public boolean caughtUp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
