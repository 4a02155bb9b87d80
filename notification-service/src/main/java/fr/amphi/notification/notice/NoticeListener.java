package fr.amphi.notification.notice;

/** Hears every notice from the first, in the order of the log. */
@FunctionalInterface
public interface NoticeListener {

    void on(String recipient, NoticeEvent event, Notices after);
}
