package fr.amphi.bench;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.InternGroup;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.PoolId;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.Salt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Amphitheatres of any size from a seed: 107 % of places, popular posts wanted by most. */
final class Region {

    private static final int PLACES_PER_POST = 2;
    private static final double RATIO = 1.07;
    private static final int SECTORS = 12;

    private final Random random;

    Region(long seed) {
        this.random = new Random(seed);
    }

    /** An amphitheatre about to be scheduled. */
    record Draft(String id, List<String> interns, List<String> posts, Command.Schedule schedule) {}

    Draft amphitheatre(String specialty, int interns) {
        List<String> people =
                IntStream.range(0, interns)
                        .mapToObj(i -> new UUID(random.nextLong(), i).toString())
                        .toList();
        int posts = (int) Math.ceil(interns * RATIO / PLACES_PER_POST);
        List<String> ids = IntStream.range(0, posts).mapToObj(i -> "POST-" + i).toList();
        PoolId pool = new PoolId("bench", "LYON", specialty, "SOCLE");
        return new Draft(
                "bench.LYON." + specialty + ".SOCLE",
                people,
                ids,
                new Command.Schedule(
                        pool,
                        Instant.parse("2027-03-24T08:00:00Z"),
                        180,
                        lines(people),
                        ids.stream().map(Region::post).toList(),
                        new RuleProfile("bench", "aucun")));
    }

    /** Amphitheatres of the same size. */
    List<Draft> amphitheatres(int count, int interns) {
        return IntStream.range(0, count)
                .mapToObj(i -> amphitheatre("DSM%02d".formatted(i), interns))
                .toList();
    }

    private static List<CallListLine> lines(List<String> people) {
        List<CallListLine> lines = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            lines.add(new CallListLine(people.get(i), 2, String.valueOf(i + 1), false, false));
        }
        return lines;
    }

    /** Two sectors to fill, a bar and a quota on each other one, for groups of all kinds. */
    static Command.SetBlockingRules rules() {
        List<BlockingRule> rules = new ArrayList<>();
        for (int sector = 0; sector < SECTORS; sector++) {
            boolean toFill = sector < 2;
            BlockingRule.Kind kind =
                    toFill
                            ? BlockingRule.Kind.MUST_BE_FILLED
                            : sector % 2 == 0 ? BlockingRule.Kind.BARRED : BlockingRule.Kind.QUOTA;
            String rankTo = toFill ? null : String.valueOf(400 * sector);
            rules.add(
                    new BlockingRule(
                            "rule-" + sector,
                            kind,
                            "SECTOR-" + sector,
                            new InternGroup("bench", null, null, null, null, rankTo, List.of()),
                            kind == BlockingRule.Kind.QUOTA ? 50 : null,
                            "bench",
                            "aucun",
                            LocalDate.parse("2027-01-01"),
                            null));
        }
        return new Command.SetBlockingRules(rules, null);
    }

    private static OfferedPost post(String id) {
        return new OfferedPost(
                id,
                "CH de " + id,
                "Médecine polyvalente",
                "010000024",
                "Bourg-en-Bresse",
                List.of("SECTOR-" + Math.floorMod(id.hashCode(), SECTORS)),
                PLACES_PER_POST,
                List.of());
    }

    /** A list of different posts, the popular ones more often and earlier. */
    List<String> wishes(List<String> posts, int count) {
        List<String> shuffled = new ArrayList<>();
        for (String post : posts) {
            if (shuffled.size() < 2 * count || random.nextInt(3) == 0) {
                shuffled.add(post);
            }
        }
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    Command.RankWishes rank(Draft draft, int intern, int count) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Command.RankWishes(
                draft.interns().get(intern), wishes(draft.posts(), count), Salt.of(salt));
    }
}
