package fr.amphi.identity.log;

import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import fr.amphi.identity.account.AccountEvent;
import fr.amphi.identity.campaign.CampaignEvent;
import fr.amphi.kit.event.JsonCodec;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Identity's events as JSON: one table of type names, which are for ever. */
public final class IdentityCodec implements EventCodec<IdentityEvent> {

    private static final JsonCodec<Object> FACTS =
            JsonCodec.withNulls(
                    Map.ofEntries(
                            Map.entry("campaign-opened", CampaignEvent.CampaignOpened.class),
                            Map.entry("interns-registered", CampaignEvent.InternsRegistered.class),
                            Map.entry("interns-withdrawn", CampaignEvent.InternsWithdrawn.class),
                            Map.entry("interns-imported", CampaignEvent.InternsImported.class),
                            Map.entry("intern-corrected", CampaignEvent.InternCorrected.class),
                            Map.entry("call-list-published", CampaignEvent.CallListPublished.class),
                            Map.entry(
                                    "intern-accounts-made",
                                    CampaignEvent.AccountsProvisioned.class),
                            Map.entry("intern-accounts-failed", CampaignEvent.AccountsFailed.class),
                            Map.entry("account-created", AccountEvent.AccountCreated.class),
                            Map.entry("account-tied", AccountEvent.AccountTied.class),
                            Map.entry("account-provisioned", AccountEvent.AccountProvisioned.class),
                            Map.entry("account-failed", AccountEvent.AccountFailed.class)));

    @Override
    public Encoded encode(IdentityEvent event) {
        return switch (event) {
            case IdentityEvent.OfCampaign(var e) -> FACTS.encode(e);
            case IdentityEvent.OfAccount(var e) -> FACTS.encode(e);
        };
    }

    @Override
    public IdentityEvent decode(String type, byte[] data, List<Opening> openings) {
        return switch (FACTS.decode(type, data, openings)) {
            case CampaignEvent e -> new IdentityEvent.OfCampaign(e);
            case AccountEvent e -> new IdentityEvent.OfAccount(e);
            case Object o -> throw new UnreadableEvent("no event: " + o.getClass());
        };
    }

    /** The event of a stored line, whose data is its last member. */
    IdentityEvent decodeLine(byte[] line) {
        var tree = JsonMapper.shared().readTree(line);
        return decode(
                tree.required("type").stringValue(),
                JsonMapper.shared().writeValueAsBytes(tree.required("data")),
                List.of());
    }
}
