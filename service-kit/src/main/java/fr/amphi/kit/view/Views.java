package fr.amphi.kit.view;

import com.mongodb.client.MongoDatabase;

/** The service's views in MongoDB: folds of the log that may be thrown away at any time. */
public final class Views {

    private final MongoDatabase database;

    Views(MongoDatabase database) {
        this.database = database;
    }

    /** A collection of documents read by their id. */
    public View view(String name) {
        return new View(database.getCollection(name));
    }
}
