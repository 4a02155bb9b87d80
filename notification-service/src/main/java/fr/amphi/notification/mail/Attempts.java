package fr.amphi.notification.mail;

import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.Reactions;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.notification.mail.MailBacklog.Letter;
import fr.amphi.notification.mail.Mailbag.Addressed;
import fr.amphi.notification.notice.NoticeCommand;
import fr.amphi.notification.notice.NoticeCommand.EndMail;
import fr.amphi.notification.notice.NoticeCommand.StartMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims in the log the one attempt that each letter has, and notes there how it ended. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Directory directory;
    private final Reactions<NoticeCommand> reactions;
    private final MailBacklog backlog;

    Attempts(Directory directory, Reactions<NoticeCommand> reactions, MailBacklog backlog) {
        this.directory = directory;
        this.reactions = reactions;
        this.backlog = backlog;
    }

    /** Those that have an address and were never attempted. */
    List<Addressed> claim(List<Letter> letters) {
        return atOnce(letters, this::claimed).stream().flatMap(Optional::stream).toList();
    }

    /**
     * @param failures why some did not leave
     */
    void end(List<Addressed> attempted, Map<Addressed, String> failures) {
        atOnce(attempted, one -> end(one.letter(), failures.get(one)));
    }

    /** The letter with its address, for the one attempt there will ever be. */
    private Optional<Addressed> claimed(Letter letter) {
        try {
            var addressed =
                    directory
                            .person(letter.recipient())
                            .map(Person::email)
                            .filter(_ -> claim(letter))
                            .map(email -> new Addressed(letter, email));
            backlog.forget(letter);
            return addressed;
        } catch (TryLater e) {
            LOG.warn("An e-mail waits: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A command id of its own makes the answer its own: an earlier claim gives no event here. */
    private boolean claim(Letter letter) {
        var start = new StartMail(letter.notice().notice());
        return reactions.give(UUID.randomUUID(), letter.recipient(), start)
                        instanceof Outcome.Recorded recorded
                && !recorded.events().isEmpty();
    }

    private boolean end(Letter letter, @Nullable String failure) {
        try {
            var end = new EndMail(letter.notice().notice(), failure);
            reactions.give(UUID.randomUUID(), letter.recipient(), end);
            return true;
        } catch (TryLater e) {
            LOG.warn("The end of an e-mail is not recorded: {}", e.getMessage());
            return false;
        }
    }

    private static <A, B> List<B> atOnce(List<A> all, Function<A, B> each) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> each.apply(one), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
