package fr.amphi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./amphi bench [NAME] [--json FILE]}: exit 0 when every budget holds, 1 when not, 2 for a
 * wrong call.
 */
public final class Bench {

    private Bench() {}

    /** Ends the process also when a bench throws: the broker's threads would keep it alive. */
    public static void main(String[] args) {
        try {
            System.exit(run(args));
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static int run(String[] args) throws IOException {
        Map<String, Supplier<List<Finding>>> benches = new LinkedHashMap<>();
        benches.put("latency", LatencyBench::run);
        benches.put("throughput", ThroughputBench::run);
        benches.put("receipt", ReceiptBench::run);
        benches.put("replay", ReplayBench::run);
        benches.put("takeover", TakeOverBench::run);
        benches.put("memory", MemoryBench::run);
        benches.put("simulation", SimulationBench::run);
        benches.put("repair", RepairBench::run);
        benches.put("fanout", FanoutBench::run);
        benches.put("startup", StartupBench::run);
        List<String> names = new ArrayList<>();
        Path json = null;
        for (int i = 0; i < args.length; i++) {
            if ("--json".equals(args[i]) && i + 1 < args.length) {
                json = Path.of(args[++i]);
            } else if (benches.containsKey(args[i])) {
                names.add(args[i]);
            } else {
                System.err.println("usage: ./amphi bench " + benches.keySet() + " [--json FILE]");
                return 2;
            }
        }
        List<Finding> findings = new ArrayList<>();
        System.out.println(header());
        if (!names.isEmpty()) {
            benches.keySet().retainAll(names);
        }
        for (Supplier<List<Finding>> bench : benches.values()) {
            for (Finding finding : bench.get()) {
                findings.add(finding);
                System.out.println(finding.line());
            }
        }
        write(json, findings);
        return findings.stream().allMatch(Finding::holds) ? 0 : 1;
    }

    private static String header() {
        return "load %.2f on %d cores, JDK %s%n%-12s %-62s %12s %12s %8s  %s"
                .formatted(
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        "bench",
                        "what",
                        "measured",
                        "reference",
                        "ratio",
                        "budget");
    }

    private static void write(@Nullable Path json, List<Finding> findings) throws IOException {
        if (json != null) {
            Files.writeString(
                    json,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(findings));
        }
    }
}
