package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Session.Hall;
import fr.amphi.amphitheatre.Session.Move;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** Random halls and moves: small, so that collisions happen all the time. */
final class Halls extends DomainContextBase {

    @Provide
    Arbitrary<Hall> hall() {
        return Combinators.combine(
                        evenly(0, 9).map(it -> it == 0).list().ofMinSize(2).ofMaxSize(9),
                        evenly(0, 3).list().ofMinSize(2).ofMaxSize(7),
                        evenly(-9, 6).list().ofMinSize(1).ofMaxSize(7))
                .as(Hall::new);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return move().list()
                .ofMinSize(10)
                .ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** Of {@link RandomRules} and of who picks what. */
    @Provide
    Arbitrary<Long> seed() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<Move> move() {
        return Combinators.combine(
                        evenly(0, Moves.KINDS - 1), evenly(0, 9), evenly(0, 9), evenly(0, 70))
                .as(Move::new);
    }

    private static Arbitrary<Integer> evenly(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }
}
