package fr.amphi.launcher.choose;

import fr.amphi.launcher.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Holds the amphitheatres: every intern chooses the first wish still possible. */
final class Sessions {

    /** Large enough to be quick, small enough for one transaction. */
    private static final int BATCH = 200;

    private static final int SIDE_BY_SIDE = 4;

    private final Api api;
    private final Progress progress;
    private final String campaign;
    private final Knowledge known;

    private Sessions(Api api, Progress progress, String campaign, Knowledge known) {
        this.api = api;
        this.progress = progress;
        this.campaign = campaign;
        this.known = known;
    }

    /** Returns when all are published. */
    static void hold(
            Api api, Progress progress, String campaign, List<PoolCode> pools, Knowledge known)
            throws InterruptedException {
        new Sessions(api, progress, campaign, known).hold(new HashSet<>(pools));
    }

    private void hold(Set<PoolCode> offered) throws InterruptedException {
        Collection<List<PoolCode>> groups = known.groups().inOrder();
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var held = new ArrayList<Future<?>>();
            for (List<PoolCode> group : groups) {
                List<PoolCode> turns = group.stream().filter(offered::contains).toList();
                held.add(threads.submit(() -> inTurn(turns)));
            }
            for (Future<?> one : held) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
        }
    }

    private Void inTurn(List<PoolCode> pools) throws InterruptedException {
        for (PoolCode pool : pools) {
            hold(pool);
        }
        return null;
    }

    private void hold(PoolCode pool) throws InterruptedException {
        String path = "/api/choice/amphitheatres/" + campaign + "." + pool.code();
        api.post(path + "/opening", Map.of());
        for (int called = 0; called < known.interns(pool); called += BATCH) {
            api.post(path + "/wish-list-choices", Map.of("count", BATCH));
        }
        api.post(path + "/closing", Map.of());
        String order = "Affectations de la campagne " + campaign;
        long version =
                api.post(path + "/publication", Map.of("order", order)).path("version").asLong();
        // whoever opens next sees what was taken here
        api.get(path + "?atLeast=" + version);
        progress.line("  %-40s %d interns".formatted(pool.code(), known.interns(pool)));
    }
}
