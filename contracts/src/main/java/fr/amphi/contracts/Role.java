package fr.amphi.contracts;

/** What a signed-in person is, as named in the {@code roles} claim. */
public enum Role {
    INTERN("intern"),
    JUNIOR_DOCTOR("junior-doctor"),
    ARS_MANAGER("ars-manager"),
    ARS_ADMIN("ars-admin"),
    ESTABLISHMENT("establishment"),
    COORDINATOR("coordinator"),
    REPRESENTATIVE("representative"),
    FACULTY("faculty"),
    HOME_CHU("home-chu"),
    HEAD_OF_SERVICE("head-of-service"),
    EDITOR("editor");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The name in the claim. */
    public String claim() {
        return claim;
    }
}
