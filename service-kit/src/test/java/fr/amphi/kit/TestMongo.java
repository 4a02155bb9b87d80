package fr.amphi.kit;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** An embedded MongoDB in this process, one per test run, on a free loopback port. */
public final class TestMongo {

    private static final class Shared {
        static final String URI = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }

    private TestMongo() {}

    /** Connection string of the shared server, started at the first call. */
    public static String uri() {
        return Shared.URI;
    }
}
