package fr.amphi.choice;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPart;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import fr.amphi.contracts.Topics;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestService;
import fr.amphi.kit.event.Contracts;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.KeyRing;
import fr.amphi.kit.person.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What identity and catalogue would publish of one campaign. */
final class Region implements AutoCloseable {

    final String campaign;
    private final KafkaProducer<String, byte[]> producer;

    Region(String campaign) {
        this.campaign = campaign;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer());
        identity(
                new CampaignOpened(
                        campaign,
                        "Mai 2027",
                        LocalDate.of(2027, 5, 2),
                        LocalDate.of(2027, 11, 1),
                        false));
    }

    Pool pool(String specialty) {
        return new Pool(campaign, "LYON", specialty, Phase.SOCLE);
    }

    /** Interns {@code <prefix>1…n} with accounts of the same name; their pseudonyms, in order. */
    List<String> persons(TestService service, String prefix, int count, Pool... pools) {
        List<String> codes = java.util.Arrays.stream(pools).map(Pool::code).toList();
        List<Person> persons =
                IntStream.rangeClosed(1, count)
                        .mapToObj(i ->
                                new Person(
                                        UUID.randomUUID().toString(),
                                        UUID.randomUUID().toString(),
                                        campaign + "-" + prefix + i,
                                        campaign,
                                        prefix + i,
                                        "Prénom",
                                        "Nom",
                                        null,
                                        null,
                                        codes))
                        .toList();
        service.bean(KeyRing.class).newKeys(persons.stream().map(Person::person).toList());
        service.bean(Directory.class).link(persons);
        return persons.stream().map(Person::pseudonym).toList();
    }

    void callList(Pool pool, List<String> interns) {
        parts(pool, 1, interns).forEach(p -> identity(new CallListPublished(p)));
    }

    void correctedCallList(Pool pool, int revision, List<String> interns, String reason) {
        parts(pool, revision, interns).forEach(p -> identity(new CallListCorrected(p, reason)));
    }

    void post(String post, int places, String finess, List<String> linkedTo, Pool... pools) {
        post(post, places, finess, List.of(), linkedTo, pools);
    }

    void post(
            String post,
            int places,
            String finess,
            List<String> tags,
            List<String> linkedTo,
            Pool... pools) {
        catalogue(
                new PostOpened(
                        campaign,
                        post,
                        pools[0].subdivision(),
                        java.util.Arrays.stream(pools).map(Pool::specialty).distinct().toList(),
                        java.util.Arrays.stream(pools).map(Pool::phase).distinct().toList(),
                        "CH " + finess,
                        "Unité de " + post,
                        finess,
                        "Lyon",
                        places,
                        tags,
                        linkedTo));
    }

    void places(String post, int places, String reason) {
        catalogue(new PlacesChanged(campaign, post, places, reason));
    }

    void withdraw(String post, String reason) {
        catalogue(new PostWithdrawn(campaign, post, reason));
    }

    private static List<CallListPart> parts(Pool pool, int revision, List<String> interns) {
        int parts = Math.ceilDiv(interns.size(), 1_000);
        List<CallListPart> all = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            int from = p * 1_000;
            List<CallListEntry> entries =
                    IntStream.range(from, Math.min(interns.size(), from + 1_000))
                            .mapToObj(i ->
                                    new CallListEntry(
                                            i + 1, interns.get(i), 0, "" + (i + 1), false))
                            .toList();
            all.add(
                    new CallListPart(
                            pool, revision, p + 1, parts, interns.size(), hash(interns), entries));
        }
        return all;
    }

    private static String hash(List<String> interns) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            String.join("\n", interns)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void identity(PublishedEvent event) {
        publish(Topics.IDENTITY_EVENTS, event);
    }

    private void catalogue(PublishedEvent event) {
        publish(Topics.CATALOGUE_EVENTS, event);
    }

    private void publish(String topic, PublishedEvent event) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(topic, campaign, Contracts.json(event));
        header(sent, "ce_type", event.getClass().getSimpleName());
        header(sent, "ce_id", UUID.randomUUID().toString());
        header(sent, "ce_time", Instant.now().toString());
        var unused = producer.send(sent);
        producer.flush();
    }

    private static void header(ProducerRecord<?, ?> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
