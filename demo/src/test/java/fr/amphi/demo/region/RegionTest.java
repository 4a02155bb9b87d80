package fr.amphi.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.demo.Hospitals;
import fr.amphi.demo.Lines;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final Region REGION = Region.of(Hospitals.all());

    private static final Map<PoolCode, Long> INTERNS =
            REGION.interns().stream()
                    .collect(Collectors.groupingBy(Intern::pool, Collectors.counting()));

    private static final Map<PoolCode, Integer> PLACES =
            REGION.posts().stream()
                    .collect(
                            Collectors.groupingBy(Post::pool, Collectors.summingInt(Post::places)));

    private static int interns(String pool) {
        return INTERNS.getOrDefault(PoolCode.of(pool), 0L).intValue();
    }

    @Test
    void hasTheShapeOfAuvergneRhoneAlpes() {
        assertThat(REGION.interns()).hasSize(4_200);
        Set<String> specialties =
                INTERNS.keySet().stream().map(PoolCode::specialty).collect(Collectors.toSet());
        assertThat(specialties).hasSize(49);
        assertThat(specialties).filteredOn(code -> code.startsWith("DSM")).hasSize(44);
        assertThat(specialties).filteredOn(code -> code.startsWith("DSP")).hasSize(3);
        assertThat(INTERNS.keySet())
                .extracting(PoolCode::subdivision)
                .containsOnly(
                        "LYON",
                        "SAINT-ETIENNE",
                        "GRENOBLE",
                        "CLERMONT-FERRAND",
                        "AUVERGNE-RHONE-ALPES");
        assertThat(INTERNS.keySet())
                .filteredOn(pool -> pool.specialty().startsWith("DSP"))
                .extracting(PoolCode::subdivision)
                .containsOnly("AUVERGNE-RHONE-ALPES");
        assertThat(INTERNS).hasSizeBetween(250, 362);
        assertThat(interns("LYON.DSM24.APPROFONDISSEMENT")).isEqualTo(420);
        assertThat(interns("GRENOBLE.DSM39.SOCLE")).isEqualTo(24);
    }

    @Test
    void generalPracticeIsTheLargestByFar() {
        Map<String, Long> sizes =
                REGION.interns().stream()
                        .collect(
                                Collectors.groupingBy(
                                        i -> i.pool().specialty(), Collectors.counting()));
        long largest = sizes.getOrDefault("DSM24", 0L);
        assertThat(sizes.values()).filteredOn(size -> size > largest / 3).hasSize(1);
    }

    @Test
    void everyPoolHas107PlacesForAHundredInterns() {
        INTERNS.forEach((pool, interns) ->
                assertThat(PLACES.get(pool))
                        .as(pool.code())
                        .isEqualTo(Posts.needed(pool, interns.intValue()))
                        .isGreaterThanOrEqualTo((int) Math.ceil(1.07 * interns - 1e-9)));
        assertThat(PLACES.get(PoolCode.of("LYON.DSM24.APPROFONDISSEMENT"))).isEqualTo(450);
    }

    @Test
    void isTheSameEachTime() {
        Region again = Region.of(Hospitals.all());
        assertThat(Csv.interns(again.interns())).isEqualTo(Csv.interns(REGION.interns()));
        assertThat(Csv.posts(again.posts())).isEqualTo(Csv.posts(REGION.posts()));
    }

    @Test
    void everyInternIsAValidLine() {
        List<List<String>> rows = Csv.interns(REGION.interns()).lines().map(Lines::cells).toList();
        assertThat(rows.getFirst())
                .contains("intern_id", "specialty", "phase", "subdivision", "seniority", "rank");
        var ids = new HashSet<String>();
        var contacts = new HashSet<String>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(row).hasSameSizeAs(rows.getFirst());
            assertThat(ids.add(row.get(0))).isTrue();
            assertThat(row.get(1)).matches("DS[MPD][0-9]{2,3}");
            assertThat(row.get(2)).isIn("SOCLE", "APPROFONDISSEMENT");
            assertThat(row.get(3)).matches("[A-Z0-9]+(-[A-Z0-9]+)*");
            assertThat(Integer.parseInt(row.get(4))).isBetween(0, 6);
            assertThat(Integer.parseInt(row.get(5))).isBetween(1, Integer.parseInt(row.get(7)));
            assertThat(row.get(8)).isNotEqualTo(row.get(1));
            assertThat(row.get(12)).matches("[a-z.-]+@example\\.org");
            assertThat(row.get(13)).matches("06 39 98 \\d\\d \\d\\d");
            assertThat(contacts.add(row.get(12)) && contacts.add(row.get(13))).isTrue();
        }
    }

    @Test
    void everyPostIsAValidLineInARealHospitalOrAPractice() {
        Map<String, String> hospitals =
                Hospitals.all().stream()
                        .collect(Collectors.toMap(Establishment::finess, Establishment::name));
        List<List<String>> rows = Csv.posts(REGION.posts()).lines().map(Lines::cells).toList();
        var ids = new HashSet<String>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(row).hasSameSizeAs(rows.getFirst());
            assertThat(ids.add(row.get(0))).isTrue();
            assertThat(INTERNS)
                    .containsKey(PoolCode.of(row.get(3) + "." + row.get(1) + "." + row.get(2)));
            assertThat(row.get(5)).isNotBlank();
            assertThat(Integer.parseInt(row.get(6))).isPositive();
            if (row.get(7).isEmpty()) {
                assertThat(row.get(14)).isEqualTo("MSU");
            } else {
                assertThat(hospitals).containsEntry(row.get(7), row.get(4));
            }
        }
    }

    @Test
    void callListsHaveNoTies() {
        for (PoolCode pool : INTERNS.keySet()) {
            List<Intern> list = REGION.callList(pool);
            for (int i = 1; i < list.size(); i++) {
                assertThat(Intern.CALL_LIST.compare(list.get(i - 1), list.get(i))).isNegative();
            }
        }
    }
}
