package fr.amphi.verifier;

import fr.amphi.amphitheatre.Command;

/** Amphitheatres in which people agree on something beside the call. */
final class AgreedSessions {

    private AgreedSessions() {}

    /** A proxy that is used, one that is revoked, one that is declined. */
    static Session proxies() {
        Session it = Session.scheduled(3, 1, 2);
        it.run(new Command.GrantProxy("i1", "i3"));
        it.run(new Command.RevokeProxy("i1"));
        it.run(new Command.GrantProxy("i1", "j1"));
        it.run(new Command.DeclineProxy("i1", "j1"));
        it.run(new Command.GrantProxy("i2", "j1"));
        it.run(new Command.AcceptProxy("i2", "j1"));
        it.run(new Command.Open());
        it.choose("i1", "P1");
        it.run(new Command.ChooseByProxy("i2", "j1", "P2", it.state().version()));
        it.choose("i3", "P2");
        return it.published();
    }
}
