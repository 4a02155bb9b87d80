package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what and wants what.
 *
 * @param seats by position - 1
 * @param wishes by position - 1
 * @param takers by cluster of posts: the positions that take its places, in the order they took
 * @param chosen number of seats that hold a post
 * @param skipped number of seats the call went past, those placed elsewhere not counted
 */
record Seating(
        Vec<Seat> seats, Vec<WishList> wishes, Vec<Positions> takers, int chosen, int skipped) {

    static final Seating NONE =
            new Seating(Vec.of(List.of()), Vec.of(List.of()), Vec.of(List.of()), 0, 0);

    Seat seat(int position) {
        return seats.get(position - 1);
    }

    Seating with(int position, Seat seat, Offer offer) {
        Seat before = seat(position);
        return new Seating(
                seats.with(position - 1, seat),
                wishes,
                moved(position, before, seat, offer),
                chosen + count(seat, Seat.Status.CHOSEN) - count(before, Seat.Status.CHOSEN),
                skipped + passed(seat) - passed(before));
    }

    Seating with(int position, WishList list) {
        return new Seating(seats, wishes.with(position - 1, list), takers, chosen, skipped);
    }

    /** The same interns on other posts: who takes what is counted anew. */
    Seating on(Offer offer) {
        List<Positions> counted = new ArrayList<>();
        for (int i = 0; i < offer.clusters(); i++) {
            counted.add(Positions.NONE);
        }
        for (int position = 1; position <= seats.size(); position++) {
            String post = placeOf(seat(position));
            if (post != null) {
                counted.set(
                        offer.clusterOf(post), counted.get(offer.clusterOf(post)).plus(position));
            }
        }
        return new Seating(seats, wishes, Vec.of(counted), chosen, skipped);
    }

    /** Seats and wish lists follow their interns to a corrected list. */
    Seating on(CallList before, CallList after, Offer offer) {
        List<Seat> moved = new ArrayList<>();
        List<WishList> lists = new ArrayList<>();
        int placed = 0;
        int gone = 0;
        for (CallListLine line : after.lines()) {
            int old = before.positionOf(line.intern());
            Seat seat = old == 0 ? Seat.initial(line) : seat(old).on(line);
            moved.add(seat);
            lists.add(old == 0 ? WishList.NONE : wishes.get(old - 1));
            placed += count(seat, Seat.Status.CHOSEN);
            gone += passed(seat);
        }
        return new Seating(Vec.of(moved), Vec.of(lists), takers, placed, gone).on(offer);
    }

    /** The call goes back to a position: who holds nothing from there on waits for it again. */
    Seating again(int from) {
        List<Seat> changed = new ArrayList<>(seats.toList());
        int gone = skipped;
        for (int i = from - 1; i < changed.size(); i++) {
            Seat before = changed.get(i);
            changed.set(i, before.again());
            gone -= passed(before) - passed(before.again());
        }
        return new Seating(Vec.of(changed), wishes, takers, chosen, gone);
    }

    /** Lowest position that the call has not gone past; beyond the list when there is none. */
    int firstAhead() {
        int position = 1;
        while (position <= seats.size() && !seat(position).isAhead()) {
            position++;
        }
        return position;
    }

    private Vec<Positions> moved(int position, Seat before, Seat after, Offer offer) {
        Vec<Positions> changed = takers;
        String from = placeOf(before);
        if (from != null) {
            int cluster = offer.clusterOf(from);
            changed = changed.with(cluster, changed.get(cluster).minus(position));
        }
        String to = placeOf(after);
        if (to != null) {
            int cluster = offer.clusterOf(to);
            changed = changed.with(cluster, changed.get(cluster).plus(position));
        }
        return changed;
    }

    private static @Nullable String placeOf(Seat seat) {
        return seat.takesPlace() ? seat.post() : null;
    }

    private static int count(Seat seat, Seat.Status status) {
        return seat.status() == status ? 1 : 0;
    }

    private static int passed(Seat seat) {
        return seat.mayReturn() ? 1 : 0;
    }
}
