package fr.amphi.demo.region;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Randomness that is the same on every machine: each stream follows from a name alone. */
final class Chance {

    private static final String SEED = "Auvergne-Rhône-Alpes, semestre de mai 2027";

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    static Chance of(Object... name) {
        String text = SEED + "/" + List.of(name);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new Chance(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True in so many cases of a hundred. */
    boolean percent(int cases) {
        return random.nextInt(100) < cases;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    double uniform() {
        return random.nextDouble();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** One of them, each as likely as its weight is large; not all weights are 0. */
    <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
        double rest = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        for (T one : from) {
            rest -= weight.applyAsDouble(one);
            if (rest < 0) {
                return one;
            }
        }
        return from.getLast();
    }
}
