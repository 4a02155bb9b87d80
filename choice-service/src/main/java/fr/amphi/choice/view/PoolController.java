package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.pool.CallList;
import fr.amphi.choice.pool.Gauge;
import fr.amphi.choice.pool.KnownPost;
import fr.amphi.choice.pool.PlacesRule;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.contracts.Role;
import fr.amphi.kit.security.Caller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What has arrived of each pool, and whether its places are enough. */
@RestController
class PoolController {

    /**
     * @param interns of the current call list; 0 before it is published
     * @param ratio places per intern, three decimals; null without interns
     * @param needed places that the rule asks for
     * @param rule its legal source
     */
    record PoolView(
            String pool,
            String subdivision,
            String specialty,
            String phase,
            int interns,
            int callListRevision,
            @Nullable String callListHash,
            int posts,
            int places,
            @Nullable BigDecimal ratio,
            int needed,
            String rule,
            @Nullable Held amphitheatre) {}

    record Held(String id, Stage state, long version) {}

    private final PoolKnowledge knowledge;
    private final Gauge gauge;
    private final Amphitheatres amphitheatres;

    PoolController(PoolKnowledge knowledge, Gauge gauge, Amphitheatres amphitheatres) {
        this.knowledge = knowledge;
        this.gauge = gauge;
        this.amphitheatres = amphitheatres;
    }

    /** Those in the caller's cells, by code. */
    @GetMapping("/api/choice/campaigns/{campaign}/pools")
    List<PoolView> pools(Caller caller, @PathVariable String campaign) {
        caller.require(Role.ARS_MANAGER, Role.ARS_ADMIN);
        LocalDate day =
                knowledge
                        .campaign(campaign)
                        .map(CampaignOpened::firstDay)
                        .orElseGet(() -> LocalDate.now(ZoneId.of("Europe/Paris")));
        PlacesRule rule = gauge.on(day);
        return knowledge.pools(campaign).stream()
                .filter(pool -> caller.managesCell(pool.subdivision(), pool.specialty()))
                .map(pool -> view(pool, rule))
                .toList();
    }

    private PoolView view(Pool pool, PlacesRule rule) {
        CallList list = knowledge.callList(pool).orElse(null);
        List<KnownPost> posts = knowledge.posts(pool).stream().filter(p -> !p.withdrawn()).toList();
        int interns = list == null ? 0 : list.entries().size();
        int places = posts.stream().mapToInt(KnownPost::places).sum();
        return new PoolView(
                pool.code(),
                pool.subdivision(),
                pool.specialty(),
                pool.phase().name(),
                interns,
                list == null ? 0 : list.revision(),
                list == null ? null : list.hash(),
                posts.size(),
                places,
                ratio(places, interns),
                rule.needed(pool.specialty(), interns),
                rule.text(),
                amphitheatres.find(pool.id()).map(PoolController::held).orElse(null));
    }

    private static @Nullable BigDecimal ratio(int places, int interns) {
        return interns == 0
                ? null
                : BigDecimal.valueOf(places)
                        .divide(BigDecimal.valueOf(interns), 3, RoundingMode.HALF_UP);
    }

    private static Held held(State state) {
        return new Held(state.id(), state.stage(), state.version());
    }
}
