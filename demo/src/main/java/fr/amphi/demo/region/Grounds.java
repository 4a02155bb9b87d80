package fr.amphi.demo.region;

import java.util.ArrayList;
import java.util.List;

/** The hospital units in which a pool could be trained. */
final class Grounds {

    private final List<Site> sites;

    Grounds(List<Site> sites) {
        this.sites = sites;
    }

    List<Ground> of(PoolCode pool, Specialty specialty) {
        var grounds = new ArrayList<Ground>();
        for (Site site : sites) {
            if (site.in(pool.subdivision()) && site.trains(specialty)) {
                List<String> units = specialty.unitsAt(site.kind());
                for (int i = 0; i < units.size(); i++) {
                    grounds.add(ground(site, specialty, units.get(i), i));
                }
            }
        }
        return grounds;
    }

    private static Ground ground(Site site, Specialty specialty, String unit, int order) {
        Establishment hospital = site.establishment();
        return new Ground(
                hospital.name(),
                unit,
                hospital.finess(),
                null,
                hospital.city(),
                hospital.lat(),
                hospital.lon(),
                List.of(site.kind().tag()),
                specialty.weight(site.kind()) / (1 + 0.35 * order),
                site.kind().renown());
    }
}
