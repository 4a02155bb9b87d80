package fr.amphi.identity.arrivals;

import fr.amphi.contracts.How;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import java.util.Objects;
import org.bson.Document;

/** A choice that brings an intern to an establishment, as the view keeps it: no name in it. */
record Placement(
        String amphitheatre,
        String campaign,
        String specialty,
        String phase,
        String intern,
        String post,
        String unit,
        String finess,
        How how) {

    static Placement of(ChoiceMade choice) {
        return new Placement(
                choice.amphitheatre(),
                choice.pool().campaign(),
                choice.pool().specialty(),
                choice.pool().phase().name(),
                choice.intern(),
                choice.post(),
                choice.unit(),
                Objects.requireNonNull(choice.finess()),
                choice.how());
    }

    Document document() {
        return new Document("amphitheatre", amphitheatre)
                .append("campaign", campaign)
                .append("specialty", specialty)
                .append("phase", phase)
                .append("intern", intern)
                .append("post", post)
                .append("unit", unit)
                .append("finess", finess)
                .append("how", how.name());
    }

    static Placement of(Document document) {
        return new Placement(
                document.getString("amphitheatre"),
                document.getString("campaign"),
                document.getString("specialty"),
                document.getString("phase"),
                document.getString("intern"),
                document.getString("post"),
                document.getString("unit"),
                document.getString("finess"),
                How.valueOf(document.getString("how")));
    }
}
