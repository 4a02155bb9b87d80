package fr.amphi.notification.notice;

import fr.amphi.notification.notice.NoticeEvent.Told;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What one person was told; immutable.
 *
 * @param recipient pseudonym
 * @param told oldest first
 * @param once what is not to be told again
 */
public record Notices(
        String recipient,
        PVector<Told> told,
        PMap<String, Told> byId,
        PSet<String> read,
        PMap<String, Mail> mails,
        PSet<String> once) {

    /** How far the e-mail of a notice got. */
    public enum Mail {
        STARTED,
        SENT,
        FAILED
    }

    static Notices none(String recipient) {
        return new Notices(
                recipient,
                TreePVector.empty(),
                HashTreePMap.empty(),
                HashTreePSet.empty(),
                HashTreePMap.empty(),
                HashTreePSet.empty());
    }

    public Optional<Told> find(String notice) {
        return Optional.ofNullable(byId.get(notice));
    }

    public boolean isRead(String notice) {
        return read.contains(notice);
    }

    Notices with(Told notice) {
        var key = notice.once();
        return new Notices(
                recipient,
                told.plus(notice),
                byId.plus(notice.notice(), notice),
                read,
                mails,
                key == null ? once : once.plus(key));
    }

    Notices withRead(List<String> notices) {
        return new Notices(recipient, told, byId, read.plusAll(notices), mails, once);
    }

    Notices withMail(String notice, Mail mail) {
        return new Notices(recipient, told, byId, read, mails.plus(notice, mail), once);
    }
}
