package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.BlockingRule.Kind;
import fr.amphi.amphitheatre.Session.Hall;
import fr.amphi.amphitheatre.Session.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** What rules over sectors do in random amphitheatres, judged by counting afresh. */
@Domain(Halls.class)
class RandomRulesTest {

    private static final Set<Kind> REFUSED = EnumSet.noneOf(Kind.class);
    private static final Set<Integer> FILLED = new HashSet<>();

    /** Otherwise the properties would say little. */
    @AfterContainer
    static void every_kind_of_rule_refused_somebody_and_sectors_were_filled() {
        assertThat(REFUSED).containsExactlyInAnyOrder(Kind.values());
        assertThat(FILLED).contains(1, 2, 3);
    }

    @Property
    void a_sector_that_must_be_filled_ends_filled_whenever_it_could_be(
            @ForAll Hall hall, @ForAll Long seed) {
        Session session = new Session(hall);
        session.play(Given.rules(RandomRules.of(seed).toArray(BlockingRule[]::new)));
        State start = session.state();
        List<BlockingRule> toFill =
                start.rules().stream().filter(rule -> rule.kind() == Kind.MUST_BE_FILLED).toList();
        chooseAtRandom(session, new Random(seed));
        State end = session.state();
        boolean all =
                subsets(toFill).stream()
                        .allMatch(some -> places(start, some) <= eligible(start, some));
        for (BlockingRule rule : all ? toFill : toFill.subList(0, Math.min(1, toFill.size()))) {
            List<BlockingRule> one = List.of(rule);
            int before = places(start, one);
            assertThat(places(end, one))
                    .isLessThanOrEqualTo(Math.max(0, before - eligible(start, one)));
            FILLED.add(before);
        }
    }

    @Property
    void bars_and_quotas_hold_and_nobody_is_refused_by_a_rule_on_others(
            @ForAll Hall hall, @ForAll Long seed, @ForAll List<Move> moves) {
        Session session = new Session(hall);
        session.play(Given.rules(RandomRules.of(seed).toArray(BlockingRule[]::new)));
        for (Move move : moves) {
            if (keepsListsAndRules(move)) {
                State before = session.state();
                session.play(move);
                if (session.last() instanceof Decision.Refused(Refusal no)
                        && no.code() == Refusal.Code.POST_BLOCKED) {
                    assertThat(concerns(before, no, new Moves(before, move).command())).isTrue();
                }
            }
        }
        session.state().rules().forEach(rule -> holds(session.state(), rule));
    }

    /** Whoever is called takes any free post that is not refused; nobody is left without reason. */
    private static void chooseAtRandom(Session session, Random random) {
        session.play(new Command.Open());
        for (int turn = 0;
                session.state().turn().isPresent() || session.state().isBetweenSessions();
                turn++) {
            assertThat(turn).isLessThan(Session.ENDLESS);
            session.play(new Command.StartSession("avance"));
            String intern = session.state().turn().get().intern();
            List<OfferedPost> posts = new ArrayList<>(session.state().offer().posts());
            Collections.shuffle(posts, random);
            boolean chosen =
                    posts.stream()
                            .anyMatch(post ->
                                    session.play(Given.chooses(intern, post.post()))
                                            instanceof Decision.Accepted);
            if (!chosen) {
                session.play(Given.skip(intern));
            }
            session.settle();
        }
    }

    private static void holds(State state, BlockingRule rule) {
        long holders =
                IntStream.rangeClosed(1, state.callList().size())
                        .filter(at -> isOf(state, rule, at))
                        .mapToObj(state::seat)
                        .filter(seat -> rule.kind() == Kind.BARRED || seat.takesPlace())
                        .filter(seat -> seat.post() != null && isIn(state, rule, seat.post()))
                        .count();
        switch (rule.kind()) {
            case BARRED -> assertThat(holders).isZero();
            case QUOTA ->
                    assertThat(holders).isLessThanOrEqualTo(Objects.requireNonNull(rule.most()));
            case MUST_BE_FILLED -> {}
        }
    }

    /** The intern is of the group, and the post in the sector or, if that is to be filled, not. */
    private static boolean concerns(State state, Refusal no, Command command) {
        Kind kind = Kind.valueOf(figure(no, "kind").toString());
        REFUSED.add(kind);
        List<BlockingRule> named =
                state.rules().stream()
                        .filter(rule -> rule.kind() == kind)
                        .filter(rule -> ((List<?>) figure(no, "sectors")).contains(rule.sector()))
                        .toList();
        String post = figure(no, "post").toString();
        boolean within = named.stream().anyMatch(rule -> isIn(state, rule, post));
        int position = state.callList().positionOf(internOf(command));
        return named.stream().anyMatch(rule -> isOf(state, rule, position))
                && within == (kind != Kind.MUST_BE_FILLED)
                && (kind != Kind.MUST_BE_FILLED || number(no, "places") >= number(no, "toChoose"));
    }

    private static Object figure(Refusal no, String name) {
        return Objects.requireNonNull(no.figures().get(name));
    }

    private static int number(Refusal no, String name) {
        return (int) figure(no, name);
    }

    private static String internOf(Command command) {
        return switch (command) {
            case Command.Choose it -> it.intern();
            case Command.ChooseFor it -> it.intern();
            case Command.ChooseByProxy it -> it.intern();
            case Command.PlaceSupernumerary it -> it.intern();
            case Command.AssignExOfficio it -> it.intern();
            case Command.Repair(Correction.OtherPost it, _, _, _, _, _) -> it.intern();
            default -> throw new AssertionError("blocked: " + command);
        };
    }

    private static boolean keepsListsAndRules(Move move) {
        return move.kind() < 27 || (move.kind() > 28 && move.kind() < 34) || move.kind() > 36;
    }

    private static boolean isOf(State state, BlockingRule rule, int position) {
        return rule.group().members().test(state.callList().lines().get(position - 1));
    }

    private static boolean isIn(State state, BlockingRule rule, String post) {
        return clusters(state, rule).contains(state.offer().clusterOf(post));
    }

    private static Set<Integer> clusters(State state, BlockingRule rule) {
        Set<Integer> clusters = new HashSet<>();
        for (OfferedPost post : state.offer().posts()) {
            if (post.tags().contains(rule.sector())) {
                clusters.add(state.offer().clusterOf(post.post()));
            }
        }
        return clusters;
    }

    private static int places(State state, List<BlockingRule> rules) {
        Set<Integer> clusters = new HashSet<>();
        rules.forEach(rule -> clusters.addAll(clusters(state, rule)));
        return clusters.stream().mapToInt(state::left).sum();
    }

    /** Of a group, and under no bar or quota that reaches into the sector. */
    private static int eligible(State state, List<BlockingRule> rules) {
        return (int)
                state.toChoose().stream()
                        .filter(at ->
                                rules.stream()
                                        .anyMatch(rule ->
                                                isOf(state, rule, at)
                                                        && isUnhindered(state, rule, at)))
                        .count();
    }

    private static boolean isUnhindered(State state, BlockingRule rule, int position) {
        return state.rules().stream()
                .filter(other -> other.kind() != Kind.MUST_BE_FILLED)
                .filter(other -> isOf(state, other, position))
                .allMatch(other ->
                        Collections.disjoint(clusters(state, other), clusters(state, rule)));
    }

    private static List<List<BlockingRule>> subsets(List<BlockingRule> rules) {
        List<List<BlockingRule>> all = new ArrayList<>();
        for (int set = 1; set < 1 << rules.size(); set++) {
            int some = set;
            all.add(
                    IntStream.range(0, rules.size())
                            .filter(i -> (some & 1 << i) != 0)
                            .mapToObj(rules::get)
                            .toList());
        }
        return all;
    }
}
