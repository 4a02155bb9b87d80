package fr.amphi.demo.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up practices of university trainers (MSU) in the towns of a subdivision. */
final class Practices {

    private static final List<String> SORTS =
            List.of("Maison de santé", "Cabinet médical", "Pôle de santé", "Centre de santé");

    private static final List<String> PLACES =
            List.of(
                    "des Tilleuls",
                    "du Parc",
                    "de la Gare",
                    "des Marronniers",
                    "du Lavoir",
                    "des Remparts",
                    "de la Halle",
                    "du Vieux-Pont",
                    "des Glycines",
                    "du Coteau",
                    "de la Fontaine",
                    "des Cèdres",
                    "du Moulin",
                    "de la Source",
                    "des Écoles",
                    "du Belvédère",
                    "des Vergers",
                    "de la Tour",
                    "des Quatre-Vents",
                    "du Prieuré",
                    "des Noyers",
                    "de la Prairie",
                    "du Clos",
                    "des Acacias",
                    "de la Poterne");

    private static final Map<String, List<String>> UNITS =
            Map.of(
                    PoolCode.SOCLE,
                    List.of("Médecine générale ambulatoire, niveau 1"),
                    PoolCode.APPROFONDISSEMENT,
                    List.of(
                            "SASPAS",
                            "SASPAS",
                            "Santé de l’enfant et de la femme, ambulatoire",
                            "Médecine générale ambulatoire, niveau 2"));

    private static final List<String> TRAINERS = Resource.words("family-names.txt");

    private record Town(String name, double lat, double lon) {}

    private final List<Site> sites;

    Practices(List<Site> sites) {
        this.sites = sites;
    }

    /** So many practices of a pool, each with another name. */
    List<Ground> of(PoolCode pool, int count) {
        Chance chance = Chance.of("practices", pool);
        List<Town> towns = towns(pool);
        var names = new ArrayList<String>();
        SORTS.forEach(sort -> PLACES.forEach(place -> names.add(sort + " " + place)));
        var practices = new LinkedHashMap<List<String>, Ground>();
        while (practices.size() < count) {
            Town town = chance.pick(towns);
            String name = chance.pick(names);
            practices.putIfAbsent(List.of(name, town.name()), practice(pool, name, town, chance));
        }
        return List.copyOf(practices.values());
    }

    private List<Town> towns(PoolCode pool) {
        var towns = new LinkedHashMap<String, Town>();
        for (Site site : sites) {
            Establishment at = site.establishment();
            Double lat = at.lat();
            Double lon = at.lon();
            if (site.in(pool.subdivision()) && lat != null && lon != null) {
                towns.putIfAbsent(at.city(), new Town(at.city(), lat, lon));
            }
        }
        return List.copyOf(towns.values());
    }

    private static Ground practice(PoolCode pool, String name, Town town, Chance chance) {
        return new Ground(
                name,
                chance.pick(UNITS.getOrDefault(pool.phase(), List.of("Médecine générale"))),
                null,
                "Dr " + chance.pick(TRAINERS),
                town.name(),
                near(town.lat(), chance),
                near(town.lon(), chance),
                List.of("MSU"),
                1,
                0.3);
    }

    /** Within some two kilometres, to the metre. */
    private static double near(double degrees, Chance chance) {
        return Math.round((degrees + (chance.uniform() - 0.5) * 0.04) * 1e5) / 1e5;
    }
}
