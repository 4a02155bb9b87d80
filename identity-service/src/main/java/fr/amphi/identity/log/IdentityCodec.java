package fr.amphi.identity.log;

import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import fr.amphi.identity.account.AccountEvent;
import fr.amphi.identity.campaign.CampaignEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Identity's events as JSON: one table of type names, which are for ever. */
public final class IdentityCodec implements EventCodec<IdentityEvent> {

    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    Map.entry("campaign-opened", CampaignEvent.CampaignOpened.class),
                    Map.entry("interns-registered", CampaignEvent.InternsRegistered.class),
                    Map.entry("interns-withdrawn", CampaignEvent.InternsWithdrawn.class),
                    Map.entry("interns-imported", CampaignEvent.InternsImported.class),
                    Map.entry("intern-corrected", CampaignEvent.InternCorrected.class),
                    Map.entry("call-list-published", CampaignEvent.CallListPublished.class),
                    Map.entry("intern-accounts-made", CampaignEvent.AccountsProvisioned.class),
                    Map.entry("intern-accounts-failed", CampaignEvent.AccountsFailed.class),
                    Map.entry("account-created", AccountEvent.AccountCreated.class),
                    Map.entry("account-tied", AccountEvent.AccountTied.class),
                    Map.entry("account-provisioned", AccountEvent.AccountProvisioned.class),
                    Map.entry("account-failed", AccountEvent.AccountFailed.class));

    private static final Map<Class<?>, String> NAMES =
            TYPES.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    @Override
    public Encoded encode(IdentityEvent event) {
        Object fact =
                switch (event) {
                    case IdentityEvent.OfCampaign(var e) -> e;
                    case IdentityEvent.OfAccount(var e) -> e;
                };
        var name = NAMES.get(fact.getClass());
        if (name == null) {
            throw new IllegalStateException("no type name for " + fact.getClass());
        }
        return new Encoded(name, JSON.writeValueAsBytes(fact), List.of());
    }

    @Override
    public IdentityEvent decode(String type, byte[] data, List<Opening> openings) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new UnreadableEvent("unknown type " + type);
        }
        try {
            return switch (JSON.readValue(data, known)) {
                case CampaignEvent e -> new IdentityEvent.OfCampaign(e);
                case AccountEvent e -> new IdentityEvent.OfAccount(e);
                case Object o -> throw new UnreadableEvent("no event: " + o.getClass());
            };
        } catch (JacksonException e) {
            throw new UnreadableEvent("cannot read " + type, e);
        }
    }

    /** The event of a stored line, whose data is its last member. */
    IdentityEvent decodeLine(byte[] line) {
        var tree = JSON.readTree(line);
        return decode(
                tree.required("type").stringValue(),
                JSON.writeValueAsBytes(tree.required("data")),
                List.of());
    }
}
