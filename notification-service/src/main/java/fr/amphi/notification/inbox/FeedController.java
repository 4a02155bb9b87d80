package fr.amphi.notification.inbox;

import fr.amphi.kit.feed.OpenFeeds;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A person's own notices as they come. */
@RestController
class FeedController {

    private final Inbox inbox;
    private final Wordings wordings;
    private final Feeds feeds;
    private final OpenFeeds open;
    private final JsonMapper json;

    FeedController(Inbox inbox, Wordings wordings, Feeds feeds, OpenFeeds open, JsonMapper json) {
        this.inbox = inbox;
        this.wordings = wordings;
        this.feeds = feeds;
        this.open = open;
        this.json = json;
    }

    /**
     * Server-sent events: {@code notice} with the notice, again when it was read elsewhere; the id
     * is the notice's. Ends with the token.
     *
     * @param last notice that the reader has; without it only later ones are sent
     */
    @GetMapping("/api/notifications/feed")
    void feed(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Caller caller,
            @AuthenticationPrincipal Jwt token,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var recipients = Set.copyOf(inbox.recipients(caller));
        var feed = new NoticeFeed(feeds, recipients, wordings.in(locale), json, last);
        open.serve(request, response, token, feed);
    }
}
