package fr.amphi.amphitheatre;

import java.util.List;

/**
 * What an amphitheatre is held on: the frozen call list and posts, the rules over sectors, the
 * sessions.
 */
record Lists(Parts parts, CallList callList, Offer offer, Blocking blocking, Sessions sessions) {

    static final Lists NONE =
            new Lists(Parts.NONE, CallList.NONE, Offer.NONE, Blocking.NONE, Sessions.NONE);

    Lists with(Parts changed) {
        return new Lists(changed, callList, offer, blocking, sessions);
    }

    Lists with(CallList changed) {
        return new Lists(parts, changed, offer, blocking.on(changed, offer), sessions);
    }

    Lists with(Offer changed) {
        return new Lists(parts, callList, changed, blocking.on(callList, changed), sessions);
    }

    Lists callListFixed(int revision) {
        CallList fixed = new CallList(parts.lines(), revision);
        return new Lists(parts.withoutLines(), fixed, offer, blocking.on(fixed, offer), sessions);
    }

    Lists postsFixed(int revision) {
        Offer fixed = offer.replaced(parts.posts(), revision);
        return new Lists(
                parts.withoutPosts(), callList, fixed, blocking.on(callList, fixed), sessions);
    }

    Lists ruled(List<BlockingRule> rules, int revision) {
        return new Lists(
                parts, callList, offer, new Blocking(rules, revision, callList, offer), sessions);
    }

    Lists with(Sessions changed) {
        return new Lists(parts, callList, offer, blocking, changed);
    }
}
