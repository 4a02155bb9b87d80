package fr.amphi.catalogue.post;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import fr.amphi.catalogue.post.PostCommand.ChangePlaces;
import fr.amphi.catalogue.post.PostCommand.OpenPosts;
import fr.amphi.catalogue.post.PostCommand.WithdrawPost;
import fr.amphi.catalogue.reference.ReferenceData;
import fr.amphi.contracts.Role;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Tables;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What managers do to the posts of a campaign. */
@RestController
@RequestMapping("/api/catalogue/campaigns/{campaign}/posts")
class PostController {

    private final Commands<PostCommand> commands;
    private final PostReader reader;
    private final ReferenceData reference;

    PostController(Commands<PostCommand> commands, PostReader reader, ReferenceData reference) {
        this.commands = commands;
        this.reader = reader;
        this.reference = reference;
    }

    /** Opens every post of a file, or none; a dry run only says what it would do. */
    @PostMapping
    ResponseEntity<ImportAnswer> open(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller,
            HttpServletRequest request) {
        Inputs.campaign(campaign);
        caller.require(Role.ARS_MANAGER, Role.ARS_ADMIN);
        var table = Tables.read(request, PostFile.COLUMNS);
        var content = PostFile.read(table, reference, reader.posts(campaign));
        content.posts().forEach(post -> PostPolicy.check(caller, post));
        if (dryRun) {
            return ResponseEntity.ok(ImportAnswer.of(campaign, content, null));
        }
        var recorded =
                commands.execute(
                        caller, request, campaign, new OpenPosts(content.posts(), "import"));
        return ResponseEntity.status(CREATED)
                .body(ImportAnswer.of(campaign, content, CommandAnswer.of(request, recorded)));
    }

    /** Opens one post, with the reason why outside the file. */
    @PostMapping("/openings")
    @ResponseStatus(CREATED)
    CommandAnswer openOne(
            @PathVariable String campaign,
            @RequestBody PostBody body,
            Caller caller,
            HttpServletRequest request) {
        Inputs.campaign(campaign);
        caller.require(Role.ARS_MANAGER, Role.ARS_ADMIN);
        var post = body.post(reference, reader.posts(campaign));
        return give(
                caller,
                request,
                campaign,
                new OpenPosts(List.of(post), Inputs.reason(body.reason())));
    }

    /** Withdraws a post from the offer, with the reason. */
    @PostMapping("/withdrawals")
    @ResponseStatus(OK)
    CommandAnswer withdraw(
            @PathVariable String campaign,
            @RequestBody Withdrawal body,
            Caller caller,
            HttpServletRequest request) {
        Inputs.campaign(campaign);
        return give(
                caller,
                request,
                campaign,
                new WithdrawPost(Inputs.post(body.post()), Inputs.reason(body.reason())));
    }

    /** Changes the number of places of a post, with the reason. */
    @PostMapping("/places")
    @ResponseStatus(OK)
    CommandAnswer change(
            @PathVariable String campaign,
            @RequestBody PlacesChange body,
            Caller caller,
            HttpServletRequest request) {
        Inputs.campaign(campaign);
        return give(
                caller,
                request,
                campaign,
                new ChangePlaces(
                        Inputs.post(body.post()),
                        Inputs.places(body.places()),
                        Inputs.reason(body.reason())));
    }

    private CommandAnswer give(
            Caller caller, HttpServletRequest request, String campaign, PostCommand command) {
        return CommandAnswer.of(request, commands.execute(caller, request, campaign, command));
    }
}
