package fr.amphi.catalogue.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private final ReferenceData data = new ReferenceData();

    @Test
    void knowsTheSpecialtiesOfToday() {
        assertThat(data.specialties())
                .filteredOn(s -> s.families().contains("MEDICINE"))
                .hasSize(44);
        assertThat(data.specialties())
                .filteredOn(s -> s.families().contains("PHARMACY"))
                .hasSize(3);
        assertThat(data.specialties())
                .filteredOn(s -> s.families().contains("DENTISTRY"))
                .hasSize(3);
    }

    @Test
    void knowsSubdivisionsAndRegions() {
        assertThat(data.perimeters())
                .filteredOn(p -> p.kinds().contains("SUBDIVISION"))
                .hasSize(28);
        assertThat(data.perimeters()).filteredOn(p -> p.kinds().contains("REGION")).hasSize(18);
        assertThat(data.knowsPerimeter("SAINT-ETIENNE")).isTrue();
    }

    @Test
    void placesEstablishments() {
        assertThat(data.establishments()).hasSize(130);
        assertThat(data.establishment("010000024"))
                .hasValueSatisfying(e -> assertThat(e.city()).isEqualTo("Viriat"));
    }

    @Test
    void searchMindsNeitherAccentsNorCapitals() {
        assertThat(Words.occur("saint etienne", "CHU de Saint-Étienne – Hôpital Nord")).isTrue();
        assertThat(Words.occur("lyon nord", "HCL – Hôpital Lyon Sud")).isFalse();
    }
}
