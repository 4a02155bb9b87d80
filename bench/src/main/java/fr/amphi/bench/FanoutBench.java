package fr.amphi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One choice to many watchers, the service and each gateway a process of its own, beside a bare
 * broadcaster; from sending the command, so that its commit and its receipt are included.
 */
final class FanoutBench {

    private static final String NAME = "fanout";
    private static final int ROUNDS = Integer.getInteger("rounds", 15);
    private static final double FACTOR = 3;

    /** Below it the commit and its receipt are most of the time. */
    private static final int BUDGETED = 5_000;

    private static final double RELEASE_SECONDS = 5;

    private FanoutBench() {}

    static List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        try (FeedStage stage = new FeedStage();
                Child bare = Child.main(Broadcaster.class)) {
            int port = Integer.parseInt(bare.answer());
            for (int count : new int[] {100, 1_000, 5_000}) {
                findings.addAll(measure(stage, bare, port, count, 1));
            }
            findings.addAll(measure(stage, bare, port, 10_000, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return findings;
    }

    private static List<Finding> measure(
            FeedStage stage, Child bare, int barePort, int count, int gateways)
            throws IOException, InterruptedException {
        String what = count + " watchers, gateways: " + gateways;
        long service = stage.host().resident();
        long gateway = stage.gateway().resident();
        double ours;
        long version = stage.choose();
        try (Watchers watchers = new Watchers(version)) {
            watchers.open(count, stage.ports(gateways), stage.request(version));
            service = stage.host().resident() - service;
            gateway = stage.gateway().resident() - gateway;
            ours = median(() -> watchers.until(stage.choose()));
        }
        double released = stage.released();
        double reference;
        try (Watchers watchers = new Watchers(Long.parseLong(bare.ask("send")))) {
            watchers.open(count, List.of(barePort), "");
            reference = median(() -> watchers.until(Long.parseLong(bare.ask("send"))));
        }
        List<Finding> findings = new ArrayList<>();
        String fanout = what + ", choice to last one, p50, ms";
        findings.add(
                count < BUDGETED
                        ? Finding.reported(NAME, fanout, ours, reference)
                        : Finding.atMost(NAME, fanout, ours, reference, FACTOR));
        findings.add(Finding.within(NAME, what + ", released, s", released, RELEASE_SECONDS));
        findings.add(memory(what + ", KB each in the service", service, count));
        findings.add(memory(what + ", KB each in a gateway", gateway, count / gateways));
        findings.forEach(finding -> System.err.println(finding.line()));
        return findings;
    }

    /** Milliseconds, after as many rounds to warm up. */
    private static double median(Runnable round) {
        Sample warmUp = new Sample(ROUNDS);
        Sample sample = new Sample(ROUNDS);
        for (int i = 0; i < 2 * ROUNDS; i++) {
            (i < ROUNDS ? warmUp : sample).time(round);
        }
        return sample.percentileMillis(50);
    }

    private static Finding memory(String what, long kilobytes, int watchers) {
        return Finding.reported(NAME, what, (double) kilobytes / watchers, 1);
    }
}
