package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/**
 * How things stand for one wish.
 *
 * @param left places still free
 * @param wantedByBetter interns to be called before who list it, or a post linked to it, too
 * @param takenBy position that took the last place; null while some are left or none was taken
 */
public record WishStanding(String post, int left, int wantedByBetter, @Nullable Integer takenBy) {}
