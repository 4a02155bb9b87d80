package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules over the sectors of random halls, drawn from a seed. */
final class RandomRules {

    private static final int SECTORS = 3;

    private final Random random;

    private RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** Sector of the number-th post; each fourth post is in none. */
    static List<String> tags(int number) {
        return number % 4 == 3 ? List.of("autre") : List.of("S" + number % SECTORS);
    }

    /** None to three. */
    static List<BlockingRule> of(long seed) {
        RandomRules draw = new RandomRules(seed);
        List<BlockingRule> rules = new ArrayList<>();
        int count = draw.random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rules.add(draw.rule("règle " + i));
        }
        return rules;
    }

    private BlockingRule rule(String id) {
        BlockingRule.Kind kind = BlockingRule.Kind.values()[random.nextInt(3)];
        Integer most = kind == BlockingRule.Kind.QUOTA ? 1 + random.nextInt(2) : null;
        BlockingRule rule = Given.rule(id, kind, "S" + random.nextInt(SECTORS), group(), most);
        return random.nextInt(12) == 0 ? overBefore(rule) : rule;
    }

    private static BlockingRule overBefore(BlockingRule it) {
        return new BlockingRule(
                it.id(),
                it.kind(),
                it.sector(),
                it.group(),
                it.most(),
                it.title(),
                it.text(),
                it.from(),
                it.from());
    }

    private InternGroup group() {
        int from = random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Given.everybody();
            case 5 -> Given.listed(Moves.intern(0), Moves.intern(1));
            case 2 -> new InternGroup("externes", null, null, true, null, null, List.of());
            case 3 -> new InternGroup("anciens", from, null, null, null, null, List.of());
            default ->
                    new InternGroup(
                            "premiers", null, null, null, "0", "1/3", List.of(Moves.intern(1)));
        };
    }
}
