package fr.amphi.content.page;

import fr.amphi.content.page.PageCommand.Publish;
import fr.amphi.content.page.PageCommand.Withdraw;
import fr.amphi.content.page.PageEvent.Published;
import fr.amphi.content.page.PageEvent.Withdrawn;
import fr.amphi.contracts.PublishedEvent.ContentPublished;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Publication;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.event.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules of an establishment's pages. */
final class PageDomain implements Domain<PageCommand, PageEvent, Pages> {

    private static final int MOST_PAGES = 200;

    @Override
    public Pages initial(String finess) {
        return Pages.none(finess);
    }

    @Override
    public Decision<PageEvent> decide(Pages pages, PageCommand command, Instant now) {
        return switch (command) {
            case Publish c -> publish(pages, c, now);
            case Withdraw c ->
                    pages.page(c.slug()).isPresent()
                            ? Decision.accept(new Withdrawn(c.slug(), now))
                            : Decision.refuse(unknown(c.slug()));
        };
    }

    @Override
    public Pages evolve(Pages pages, PageEvent event) {
        return switch (event) {
            case Published page -> pages.with(page);
            case Withdrawn(var slug, _) -> pages.without(slug);
        };
    }

    @Override
    public List<Publication> publish(Pages after, PageEvent event, EventMeta meta) {
        return switch (event) {
            case Published page ->
                    List.of(
                            Contracts.publication(
                                    new ContentPublished(
                                            after.finess(),
                                            page.slug(),
                                            page.revision(),
                                            page.title())));
            case Withdrawn _ -> List.of();
        };
    }

    /** The same words again are no new revision. */
    private static Decision<PageEvent> publish(Pages pages, Publish c, Instant now) {
        var before = pages.page(c.slug());
        if (before.filter(page -> same(page, c)).isPresent()) {
            return Decision.accept();
        }
        if (before.isEmpty() && pages.current().size() >= MOST_PAGES) {
            return Decision.refuse(
                    new Refusal(
                            "TOO_MANY_PAGES",
                            "Un établissement a au plus " + MOST_PAGES + " pages.",
                            Map.of("most", MOST_PAGES)));
        }
        var revision = pages.revisionsOf(c.slug()).size() + 1;
        return Decision.accept(
                new Published(c.slug(), c.kind(), c.title(), c.body(), revision, now));
    }

    private static boolean same(Published page, Publish c) {
        return page.kind() == c.kind()
                && page.title().equals(c.title())
                && page.body().equals(c.body());
    }

    private static Refusal unknown(String slug) {
        return new Refusal("PAGE_UNKNOWN", "Cette page n'existe pas.", Map.of("page", slug));
    }
}
