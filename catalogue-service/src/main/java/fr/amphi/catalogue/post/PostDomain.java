package fr.amphi.catalogue.post;

import fr.amphi.catalogue.post.PostCommand.ChangePlaces;
import fr.amphi.catalogue.post.PostCommand.OpenPosts;
import fr.amphi.catalogue.post.PostCommand.WithdrawPost;
import fr.amphi.catalogue.post.PostEvent.Opened;
import fr.amphi.catalogue.post.PostEvent.PlacesChanged;
import fr.amphi.catalogue.post.PostEvent.Withdrawn;
import fr.amphi.catalogue.post.Posts.State;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Publication;
import fr.amphi.kit.event.Contracts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a campaign's posts: the aggregate is the campaign. */
final class PostDomain implements Domain<PostCommand, PostEvent, Posts> {

    @Override
    public Posts initial(String campaign) {
        return Posts.none(campaign);
    }

    @Override
    public Decision<PostEvent> decide(Posts posts, PostCommand command, Instant now) {
        return switch (command) {
            case OpenPosts c -> open(posts, c);
            case WithdrawPost c -> withdraw(posts, c);
            case ChangePlaces c -> change(posts, c);
        };
    }

    @Override
    public Posts evolve(Posts posts, PostEvent event) {
        return switch (event) {
            case Opened(var post, _) -> posts.with(post, State.OPEN);
            case Withdrawn(var id, _) ->
                    posts.find(id).map(e -> posts.with(e.post(), State.WITHDRAWN)).orElse(posts);
            case PlacesChanged(var id, var places, _) ->
                    posts.find(id)
                            .map(e -> posts.with(e.post().withPlaces(places), e.state()))
                            .orElse(posts);
        };
    }

    @Override
    public List<Publication> publish(Posts after, PostEvent event, EventMeta meta) {
        return List.of(Contracts.publication(Publications.of(meta.aggregateId(), event)));
    }

    private static Decision<PostEvent> open(Posts posts, OpenPosts command) {
        Set<String> offered = new HashSet<>();
        command.posts().forEach(p -> offered.add(p.post()));
        var changed =
                command.posts().stream()
                        .filter(p -> posts.open(p.post()).filter(o -> !o.equals(p)).isPresent())
                        .map(Post::post)
                        .toList();
        if (!changed.isEmpty()) {
            return Decision.refuse(Refusals.alreadyOpen(changed));
        }
        var dangling =
                command.posts().stream()
                        .flatMap(p -> p.linkedTo().stream())
                        .filter(l -> !offered.contains(l) && posts.open(l).isEmpty())
                        .distinct()
                        .toList();
        if (!dangling.isEmpty()) {
            return Decision.refuse(Refusals.linkUnknown(dangling));
        }
        return new Decision.Accepted<>(
                command.posts().stream()
                        .filter(p -> posts.open(p.post()).isEmpty())
                        .<PostEvent>map(p -> new Opened(p, command.reason()))
                        .toList());
    }

    private static Decision<PostEvent> withdraw(Posts posts, WithdrawPost command) {
        return posts.open(command.post()).isEmpty()
                ? Decision.refuse(Refusals.notOpen(posts, command.post()))
                : Decision.accept(new Withdrawn(command.post(), command.reason()));
    }

    private static Decision<PostEvent> change(Posts posts, ChangePlaces command) {
        var open = posts.open(command.post());
        if (open.isEmpty()) {
            return Decision.refuse(Refusals.notOpen(posts, command.post()));
        }
        return open.get().places() == command.places()
                ? Decision.accept()
                : Decision.accept(
                        new PlacesChanged(command.post(), command.places(), command.reason()));
    }
}
