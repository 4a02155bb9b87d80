package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may stay empty while choosing, for the agency, the coordinator and the establishment. */
class ForecastTest {

    @Test
    void the_forecast_follows_wishes_and_choices() {
        Amphi amphi = Amphi.scheduled("forecast", 3);
        TestService service = amphi.service;
        amphi.wish(1, "A");
        amphi.detail(amphi.wish(2, "A", "B").path("version").asLong());
        JsonNode outlook = Amphi.ok(service.get(amphi.path + "/forecast", People.COORDINATOR));
        assertThat(outlook.path("undecided").asInt()).isEqualTo(1);
        assertThat(outlook.path("surelyEmpty").asInt()).isEqualTo(2);
        assertThat(outlook.path("posts").path(0).path("stayEmpty").isNull()).isTrue();
        assertThat(outlook.path("posts").path(1).path("stayEmpty").asString())
                .isEqualTo("UNCERTAIN");
        assertThat(outlook.path("posts").path(2).path("stayEmpty").asString())
                .isEqualTo("PROBABLE");
        assertThat(service.get(amphi.path + "/equity", People.MANAGER).statusCode()).isEqualTo(409);

        amphi.manager("/opening", "");
        amphi.manager("/wish-list-choices", "{\"count\":2}");
        amphi.choose(3, "B");
        amphi.detail(amphi.manager("/closing", "").path("version").asLong());
        JsonNode site = Amphi.ok(service.get("/api/choice/establishments/690000001", People.ADMIN));
        assertThat(site.path("posts").toString()).contains("\"stayEmpty\":\"SURE\"");
        assertThat(site.path("totals").path("mayStayEmpty").asInt()).isPositive();
        JsonNode figures = Amphi.ok(service.get(amphi.path + "/equity", People.COORDINATOR));
        assertThat(figures.path("vacant").asInt()).isEqualTo(2);
        assertThat(figures.path("groups").isEmpty()).as("three interns are too few").isTrue();
    }
}
