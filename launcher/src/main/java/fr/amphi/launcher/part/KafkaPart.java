package fr.amphi.launcher.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A real Kafka broker and controller: its storage is formatted the first time. */
public final class KafkaPart {

    private KafkaPart() {}

    /**
     * @param args the broker's properties file, the identifier of the cluster
     */
    public static void main(String[] args) throws Exception {
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of(args[0]))) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(args[0], args[1]);
        }
        kafka.Kafka.main(new String[] {args[0]});
    }

    private static void format(String file, String cluster) {
        String[] command = {"format", "--config", file, "--cluster-id", cluster};
        int status = kafka.tools.StorageTool.execute(command, System.out);
        if (status != 0) {
            throw new IllegalStateException("the broker's storage cannot be formatted: " + status);
        }
    }
}
