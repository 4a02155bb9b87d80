package fr.amphi.choice.establishment;

import fr.amphi.choice.feed.Feeds;
import fr.amphi.choice.view.Visibility;
import fr.amphi.contracts.Role;
import fr.amphi.kit.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The posts of an establishment, for those who act for it. */
@RestController
class EstablishmentController {

    private static final int RECENT = 50;

    private final Sites sites;
    private final Feeds feeds;

    EstablishmentController(Sites sites, Feeds feeds) {
        this.sites = sites;
        this.feeds = feeds;
    }

    /** The posts of an establishment as they fill. */
    @GetMapping("/api/choice/establishments/{finess}")
    SiteView site(Caller caller, @PathVariable String finess) {
        Visibility.require(caller, caller.represents(finess) || caller.has(Role.ARS_ADMIN));
        return sites.view(finess, feeds.recent(finess, RECENT));
    }
}
