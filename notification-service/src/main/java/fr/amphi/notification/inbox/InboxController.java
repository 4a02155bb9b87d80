package fr.amphi.notification.inbox;

import fr.amphi.kit.command.Commands;
import fr.amphi.kit.command.Item;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import fr.amphi.notification.notice.NoticeCommand;
import fr.amphi.notification.notice.NoticeCommand.MarkRead;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own inbox. */
@RestController
@RequestMapping("/api/notifications")
class InboxController {

    private static final int MOST = 500;

    private final Inbox inbox;
    private final Wordings wordings;
    private final Commands<NoticeCommand> commands;

    InboxController(Inbox inbox, Wordings wordings, Commands<NoticeCommand> commands) {
        this.inbox = inbox;
        this.wordings = wordings;
        this.commands = commands;
    }

    /**
     * Newest first, 500 at most.
     *
     * @param since only later ones
     */
    @GetMapping
    List<Line> notices(
            @RequestParam(required = false) @Nullable Instant since, Caller caller, Locale locale) {
        return inbox.lines(caller, wordings.in(locale)).reversed().stream()
                .filter(line -> since == null || line.at().isAfter(since))
                .limit(MOST)
                .toList();
    }

    /** Body of a request to mark notices as read. */
    record Read(@Nullable List<@Nullable String> ids) {}

    /** How many of them are the caller's, read by now. */
    record Marked(int read) {}

    /** Marks notices as read. */
    @PostMapping("/read")
    Marked read(@RequestBody Read body, Caller caller, HttpServletRequest request) {
        var ids = ids(body);
        var items = new ArrayList<Item<NoticeCommand>>();
        var read = 0;
        for (var notices : inbox.notices(caller)) {
            var own = ids.stream().filter(id -> notices.find(id).isPresent()).toList();
            if (!own.isEmpty()) {
                read += own.size();
                items.add(new Item<>(notices.recipient(), notices.recipient(), new MarkRead(own)));
            }
        }
        if (!items.isEmpty()) {
            commands.executeAll(caller, request, items);
        }
        return new Marked(read);
    }

    private static List<String> ids(Read body) {
        var ids = new ArrayList<String>();
        if (body.ids() != null) {
            for (var id : body.ids()) {
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new BadInput("ids", "Une liste de 1 à " + MOST + " identifiants d'avis.");
        }
        return ids.stream().distinct().toList();
    }
}
