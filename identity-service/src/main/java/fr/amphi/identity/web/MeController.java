package fr.amphi.identity.web;

import fr.amphi.identity.calllist.Explanation;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.contact.Contact;
import fr.amphi.identity.contact.Contacts;
import fr.amphi.identity.log.Identities;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.security.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who I am, where I stand and why, and whom I can turn to. */
@RestController
class MeController {

    private final Identities identities;
    private final Directory directory;
    private final CallListReader lists;
    private final Contacts contacts;

    MeController(
            Identities identities, Directory directory, CallListReader lists, Contacts contacts) {
        this.identities = identities;
        this.directory = directory;
        this.lists = lists;
        this.contacts = contacts;
    }

    /**
     * @param cells {@code PERIMETER/SPECIALTY}
     * @param places one per pool
     */
    record Me(
            String username,
            String name,
            List<String> roles,
            List<String> cells,
            List<String> finess,
            List<Place> places) {}

    /**
     * @param position null until the call list is published, like {@code of} and the explanation
     */
    record Place(
            String campaign,
            String label,
            boolean demo,
            String pool,
            String amphitheatre,
            String pseudonym,
            @Nullable Integer position,
            @Nullable Integer of,
            int seniority,
            String rank,
            boolean guest,
            @Nullable Explanation explanation,
            Contact contact) {}

    /** Who the caller is, and their place in each pool. */
    @GetMapping("/api/identity/me")
    Me me(Caller caller) {
        return new Me(
                caller.username(),
                caller.name(),
                caller.roles().stream().map(role -> role.claim()).sorted().toList(),
                caller.cells().stream().map(Cell::toString).sorted().toList(),
                caller.finess().stream().sorted().toList(),
                directory.ofUsername(caller.username().toLowerCase(Locale.ROOT)).stream()
                        .sorted(Comparator.comparing(Person::campaign).reversed())
                        .flatMap(this::places)
                        .toList());
    }

    private Stream<Place> places(Person person) {
        return identities.find(person.campaign()).stream()
                .flatMap(campaign ->
                        campaign.placesOf(person.pseudonym())
                                .map(enrolment -> place(campaign, enrolment)));
    }

    private Place place(Campaign campaign, Enrolment enrolment) {
        var r = enrolment.registration();
        var opening = Objects.requireNonNull(campaign.opening());
        var pool = campaign.pool(r.pool());
        var list = campaign.roster(r.pool()).list();
        var entry =
                list == null
                        ? null
                        : list.entries().stream()
                                .filter(e -> e.intern().equals(r.pseudonym()))
                                .findFirst()
                                .orElse(null);
        return new Place(
                campaign.id(),
                opening.label(),
                opening.demo(),
                r.pool(),
                pool.id(),
                r.pseudonym(),
                entry == null ? null : entry.position(),
                entry == null || list == null ? null : list.entries().size(),
                entry == null ? r.seniority() : entry.seniority(),
                entry == null ? r.rank() : entry.rank(),
                r.origin() != null,
                entry == null || list == null
                        ? null
                        : lists.explanation(campaign, r.pool(), list, entry),
                contacts.find(pool.subdivision(), pool.specialty()));
    }

    /** Whom an intern can turn to; for everybody. */
    @GetMapping("/api/identity/contacts")
    Contact contact(
            @RequestParam(defaultValue = "") String subdivision,
            @RequestParam(defaultValue = "") String specialty) {
        return contacts.find(subdivision, specialty);
    }
}
