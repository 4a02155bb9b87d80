package fr.amphi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code up}: starts the system; in the foreground until Ctrl-C, detached until {@code down}. */
final class Up {

    private static final String USAGE =
            "usage: ./amphi up [--detach] [--demo|--empty] [--data DIR]";

    private Up() {}

    static int run(Path root, Path home, List<String> args) throws InterruptedException {
        boolean detach = false;
        boolean demo = true;
        Path data = null;
        for (var rest = args.iterator(); rest.hasNext(); ) {
            switch (rest.next()) {
                case "--detach" -> detach = true;
                case "--demo" -> demo = true;
                case "--empty" -> demo = false;
                case "--data" -> data = Path.of(rest.hasNext() ? rest.next() : wrong());
                default -> wrong();
            }
        }
        Options options = options(root, home, data, demo);
        Amphi amphi = Amphi.prepare(options, Progress.STDERR);
        var stop = new Thread(() -> stop(amphi));
        Runtime.getRuntime().addShutdownHook(stop);
        amphi.startAll(Progress.STDERR);
        System.out.println(welcome(amphi.run(), detach));
        if (detach) {
            Runtime.getRuntime().removeShutdownHook(stop);
            return 0;
        }
        watch(amphi);
        new CountDownLatch(1).await();
        return 0;
    }

    static Options options(Path root, Path home, @Nullable Path data, boolean demo) {
        Path usual = home.resolve("data").resolve(demo ? "demo" : "empty");
        return Options.of(
                root, home, Objects.requireNonNullElse(data, usual), demo, System.getenv());
    }

    private static String wrong() {
        throw new WrongCall(USAGE);
    }

    private static void stop(Amphi amphi) {
        System.err.println("stopping");
        amphi.close();
    }

    private static void watch(Amphi amphi) {
        for (Running part : amphi.run().parts()) {
            part.process().ifPresent(process -> process.onExit().thenRun(() -> tell(amphi, part)));
        }
    }

    private static void tell(Amphi amphi, Running part) {
        if (!amphi.isClosing()) {
            System.err.println(ended(part));
        }
    }

    private static String ended(Running part) {
        return part.name()
                + " has ended, see "
                + part.log()
                + "; start it again: ./amphi part start "
                + part.name();
    }

    private static String welcome(Run run, boolean detached) {
        var accounts = new ArrayList<List<String>>();
        accounts.add(List.of("user name", "password", "who"));
        run.accounts()
                .forEach(account ->
                        accounts.add(
                                List.of(
                                        account.username(),
                                        account.password(),
                                        Objects.requireNonNullElse(
                                                account.label(), account.role()))));
        return """

        Amphi is ready: %s

        %s

        mails: %s   state: ./amphi status   stop: %s
        """
                .formatted(
                        run.address(),
                        Table.of(accounts),
                        run.mail(),
                        detached ? "./amphi down" : "Ctrl-C");
    }
}
