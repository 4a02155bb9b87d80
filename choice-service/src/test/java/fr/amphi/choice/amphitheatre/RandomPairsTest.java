package fr.amphi.choice.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Across;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Fairness;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.Referral;
import fr.amphi.amphitheatre.Salt;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Turn;
import fr.amphi.amphitheatre.Verdict;
import fr.amphi.choice.Corrections;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.choice.pool.SharedKnowledge;
import fr.amphi.kit.problem.TryLater;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random pairs of amphitheatres, their commands and reactions interleaved, from old views and ended
 * at any step: nobody ever holds two, no place is given twice, and nothing stays open.
 */
class RandomPairsTest {

    private static final int SESSIONS = 300;
    private static final int STEPS = 120;
    private static final Reason REASON =
            new Reason("motif", new Salt("00112233445566778899aabbccddeeff"));
    private static final Referral REFERRAL =
            new Referral(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09"));

    @Test
    void nothing_is_given_twice_and_nothing_stays_open() {
        Set<Class<?>> happened = new HashSet<>();
        for (long seed = 1; seed <= SESSIONS; seed++) {
            World world = new World(seed, World.Broken.NOTHING);
            assertThat(fault(world)).as("seed %d", seed).isEmpty();
            world.records
                    .values()
                    .forEach(events -> events.forEach(e -> happened.add(e.getClass())));
        }
        assertThat(happened)
                .contains(
                        Event.ChoiceAsked.class,
                        Event.ChoiceDeclined.class,
                        Event.ChoiceMade.class,
                        Event.ChoiceCorrected.class,
                        Event.ChoiceCancelled.class,
                        Event.SupernumeraryPlaced.class,
                        Event.InternAssigned.class,
                        Event.PlacesTakenElsewhere.class,
                        Event.InternPlacedElsewhere.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void a_break_in_it_is_found(World.Broken broken) {
        assertThat(
                        LongStream.rangeClosed(1, SESSIONS)
                                .anyMatch(seed -> fault(new World(seed, broken)).isPresent()))
                .isTrue();
    }

    private static Optional<String> fault(World world) {
        Reserver reserver = new Reserver(world, world::give);
        Keeper keeper =
                new Keeper(new SharedKnowledge(new PoolKnowledge()), world, reserver, world::give);
        for (int i = 0; i < STEPS; i++) {
            String id = World.AMPHIS.get(world.random.nextInt(2));
            world.stir();
            try {
                step(world, reserver, keeper, id);
            } catch (World.Died | TryLater left) {
                // somebody else goes on
            }
            Optional<String> wrong = wrong(world);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return settled(world, reserver, keeper);
    }

    private static void step(World world, Reserver reserver, Keeper keeper, String id) {
        switch (world.random.nextInt(8)) {
            case 0, 1 -> pending(world.stale(id)).ifPresent(reserver::settle);
            case 2 ->
                    pending(world.stale(id))
                            .ifPresent(asked -> {
                                reserver.settle(asked);
                                State after = world.state(id);
                                if (after.seat(after.callList().positionOf(who(asked))).post()
                                        != null) {
                                    reserver.confirm(id, Booking.asked(asked));
                                }
                            });
            case 3 -> keeper.look(world.state(id));
            case 4 -> {
                State stale = world.stale(id);
                if (stale.stage() != Stage.NONE) {
                    keeper.look(stale);
                }
            }
            default -> world.give(UUID.randomUUID(), id, command(world, world.state(id)));
        }
    }

    private static String who(State asked) {
        return asked.pending().orElseThrow().intern();
    }

    private static Optional<State> pending(State state) {
        return Optional.of(state).filter(s -> s.pending().isPresent());
    }

    private static Command command(World world, State state) {
        List<OfferedPost> posts = state.offer().posts();
        String post = posts.get(world.random.nextInt(posts.size())).post();
        String anybody =
                state.callList().internAt(1 + world.random.nextInt(state.callList().size()));
        String called = state.turn().map(Turn::intern).orElse(anybody);
        return switch (world.random.nextInt(11)) {
            case 0 ->
                    new Command.RankWishes(
                            anybody, posts.stream().map(OfferedPost::post).toList(), REASON.salt());
            case 1 -> new Command.LetWishListsChoose(null, 2);
            case 2 -> Corrections.applied(state, new Correction.Cancellation(anybody), REASON);
            case 3 -> Corrections.applied(state, new Correction.OtherPost(anybody, post), REASON);
            case 4 ->
                    new Command.PlaceSupernumerary(
                            anybody, post, world.random.nextBoolean(), REASON);
            case 5 -> new Command.ReturnToList(anybody);
            case 6 -> new Command.Skip(null, REASON);
            case 7 -> new Command.AssignExOfficio(anybody, post, REFERRAL, REASON);
            default -> new Command.Choose(called, post, state.version());
        };
    }

    private static Optional<String> wrong(World world) {
        return Across.faults(world.records).stream()
                .findFirst()
                .or(() -> Optional.ofNullable(world.overfull()));
    }

    private static Optional<String> settled(World world, Reserver reserver, Keeper keeper) {
        world.calm();
        for (int i = 0; i < 12; i++) {
            for (String id : World.AMPHIS) {
                try {
                    keeper.look(world.state(id));
                } catch (TryLater kept) {
                    // the other one settles first
                }
            }
        }
        for (String id : World.AMPHIS) {
            State state = world.state(id);
            if (!keeper.isSettled(state)) {
                return Optional.of("something stays open in " + id);
            }
            Optional<Verdict> broken =
                    Fairness.check(world.record(id), state).stream()
                            .filter(it -> it.status() == Verdict.Status.VIOLATED)
                            .findFirst();
            if (broken.isPresent()) {
                return Optional.of(broken.get().toString());
            }
        }
        return wrong(world);
    }
}
