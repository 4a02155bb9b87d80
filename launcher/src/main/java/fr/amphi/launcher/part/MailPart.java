package fr.amphi.launcher.part;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/** A mail catcher: takes every mail over SMTP, sends none on, shows them on a page. */
public final class MailPart {

    private MailPart() {}

    /**
     * @param args SMTP port, port of the page, folder that keeps the mails
     */
    public static void main(String[] args) throws Exception {
        var mails = new Mails(Path.of(args[2]));
        var smtp =
                new GreenMail(
                        new ServerSetup(
                                Integer.parseInt(args[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var mailbox = new Mailbox(mails);
        smtp.getUserManager().setMessageDeliveryHandler((message, address) -> mailbox);
        smtp.start();
        MailPages.serve(Integer.parseInt(args[1]), mails);
        Thread.currentThread().join();
    }
}
