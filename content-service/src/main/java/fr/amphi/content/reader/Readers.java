package fr.amphi.content.reader;

import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.Role;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** An establishment's own people write; they, its interns and the ARS read; nobody else. */
@Component
public class Readers {

    private final Assignments assignments;
    private final Directory directory;

    Readers(Assignments assignments, Directory directory) {
        this.assignments = assignments;
        this.directory = directory;
    }

    /** Where the caller was placed, in every campaign. */
    public List<ChoiceMade> placements(Caller caller) {
        return caller.isAnonymous()
                ? List.of()
                : directory.ofUsername(caller.username()).stream()
                        .flatMap(person -> assignments.of(person.pseudonym()).stream())
                        .toList();
    }

    /**
     * @throws Forbidden (403) when the caller is neither of the establishment nor assigned to it
     */
    public void requireReader(Caller caller, String finess) {
        if (!writes(caller, finess)
                && !caller.hasAny(Role.ARS_MANAGER, Role.ARS_ADMIN)
                && placements(caller).stream().noneMatch(p -> Objects.equals(p.finess(), finess))) {
            throw new Forbidden(
                    "Ces pages sont réservées aux internes affectés dans cet établissement.");
        }
    }

    /**
     * @throws Forbidden (403) when the caller does not write for the establishment
     */
    public static void requireWriter(Caller caller, String finess) {
        if (!writes(caller, finess)) {
            throw new Forbidden("Vous n'écrivez pas pour cet établissement.");
        }
    }

    private static boolean writes(Caller caller, String finess) {
        return caller.hasAny(Role.ESTABLISHMENT, Role.EDITOR) && caller.finess().contains(finess);
    }
}
