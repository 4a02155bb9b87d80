package fr.amphi.amphitheatre;

/** What an amphitheatre is held on: the frozen call list and posts. */
record Lists(Parts parts, CallList callList, Offer offer) {

    static final Lists NONE = new Lists(Parts.NONE, CallList.NONE, Offer.NONE);

    Lists with(Parts changed) {
        return new Lists(changed, callList, offer);
    }

    Lists with(Offer changed) {
        return new Lists(parts, callList, changed);
    }

    Lists callListFixed(int revision) {
        return new Lists(parts.withoutLines(), new CallList(parts.lines(), revision), offer);
    }

    Lists postsFixed(int revision) {
        Offer fixed = new Offer(parts.posts(), java.util.Set.of(), revision);
        return new Lists(parts.withoutPosts(), callList, fixed);
    }
}
