package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestService;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.KeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Nobody reads a name in a topic, and who was erased stays erased while the lists still stand. */
class PrivacyTest {

    @Test
    void topicsCarryNoNamesAndAnErasedPersonLeavesOnlyAPseudonym() {
        var campaign = Identity.campaign();
        var tag = UUID.randomUUID().toString().substring(0, 8);
        Identity.importCsv(
                campaign,
                ADMIN,
                """
                intern_id,specialty,phase,subdivision,seniority,rank,family_name,given_name,email,phone,situation
                NAT%1$s,DSM24,SOCLE,LYON,0,1,Nom%1$s,Prénom%1$s,mel%1$s@example.org,+33 1 99 00 30 01,motif%1$s
                E2,DSM24,SOCLE,LYON,0,2,Petit,Hugo,,,
                """
                        .formatted(tag));
        Identity.post(
                "/api/identity/campaigns/" + campaign + "/interns/NAT" + tag + "/corrections",
                ADMIN,
                "{\"seniority\":1,\"reason\":\"raison%s\"}".formatted(tag));
        Identity.post(
                "/api/identity/accounts",
                ADMIN,
                "{\"username\":\"compte%1$s\",\"familyName\":\"Nom%1$s\",\"password\":\"passe%1$s\"}"
                        .formatted(tag));
        Identity.publish(campaign, ADMIN, "{}");
        var directory = Identity.service().bean(Directory.class);
        TestService.await(
                "the link", () -> directory.pseudonymOfIntern(campaign, "NAT" + tag).isPresent());
        assertThat(everything())
                .anyMatch(text -> text.contains(campaign))
                .noneMatch(text -> text.contains(tag));

        var pseudonym = directory.pseudonymOfIntern(campaign, "NAT" + tag).orElseThrow();
        var person = directory.person(pseudonym).orElseThrow().person();
        Identity.service().bean(KeyRing.class).erase(person);
        var path = "/api/identity/campaigns/" + campaign + "/call-lists/LYON.DSM24.SOCLE";
        TestService.await("erased", () -> !Identity.get(path, ADMIN).body().contains(tag));
        assertThat(Identity.get(path, ADMIN).body()).contains(pseudonym, "Position 1 sur 2");
        assertThat(
                        Identity.get(
                                        "/api/identity/me",
                                        Identity.intern("mel" + tag + "@example.org"))
                                .body())
                .contains("\"places\":[]");
        assertThat(Identity.publish(campaign, ADMIN, "{}").statusCode()).isEqualTo(201);
    }

    /** Keys and values of every topic. */
    private static List<String> everything() {
        var texts = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                TestKafka.bootstrapServers(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .filter(info -> !info.topic().startsWith("__"))
                            .map(i ->
                                    new org.apache.kafka.common.TopicPartition(
                                            i.topic(), i.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                for (var stored : consumer.poll(Duration.ofMillis(100))) {
                    texts.add(
                            stored.key()
                                    + new String(value(stored.value()), StandardCharsets.UTF_8));
                    stored.headers()
                            .forEach(h ->
                                    texts.add(
                                            new String(value(h.value()), StandardCharsets.UTF_8)));
                }
            }
        }
        return texts;
    }

    private static byte[] value(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }
}
