package fr.amphi.identity.person;

import fr.amphi.identity.account.Account;
import fr.amphi.identity.account.AccountDetails;
import fr.amphi.identity.campaign.PersonDetails;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.kit.person.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what says who somebody is, and opens it while the key lives. */
@Component
public final class Persons {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyRing keys;

    Persons(KeyRing keys) {
        this.keys = keys;
    }

    /** A new name of a key, known to nobody yet. */
    public String newKey(String kind) {
        var key = kind + "-" + UUID.randomUUID();
        keys.newKey(key);
        return key;
    }

    /** Makes the keys and waits until they are kept: before anything sealed under them is. */
    public void newKeys(Collection<String> persons) {
        keys.newKeys(persons);
    }

    /** Empty when the person was erased. */
    public Optional<PersonDetails> details(Registration registration) {
        return open(registration.person(), registration.pseudonym(), registration.sealed())
                .map(plain -> JSON.readValue(plain, PersonDetails.class));
    }

    public String seal(String person, String pseudonym, PersonDetails details) {
        return seal(person, pseudonym, JSON.writeValueAsBytes(details));
    }

    /** Empty when the account was erased. */
    public Optional<AccountDetails> details(Account account) {
        var created = Objects.requireNonNull(account.created());
        return open(created.key(), account.id(), created.sealed())
                .map(plain -> JSON.readValue(plain, AccountDetails.class));
    }

    public String seal(String key, String account, AccountDetails details) {
        return seal(key, account, JSON.writeValueAsBytes(details));
    }

    /** Empty when the key was destroyed. */
    public Optional<String> text(String key, String context, String sealed) {
        return open(key, context, sealed).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    public String sealText(String key, String context, String text) {
        return seal(key, context, text.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String key, String context, byte[] plain) {
        return Base64.getEncoder().encodeToString(keys.seal(key, context, plain));
    }

    private Optional<byte[]> open(String key, String context, String sealed) {
        return keys.open(key, context, Base64.getDecoder().decode(sealed));
    }
}
