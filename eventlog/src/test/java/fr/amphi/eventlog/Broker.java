package fr.amphi.eventlog;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The program of a {@link BrokerProcess}: a broker and controller. */
public final class Broker {

    private Broker() {}

    /**
     * @param arguments its file of settings, and the id of the cluster
     */
    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            settings.load(in);
        }
        KafkaConfig config = new KafkaConfig(settings);
        String folder = settings.getProperty("log.dirs");
        if (!Files.exists(Path.of(folder, "meta.properties"))) {
            format(config.nodeId(), arguments[1], folder);
        }
        new KafkaRaftServer(config, Time.SYSTEM).startup();
        JavaProcess.sayReady();
    }

    /** Prepares an empty folder for a node of the cluster. */
    static void format(int node, String cluster, String folder) throws Exception {
        format(node, cluster, folder, Map.of());
    }

    /**
     * @param features with levels other than today's
     */
    static void format(int node, String cluster, String folder, Map<String, Short> features)
            throws Exception {
        Formatter formatter = new Formatter();
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true));
        formatter.setNodeId(node);
        formatter.setClusterId(cluster);
        formatter.addDirectory(folder);
        formatter.setMetadataLogDirectory(folder);
        formatter.setControllerListenerName("CONTROLLER");
        features.forEach(formatter::setFeatureLevel);
        formatter.run();
    }
}
