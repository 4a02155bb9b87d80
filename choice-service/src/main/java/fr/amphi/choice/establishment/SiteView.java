package fr.amphi.choice.establishment;

import fr.amphi.amphitheatre.Likelihood;
import fr.amphi.amphitheatre.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An establishment's posts over all amphitheatres.
 *
 * @param name as its posts say; null without posts
 * @param recent last events, newest first, as in the feed
 */
record SiteView(
        String finess,
        @Nullable String name,
        List<SitePost> posts,
        Totals totals,
        List<ObjectNode> recent) {

    /**
     * A post in one amphitheatre; one that several pools may choose has a line in each.
     *
     * @param taken places taken in this amphitheatre
     * @param stayEmpty how likely one of its places stays empty; null: the wishes fill it
     */
    record SitePost(
            String post,
            String amphitheatre,
            String campaign,
            String specialty,
            String phase,
            String unit,
            int places,
            int taken,
            int left,
            boolean withdrawn,
            Stage state,
            @Nullable Likelihood stayEmpty) {}

    /**
     * Sums over all lines.
     *
     * @param mayStayEmpty places that stay empty surely, or probably by the wishes of now
     */
    record Totals(int places, int taken, int left, int mayStayEmpty) {}
}
