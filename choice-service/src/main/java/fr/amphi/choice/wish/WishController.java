package fr.amphi.choice.wish;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.salt;
import static fr.amphi.choice.amphitheatre.Inputs.text;

import fr.amphi.amphitheatre.Command;
import fr.amphi.choice.amphitheatre.Conduct;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.contracts.Role;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Columns;
import fr.amphi.kit.table.Table;
import fr.amphi.kit.table.Tables;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ranked wishes, one list or a file of them. */
@RestController
class WishController {

    private static final Columns COLUMNS = Columns.required("intern_id", "order", "post_id");

    record Wishes(@Nullable List<@Nullable String> posts, @Nullable String intern) {}

    private final Conduct conduct;
    private final Interns interns;
    private final WishImport wishImport;

    WishController(Conduct conduct, Interns interns, WishImport wishImport) {
        this.conduct = conduct;
        this.interns = interns;
        this.wishImport = wishImport;
    }

    /** Replaces the caller's list; a manager names the intern. */
    @PutMapping("/api/choice/amphitheatres/{id}/wishes")
    CommandAnswer rank(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Wishes wishes) {
        List<String> posts =
                needed("posts", wishes.posts()).stream().map(p -> text("posts", p)).toList();
        String named = wishes.intern();
        String intern = named == null ? interns.self(caller, id) : named;
        return conduct.give(caller, request, id, new Command.RankWishes(intern, posts, salt()));
    }

    /** Takes all lists of the file or, when anything in it is wrong, none. */
    @PostMapping("/api/choice/campaigns/{campaign}/wishes")
    WishImport.Done importFile(
            Caller caller, HttpServletRequest request, @PathVariable String campaign) {
        caller.require(Role.ARS_MANAGER, Role.ARS_ADMIN);
        Table table = Tables.read(request, COLUMNS);
        return wishImport.run(caller, request, campaign, table);
    }
}
