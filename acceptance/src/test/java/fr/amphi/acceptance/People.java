package fr.amphi.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts that a test makes for those who sign in. */
final class People {

    private static final String PASSWORD = "Essai-amphi-2027!";

    private People() {}

    /** Signed in, with these rights. */
    static Api account(Api office, String username, Map<String, Object> rights) {
        Map<String, Object> body = new HashMap<>(rights);
        body.put("username", username);
        body.put("givenName", "Essai");
        body.put("familyName", "Essai");
        body.put("email", username + "@example.org");
        body.put("password", PASSWORD);
        office.post("/api/identity/accounts", body).ok();
        return Api.signIn(TheSystem.gateway(), username, PASSWORD);
    }

    static Api intern(Campaign campaign, String internId) {
        return account(
                campaign.office(),
                internId + "-" + campaign.id(),
                Map.of(
                        "roles", List.of("intern"),
                        "internOf", Map.of("campaign", campaign.id(), "internId", internId)));
    }
}
