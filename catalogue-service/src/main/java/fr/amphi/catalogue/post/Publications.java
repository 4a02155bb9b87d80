package fr.amphi.catalogue.post;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;

/** What the other services are told of a post. */
final class Publications {

    private Publications() {}

    static PublishedEvent of(String campaign, PostEvent event) {
        return switch (event) {
            case PostEvent.Opened(var post, _) -> opened(campaign, post);
            case PostEvent.Withdrawn(var post, var reason) ->
                    new PostWithdrawn(campaign, post, reason);
            case PostEvent.PlacesChanged(var post, var places, var reason) ->
                    new PublishedEvent.PlacesChanged(campaign, post, places, reason);
        };
    }

    private static PostOpened opened(String campaign, Post post) {
        return new PostOpened(
                campaign,
                post.post(),
                post.subdivision(),
                post.specialties(),
                post.phases(),
                post.establishment(),
                post.unit(),
                post.finess(),
                post.city(),
                post.places(),
                post.tags(),
                post.linkedTo());
    }
}
