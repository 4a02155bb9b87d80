package fr.amphi.catalogue.post;

import fr.amphi.kit.table.Sheets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts of a campaign, for anyone. */
@RestController
@RequestMapping("/api/catalogue/campaigns/{campaign}")
class PostListController {

    private final PostReader reader;

    PostListController(PostReader reader) {
        this.reader = reader;
    }

    /** The posts of a campaign, by id. */
    @GetMapping("/posts")
    List<PostLine> posts(
            @PathVariable String campaign,
            @ModelAttribute PostFilter filter,
            @RequestParam(defaultValue = "0") long atLeast) {
        return list(campaign, filter, atLeast);
    }

    /** The same list in the columns of the file, with the state of each post. */
    @GetMapping("/posts.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String campaign,
            @ModelAttribute PostFilter filter,
            @RequestParam(defaultValue = "0") long atLeast) {
        var rows = list(campaign, filter, atLeast).stream().map(PostLine::cells).toList();
        var name = ContentDisposition.attachment().filename("posts-" + campaign + ".csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheets.CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(Sheets.csv(PostLine.HEADERS, rows));
    }

    private List<PostLine> list(String campaign, PostFilter filter, long atLeast) {
        Inputs.campaign(campaign);
        return reader.posts(campaign, atLeast)
                .sorted()
                .map(PostLine::of)
                .filter(filter::matches)
                .toList();
    }
}
