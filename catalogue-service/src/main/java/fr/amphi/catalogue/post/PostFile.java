package fr.amphi.catalogue.post;

import fr.amphi.catalogue.reference.Establishment;
import fr.amphi.catalogue.reference.ReferenceData;
import fr.amphi.kit.table.Columns;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Row;
import fr.amphi.kit.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a file of posts: every fault is listed, and one is enough to open nothing. */
final class PostFile {

    static final Columns COLUMNS =
            Columns.required(
                            "post_id",
                            "specialty",
                            "phase",
                            "subdivision",
                            "establishment",
                            "unit",
                            "places")
                    .optional(
                            "finess",
                            "siimop",
                            "head",
                            "city",
                            "lat",
                            "lon",
                            "period",
                            "tags",
                            "linked_to");

    private static final int MAX_POSTS = 20_000;

    private final ReferenceData reference;
    private final Posts open;
    private final Faults faults = new Faults();
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    /** What a file without a fault asks for. */
    record Content(List<Post> posts, List<String> warnings) {}

    private PostFile(ReferenceData reference, Posts open) {
        this.reference = reference;
        this.open = open;
    }

    /**
     * @param open what the campaign already has: the same post again is no fault, another one under
     *     its identifier is
     * @throws fr.amphi.kit.problem.FaultyFile with every fault
     */
    static Content read(Table table, ReferenceData reference, Posts open) {
        return new PostFile(reference, open).read(table);
    }

    private Content read(Table table) {
        if (table.rows().isEmpty()) {
            faults.add(1, "", "", "Le fichier ne contient aucun poste.");
        } else if (table.rows().size() > MAX_POSTS) {
            faults.add(1, "", "", "Un fichier contient au plus " + MAX_POSTS + " postes.");
        }
        faults.throwIfAny();
        table.rows().forEach(this::identify);
        var posts = new ArrayList<Post>();
        table.rows().forEach(row -> posts.add(post(row)));
        faults.throwIfAny();
        var warnings = new ArrayList<>(table.warnings());
        warnings.addAll(unknown);
        return new Content(posts, warnings);
    }

    private void identify(Row row) {
        var id = Texts.required(row, "post_id", 120, faults);
        if (id.contains("|")) {
            faults.add(row, "post_id", "La barre | sépare les identifiants : elle est réservée.");
        }
        var first = rows.putIfAbsent(id, row);
        if (first != null && !id.isEmpty()) {
            faults.add(row, "post_id", "Déjà utilisé à la ligne " + first.line() + ".");
        }
    }

    private Post post(Row row) {
        var finess = finess(row);
        var known = Optional.ofNullable(finess).flatMap(reference::establishment);
        var lat = row.decimal("lat", -90, 90, faults);
        var lon = row.decimal("lon", -180, 180, faults);
        if (row.has("lat") != row.has("lon")) {
            faults.add(row, row.has("lat") ? "lon" : "lat", "Latitude et longitude vont ensemble.");
        }
        var placed = lat.isPresent() && lon.isPresent();
        var post =
                new Post(
                        row.get("post_id"),
                        Codes.subdivision(row, faults, this::checkPerimeter),
                        Codes.specialties(row, faults, this::checkSpecialty),
                        Codes.phases(row, faults),
                        Texts.required(row, "establishment", 200, faults),
                        Texts.required(row, "unit", 200, faults),
                        row.requiredInteger("places", 0, 9_999, faults),
                        finess,
                        Texts.optional(row, "siimop", 40, faults),
                        Texts.optional(row, "head", 120, faults),
                        row.has("city")
                                ? Texts.optional(row, "city", 120, faults)
                                : known.map(Establishment::city).orElse(null),
                        placed ? boxed(lat) : known.map(Establishment::lat).orElse(null),
                        placed ? boxed(lon) : known.map(Establishment::lon).orElse(null),
                        Texts.optional(row, "period", 60, faults),
                        Texts.list(row, "tags", 60, faults),
                        links(row));
        open.open(post.post())
                .filter(before -> !before.equals(post))
                .ifPresent(before ->
                        faults.add(
                                row,
                                "post_id",
                                "Déjà ouvert avec d'autres caractéristiques : retirez-le"
                                        + " ou changez ses places."));
        return post;
    }

    /** As an object, or a conditional would unbox its other side. */
    private static Double boxed(OptionalDouble number) {
        return number.orElseThrow();
    }

    private @Nullable String finess(Row row) {
        if (!row.has("finess")) {
            return null;
        }
        var number = row.get("finess");
        if (number.matches("[0-9]{8}")) {
            // spreadsheets drop the leading zero of a number
            unknown.add("FINESS " + number + " lu 0" + number + " : le zéro de tête manquait.");
            return "0" + number;
        }
        if (!number.matches("[0-9][0-9AB][0-9]{7}")) {
            faults.add(row, "finess", "Un numéro FINESS a 9 caractères, tel que 690783154.");
        }
        return number;
    }

    private List<String> links(Row row) {
        var links = List.copyOf(new LinkedHashSet<>(Texts.list(row, "linked_to", 120, faults)));
        for (var link : links) {
            if (link.equals(row.get("post_id"))) {
                faults.add(row, "linked_to", "Un poste ne peut être couplé à lui-même.");
            } else if (!rows.containsKey(link) && open.open(link).isEmpty()) {
                faults.add(
                        row,
                        "linked_to",
                        "« " + link + " » n'est ni dans ce fichier ni ouvert dans la campagne.");
            }
        }
        return links;
    }

    private void checkSpecialty(String code) {
        if (!reference.knowsSpecialty(code)) {
            unknown.add("DES " + code + " : inconnu de la nomenclature actuelle.");
        }
    }

    private void checkPerimeter(String slug) {
        if (!reference.knowsPerimeter(slug)) {
            unknown.add("Subdivision " + slug + " : inconnue.");
        }
    }
}
