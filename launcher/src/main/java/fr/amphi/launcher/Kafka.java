package fr.amphi.launcher;

import java.nio.file.Path;

/** The broker's settings on one machine. */
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

    private Kafka() {}

    /** Writes the properties and returns their file. */
    static Path properties(Folders folders, Ports ports) {
        Path file = folders.data("kafka").resolve("server.properties");
        PrivateFile.write(
                file,
                PROPERTIES.formatted(
                        ports.address(Port.KAFKA),
                        ports.address(Port.KAFKA_CONTROLLER),
                        folders.data("kafka/log")));
        return file;
    }
}
