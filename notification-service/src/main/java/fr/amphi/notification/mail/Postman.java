package fr.amphi.notification.mail;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.person.Directory;
import fr.amphi.notification.mail.MailBacklog.Letter;
import fr.amphi.notification.notice.NoticeCommand;
import fr.amphi.notification.notice.NoticeEvent;
import fr.amphi.notification.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

    private final MailBacklog backlog;
    private final Mailbag mailbag;
    private final EventLog<NoticeCommand, NoticeEvent, Notices> log;
    private final Follower<NoticeEvent, Notices> follower;
    private final Directory directory;
    private final Attempts attempts;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean running;
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
        this.attempts = new Attempts(directory, commands.reactions(), backlog);
    }

    private void run() {
        try {
            while (running) {
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
        } catch (RuntimeException e) {
            LOG.error("E-mails wait", e);
            return false;
        }
    }

    private boolean isMine(Letter letter) {
        return log.owns(letter.recipient())
                && directory.status(letter.recipient()) != Directory.Status.UNKNOWN;
    }

    private void send(List<Letter> letters) {
        var claimed = attempts.claim(letters);
        if (!claimed.isEmpty()) {
            attempts.end(claimed, mailbag.send(claimed));
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("postman").start(this::run);
    }

    /** Lets a batch that is on its way arrive. */
    @Override
    public void stop() {
        running = false;
        var last = thread;
        if (last != null) {
            backlog.wake();
            try {
                last.join(LONGEST_BATCH);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
