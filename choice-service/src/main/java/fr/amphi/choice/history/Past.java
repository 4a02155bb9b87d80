package fr.amphi.choice.history;

import fr.amphi.amphitheatre.Prospect;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.choice.view.Detail;
import fr.amphi.choice.view.Written;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amphitheatre as it stood at a version.
 *
 * @param latest version of now
 * @param at when that version came to be
 * @param root of the tree of its events then, hex: what a receipt or checkpoint of that size has
 * @param turn position whose turn it was; null when none was running
 * @param mine what the asking intern had before them; null for all others
 */
record Past(
        String amphitheatre,
        long version,
        long latest,
        Instant at,
        String root,
        Stage state,
        @Nullable Integer turn,
        int placesLeft,
        @Nullable Prospect mine,
        Written<List<Detail.Post>> posts,
        Written<List<Detail.Line>> callList) {}
