package fr.amphi.amphitheatre;

import java.util.List;

/**
 * A post of which other amphitheatres of the campaign give places too.
 *
 * @param places the posts that lose a place when this one does, itself and those of other pools
 *     included: a place is reserved in each
 */
public record SharedPost(String post, List<String> places) {

    public SharedPost {
        places = List.copyOf(places);
    }
}
