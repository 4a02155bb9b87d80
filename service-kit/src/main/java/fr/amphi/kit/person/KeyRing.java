package fr.amphi.kit.person;

import fr.amphi.contracts.Topics;
import fr.amphi.kit.AmphiSettings;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.UnreadableRecord;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A data key per person, wrapped by the key-encryption key, on {@code identity.keys}. Destroying a
 * key erases all that was sealed under it.
 */
public final class KeyRing implements AutoCloseable {

    private final Map<String, Optional<SecretKey>> keys = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final SecretKey kek;
    private final Register register;

    KeyRing(AmphiSettings settings, Events events) {
        kek = Sealing.kek(settings.kek());
        register = new Register(settings.kafka(), events, Topics.IDENTITY_KEYS, this::on);
    }

    private void on(String person, byte @Nullable [] wrapped) {
        keys.put(person, Optional.ofNullable(wrapped).map(bytes -> unwrap(person, bytes)));
        listeners.forEach(listener -> listener.accept(person));
    }

    private SecretKey unwrap(String person, byte[] wrapped) {
        try {
            return Sealing.key(Sealing.open(kek, context(person), wrapped));
        } catch (GeneralSecurityException e) {
            throw new UnreadableRecord("the key of " + person + " does not open: other KEK?", e);
        }
    }

    private static String context(String person) {
        return "key:" + person;
    }

    /** Tells of every key that comes or goes from now on. */
    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Makes a key and waits until it is kept; leaves an existing one alone. Identity only. */
    public void newKey(String person) {
        newKeys(List.of(person));
    }

    /**
     * The same for many, pipelined.
     *
     * @throws Erased when one of them was erased
     */
    public void newKeys(Collection<String> persons) {
        Map<String, byte @Nullable []> wrapped = new LinkedHashMap<>();
        for (String person : persons) {
            Optional<SecretKey> known = keys.get(person);
            if (known == null) {
                byte[] plain = Sealing.newKey().getEncoded();
                wrapped.put(person, Sealing.seal(kek, context(person), plain));
            } else if (known.isEmpty()) {
                throw new Erased(person);
            }
        }
        register.put(wrapped);
    }

    /** Destroys the key for good. Identity only. */
    public void erase(String person) {
        Map<String, byte @Nullable []> tombstone = new LinkedHashMap<>();
        tombstone.put(person, null);
        register.put(tombstone);
    }

    /**
     * Encrypts under the person's key (AES-256-GCM).
     *
     * @param context bound to the ciphertext: it opens only with the same one
     * @throws Unsettled when the key has not arrived yet
     * @throws Erased when it was destroyed
     */
    public byte[] seal(String person, String context, byte[] plain) {
        SecretKey key = settled(person).orElseThrow(() -> new Erased(person));
        return Sealing.seal(key, context, plain);
    }

    /**
     * Decrypts what {@link #seal} gave; empty when the key was destroyed.
     *
     * @throws Unsettled when the key has not arrived yet
     * @throws IllegalStateException when the sealed value was changed or is of another context
     */
    public Optional<byte[]> open(String person, String context, byte[] sealed) {
        return settled(person).map(key -> open(key, person, context, sealed));
    }

    private static byte[] open(SecretKey key, String person, String context, byte[] sealed) {
        try {
            return Sealing.open(key, context, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed for " + person + " but does not open", e);
        }
    }

    private Optional<SecretKey> settled(String person) {
        register.awaitArrival(() -> keys.containsKey(person));
        Optional<SecretKey> key = keys.get(person);
        if (key == null) {
            throw new Unsettled("no key of " + person + " yet");
        }
        return key;
    }

    /** Null when nothing arrived, empty when destroyed. */
    @Nullable Optional<SecretKey> peek(String person) {
        return keys.get(person);
    }

    boolean caughtUp() {
        return register.caughtUp();
    }

    @Override
    public void close() {
        register.close();
    }
}
