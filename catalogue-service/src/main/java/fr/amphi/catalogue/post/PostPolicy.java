package fr.amphi.catalogue.post;

import fr.amphi.catalogue.post.PostCommand.ChangePlaces;
import fr.amphi.catalogue.post.PostCommand.OpenPosts;
import fr.amphi.catalogue.post.PostCommand.WithdrawPost;
import fr.amphi.contracts.Role;
import fr.amphi.eventlog.EventLog;
import fr.amphi.kit.command.CommandPolicy;
import fr.amphi.kit.security.Caller;

/** A manager acts on posts of their own cells; a post of several specialties needs all of them. */
final class PostPolicy implements CommandPolicy<PostCommand> {

    private final EventLog<PostCommand, PostEvent, Posts> log;

    PostPolicy(EventLog<PostCommand, PostEvent, Posts> log) {
        this.log = log;
    }

    @Override
    public void check(Caller caller, String campaign, PostCommand command) {
        caller.require(Role.ARS_MANAGER, Role.ARS_ADMIN);
        switch (command) {
            case OpenPosts c -> c.posts().forEach(post -> check(caller, post));
            case WithdrawPost c -> check(caller, campaign, c.post());
            case ChangePlaces c -> check(caller, campaign, c.post());
        }
    }

    static void check(Caller caller, Post post) {
        post.specialties().forEach(s -> caller.requireCell(post.subdivision(), s));
    }

    /** An unknown post is the domain's to refuse. */
    private void check(Caller caller, String campaign, String post) {
        log.state(campaign)
                .flatMap(posts -> posts.state().find(post))
                .ifPresent(entry -> check(caller, entry.post()));
    }
}
