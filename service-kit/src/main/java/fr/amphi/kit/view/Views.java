package fr.amphi.kit.view;

/** The service's views in MongoDB: folds of the log that may be thrown away at any time. */
public final class Views {

    Views() {}

    /** A collection of documents read by their id. */
    public View view(String name) {
        throw new UnsupportedOperationException();
    }
}
