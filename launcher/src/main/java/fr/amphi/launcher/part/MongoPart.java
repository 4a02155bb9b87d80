package fr.amphi.launcher.part;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/**
 * The embedded document store: views, sessions and files only, nothing that the log does not hold.
 */
public final class MongoPart {

    private MongoPart() {}

    /**
     * @param args port, file
     */
    public static void main(String[] args) throws InterruptedException {
        var server = new MongoServer(new H2Backend(args[1]));
        server.bind("127.0.0.1", Integer.parseInt(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        Thread.currentThread().join();
    }
}
