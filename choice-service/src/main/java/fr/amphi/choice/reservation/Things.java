package fr.amphi.choice.reservation;

/** Names of what is reserved: the places of a post, or an intern, of one campaign. */
public final class Things {

    private Things() {}

    public static String post(String campaign, String post) {
        return campaign + ":post:" + post;
    }

    /**
     * @param intern pseudonym
     */
    public static String intern(String campaign, String intern) {
        return campaign + ":intern:" + intern;
    }
}
