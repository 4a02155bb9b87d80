package fr.amphi.amphitheatre;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The second bookkeeping's reading of a group. */
final class GroupBooks {

    private GroupBooks() {}

    static Predicate<CallListLine> members(InternGroup group) {
        List<Predicate<CallListLine>> criteria = new ArrayList<>();
        if (group.seniorityFrom() != null) {
            int least = group.seniorityFrom();
            criteria.add(line -> line.seniority() >= least);
        }
        if (group.seniorityTo() != null) {
            int most = group.seniorityTo();
            criteria.add(line -> line.seniority() <= most);
        }
        if (group.guest() != null) {
            boolean guest = group.guest();
            criteria.add(line -> line.guest() == guest);
        }
        if (group.rankFrom() != null) {
            String least = group.rankFrom();
            criteria.add(line -> inOrder(least, line.rank()));
        }
        if (group.rankTo() != null) {
            String most = group.rankTo();
            criteria.add(line -> inOrder(line.rank(), most));
        }
        Predicate<CallListLine> listed = line -> group.interns().contains(line.intern());
        if (criteria.isEmpty()) {
            return group.interns().isEmpty() ? _ -> true : listed;
        }
        return listed.or(line -> criteria.stream().allMatch(it -> it.test(line)));
    }

    /** Both are numbers, and the first is not above the second. */
    private static boolean inOrder(String low, String high) {
        try {
            String[] one = low.split("/", 2);
            String[] other = high.split("/", 2);
            return times(one[0], other).compareTo(times(other[0], one)) <= 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static BigInteger times(String number, String[] fraction) {
        return new BigInteger(number)
                .multiply(new BigInteger(fraction.length == 1 ? "1" : fraction[1]));
    }
}
