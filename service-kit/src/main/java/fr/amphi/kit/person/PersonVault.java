package fr.amphi.kit.person;

import fr.amphi.eventlog.Vault;
import java.util.Optional;

/** Seals openings under the key of the person behind a pseudonym. */
public final class PersonVault implements Vault {

    PersonVault() {}

    /**
     * @throws Unsettled when the pseudonym's link or key does not arrive in time
     * @throws Erased when the person was erased
     */
    @Override
    public byte[] seal(String subject, byte[] plain) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Unsettled when the pseudonym's link or key does not arrive in time
     */
    @Override
    public Optional<byte[]> open(String subject, byte[] sealed) {
        throw new UnsupportedOperationException();
    }
}
