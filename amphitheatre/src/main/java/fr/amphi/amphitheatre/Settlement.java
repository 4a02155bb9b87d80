package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/**
 * What became of the reservations that a choice asked for.
 *
 * @param known false to ask how a choice was settled without settling it
 * @param declined why they were not had; null when they were
 * @param takenElsewhere places of the post that are not this amphitheatre's to give; read only when
 *     it was taken
 */
public record Settlement(boolean known, @Nullable DeclineCause declined, int takenElsewhere) {

    public static final Settlement GRANTED = new Settlement(true, null, 0);
    public static final Settlement PLACED_ELSEWHERE =
            new Settlement(true, DeclineCause.PLACED_ELSEWHERE, 0);
    public static final Settlement UNKNOWN = new Settlement(false, null, 0);

    public static Settlement taken(int takenElsewhere) {
        return new Settlement(true, DeclineCause.POST_TAKEN, takenElsewhere);
    }
}
