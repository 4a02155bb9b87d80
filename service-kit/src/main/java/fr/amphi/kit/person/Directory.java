package fr.amphi.kit.person;

import fr.amphi.contracts.Topics;
import fr.amphi.kit.AmphiSettings;
import fr.amphi.kit.event.Events;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Who the pseudonyms are, in memory on every instance: follows {@code identity.links}, each sealed
 * under its person's key. Keys and links come by different ways, so either may be first.
 */
public final class Directory implements AutoCloseable {

    /** What is known of a pseudonym. */
    public enum Status {
        KNOWN,
        /** Its key was destroyed, or its link withdrawn. */
        ERASED,
        /** Nothing arrived yet. */
        UNKNOWN
    }

    private final KeyRing keys;
    private final Register register;
    private final PersonIndex index = new PersonIndex();
    private final Map<String, Optional<Link>> links = new HashMap<>();
    private final Map<String, Set<String>> pseudonymsOf = new HashMap<>();

    Directory(AmphiSettings settings, Events events, KeyRing keys) {
        this.keys = keys;
        keys.listen(this::onKey);
        register = new Register(settings.kafka(), events, Topics.IDENTITY_LINKS, this::onLink);
    }

    private synchronized void onLink(String pseudonym, byte @Nullable [] json) {
        Optional<Link> link = Optional.ofNullable(json).map(some -> Link.read(pseudonym, some));
        links.put(pseudonym, link);
        link.ifPresent(known ->
                pseudonymsOf
                        .computeIfAbsent(known.person(), any -> new LinkedHashSet<>())
                        .add(pseudonym));
        resolve(pseudonym);
    }

    private synchronized void onKey(String person) {
        pseudonymsOf.getOrDefault(person, Set.of()).forEach(this::resolve);
    }

    private void resolve(String pseudonym) {
        Link link = links.getOrDefault(pseudonym, Optional.empty()).orElse(null);
        Optional<SecretKey> key = link == null ? null : keys.peek(link.person());
        if (link != null && key != null && key.isPresent()) {
            index.put(link.open(pseudonym, key.get()));
        } else {
            index.remove(pseudonym);
        }
    }

    /** Writes links and waits until they are kept; the persons' keys must exist. Identity only. */
    public void link(Collection<Person> persons) {
        Map<String, byte @Nullable []> sealed = new LinkedHashMap<>();
        persons.forEach(one -> sealed.put(one.pseudonym(), Link.of(keys, one).json()));
        register.put(sealed);
    }

    /** The same for one. */
    public void link(Person person) {
        link(List.of(person));
    }

    /** Withdraws links for good. Identity only. */
    public void unlink(Collection<String> pseudonyms) {
        Map<String, byte @Nullable []> tombstones = new LinkedHashMap<>();
        pseudonyms.forEach(one -> tombstones.put(one, null));
        register.put(tombstones);
    }

    public synchronized Status status(String pseudonym) {
        Optional<Link> link = links.get(pseudonym);
        if (link == null) {
            return Status.UNKNOWN;
        }
        if (link.isEmpty()) {
            return Status.ERASED;
        }
        Optional<SecretKey> key = keys.peek(link.get().person());
        if (key == null) {
            return Status.UNKNOWN;
        }
        return key.isPresent() ? Status.KNOWN : Status.ERASED;
    }

    /** The status once there is one, waiting a little for a link or key on its way. */
    Status settled(String pseudonym) {
        register.awaitArrival(() -> status(pseudonym) != Status.UNKNOWN);
        return status(pseudonym);
    }

    /** Identifier of the person, known even of those that were erased. */
    synchronized Optional<String> personOf(String pseudonym) {
        return links.getOrDefault(pseudonym, Optional.empty()).map(Link::person);
    }

    public Optional<Person> person(String pseudonym) {
        return Optional.ofNullable(index.get(pseudonym));
    }

    /** The pseudonym of a sign-in name in a campaign. */
    public Optional<String> pseudonym(String username, String campaign) {
        return ofUsername(username).stream()
                .filter(person -> person.campaign().equals(campaign))
                .map(Person::pseudonym)
                .findFirst();
    }

    /** The pseudonym of an imported intern. */
    public Optional<String> pseudonymOfIntern(String campaign, String internId) {
        return index.ofIntern(campaign, internId);
    }

    /** All that a sign-in name stands for, newest campaign first; case does not matter. */
    public List<Person> ofUsername(String username) {
        return index.ofUsername(username);
    }

    /** Everybody in a campaign, in no order. */
    public List<Person> ofCampaign(String campaign) {
        return index.ofCampaign(campaign);
    }

    /** Those of the pseudonyms that are known, by pseudonym. */
    public Map<String, Person> persons(Collection<String> pseudonyms) {
        return pseudonyms.stream()
                .distinct()
                .flatMap(one -> person(one).stream())
                .collect(Collectors.toMap(Person::pseudonym, one -> one));
    }

    /** True once all links and keys that existed at the start are here. */
    public boolean caughtUp() {
        return register.caughtUp() && keys.caughtUp();
    }

    @Override
    public void close() {
        register.close();
    }
}
