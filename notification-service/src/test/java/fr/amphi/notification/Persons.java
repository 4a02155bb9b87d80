package fr.amphi.notification;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.CallListPart;
import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.KeyRing;
import fr.amphi.kit.person.Person;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People who choose. */
final class Persons {

    private Persons() {}

    /** Somebody with an account, known to the directory by now. */
    static Person person(TestService service, Pool pool, @Nullable String email) {
        var id = UUID.randomUUID().toString();
        var person =
                new Person(
                        "p-" + id,
                        "person-" + id,
                        "user-" + id,
                        pool.campaign(),
                        "E-" + id,
                        "Camille",
                        "Essai",
                        email,
                        null,
                        List.of(pool.code()));
        service.bean(KeyRing.class).newKey(person.person());
        var directory = service.bean(Directory.class);
        directory.link(person);
        TestService.await("link", () -> directory.person(person.pseudonym()).isPresent());
        return person;
    }

    static String token(Person person) {
        return TestTokens.of(String.valueOf(person.username())).roles(Role.INTERN).token();
    }

    /** A whole call list in the order given. */
    static CallListPart list(Pool pool, int revision, List<String> interns) {
        return new CallListPart(
                pool,
                revision,
                1,
                1,
                interns.size(),
                "hash",
                IntStream.range(0, interns.size())
                        .mapToObj(i -> new CallListEntry(i + 1, interns.get(i), 3, "" + i, false))
                        .toList());
    }
}
