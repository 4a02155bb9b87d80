package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker, the document store and the mail catcher, as the launcher starts them. */
class FoundationTest {

    @TempDir Path home;

    @Test
    void startsFreezesKillsAndRestartsRealParts() throws Exception {
        Options options =
                Options.of(
                        Path.of(".."),
                        home,
                        home.resolve("data"),
                        false,
                        Map.of("AMPHI_PORTS", "free"));
        var progress = new ArrayList<String>();
        var starter = new Starter(options.folders(), progress::add);
        Parts all = new Parts(options.settings());
        List<Part> parts = List.of(all.kafka(), all.mongo(), all.mail());
        var running = new ArrayList<Running>();
        try {
            for (Part part : parts) {
                running.add(starter.start(part, false));
            }
            for (int i = 0; i < parts.size(); i++) {
                starter.awaitReady(parts.get(i), running.get(i));
            }
            assertThat(progress).hasSize(3).first().asString().contains("kafka", "ready in");
            Running kafka = running.getFirst();
            assertThat(kafka.megabytes()).isPositive();
            kafka.signal("STOP");
            awaitPaused(kafka);
            kafka.signal("CONT");
            try (var admin = Admin.create(bootstrap(options))) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
            }
            kafka.signal("KILL");
            Stopper.stop(List.of(kafka));
            running.set(0, starter.start(parts.getFirst(), true));
            starter.awaitReady(parts.getFirst(), running.getFirst());
            try (var admin = Admin.create(bootstrap(options))) {
                assertThat(admin.listTopics().names().get()).contains("kept");
            }
            sendMail(options.ports().of(Port.SMTP));
            assertThat(get(options.ports().http(Port.MAIL) + "/api/mails"))
                    .contains("intern@amphi.example", "À vous de choisir");
            assertThat(get(options.ports().http(Port.MAIL))).contains("À vous de choisir");
        } finally {
            Stopper.stop(running);
        }
        assertThat(running).noneMatch(Running::isAlive);
    }

    /** A signal takes effect when the system gets to it. */
    private static void awaitPaused(Running part) {
        Instant until = Instant.now().plusSeconds(10);
        while (!part.isPaused()) {
            assertThat(Instant.now()).as("paused").isBefore(until);
            Thread.onSpinWait();
        }
    }

    private static Properties bootstrap(Options options) {
        var properties = new Properties();
        properties.put("bootstrap.servers", options.ports().address(Port.KAFKA));
        return properties;
    }

    private static String get(String address) throws Exception {
        return Readiness.CLIENT
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void sendMail(int port) throws Exception {
        String mail =
                """
                From: amphi@localhost\r
                To: intern@amphi.example\r
                Subject: =?UTF-8?Q?=C3=80_vous_de_choisir?=\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                Bonjour\r
                .\r
                """;
        try (var socket = new Socket("127.0.0.1", port);
                var in = socket.getInputStream();
                var out = socket.getOutputStream()) {
            for (String line :
                    List.of(
                            "EHLO test\r\n",
                            "MAIL FROM:<amphi@localhost>\r\n",
                            "RCPT TO:<intern@amphi.example>\r\n",
                            "DATA\r\n",
                            mail,
                            "QUIT\r\n")) {
                in.read(new byte[4096]);
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            in.readAllBytes();
        }
    }
}
