package fr.amphi.verifier;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.Referral;
import fr.amphi.amphitheatre.RequestEnd;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.SupernumeraryRule;
import java.time.LocalDate;
import java.util.List;

/** Amphitheatres in which people agree on something beside the call. */
final class AgreedSessions {

    private static final RuleProfile RULES =
            new RuleProfile(
                    Session.RULES.id(),
                    Session.RULES.text(),
                    2,
                    new SupernumeraryRule(
                            "règle de 2019",
                            List.of(Party.HEAD_OF_SERVICE, Party.HOST),
                            List.of(Party.COORDINATOR, Party.HEALTH_SERVICE)));

    private AgreedSessions() {}

    /** Placements beyond the order: one given up, one at the turn, one out of rank. */
    static Session supernumeraries() {
        Session it = Session.scheduled(4, RULES, 1, 2);
        it.run(new Command.RequestSupernumerary("i4", "P1", false));
        it.run(new Command.WithdrawSupernumerary("i4", RequestEnd.HOST));
        it.run(new Command.RequestSupernumerary("i4", "P1", false));
        agree(it, "i4", "P1", Party.HEAD_OF_SERVICE, Party.HOST);
        it.run(new Command.PlaceSupernumerary("i4", "P1", false, it.reason("décision")));
        it.run(new Command.RequestSupernumerary("i3", "P2", true));
        agree(it, "i3", "P2", Party.values());
        it.run(new Command.PlaceSupernumerary("i3", "P2", true, it.reason("décision")));
        it.run(new Command.RequestSupernumerary("i1", "P2", true));
        agree(it, "i1", "P2", Party.HEAD_OF_SERVICE, Party.HOST);
        it.run(new Command.Open());
        it.run(new Command.PlaceSupernumerary("i1", "P2", true, it.reason("décision")));
        it.choose("i2", "P1");
        return it.published();
    }

    /** Assigned outside the choice, one before the opening, one in place of their turn. */
    static Session exOfficio() {
        Session it = Session.scheduled(3, 1, 2);
        Referral referral =
                new Referral(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09"));
        it.run(new Command.AssignExOfficio("i3", "P2", referral, it.reason("acquis du socle")));
        it.run(new Command.Open());
        it.run(new Command.AssignExOfficio("i1", "P1", referral, it.reason("maquette")));
        it.choose("i2", "P2");
        return it.published();
    }

    private static void agree(Session it, String intern, String post, Party... parties) {
        for (Party party : parties) {
            Reason said = party == Party.HOST ? null : it.reason("au téléphone, le 3 mars");
            it.run(new Command.AgreeToSupernumerary(intern, post, party, said));
        }
    }

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
