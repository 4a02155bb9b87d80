package fr.amphi.choice.pool;

import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.PostOpened;

/**
 * A post as the catalogue last published it.
 *
 * @param places on offer now; zero once withdrawn
 */
public record KnownPost(PostOpened opened, int places, boolean withdrawn) {

    /** True where interns of the pool may choose it. */
    public boolean isFor(Pool pool) {
        return opened.campaign().equals(pool.campaign())
                && opened.subdivision().equals(pool.subdivision())
                && opened.specialties().contains(pool.specialty())
                && opened.phases().contains(pool.phase());
    }

    KnownPost withPlaces(int changed) {
        return new KnownPost(opened, changed, false);
    }

    KnownPost withdraw() {
        return new KnownPost(opened, 0, true);
    }
}
