package fr.amphi.choice.wish;

import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Row;
import fr.amphi.kit.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a file of wishes against the amphitheatres of a campaign, noting everything wrong. */
final class WishFile {

    /** A whole list for one amphitheatre. */
    record WishList(State amphitheatre, String intern, List<String> posts) {}

    private record Listed(String internId, String pseudonym, TreeMap<Integer, Row> rows) {}

    private static final int MOST = 10_000;
    private static final Set<Seat.Status> UNSEALED =
            Set.of(Seat.Status.WAITING, Seat.Status.SKIPPED, Seat.Status.CANCELLED);

    private final String campaign;
    private final Interns interns;
    private final Faults faults = new Faults();
    private final Map<String, Listed> byIntern = new LinkedHashMap<>();
    private final Map<String, List<State>> amphitheatresOf = new HashMap<>();

    private WishFile(String campaign, Interns interns, List<State> amphitheatres) {
        this.campaign = campaign;
        this.interns = interns;
        for (State state : amphitheatres) {
            state.callList()
                    .lines()
                    .forEach(line ->
                            amphitheatresOf
                                    .computeIfAbsent(line.intern(), k -> new ArrayList<>())
                                    .add(state));
        }
    }

    /**
     * @throws fr.amphi.kit.problem.FaultyFile (422) with every fault
     */
    static List<WishList> read(
            Table table, String campaign, Interns interns, List<State> amphitheatres) {
        WishFile file = new WishFile(campaign, interns, amphitheatres);
        table.rows().forEach(file::row);
        List<WishList> lists = new ArrayList<>();
        file.byIntern.values().forEach(listed -> lists.addAll(file.lists(listed)));
        file.faults.throwIfAny();
        return lists;
    }

    private void row(Row row) {
        String internId = row.required("intern_id", faults);
        int order = row.requiredInteger("order", 1, MOST, faults);
        String post = row.required("post_id", faults);
        if (internId.isEmpty() || post.isEmpty()) {
            return;
        }
        Listed listed = byIntern.computeIfAbsent(internId, id -> listed(id, row));
        if (listed.rows().putIfAbsent(order, row) != null) {
            faults.add(row, "order", "Cet interne a déjà un vœu de ce rang.");
        }
    }

    private Listed listed(String internId, Row row) {
        String pseudonym = interns.imported(campaign, internId).orElse("");
        if (pseudonym.isEmpty()) {
            faults.add(row, "intern_id", "Cet interne n'est pas dans la campagne.");
        } else if (!amphitheatresOf.containsKey(pseudonym)) {
            faults.add(row, "intern_id", "Aucun amphi n'est programmé pour cet interne.");
        } else if (rankable(pseudonym).isEmpty()) {
            faults.add(row, "intern_id", "La liste de cet interne est scellée.");
        }
        return new Listed(internId, pseudonym, new TreeMap<>());
    }

    /** Amphitheatres that would still take a list of the intern. */
    private List<State> rankable(String pseudonym) {
        return amphitheatresOf.getOrDefault(pseudonym, List.of()).stream()
                .filter(s -> s.stage() != Stage.CLOSED && s.stage() != Stage.PUBLISHED)
                .filter(s -> UNSEALED.contains(s.seat(s.callList().positionOf(pseudonym)).status()))
                .toList();
    }

    private List<WishList> lists(Listed listed) {
        List<State> states = rankable(listed.pseudonym());
        if (states.isEmpty()) {
            return List.of();
        }
        Map<State, List<String>> posts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Row row : listed.rows().values()) {
            String post = row.get("post_id");
            if (!seen.add(post)) {
                faults.add(row, "post_id", "Ce poste est deux fois parmi les vœux de l'interne.");
                continue;
            }
            List<State> offering = states.stream().filter(s -> s.offer().has(post)).toList();
            if (offering.isEmpty()) {
                faults.add(row, "post_id", "Ce poste n'est pas ouvert au groupe de cet interne.");
            }
            offering.forEach(s -> posts.computeIfAbsent(s, k -> new ArrayList<>()).add(post));
        }
        return posts.entrySet().stream()
                .map(e -> new WishList(e.getKey(), listed.pseudonym(), e.getValue()))
                .toList();
    }
}
