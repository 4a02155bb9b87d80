package fr.amphi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system on this machine. Its processes outlive the one that started them until {@link
 * #close()}.
 */
public final class Amphi implements AutoCloseable {

    private final Starter starter;
    private volatile Run run;
    private volatile boolean closing;

    private Amphi(Run run, Progress progress) {
        this.run = run;
        this.starter = new Starter(run.options().folders(), progress);
    }

    /**
     * Starts every part and waits until all are ready.
     *
     * @throws CannotStart with the remedy; then nothing is left running
     */
    public static Amphi start(Options options, Progress progress) throws InterruptedException {
        Amphi amphi = prepare(options, progress);
        amphi.startAll(progress);
        return amphi;
    }

    /** As {@link #start}; whoever interrupts this process (Ctrl-C) stops the system with it. */
    public static Amphi startUnlessStopped(Options options, Progress progress)
            throws InterruptedException {
        Amphi amphi = prepare(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(amphi::close));
        amphi.startAll(progress);
        return amphi;
    }

    /** What {@link #start} starts, before any process of it. */
    static Amphi prepare(Options options, Progress progress) throws InterruptedException {
        if (Run.in(options.home()).filter(Run::isAlive).isPresent()) {
            throw new CannotStart("Amphi runs already: see ./amphi status, stop it: ./amphi down");
        }
        options.ports().requireFree();
        new Keycloak(options.folders()).build(progress);
        var amphi = new Amphi(Run.starting(options), progress);
        amphi.run.write();
        return amphi;
    }

    /** The system that runs from this home, if any part of it does. */
    public static Optional<Amphi> running(Path home) {
        return Run.in(home).filter(Run::isAlive).map(run -> new Amphi(run, Progress.STDERR));
    }

    void startAll(Progress progress) {
        List<Part> parts = run.options().parts();
        progress.line("starting " + parts.size() + " parts");
        StartOrder.follow(parts, part -> launch(part, false), this::close);
        update(current -> current.ready(accounts(current)));
    }

    private void launch(Part part, boolean append) throws InterruptedException {
        if (part.name().equals(Parts.DEMO) && !part.ready().now()) {
            starter.say("  demo: loading the region, two minutes perhaps");
        }
        Running running = starter.start(part, append);
        update(current -> current.with(running));
        if (closing) {
            running.signal("KILL");
        }
        starter.awaitReady(part, running);
        if (part.name().equals("keycloak")) {
            new Realm(run.options().settings()).follow();
        }
    }

    private synchronized void update(Function<Run, Run> change) {
        run = change.apply(run);
        if (!closing) {
            run.write();
        }
    }

    private static List<Account> accounts(Run run) {
        var secrets = run.options().settings().secrets();
        Path told = run.options().folders().data("demo").resolve("accounts.json");
        if (!run.options().demo() || !Files.exists(told)) {
            return List.of(
                    new Account(
                            Account.FIRST,
                            secrets.password(),
                            "ars-admin",
                            "responsable de l’internat"));
        }
        List<Map<String, String>> demo =
                new JsonMapper().readValue(PrivateFile.read(told), new TypeReference<>() {});
        return demo.stream()
                .map(account ->
                        new Account(
                                account.getOrDefault("username", ""),
                                secrets.password(),
                                account.getOrDefault("role", ""),
                                account.get("label")))
                .toList();
    }

    public Run run() {
        return run;
    }

    boolean isClosing() {
        return closing;
    }

    /** Starts one part again, or a second choice service, and waits until it is ready. */
    public void start(String name) throws InterruptedException {
        Part part =
                run.options().parts().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("no part is named " + name));
        launch(part, true);
    }

    /** Ends a part at once, as a crash does ({@code SIGKILL}), and waits until it is gone. */
    public void kill(String name) {
        Running part = run.part(name);
        part.signal("KILL");
        Stopper.ended(part, Instant.now().plus(Duration.ofSeconds(10)));
    }

    /** Asks a part to end and waits until it has. */
    public void stop(String name) {
        Stopper.stop(List.of(run.part(name)));
    }

    /** Freezes a part ({@code SIGSTOP}), as a long pause does. */
    public void pause(String name) {
        run.part(name).signal("STOP");
    }

    /** Lets a frozen part go on ({@code SIGCONT}). */
    public void resume(String name) {
        run.part(name).signal("CONT");
    }

    /** Stops every part; nothing is left running. */
    @Override
    public void close() {
        closing = true;
        Stopper.stop(run.parts());
        run.options().folders().runFile().toFile().delete();
    }
}
