package fr.amphi.identity.provisioning;

import fr.amphi.contracts.Role;
import fr.amphi.identity.account.AccountDetails;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account that is asked for.
 *
 * @param roles names as in the claim
 * @param cells {@code PERIMETER/SPECIALTY}
 * @param password for demonstration accounts only
 * @param internOf the intern whose account it is
 */
record AccountBody(
        @Nullable String username,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> cells,
        @Nullable List<@Nullable String> finess,
        @Nullable String password,
        @Nullable InternOf internOf) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@+-]{3,100}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{3,120}");
    private static final Pattern FINESS = Pattern.compile("[0-9AB]{9}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}<>&\"]{1,100}");

    /** An intern by campaign and imported id. */
    record InternOf(@Nullable String campaign, @Nullable String internId) {}

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "AccountBody[" + username + "]";
    }

    AccountDetails details() {
        if (username == null || !USERNAME.matcher(username.toLowerCase(Locale.ROOT)).matches()) {
            throw new BadInput("username", "De 3 à 100 lettres sans accent, chiffres ou . _ @ + -");
        }
        return new AccountDetails(
                username.toLowerCase(Locale.ROOT),
                shaped("givenName", givenName, NAME),
                shaped("familyName", familyName, NAME),
                shaped("email", email, EMAIL));
    }

    List<Role> checkedRoles() {
        return stream(roles).map(AccountBody::role).distinct().sorted().toList();
    }

    List<String> checkedCells() {
        return stream(cells).map(AccountBody::cell).distinct().sorted().toList();
    }

    List<String> checkedFiness() {
        return stream(finess)
                .map(number -> required("finess", shaped("finess", number, FINESS)))
                .distinct()
                .sorted()
                .toList();
    }

    @Nullable String checkedPassword(boolean allowed) {
        if (password == null) {
            return null;
        }
        if (!allowed) {
            throw new BadInput(
                    "password",
                    "Réservé aux comptes de démonstration (amphi.identity.demo-accounts).");
        }
        if (password.length() < 8 || password.length() > 100) {
            throw new BadInput("password", "De 8 à 100 caractères.");
        }
        return password;
    }

    private static Role role(@Nullable String claim) {
        return Arrays.stream(Role.values())
                .filter(role -> role.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new BadInput("roles", "Un rôle tel que ars-manager."));
    }

    private static String cell(@Nullable String text) {
        try {
            return Cell.parse(required("cells", text)).toString();
        } catch (IllegalArgumentException notACell) {
            throw new BadInput("cells", "Une cellule telle que LYON/DSM24 ou LYON/*.");
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new BadInput(field, "Cette valeur est obligatoire.");
        }
        return value;
    }

    private static @Nullable String shaped(String field, @Nullable String value, Pattern shape) {
        if (value != null && !shape.matcher(value).matches()) {
            throw new BadInput(field, "Cette valeur n'a pas la forme attendue.");
        }
        return value;
    }

    private static Stream<@Nullable String> stream(@Nullable List<@Nullable String> values) {
        return values == null ? Stream.empty() : values.stream();
    }
}
