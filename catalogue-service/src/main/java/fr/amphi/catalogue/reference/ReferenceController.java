package fr.amphi.catalogue.reference;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reference data for anyone. */
@RestController
@RequestMapping("/api/catalogue")
class ReferenceController {

    private final ReferenceData data;

    ReferenceController(ReferenceData data) {
        this.data = data;
    }

    /** Specialties, by name or code. */
    @GetMapping("/specialties")
    List<Specialty> specialties(@RequestParam(defaultValue = "") String q) {
        return data.specialties().stream()
                .filter(s -> Words.occur(q, s.code() + " " + s.name()))
                .toList();
    }

    /** Subdivisions, by name or code. */
    @GetMapping("/subdivisions")
    List<Perimeter> subdivisions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region) {
        return data.perimeters().stream()
                .filter(p -> Words.occur(q, p.code() + " " + p.name()))
                .filter(p -> region.isEmpty() || p.regions().contains(region))
                .toList();
    }

    /** Establishments, by name, city or FINESS number. */
    @GetMapping("/establishments")
    List<Establishment> establishments(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region) {
        return data.establishments().stream()
                .filter(e -> Words.occur(q, e.finess() + " " + e.name() + " " + e.city()))
                .filter(e -> region.isEmpty() || e.region().equals(region))
                .toList();
    }
}
