package fr.amphi.catalogue.post;

import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** The posts of a campaign as this instance has read them. */
@Component
class PostReader {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Follower<PostEvent, Posts> follower;

    PostReader(Follower<PostEvent, Posts> follower) {
        this.follower = follower;
    }

    Posts posts(String campaign) {
        return follower.state(campaign).map(Versioned::state).orElse(Posts.none(campaign));
    }

    /**
     * @param version that the caller has heard of; waited for, 2 s at most
     * @throws TryLater when this instance does not reach it in time
     */
    Posts posts(String campaign, long version) {
        if (version <= 0) {
            return posts(campaign);
        }
        try {
            return follower.atLeast(campaign, version, PATIENCE).join().state();
        } catch (CompletionException e) {
            throw new TryLater(
                    Duration.ofSeconds(1), "La liste des postes n'est pas encore à jour.");
        }
    }
}
