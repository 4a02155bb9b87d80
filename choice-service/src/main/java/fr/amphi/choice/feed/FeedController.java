package fr.amphi.choice.feed;

import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.view.Visibility;
import fr.amphi.contracts.Role;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.kit.feed.OpenFeeds;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Live feeds as server-sent events. A watcher resumes with {@code Last-Event-ID}; a first
 * connection, which cannot send it, says {@code ?after=}; without either it gets everything.
 */
@RestController
class FeedController {

    private static final String LAST = "Last-Event-ID";

    private final Feeds feeds;
    private final OpenFeeds open;
    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final int partitions;

    FeedController(
            Feeds feeds,
            OpenFeeds open,
            Amphitheatres amphitheatres,
            Visibility visibility,
            EventLogSettings settings) {
        this.feeds = feeds;
        this.open = open;
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.partitions = settings.partitions();
    }

    /** Every event of an amphitheatre; the id is its version. Ends with the token. */
    @GetMapping("/api/choice/amphitheatres/{id}/feed")
    void amphitheatre(
            Caller caller,
            @AuthenticationPrincipal @Nullable Jwt token,
            @PathVariable String id,
            @RequestHeader(name = LAST, required = false) @Nullable String last,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        State state = amphitheatres.get(id);
        visibility.require(caller, state);
        Timeline<byte[]> timeline = feeds.amphitheatre(id);
        long version = version(last != null ? last : after);
        open.serve(request, response, token, new VersionCursor(timeline, version));
    }

    /**
     * What concerns the posts of an establishment; the id says how far each partition was read.
     * Ends with the token.
     */
    @GetMapping("/api/choice/establishments/{finess}/feed")
    void establishment(
            Caller caller,
            @AuthenticationPrincipal @Nullable Jwt token,
            @PathVariable String finess,
            @RequestHeader(name = LAST, required = false) @Nullable String last,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visibility.require(caller, caller.represents(finess) || caller.has(Role.ARS_ADMIN));
        amphitheatres.requireReady();
        Timeline<SiteFrame> timeline = feeds.site(finess);
        Offsets seen = offsets(last != null ? last : after);
        open.serve(request, response, token, new OffsetsCursor(timeline, seen));
    }

    private static long version(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        try {
            long version = Long.parseLong(text);
            if (version >= 0) {
                return version;
            }
        } catch (NumberFormatException notAVersion) {
            // answered below, like a negative one
        }
        throw new BadInput(LAST, "Envoyez le dernier id reçu, un nombre entier.");
    }

    private Offsets offsets(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Offsets.none(partitions);
        }
        try {
            return Offsets.parse(text, partitions);
        } catch (IllegalArgumentException notAVector) {
            throw new BadInput(LAST, "Envoyez le dernier id reçu, tel que 0:12.3:7.");
        }
    }
}
