package fr.amphi.eventlog;

import fr.amphi.eventlog.Scenario.Blow;
import fr.amphi.eventlog.Scenario.Operation;
import fr.amphi.eventlog.SimClients.Fate;
import fr.amphi.eventlog.SimClients.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The production log, elections, owners and readers of several processes, on a simulated broker,
 * clock and network; one scenario from its beginning until everybody has been answered.
 */
final class Simulation {

    /**
     * @param violations what must never happen and did, in words; empty when all is well
     * @param trace what happened, when it was asked for
     * @param fingerprint equal for runs that did the same
     */
    record Verdict(List<String> violations, List<String> trace, long fingerprint, int steps) {}

    private static final long SECOND = 1_000_000_000L;
    private static final Duration SESSION = Duration.ofSeconds(6);

    /** A request on its way takes up to 14 s, a transaction is given up after 8. */
    private static final long AFTERMATH = 25 * SECOND;

    /** One running instance. */
    private record Instance(
            SimProcess process,
            EventLog<Tally.Put, Tally.Added, Tally.Jar> log,
            Follower<Tally.Added, Tally.Jar> follower,
            List<StoredEvent> read) {}

    /** Something a process took, and owes an answer to. */
    private record Submitted(SimProcess process, CompletableFuture<Outcome> outcome) {}

    private final Scenario scenario;
    private final SimProcess world;
    private final SimSchedule schedule;
    private final SimTrace trace;
    private final SimClients.Cluster cluster;
    private final SimGuard guard;
    private final SimHistory history;
    private final Map<Integer, Instance> instances = new TreeMap<>();
    private final List<SimProcess> processes = new ArrayList<>();
    private final List<Submitted> submitted = new ArrayList<>();
    private int started;

    private Simulation(Scenario scenario, boolean traced) {
        this.scenario = scenario;
        this.world = SimProcess.world(scenario.schedule());
        this.schedule = world.schedule();
        this.trace = new SimTrace(traced);
        trace.follow(schedule);
        SimBroker broker = new SimBroker(schedule, trace);
        this.history = new SimHistory(scenario.partitions(), broker, schedule, trace);
        this.cluster =
                new SimClients.Cluster(
                        schedule,
                        trace,
                        broker,
                        new SimGroup(schedule, trace, scenario.partitions(), SESSION.toNanos()),
                        history,
                        new EnumMap<>(Request.class));
        this.guard = new SimGuard(schedule, history);
    }

    static Verdict run(Scenario scenario, boolean traced) {
        Simulation simulation = new Simulation(scenario, traced);
        try {
            simulation.play();
        } catch (SimSchedule.Endless e) {
            simulation.history.violated("it goes on for ever: " + e.getMessage());
        }
        return new Verdict(
                simulation.history.violations(),
                simulation.trace.lines(),
                simulation.trace.fingerprint(),
                simulation.schedule.steps());
    }

    private void play() {
        for (int i = 0; i < scenario.instances(); i++) {
            start(i);
        }
        scenario.blows().forEach(blow -> schedule.at(blow.at(), () -> strike(blow)));
        SimProcess people = new SimProcess("people", schedule);
        processes.add(people);
        List<SimClient> clients = new ArrayList<>();
        scenario.operations().stream()
                .map(Operation::client)
                .distinct()
                .forEach(number ->
                        clients.add(
                                new SimClient(
                                        people,
                                        history,
                                        scenario.operations().stream()
                                                .filter(o -> o.client() == number)
                                                .toList(),
                                        this::ask)));
        schedule.rest(15 * SECOND);
        boolean answered = until(150, () -> clients.stream().allMatch(SimClient::done));
        if (!answered) {
            history.unanswered();
        }
        calm();
        judge();
        processes.forEach(SimProcess::kill);
        schedule.rest(SECOND);
    }

    /** With everybody back and nothing going wrong, nobody fences and everybody has read all. */
    private void calm() {
        cluster.fates().clear();
        for (int i = 0; i < scenario.instances(); i++) {
            if (!instances.containsKey(i)) {
                start(i);
            }
        }
        if (!history.damaged().isEmpty()) {
            List.copyOf(instances.keySet()).forEach(this::kill);
            start(0);
        }
        schedule.rest(AFTERMATH);
        until(60, () -> instances.values().stream().allMatch(i -> i.log().settled()));
        history.calm();
        schedule.rest(10 * SECOND);
    }

    private void judge() {
        Set<Integer> halted = new TreeSet<>();
        instances.values().forEach(i -> halted.addAll(i.log().halted().keySet()));
        submitted.stream()
                .filter(s -> !s.process().killed() && !s.outcome().isDone())
                .forEach(s -> history.violated("%s owes somebody an answer", s.process()));
        Judge judge = new Judge(history, history::log, null);
        judge.judge(halted);
        instances
                .values()
                .forEach(i -> judge.read(i.read(), i.follower().failure().map(Object::toString)));
    }

    private boolean until(int seconds, BooleanSupplier condition) {
        long deadline = schedule.now() + seconds * SECOND;
        while (!condition.getAsBoolean()) {
            if (schedule.now() > deadline) {
                return false;
            }
            schedule.rest(SECOND / 2);
        }
        return true;
    }

    private void start(int number) {
        SimProcess process = new SimProcess("instance-" + number + "." + started++, schedule);
        processes.add(process);
        EventLogSettings settings =
                new EventLogSettings(
                        "simulated",
                        "tally",
                        scenario.partitions(),
                        1,
                        true,
                        URI.create("http://" + process),
                        Path.of("simulated"),
                        SESSION,
                        Map.of());
        SimClients clients = new SimClients(cluster, process, settings);
        Records<Tally.Added> records = new Records<>("tally", new Tally.Codec(), LogHarness.VAULT);
        List<StoredEvent> read = new ArrayList<>();
        Follower<Tally.Added, Tally.Jar> follower =
                new Follower<>(
                        settings,
                        new Tally(),
                        records,
                        clients.follower(),
                        process,
                        (stored, event, after) -> {
                            read.add(stored);
                            Instance reader = Objects.requireNonNull(instances.get(number));
                            history.look(process, reader.follower(), stored);
                        });
        EventLog<Tally.Put, Tally.Added, Tally.Jar> log =
                new EventLog<>(
                        settings,
                        clients,
                        new Tally(),
                        records,
                        history.notary(process),
                        guard.of(process),
                        process);
        instances.put(number, new Instance(process, log, follower, read));
        trace.say(process, "starts");
        follower.start();
        log.join();
        history.watch(process, log);
    }

    private void kill(int number) {
        Instance instance = instances.remove(number);
        if (instance != null) {
            trace.say(instance.process(), "dies");
            instance.process().kill();
        }
    }

    /** Brings a submission to some instance; the answer comes when it comes. */
    private void ask(
            Submission<Tally.Put> submission, java.util.function.Consumer<Outcome> answer) {
        @Nullable Instance chosen = instances.get(schedule.random().nextInt(scenario.instances()));
        if (chosen != null) {
            SimProcess process = chosen.process();
            process.start(
                    "request",
                    () -> {
                        CompletableFuture<Outcome> outcome = chosen.log().submit(submission);
                        submitted.add(new Submitted(process, outcome));
                        outcome.thenAccept(answer);
                    });
        }
    }

    private void strike(Blow blow) {
        trace.say("fate", "%s", blow.kind());
        int number = blow.target() % scenario.instances();
        int partition = blow.target() % scenario.partitions();
        @Nullable Instance instance = instances.get(number);
        switch (blow.kind()) {
            case INIT_LOST -> cluster.fates().put(Request.INIT, Fate.LOST);
            case INIT_UNANSWERED -> cluster.fates().put(Request.INIT, Fate.UNANSWERED);
            case INIT_LATE -> cluster.fates().put(Request.INIT, Fate.LATE);
            case PRODUCE_LOST -> cluster.fates().put(Request.PRODUCE, Fate.LOST);
            case PRODUCE_UNANSWERED -> cluster.fates().put(Request.PRODUCE, Fate.UNANSWERED);
            case PRODUCE_LATE -> cluster.fates().put(Request.PRODUCE, Fate.LATE);
            case COMMIT_LOST -> cluster.fates().put(Request.COMMIT, Fate.LOST);
            case COMMIT_UNANSWERED -> cluster.fates().put(Request.COMMIT, Fate.UNANSWERED);
            case COMMIT_LATE -> cluster.fates().put(Request.COMMIT, Fate.LATE);
            case SLOW_MARKERS -> cluster.broker().slowMarkers(blow.size());
            case BROKER_FREEZES -> cluster.broker().freeze(blow.size());
            case GUARD_UNREACHABLE -> guard.unreachable(blow.size());
            case FOREIGN_TRANSACTION -> foreignTransaction(partition);
            case PROCESS_PAUSES -> {
                if (instance != null) {
                    instance.process().pause(blow.size());
                }
            }
            case GROUP_UNREACHABLE -> {
                if (instance != null) {
                    instance.process().deafen(blow.size());
                }
            }
            case MEMBER_EXPELLED -> {
                if (instance != null) {
                    cluster.group().flap(instance.process());
                }
            }
            case CLOCK_JUMPS -> {
                if (instance != null) {
                    long hours = blow.target() % 2 == 0 ? 2 : -2;
                    instance.process().shiftClock(Duration.ofHours(hours));
                }
            }
            case PROCESS_DIES -> {
                kill(number);
                long back = schedule.now() + blow.size();
                schedule.at(
                        back,
                        () -> {
                            if (!instances.containsKey(number)) {
                                start(number);
                            }
                        });
            }
            case GUARD_LOST -> {
                guard.lose(partition);
                schedule.at(schedule.now() + blow.size(), () -> guard.trust(partition));
            }
            case TAIL_LOST, BIT_FLIPPED, FOREIGN_RECORD -> damage(blow, partition);
        }
    }

    /** Somebody else's transaction lies open in the partition until the coordinator gives up. */
    private void foreignTransaction(int partition) {
        SimBroker broker = cluster.broker();
        String id = "foreign-" + schedule.now();
        int epoch = broker.initialise(id);
        TopicPartition log = new TopicPartition("tally.log", partition);
        broker.produce(
                id, epoch, log, List.of(new ProducerRecord<>("tally.log", "x", new byte[0])));
    }

    private void damage(Blow blow, int partition) {
        TopicPartition log = new TopicPartition("tally.log", partition);
        SimBroker broker = cluster.broker();
        boolean done =
                switch (blow.kind()) {
                    case TAIL_LOST -> {
                        history.aboutToLose(partition);
                        yield broker.loseTail(log, 1 + (int) (blow.size() % 9)) > 0;
                    }
                    case BIT_FLIPPED -> flip(sealed(broker.committed(log)), blow.size());
                    default -> {
                        broker.append(
                                log, new ProducerRecord<>("tally.log", "jar-0", new byte[] {'{'}));
                        yield true;
                    }
                };
        if (done) {
            history.damages(partition);
        }
    }

    /** What was altered before anybody signed it cannot be told from what was written. */
    private List<SimBroker.Slot> sealed(List<SimBroker.Slot> slots) {
        return slots.stream().filter(history::sealed).toList();
    }

    private static boolean flip(List<SimBroker.Slot> slots, long size) {
        if (slots.isEmpty()) {
            return false;
        }
        SimBroker.Slot slot = slots.get((int) (size % slots.size()));
        slot.value = slot.value.clone();
        slot.value[(int) (size % slot.value.length)] ^= 1;
        return true;
    }
}
