package fr.amphi.identity.person;

import fr.amphi.identity.account.Account;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.identity.log.Identities;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What {@code identity.links} must say of a campaign, derived from the log again and again. */
@Component
final class Links {

    private final Identities identities;
    private final Persons persons;
    private final Directory directory;

    Links(Identities identities, Persons persons, Directory directory) {
        this.identities = identities;
        this.persons = persons;
        this.directory = directory;
    }

    /** Writes those links that are missing or differ; doing so again changes nothing. */
    void bringUp(Campaign campaign) {
        var names = signInNames(campaign.id());
        var pools = new TreeMap<String, List<Registration>>();
        campaign.enrolments()
                .map(Enrolment::registration)
                .forEach(r ->
                        pools.computeIfAbsent(r.pseudonym(), p -> new java.util.ArrayList<>())
                                .add(r));
        var wanted =
                pools.values().stream()
                        .flatMap(places -> person(campaign.id(), places, names).stream())
                        .filter(p -> !directory.person(p.pseudonym()).equals(Optional.of(p)))
                        .toList();
        if (!wanted.isEmpty()) {
            directory.link(wanted);
        }
    }

    /** Empty when the person was erased. */
    private Optional<Person> person(
            String campaign, List<Registration> places, Map<String, String> names) {
        var first = places.getFirst();
        if (directory.status(first.pseudonym()) == Directory.Status.ERASED) {
            return Optional.empty();
        }
        return persons.details(first)
                .map(d ->
                        new Person(
                                first.pseudonym(),
                                first.person(),
                                Optional.ofNullable(names.get(first.pseudonym()))
                                        .orElse(lower(d.email())),
                                campaign,
                                d.internId(),
                                d.givenName(),
                                d.familyName(),
                                d.email(),
                                d.phone(),
                                places.stream().map(Registration::pool).sorted().toList()));
    }

    /** Accounts tied by hand win over the e-mail address. */
    private Map<String, String> signInNames(String campaign) {
        var names = new HashMap<String, String>();
        identities
                .accounts()
                .filter(account -> account.ties().containsKey(campaign))
                .forEach(account -> name(account, campaign, names));
        return names;
    }

    private void name(Account account, String campaign, Map<String, String> names) {
        var pseudonym = account.ties().get(campaign);
        persons.details(account)
                .ifPresent(details -> {
                    if (pseudonym != null) {
                        names.put(pseudonym, details.username());
                    }
                });
    }

    private static @org.jspecify.annotations.Nullable String lower(
            @org.jspecify.annotations.Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}
