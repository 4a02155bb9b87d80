package fr.amphi.amphitheatre;

import java.util.List;

/** What an amphitheatre is held on: the frozen call list and posts, and the rules over sectors. */
record Lists(Parts parts, CallList callList, Offer offer, Blocking blocking) {

    static final Lists NONE = new Lists(Parts.NONE, CallList.NONE, Offer.NONE, Blocking.NONE);

    Lists with(Parts changed) {
        return new Lists(changed, callList, offer, blocking);
    }

    Lists with(Offer changed) {
        return new Lists(parts, callList, changed, blocking.on(callList, changed));
    }

    Lists callListFixed(int revision) {
        CallList fixed = new CallList(parts.lines(), revision);
        return new Lists(parts.withoutLines(), fixed, offer, blocking.on(fixed, offer));
    }

    Lists postsFixed(int revision) {
        Offer fixed = new Offer(parts.posts(), java.util.Set.of(), revision);
        return new Lists(parts.withoutPosts(), callList, fixed, blocking.on(callList, fixed));
    }

    Lists ruled(List<BlockingRule> rules, int revision) {
        return new Lists(parts, callList, offer, new Blocking(rules, revision, callList, offer));
    }
}
