package fr.amphi.kit.person;

import fr.amphi.eventlog.Vault;
import java.util.Optional;

/** Seals openings under the key of the person behind a pseudonym. */
public final class PersonVault implements Vault {

    private final Directory directory;
    private final KeyRing keys;

    PersonVault(Directory directory, KeyRing keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /**
     * @throws Unsettled when the pseudonym's link or key does not arrive in time
     * @throws Erased when the person was erased
     */
    @Override
    public byte[] seal(String subject, byte[] plain) {
        return switch (directory.settled(subject)) {
            case KNOWN -> keys.seal(person(subject), context(subject), plain);
            case ERASED -> throw new Erased(subject);
            case UNKNOWN -> throw unsettled(subject);
        };
    }

    /**
     * @throws Unsettled when the pseudonym's link or key does not arrive in time
     */
    @Override
    public Optional<byte[]> open(String subject, byte[] sealed) {
        return switch (directory.settled(subject)) {
            case KNOWN -> keys.open(person(subject), context(subject), sealed);
            case ERASED -> Optional.empty();
            case UNKNOWN -> throw unsettled(subject);
        };
    }

    private String person(String subject) {
        return directory.personOf(subject).orElseThrow(() -> unsettled(subject));
    }

    private static Unsettled unsettled(String subject) {
        return new Unsettled("no link of " + subject + " yet");
    }

    private static String context(String subject) {
        return "opening:" + subject;
    }
}
