package fr.amphi.catalogue.post;

import fr.amphi.kit.command.CommandAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import opened, or would open.
 *
 * @param pools by code; a post of several pools counts in each
 * @param command null after a dry run
 */
record ImportAnswer(
        int opened,
        int places,
        List<PoolCount> pools,
        List<String> warnings,
        boolean dryRun,
        @Nullable CommandAnswer command) {

    /**
     * @param pool code, such as {@code LYON.DSM24.SOCLE}
     */
    record PoolCount(String pool, int posts, int places) {
        PoolCount plus(PoolCount other) {
            return new PoolCount(pool, posts + other.posts, places + other.places);
        }
    }

    static ImportAnswer of(
            String campaign, PostFile.Content content, @Nullable CommandAnswer command) {
        var pools = new TreeMap<String, PoolCount>(Comparator.naturalOrder());
        for (var post : content.posts()) {
            post.pools(campaign)
                    .map(pool -> new PoolCount(pool.code(), 1, post.places()))
                    .forEach(count -> pools.merge(count.pool(), count, PoolCount::plus));
        }
        return new ImportAnswer(
                content.posts().size(),
                content.posts().stream().mapToInt(Post::places).sum(),
                List.copyOf(pools.values()),
                content.warnings(),
                command == null,
                command);
    }
}
