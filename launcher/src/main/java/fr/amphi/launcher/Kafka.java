package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Kafka broker and controller, set up for one machine. */
final class Kafka {

    private static final String PROPERTIES =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@%2$s
            listeners=BROKER://%1$s,CONTROLLER://%2$s
            advertised.listeners=BROKER://%1$s
            listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=BROKER
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            auto.create.topics.enable=false
            unclean.leader.election.enable=false
            # one machine: nothing to replicate to
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=8
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=8
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            # back-to-back transactions wait 20 ms otherwise
            add.partitions.to.txn.retry.backoff.ms=1
            # the defaults are for large machines
            log.cleaner.dedupe.buffer.size=16777216
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            """;

    private final Settings settings;

    Kafka(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes the broker's settings, formats its storage the first time, and says how to start it.
     */
    List<String> command() {
        Folders folders = settings.folders();
        Path log = folders.data("kafka/log");
        Path file = folders.data("kafka").resolve("server.properties");
        PrivateFile.write(
                file,
                PROPERTIES.formatted(
                        settings.ports().address(Port.KAFKA),
                        settings.ports().address(Port.KAFKA_CONTROLLER),
                        log));
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(file);
        }
        return Java.of(384)
                .light()
                .remembering(folders.cache().resolve("kafka.jsa"))
                .with("-Dlog4j2.configurationFile=" + folders.logging())
                .main(folders.libraries(), "kafka.Kafka", file.toString());
    }

    private void format(Path file) {
        Path log = settings.folders().log("kafka-format");
        List<String> command =
                Java.of(128)
                        .light()
                        .main(
                                settings.folders().libraries(),
                                "kafka.tools.StorageTool",
                                "format",
                                "--config",
                                file.toString(),
                                "--cluster-id",
                                settings.secrets().cluster());
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (process.waitFor() != 0) {
                throw new CannotStart("Kafka's storage could not be formatted, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
