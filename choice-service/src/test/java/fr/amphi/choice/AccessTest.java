package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service itself refuses whoever may not, with no gateway in front of it. */
class AccessTest {

    private static final Map<String, String> COMMANDS =
            Map.ofEntries(
                    Map.entry("/opening", "{}"),
                    Map.entry("/suspension", "{\"reason\":\"x\"}"),
                    Map.entry("/resumption", "{}"),
                    Map.entry("/closing", "{}"),
                    Map.entry("/publication", "{\"order\":\"1\"}"),
                    Map.entry("/wish-list-choices", "{}"),
                    Map.entry("/skips", "{\"reason\":\"x\"}"),
                    Map.entry("/choices", "{\"intern\":\"P\",\"post\":\"A\",\"reason\":\"x\"}"),
                    Map.entry("/returns", "{\"intern\":\"P\"}"),
                    Map.entry("/cancellations", "{\"intern\":\"P\",\"reason\":\"x\"}"),
                    Map.entry(
                            "/supernumeraries",
                            "{\"intern\":\"P\",\"post\":\"A\",\"reason\":\"x\",\"validating\":true}"),
                    Map.entry("/repair-plans", "{\"kind\":\"RERUN\",\"position\":1}"),
                    Map.entry(
                            "/repairs",
                            "{\"correction\":{\"kind\":\"RERUN\",\"position\":1},\"from\":1,"
                                    + "\"basedOn\":1,\"reason\":\"x\"}"),
                    Map.entry("/offers/places", "{\"post\":\"A\",\"places\":3,\"reason\":\"x\"}"));

    private static final List<String> READS =
            List.of(
                    "",
                    "/me",
                    "/feed",
                    "/rules",
                    "/results.csv",
                    "/bundle.zip",
                    "/receipts.zip",
                    "/receipts/1.zip");

    private static Amphi amphi;
    private static TestService service;

    @BeforeAll
    static void schedule() {
        amphi = Amphi.scheduled("access", 2);
        // before it opens, its lists may still follow the catalogue
        amphi.manager("/opening", "");
        service = amphi.service;
    }

    static Stream<String> commands() {
        return COMMANDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commands_are_for_the_manager_of_the_cell(String command) {
        String body =
                COMMANDS.getOrDefault(command, "{}")
                        .replace("\"P\"", '"' + amphi.interns.get(1) + '"');
        String path = amphi.path + command;
        long before = version();
        assertThat(service.post(path, null, body).statusCode()).isEqualTo(401);
        assertThat(service.post(path, expired(), body).statusCode()).isEqualTo(401);
        assertThat(service.post(path, stranger(), body).statusCode()).isEqualTo(401);
        for (String other :
                List.of(
                        People.OTHER_MANAGER,
                        People.COORDINATOR,
                        People.HOSPITAL,
                        amphi.intern(1),
                        People.intern("nobody"))) {
            HttpResponse<String> answer = service.post(path, other, body);
            assertThat(answer.statusCode()).as(command + answer.body()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .contains("problem+json");
        }
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void wishes_are_the_interns_own() {
        String body = "{\"posts\":[\"A\"],\"intern\":\"" + amphi.interns.get(1) + "\"}";
        String path = amphi.path + "/wishes";
        assertThat(service.put(path, amphi.intern(1), body).statusCode()).isEqualTo(403);
        assertThat(service.put(path, People.OTHER_MANAGER, body).statusCode()).isEqualTo(403);
        assertThat(service.put(path, null, body).statusCode()).isEqualTo(401);
        assertThat(service.put(path, People.intern("nobody"), "{\"posts\":[]}").statusCode())
                .isEqualTo(403);
        assertThat(service.put(path, People.MANAGER, body).statusCode()).isEqualTo(200);
    }

    @Test
    void rules_over_sectors_are_for_the_manager_of_the_cell() {
        String path = amphi.path + "/rules";
        String body = "{\"rules\":[],\"reason\":\"essai\"}";
        for (String other :
                List.of(
                        People.OTHER_MANAGER,
                        People.COORDINATOR,
                        People.HOSPITAL,
                        amphi.intern(1))) {
            assertThat(service.put(path, other, body).statusCode()).isEqualTo(403);
        }
        assertThat(service.put(path, null, body).statusCode()).isEqualTo(401);
        assertThat(service.put(path, People.MANAGER, body).statusCode()).isEqualTo(200);
        assertThat(service.get(path, amphi.intern(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_intern_of_another_pool_does_nothing_here() {
        try (Region region = new Region("access")) {
            region.persons(service, "other", 1, region.pool("DSM25"));
        }
        String other = People.intern("access-other1");
        String choice = "{\"post\":\"A\",\"basedOn\":1}";
        String path = amphi.path;
        assertThat(service.post(path + "/choices", other, choice).statusCode()).isEqualTo(403);
        assertThat(service.post(path + "/returns", other, "{}").statusCode()).isEqualTo(403);
        assertThat(service.put(path + "/wishes", other, "{\"posts\":[]}").statusCode())
                .isEqualTo(403);
        assertThat(service.put(path + "/wishes", amphi.intern(2), "{\"posts\":[]}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_reads_an_amphitheatre_that_does_not_concern_them() {
        for (String read : READS) {
            String path = amphi.path + read;
            assertThat(service.get(path, null).statusCode()).as(read).isEqualTo(401);
            assertThat(service.get(path, expired()).statusCode()).as(read).isEqualTo(401);
            for (String other :
                    List.of(People.OTHER_MANAGER, People.HOSPITAL, People.intern("x"))) {
                assertThat(service.get(path, other).statusCode()).as(read).isEqualTo(403);
            }
        }
        String list = "/api/choice/amphitheatres?campaign=access";
        assertThat(service.get(list, null).body()).isEqualTo("[]");
        assertThat(service.get(list, People.OTHER_MANAGER).body()).isEqualTo("[]");
        assertThat(service.get(list, People.MANAGER).body()).contains(amphi.pool.id());
        assertThat(service.get(list, People.COORDINATOR).body()).contains(amphi.pool.id());
        assertThat(service.get(list, amphi.intern(2)).body()).contains(amphi.pool.id());
    }

    @Test
    void an_intern_sees_no_pseudonym_and_only_their_own_receipt() {
        HttpResponse<String> seen = service.get(amphi.path, amphi.intern(1));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .doesNotContain(amphi.interns.get(0))
                .doesNotContain(amphi.interns.get(1));
        assertThat(service.get(amphi.path, People.COORDINATOR).body())
                .doesNotContain(amphi.interns.get(1));
        assertThat(service.get(amphi.path, People.MANAGER).body()).contains(amphi.interns.get(1));
        assertThat(service.get(amphi.path + "/receipts/2.zip", amphi.intern(1)).statusCode())
                .isEqualTo(403);
        assertThat(service.get(amphi.path + "/receipts/1.zip", amphi.intern(1)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_establishment_follows_only_itself() {
        String own = "/api/choice/establishments/010000024";
        String other = "/api/choice/establishments/690000001";
        assertThat(service.get(own, People.HOSPITAL).statusCode()).isEqualTo(200);
        for (String path : List.of(other, other + "/feed")) {
            assertThat(service.get(path, People.HOSPITAL).statusCode()).isEqualTo(403);
            assertThat(service.get(path, amphi.intern(1)).statusCode()).isEqualTo(403);
            assertThat(service.get(path, People.OTHER_MANAGER).statusCode()).isEqualTo(403);
            assertThat(service.get(path, null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void pools_and_files_of_wishes_are_for_managers() {
        String pools = "/api/choice/campaigns/access/pools";
        assertThat(service.get(pools, amphi.intern(1)).statusCode()).isEqualTo(403);
        assertThat(service.get(pools, null).statusCode()).isEqualTo(401);
        assertThat(service.get(pools, People.OTHER_MANAGER).body()).isEqualTo("[]");
        byte[] file =
                "intern_id,order,post_id\ni1,1,A\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String wishes = "/api/choice/campaigns/access/wishes";
        assertThat(service.upload(wishes, amphi.intern(1), "text/csv", file).statusCode())
                .isEqualTo(403);
        assertThat(service.upload(wishes, People.OTHER_MANAGER, "text/csv", file).statusCode())
                .isEqualTo(422);
        assertThat(service.upload(wishes, null, "text/csv", file).statusCode()).isEqualTo(401);
    }

    private static long version() {
        return amphi.detail().path("version").asLong();
    }

    private static String expired() {
        return TestTokens.of("gestionnaire")
                .roles(Role.ARS_MANAGER)
                .cells("*/*")
                .expiresIn(Duration.ofMinutes(-5))
                .token();
    }

    private static @Nullable String stranger() {
        return TestTokens.of("gestionnaire").roles(Role.ARS_ADMIN).signedByAStranger().token();
    }
}
