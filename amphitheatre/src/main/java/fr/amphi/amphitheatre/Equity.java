package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of their wishes interns obtained, by tenth of the call list.
 *
 * @param groups from the first called to the last; fewer than ten where one would have under five
 *     interns, so that no figure speaks of one person
 */
public record Equity(List<Group> groups) {

    private static final int MOST_GROUPS = 10;
    private static final int FEWEST_INTERNS = 5;

    public Equity {
        groups = List.copyOf(groups);
    }

    /**
     * Interns of consecutive positions; those placed elsewhere are not counted.
     *
     * @param from first position
     * @param to last position
     * @param first who obtained their first wish
     * @param amongThree their first, second or third
     * @param otherWish a later one
     * @param offList a post that was not on their list, as far as that can be read
     * @param none without a post
     * @param median the middle one of the wishes obtained, the better of two; null without any
     */
    public record Group(
            int from,
            int to,
            int interns,
            int first,
            int amongThree,
            int otherWish,
            int offList,
            int none,
            @Nullable Integer median) {}

    /** Of an amphitheatre that is over; without groups under five interns. */
    public static Equity of(State state) {
        List<Integer> called =
                IntStream.rangeClosed(1, state.callList().size())
                        .filter(at -> state.seat(at).status() != Seat.Status.PLACED_ELSEWHERE)
                        .boxed()
                        .toList();
        int groups = Math.min(MOST_GROUPS, called.size() / FEWEST_INTERNS);
        return new Equity(
                IntStream.range(0, groups)
                        .mapToObj(i ->
                                called.subList(
                                        called.size() * i / groups,
                                        called.size() * (i + 1) / groups))
                        .map(positions -> group(state, positions))
                        .toList());
    }

    private static Group group(State state, List<Integer> positions) {
        int offList = 0;
        int none = 0;
        List<Integer> orders = new ArrayList<>();
        for (int position : positions) {
            String post = state.seat(position).post();
            int order = post == null ? 0 : state.wishes(position).posts().indexOf(post) + 1;
            if (order > 0) {
                orders.add(order);
            } else if (post == null) {
                none++;
            } else {
                offList++;
            }
        }
        return of(
                positions.getFirst(),
                positions.getLast(),
                orders.stream().sorted().toList(),
                offList,
                none);
    }

    private static Group of(int from, int to, List<Integer> orders, int offList, int none) {
        int first = upTo(1, orders);
        int amongThree = upTo(3, orders);
        return new Group(
                from,
                to,
                orders.size() + offList + none,
                first,
                amongThree,
                orders.size() - amongThree,
                offList,
                none,
                orders.isEmpty() ? null : orders.get((orders.size() - 1) / 2));
    }

    private static int upTo(int most, List<Integer> orders) {
        return Math.toIntExact(orders.stream().filter(order -> order <= most).count());
    }
}
