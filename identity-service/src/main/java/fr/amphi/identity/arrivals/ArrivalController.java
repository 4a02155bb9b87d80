package fr.amphi.identity.arrivals;

import fr.amphi.contracts.Role;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Sheets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who arrives, for the establishment itself: on screen, or as a file its own system can load. */
@RestController
@RequestMapping("/api/identity/establishments/{finess}")
class ArrivalController {

    private static final Comparator<Arrival> ORDER =
            Comparator.comparing(Arrival::from)
                    .reversed()
                    .thenComparing(Arrival::familyName, Comparator.nullsLast(String::compareTo))
                    .thenComparing(Arrival::givenName, Comparator.nullsLast(String::compareTo))
                    .thenComparing(Arrival::post);

    private final PlacementView placements;
    private final Identities identities;
    private final Persons persons;

    ArrivalController(PlacementView placements, Identities identities, Persons persons) {
        this.placements = placements;
        this.identities = identities;
        this.persons = persons;
    }

    /**
     * Who arrives in an establishment, newest semester first.
     *
     * @param campaign one semester only
     */
    @GetMapping({"/arrivals", "/arrivals.json"})
    List<Arrival> json(
            @PathVariable String finess,
            @RequestParam(required = false) @Nullable String campaign,
            Caller caller) {
        if (!finess.matches("[0-9A-Z]{9}")) {
            throw new BadInput("finess", "Un numéro FINESS de 9 caractères.");
        }
        if (!caller.represents(finess) && !caller.has(Role.ARS_ADMIN)) {
            throw new Forbidden("Vous ne représentez pas cet établissement.");
        }
        return placements.of(finess).stream()
                .filter(p -> campaign == null || p.campaign().equals(campaign))
                .flatMap(this::arrival)
                .sorted(ORDER)
                .toList();
    }

    private Stream<Arrival> arrival(Placement placement) {
        return identities.find(placement.campaign()).stream()
                .map(campaign ->
                        Arrival.of(
                                placement,
                                campaign,
                                campaign.placesOf(placement.intern())
                                        .map(Enrolment::registration)
                                        .findFirst()
                                        .flatMap(persons::details)));
    }

    /** The same as a CSV file. */
    @GetMapping("/arrivals.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String finess,
            @RequestParam(required = false) @Nullable String campaign,
            Caller caller) {
        return file(
                "arrivants-" + finess + ".csv",
                Sheets.CSV,
                Sheets.csv(Arrival.HEADERS, rows(finess, campaign, caller)));
    }

    /** The same as a spreadsheet. */
    @GetMapping("/arrivals.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String finess,
            @RequestParam(required = false) @Nullable String campaign,
            Caller caller) {
        return file(
                "arrivants-" + finess + ".xlsx",
                Sheets.XLSX,
                Sheets.xlsx("Arrivants", Arrival.HEADERS, rows(finess, campaign, caller)));
    }

    private List<List<@Nullable Object>> rows(
            String finess, @Nullable String campaign, Caller caller) {
        return json(finess, campaign, caller).stream().map(Arrival::cells).toList();
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
