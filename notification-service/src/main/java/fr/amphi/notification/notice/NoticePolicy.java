package fr.amphi.notification.notice;

import fr.amphi.kit.command.CommandPolicy;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;

/** People mark their own notices as read; everything else the service does by itself. */
final class NoticePolicy implements CommandPolicy<NoticeCommand> {

    private final Directory directory;

    NoticePolicy(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void check(Caller caller, String recipient, NoticeCommand command) {
        var own =
                directory.ofUsername(caller.username()).stream()
                        .anyMatch(person -> person.pseudonym().equals(recipient));
        if (!own || !(command instanceof NoticeCommand.MarkRead)) {
            throw new Forbidden("Ces avis sont ceux d'une autre personne.");
        }
    }
}
