package fr.amphi.content.page;

import fr.amphi.content.page.PageCommand.Withdraw;
import fr.amphi.content.reader.Readers;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of one establishment, for those who write and those who read them. */
@RestController
@RequestMapping("/api/content/establishments/{finess}/pages")
class PageController {

    private static final Pattern FINESS = Pattern.compile("[0-9][0-9AB][0-9]{7}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Commands<PageCommand> commands;
    private final Follower<PageEvent, Pages> follower;
    private final Readers readers;

    PageController(
            Commands<PageCommand> commands, Follower<PageEvent, Pages> follower, Readers readers) {
        this.commands = commands;
        this.follower = follower;
        this.readers = readers;
    }

    /** The pages of an establishment, for those assigned there and those who write. */
    @GetMapping
    List<PageView> pages(
            @PathVariable String finess,
            @RequestParam(defaultValue = "0") long atLeast,
            Caller caller) {
        return read(finess, atLeast, caller)
                .all()
                .map(page -> PageView.of(finess, null, page))
                .toList();
    }

    /** A page as it stands. */
    @GetMapping("/{slug}")
    PageView page(
            @PathVariable String finess,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long atLeast,
            Caller caller) {
        return read(finess, atLeast, caller)
                .page(slug(slug))
                .map(page -> PageView.of(finess, null, page))
                .orElseThrow(() -> new NotFound("Cette page n'existe pas."));
    }

    /** Every revision, oldest first, for those who write. */
    @GetMapping("/{slug}/revisions")
    List<PageView> revisions(
            @PathVariable String finess, @PathVariable String slug, Caller caller) {
        Readers.requireWriter(caller, finess(finess));
        return at(finess, 0).revisionsOf(slug(slug)).stream()
                .map(page -> PageView.of(finess, null, page))
                .toList();
    }

    /** Writes a page, or its next revision. */
    @PutMapping("/{slug}")
    CommandAnswer publish(
            @PathVariable String finess,
            @PathVariable String slug,
            @RequestBody PageBody body,
            Caller caller,
            HttpServletRequest request) {
        Readers.requireWriter(caller, finess(finess));
        return give(caller, request, finess, body.publish(slug(slug)));
    }

    /** Takes a page away; its revisions stay. */
    @DeleteMapping("/{slug}")
    CommandAnswer withdraw(
            @PathVariable String finess,
            @PathVariable String slug,
            Caller caller,
            HttpServletRequest request) {
        Readers.requireWriter(caller, finess(finess));
        return give(caller, request, finess, new Withdraw(slug(slug)));
    }

    private CommandAnswer give(
            Caller caller, HttpServletRequest request, String finess, PageCommand command) {
        return CommandAnswer.of(request, commands.execute(caller, request, finess, command));
    }

    private Pages read(String finess, long atLeast, Caller caller) {
        readers.requireReader(caller, finess(finess));
        return at(finess, atLeast);
    }

    private Pages at(String finess, long version) {
        if (version <= 0) {
            return follower.state(finess).map(Versioned::state).orElse(Pages.none(finess));
        }
        try {
            return follower.atLeast(finess, version, PATIENCE).join().state();
        } catch (CompletionException e) {
            throw new TryLater(Duration.ofSeconds(1), "Les pages ne sont pas encore à jour.");
        }
    }

    private static String finess(String number) {
        if (!FINESS.matcher(number).matches()) {
            throw new BadInput("finess", "Un numéro FINESS a 9 caractères, tel que 690783154.");
        }
        return number;
    }

    private static String slug(String text) {
        if (text.length() > 60 || !SLUG.matcher(text).matches()) {
            throw new BadInput("slug", "Des minuscules, des chiffres et des tirets.");
        }
        return text;
    }
}
