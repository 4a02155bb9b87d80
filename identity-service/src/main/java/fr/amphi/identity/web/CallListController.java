package fr.amphi.identity.web;

import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignCommand.PublishCallLists;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.IdentityCommand;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishes call lists, and shows them with the reason of each position. */
@RestController
@RequestMapping("/api/identity/campaigns/{campaign}/call-lists")
class CallListController {

    private final Commands<IdentityCommand> commands;
    private final Identities identities;
    private final CallListReader reader;

    CallListController(
            Commands<IdentityCommand> commands, Identities identities, CallListReader reader) {
        this.commands = commands;
        this.identities = identities;
        this.reader = reader;
    }

    /**
     * @param pools codes; all that the caller manages when absent
     * @param reason needed where a published list changes
     */
    record Body(@Nullable List<@Nullable String> pools, @Nullable String reason) {}

    /** Draws up and publishes the call lists, of all pools or of some. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<CallListShown.Head> publish(
            @PathVariable String campaign,
            @RequestBody(required = false) @Nullable Body body,
            Caller caller,
            HttpServletRequest request) {
        Access.requireManager(caller);
        Inputs.campaign(campaign);
        var asked = body == null ? null : body.pools();
        var reason = body == null ? null : Inputs.optionalText("reason", body.reason(), 500);
        return Retry.whileChanged(
                identities,
                campaign,
                state -> {
                    var pools =
                            asked == null
                                    ? managed(caller, state)
                                    : asked.stream().map(Inputs::pool).distinct().sorted().toList();
                    var draw = reader.draw(state);
                    var command =
                            new PublishCallLists(
                                    pools,
                                    reason,
                                    state.revision(),
                                    draw.seed(),
                                    reader.numbers(state, pools, draw));
                    var recorded =
                            commands.execute(
                                    caller, request, campaign, IdentityCommand.of(command));
                    return CallListShown.heads(state, pools, identities.events(recorded));
                });
    }

    private static List<String> managed(Caller caller, Campaign campaign) {
        return campaign.rosters().entrySet().stream()
                .filter(e -> !e.getValue().interns().isEmpty())
                .map(Map.Entry::getKey)
                .filter(code -> Access.manages(caller, campaign.pool(code)))
                .toList();
    }

    /** The call lists of a campaign in short. */
    @GetMapping
    List<CallListShown.Head> all(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable Long atLeast,
            Caller caller) {
        Access.requireReader(caller);
        var state = identities.campaign(Inputs.campaign(campaign), atLeast);
        return state.rosters().keySet().stream()
                .filter(code -> Access.reads(caller, state.pool(code)))
                .flatMap(code -> CallListShown.head(state, code).stream())
                .toList();
    }

    /** A call list with the reason of each position. */
    @GetMapping("/{code}")
    CallListShown one(
            @PathVariable String campaign,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long atLeast,
            Caller caller) {
        Access.requireReader(caller);
        var state = identities.campaign(Inputs.campaign(campaign), atLeast);
        Access.requireReader(caller, state.pool(Inputs.pool(code)));
        return reader.shown(state, code)
                .orElseThrow(() -> new NotFound("Cette liste d'appel n'est pas encore publiée."));
    }
}
