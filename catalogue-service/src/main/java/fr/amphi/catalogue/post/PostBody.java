package fr.amphi.catalogue.post;

import fr.amphi.catalogue.reference.ReferenceData;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.FaultyFile;
import fr.amphi.kit.table.Row;
import fr.amphi.kit.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Body of a request to open one post: the members of the public list and a reason. */
record PostBody(
        @Nullable String post,
        @Nullable String subdivision,
        @Nullable List<String> specialties,
        @Nullable List<String> phases,
        @Nullable String establishment,
        @Nullable String unit,
        @Nullable Integer places,
        @Nullable String finess,
        @Nullable String siimop,
        @Nullable String head,
        @Nullable String city,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String period,
        @Nullable List<String> tags,
        @Nullable List<String> linkedTo,
        @Nullable String reason) {

    /** The columns of the file that are called otherwise in JSON. */
    private static final Map<String, String> MEMBERS =
            Map.of(
                    "post_id", "post",
                    "specialty", "specialties",
                    "phase", "phases",
                    "linked_to", "linkedTo");

    /**
     * Checked by the rules of the file.
     *
     * @throws BadInput for the first member that breaks one
     */
    Post post(ReferenceData reference, Posts open) {
        var table = new Table(List.of(new Row(1, values(), MEMBERS)), List.of());
        try {
            return PostFile.read(table, reference, open).posts().getFirst();
        } catch (FaultyFile e) {
            var fault = e.faults().getFirst();
            throw new BadInput(fault.column(), fault.why());
        }
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        put(values, "post_id", post);
        put(values, "subdivision", subdivision);
        put(values, "specialty", joined(specialties));
        put(values, "phase", joined(phases));
        put(values, "establishment", establishment);
        put(values, "unit", unit);
        put(values, "places", places);
        put(values, "finess", finess);
        put(values, "siimop", siimop);
        put(values, "head", head);
        put(values, "city", city);
        put(values, "lat", lat);
        put(values, "lon", lon);
        put(values, "period", period);
        put(values, "tags", joined(tags));
        put(values, "linked_to", joined(linkedTo));
        return values;
    }

    private static @Nullable String joined(@Nullable List<String> parts) {
        return parts == null ? null : String.join("|", parts);
    }

    private static void put(Map<String, String> values, String column, @Nullable Object value) {
        var text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            values.put(column, text);
        }
    }
}
