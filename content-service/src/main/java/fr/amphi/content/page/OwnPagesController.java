package fr.amphi.content.page;

import fr.amphi.content.reader.Readers;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.security.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the hospitals where an intern was placed. */
@RestController
class OwnPagesController {

    private final Follower<PageEvent, Pages> follower;
    private final Readers readers;

    OwnPagesController(Follower<PageEvent, Pages> follower, Readers readers) {
        this.follower = follower;
        this.readers = readers;
    }

    /** The pages of the establishments where the caller is assigned. */
    @GetMapping("/api/content/mine")
    List<PageView> mine(Caller caller) {
        var names = new LinkedHashMap<String, String>();
        for (var placement : readers.placements(caller)) {
            if (placement.finess() != null) {
                names.put(placement.finess(), placement.establishment());
            }
        }
        return names.entrySet().stream()
                .flatMap(site -> pages(site.getKey(), site.getValue()))
                .toList();
    }

    private Stream<PageView> pages(String finess, String name) {
        return follower.state(finess).stream()
                .flatMap(pages -> pages.state().all())
                .map(page -> PageView.of(finess, name, page));
    }
}
