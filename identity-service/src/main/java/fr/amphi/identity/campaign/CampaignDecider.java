package fr.amphi.identity.campaign;

import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Refusal;
import fr.amphi.identity.calllist.RuleBook;
import fr.amphi.identity.campaign.CampaignCommand.Correct;
import fr.amphi.identity.campaign.CampaignCommand.Import;
import fr.amphi.identity.campaign.CampaignCommand.Open;
import fr.amphi.identity.campaign.CampaignCommand.PublishCallLists;
import fr.amphi.identity.campaign.CampaignCommand.RecordAccounts;
import fr.amphi.identity.campaign.CampaignEvent.AccountsFailed;
import fr.amphi.identity.campaign.CampaignEvent.AccountsProvisioned;
import fr.amphi.identity.campaign.CampaignEvent.CampaignOpened;
import fr.amphi.identity.campaign.CampaignEvent.Failure;
import fr.amphi.identity.campaign.CampaignEvent.InternCorrected;
import fr.amphi.identity.campaign.CampaignEvent.InternsImported;
import fr.amphi.identity.campaign.CampaignEvent.InternsRegistered;
import fr.amphi.identity.campaign.CampaignEvent.InternsWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what is asked of a campaign. */
public final class CampaignDecider {

    /** The answer when somebody else changed the campaign in between: prepare again, then retry. */
    public static final String CHANGED = "CAMPAIGN_CHANGED";

    private final CallListDecider callLists;

    public CampaignDecider(RuleBook rules) {
        this.callLists = new CallListDecider(rules);
    }

    public Decision<CampaignEvent> decide(Campaign campaign, CampaignCommand command, Instant now) {
        if (command instanceof Open open) {
            return open(campaign, open);
        }
        if (campaign.opening() == null) {
            return refuse("UNKNOWN_CAMPAIGN", "Cette campagne n'existe pas.");
        }
        return switch (command) {
            case Open open -> open(campaign, open);
            case Import c -> importFile(campaign, c, now);
            case Correct c -> correct(campaign, c, now);
            case PublishCallLists c -> publish(campaign, c, now);
            case RecordAccounts c -> record(campaign, c);
        };
    }

    private static Decision<CampaignEvent> open(Campaign campaign, Open c) {
        return campaign.opening() != null
                ? refuse("CAMPAIGN_EXISTS", "Une campagne porte déjà cet identifiant.")
                : Decision.accept(
                        new CampaignOpened(
                                c.label(),
                                c.firstDay(),
                                c.lastDay(),
                                c.demo(),
                                c.drawCommitment(),
                                c.seedKey(),
                                c.sealedSeed()));
    }

    private static Decision<CampaignEvent> importFile(Campaign campaign, Import c, Instant now) {
        if (c.basedOn() != campaign.revision()) {
            return changed(campaign, c.basedOn());
        }
        var events = new ArrayList<CampaignEvent>();
        for (var part : Parts.of(c.registered(), r -> r.sealed().length() + 300)) {
            events.add(new InternsRegistered(part));
        }
        if (c.withdrawMissing()) {
            for (var part : Parts.of(c.missing(), p -> 120)) {
                events.add(new InternsWithdrawn(part));
            }
        }
        int rows = c.pools().stream().mapToInt(CampaignEvent.PoolCount::count).sum();
        events.add(new InternsImported(now, c.file(), rows, c.pools(), c.reconciliation()));
        return new Decision.Accepted<>(events);
    }

    private static Decision<CampaignEvent> correct(Campaign campaign, Correct c, Instant now) {
        var enrolment = campaign.roster(c.pool()).interns().get(c.pseudonym());
        if (enrolment == null) {
            return refuse("UNKNOWN_INTERN", "Cet interne ne figure pas dans ce groupe.");
        }
        var registration = enrolment.registration();
        int seniority = or(c.seniority(), registration.seniority());
        var rank = or(c.rank(), registration.rank());
        if (seniority == registration.seniority() && rank.equals(registration.rank())) {
            return refuse("NOTHING_TO_CORRECT", "Ancienneté et rang ont déjà ces valeurs.");
        }
        return Decision.accept(
                new InternCorrected(
                        now, c.pseudonym(), c.pool(), seniority, rank, c.sealedReason()));
    }

    private Decision<CampaignEvent> publish(Campaign campaign, PublishCallLists c, Instant now) {
        if (c.basedOn() != campaign.revision()) {
            return changed(campaign, c.basedOn());
        }
        return callLists.publish(campaign, c, now);
    }

    /** Only what is still to be made is recorded: a reaction may come twice. */
    private static Decision<CampaignEvent> record(Campaign campaign, RecordAccounts c) {
        var open = new HashSet<String>();
        campaign.accountsToMake().forEach(r -> open.add(r.pseudonym()));
        var made = c.provisioned().stream().filter(open::contains).toList();
        var failed =
                c.failed().stream().filter((Failure f) -> open.contains(f.pseudonym())).toList();
        var events = new ArrayList<CampaignEvent>();
        if (!made.isEmpty()) {
            events.add(new AccountsProvisioned(made));
        }
        if (!failed.isEmpty()) {
            events.add(new AccountsFailed(failed));
        }
        return new Decision.Accepted<>(events);
    }

    private static Decision<CampaignEvent> changed(Campaign campaign, int basedOn) {
        return Decision.refuse(
                new Refusal(
                        CHANGED,
                        "La campagne a changé entre-temps : recommencez.",
                        Map.of("revision", campaign.revision(), "basedOn", basedOn)));
    }

    private static <T> T or(@Nullable T given, T known) {
        return given == null ? known : given;
    }

    private static Decision<CampaignEvent> refuse(String code, String detail) {
        return Decision.refuse(Refusal.of(code, detail));
    }
}
