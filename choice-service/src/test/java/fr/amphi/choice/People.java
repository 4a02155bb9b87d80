package fr.amphi.choice;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestTokens;

/** Tokens of those who take part. */
final class People {

    static final String MANAGER =
            TestTokens.of("gestionnaire").roles(Role.ARS_MANAGER).cells("LYON/*").token();
    static final String OTHER_MANAGER =
            TestTokens.of("grenoble").roles(Role.ARS_MANAGER).cells("GRENOBLE/*").token();
    static final String ADMIN = TestTokens.of("responsable").roles(Role.ARS_ADMIN).token();
    static final String COORDINATOR =
            TestTokens.of("coordonnateur").roles(Role.COORDINATOR).cells("LYON/DSM24").token();
    static final String HOSPITAL =
            TestTokens.of("affaires").roles(Role.ESTABLISHMENT).finess("010000024").token();

    private People() {}

    static String intern(String username) {
        return TestTokens.of(username).roles(Role.INTERN).token();
    }
}
