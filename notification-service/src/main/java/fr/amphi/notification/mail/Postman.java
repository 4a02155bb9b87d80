package fr.amphi.notification.mail;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.command.Reactions;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.notification.mail.MailBacklog.Letter;
import fr.amphi.notification.mail.Mailbag.Addressed;
import fr.amphi.notification.notice.NoticeCommand;
import fr.amphi.notification.notice.NoticeCommand.EndMail;
import fr.amphi.notification.notice.NoticeCommand.StartMail;
import fr.amphi.notification.notice.NoticeEvent;
import fr.amphi.notification.notice.Notices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends notices by e-mail, each at most once: the attempt is claimed in the log before the message
 * leaves, by the instance that owns the recipient. After a crash in between nobody knows whether it
 * left, and it is not sent again; the inbox has the notice anyway.
 */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 50;
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final MailBacklog backlog;
    private final Mailbag mailbag;
    private final EventLog<NoticeCommand, NoticeEvent, Notices> log;
    private final Follower<NoticeEvent, Notices> follower;
    private final Directory directory;
    private final Reactions<NoticeCommand> reactions;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Thread thread;

    Postman(
            MailBacklog backlog,
            Mailbag mailbag,
            EventLog<NoticeCommand, NoticeEvent, Notices> log,
            Follower<NoticeEvent, Notices> follower,
            Directory directory,
            Commands<NoticeCommand> commands) {
        this.backlog = backlog;
        this.mailbag = mailbag;
        this.log = log;
        this.follower = follower;
        this.directory = directory;
        this.reactions = commands.reactions();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!round()) {
                    backlog.await(LOOK_AGAIN_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when there may be more to send at once. */
    private boolean round() {
        if (!follower.caughtUp() || !directory.caughtUp()) {
            return false;
        }
        var letters = backlog.take(AT_ONCE, clock.instant(), this::isMine);
        if (letters.isEmpty() || !mailbag.isReachable()) {
            return false;
        }
        try {
            send(letters);
            return true;
        } catch (TryLater e) {
            LOG.warn("E-mails wait: {}", e.getMessage());
            return false;
        }
    }

    private boolean isMine(Letter letter) {
        return log.owns(letter.recipient())
                && directory.status(letter.recipient()) != Directory.Status.UNKNOWN;
    }

    private void send(List<Letter> letters) {
        var claimed = new ArrayList<Addressed>();
        for (var letter : letters) {
            directory
                    .person(letter.recipient())
                    .map(Person::email)
                    .filter(_ -> claim(letter))
                    .map(email -> new Addressed(letter, email))
                    .ifPresent(claimed::add);
            backlog.forget(letter);
        }
        if (!claimed.isEmpty()) {
            var failures = mailbag.send(claimed);
            claimed.forEach(one -> end(one.letter(), failures.get(one)));
        }
    }

    /** True for the one attempt there will ever be: its own command id makes its answer its own. */
    private boolean claim(Letter letter) {
        var outcome =
                reactions.give(
                        UUID.randomUUID(),
                        letter.recipient(),
                        new StartMail(letter.notice().notice()));
        return outcome instanceof Outcome.Recorded recorded && !recorded.events().isEmpty();
    }

    private void end(Letter letter, @Nullable String failure) {
        reactions.give(
                UUID.randomUUID(),
                letter.recipient(),
                new EndMail(letter.notice().notice(), failure));
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("postman").start(this::run);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
