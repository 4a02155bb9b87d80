package fr.amphi.content.page;

/** What may be asked of an establishment's pages. */
public sealed interface PageCommand {

    /**
     * Writes a page or a new revision of it.
     *
     * @param body Markdown
     */
    record Publish(String slug, Kind kind, String title, String body) implements PageCommand {}

    /** Takes a page away; its revisions stay in the log. */
    record Withdraw(String slug) implements PageCommand {}
}
