package fr.amphi.demo.region;

import fr.amphi.demo.region.People.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the interns of every pool. */
final class Interns {

    private static final int THIS_YEAR = 2026;

    private static final List<String> SITUATIONS =
            List.of(
                    "Retour de disponibilité",
                    "Retour d’année-recherche",
                    "Semestre précédent hors région",
                    "Reprise après interruption de stage");

    private final Map<String, Specialty> specialties;
    private final People people = new People();
    private final Ranks ranks = new Ranks();
    private final List<String> medical;
    private int made;

    /** How far somebody is: semesters that count and year of the competition. */
    private record Progress(int seniority, int cohort) {}

    Interns(Map<String, Specialty> specialties) {
        this.specialties = specialties;
        this.medical =
                specialties.keySet().stream().filter(c -> c.startsWith("DSM")).sorted().toList();
    }

    List<Intern> of(PoolCode pool, int count) {
        Chance chance = Chance.of("interns", pool);
        var interns = new ArrayList<Intern>();
        IntStream.range(0, count).forEach(i -> interns.add(intern(pool, chance)));
        return interns;
    }

    private Intern intern(PoolCode pool, Chance chance) {
        Specialty specialty = specialty(pool.specialty());
        Progress progress = progress(pool, specialty, chance);
        Ranks.Ranked ranked = ranks.next(specialty, progress.cohort());
        Person person = people.next();
        return new Intern(
                "ARA-%05d".formatted(++made),
                pool,
                progress.seniority(),
                ranked.rank(),
                progress.cohort(),
                ranked.of(),
                origin(pool, chance),
                chance.percent(2) ? chance.pick(SITUATIONS) : null,
                person.familyName(),
                person.givenName(),
                person.email(),
                person.phone());
    }

    private Specialty specialty(String code) {
        Specialty known = specialties.get(code);
        if (known == null) {
            throw new IllegalArgumentException(code);
        }
        return known;
    }

    /** In May most have an odd number of semesters: who began in November has done one, three… */
    private static Progress progress(PoolCode pool, Specialty specialty, Chance chance) {
        int year = pool.phase().equals(PoolCode.SOCLE) ? 0 : 1 + chance.below(specialty.years());
        int regular = year == 0 ? 1 : 2 * year - 1;
        return chance.percent(5)
                ? new Progress(regular - 1, THIS_YEAR - year - (year > 1 ? chance.below(2) : 0))
                : new Progress(regular, THIS_YEAR - year);
    }

    private @Nullable String origin(PoolCode pool, Chance chance) {
        boolean guest =
                chance.below(200) == 0
                        && pool.phase().equals(PoolCode.APPROFONDISSEMENT)
                        && medical.contains(pool.specialty());
        if (!guest) {
            return null;
        }
        String origin = chance.pick(medical);
        return origin.equals(pool.specialty()) ? null : origin;
    }
}
