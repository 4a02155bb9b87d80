package fr.amphi.identity.campaign;

import fr.amphi.identity.campaign.Campaign.Account;
import fr.amphi.identity.campaign.CampaignEvent.AccountsFailed;
import fr.amphi.identity.campaign.CampaignEvent.AccountsProvisioned;
import fr.amphi.identity.campaign.CampaignEvent.CallListPublished;
import fr.amphi.identity.campaign.CampaignEvent.CampaignOpened;
import fr.amphi.identity.campaign.CampaignEvent.InternCorrected;
import fr.amphi.identity.campaign.CampaignEvent.InternsImported;
import fr.amphi.identity.campaign.CampaignEvent.InternsRegistered;
import fr.amphi.identity.campaign.CampaignEvent.InternsWithdrawn;
import fr.amphi.identity.campaign.CampaignEvent.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Applies the facts of a campaign. */
public final class CampaignFold {

    private CampaignFold() {}

    public static Campaign evolve(Campaign c, CampaignEvent event) {
        return switch (event) {
            case CampaignOpened e ->
                    new Campaign(
                            c.id(), e, 1, c.rosters(), c.arriving(), c.leaving(), c.accounts());
            case InternsRegistered e -> pending(c, join(c.arriving(), e.interns()), c.leaving());
            case InternsWithdrawn e -> pending(c, c.arriving(), join(c.leaving(), e.places()));
            case InternsImported e -> imported(c, e);
            case InternCorrected e -> roster(c, e.pool(), r -> r.corrected(e), 1);
            case CallListPublished e -> roster(c, e.pool(), r -> r.listed(e), 0);
            case AccountsProvisioned e ->
                    accounts(c, map -> e.pseudonyms().forEach(p -> map.put(p, new Account(null))));
            case AccountsFailed e ->
                    accounts(
                            c,
                            map ->
                                    e.failures()
                                            .forEach(f ->
                                                    map.put(f.pseudonym(), new Account(f.why()))));
        };
    }

    private static Campaign imported(Campaign c, InternsImported event) {
        var rosters = new TreeMap<>(c.rosters());
        var touched = new TreeSet<String>();
        c.arriving().forEach(r -> touched.add(r.pool()));
        c.leaving().forEach(p -> touched.add(p.pool()));
        for (var pool : touched) {
            var changed =
                    c.arriving().stream()
                            .filter(r -> r.pool().equals(pool))
                            .map(r -> new Enrolment(r, event.at(), List.of()))
                            .toList();
            var gone =
                    c.leaving().stream()
                            .filter(p -> p.pool().equals(pool))
                            .map(Place::pseudonym)
                            .toList();
            rosters.put(pool, c.roster(pool).with(changed, gone));
        }
        var accounts = new TreeMap<>(c.accounts());
        c.arriving().stream()
                .filter(Registration::account)
                .forEach(r -> accounts.remove(r.pseudonym()));
        return new Campaign(
                c.id(),
                c.opening(),
                c.revision() + 1,
                Collections.unmodifiableSortedMap(rosters),
                List.of(),
                List.of(),
                Collections.unmodifiableSortedMap(accounts));
    }

    private static Campaign roster(
            Campaign c, String pool, UnaryOperator<Roster> change, int revisions) {
        var rosters = new TreeMap<>(c.rosters());
        rosters.put(pool, change.apply(c.roster(pool)));
        return new Campaign(
                c.id(),
                c.opening(),
                c.revision() + revisions,
                Collections.unmodifiableSortedMap(rosters),
                c.arriving(),
                c.leaving(),
                c.accounts());
    }

    private static Campaign accounts(
            Campaign c, java.util.function.Consumer<SortedMap<String, Account>> change) {
        var accounts = new TreeMap<>(c.accounts());
        change.accept(accounts);
        return new Campaign(
                c.id(),
                c.opening(),
                c.revision(),
                c.rosters(),
                c.arriving(),
                c.leaving(),
                Collections.unmodifiableSortedMap(accounts));
    }

    private static Campaign pending(Campaign c, List<Registration> arriving, List<Place> leaving) {
        return new Campaign(
                c.id(), c.opening(), c.revision(), c.rosters(), arriving, leaving, c.accounts());
    }

    private static <T> List<T> join(List<T> some, Collection<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return Collections.unmodifiableList(all);
    }
}
