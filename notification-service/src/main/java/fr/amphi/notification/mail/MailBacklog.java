package fr.amphi.notification.mail;

import fr.amphi.notification.notice.NoticeEvent;
import fr.amphi.notification.notice.NoticeEvent.MailFailed;
import fr.amphi.notification.notice.NoticeEvent.MailSent;
import fr.amphi.notification.notice.NoticeEvent.MailStarted;
import fr.amphi.notification.notice.NoticeEvent.MarkedRead;
import fr.amphi.notification.notice.NoticeEvent.Told;
import fr.amphi.notification.notice.NoticeListener;
import fr.amphi.notification.notice.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Notices that nobody has tried to send by e-mail yet, oldest first. */
@Component
class MailBacklog implements NoticeListener {

    private final Map<String, Letter> waiting = new LinkedHashMap<>();

    /** A notice to send. */
    record Letter(String recipient, Told notice) {

        boolean isOfUse(Instant now) {
            return notice.kind()
                    .mailWithin()
                    .filter(within -> now.isBefore(notice.at().plus(within)))
                    .isPresent();
        }
    }

    @Override
    public synchronized void on(String recipient, NoticeEvent event, Notices after) {
        switch (event) {
            case Told told -> {
                if (told.kind().mailWithin().isPresent()) {
                    waiting.put(told.notice(), new Letter(recipient, told));
                    notifyAll();
                }
            }
            case MailStarted(var notice, _) -> waiting.remove(notice);
            case MailSent(var notice, _) -> waiting.remove(notice);
            case MailFailed(var notice, _, _) -> waiting.remove(notice);
            case MarkedRead(var notices) -> notices.forEach(waiting::remove);
        }
    }

    /** The oldest ones that are of use and that this instance should send. */
    synchronized List<Letter> take(int most, Instant now, Predicate<Letter> mine) {
        waiting.values().removeIf(letter -> !letter.isOfUse(now));
        var taken = new ArrayList<Letter>();
        for (var letter : waiting.values()) {
            if (taken.size() < most && mine.test(letter)) {
                taken.add(letter);
            }
        }
        return taken;
    }

    synchronized void forget(Letter letter) {
        waiting.remove(letter.notice().notice());
    }

    /** Waits for something new, or for the time to look again. */
    synchronized void await(long millis) throws InterruptedException {
        wait(millis);
    }

    synchronized void wake() {
        notifyAll();
    }
}
