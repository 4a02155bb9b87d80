package fr.amphi.identity.web;

import fr.amphi.contracts.Role;
import fr.amphi.identity.calllist.Draw;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignCommand.Open;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.IdentityCommand;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Semesters of choice. */
@RestController
@RequestMapping("/api/identity/campaigns")
class CampaignController {

    private final Commands<IdentityCommand> commands;
    private final Identities identities;
    private final Persons persons;
    private final SecureRandom random = new SecureRandom();

    CampaignController(Commands<IdentityCommand> commands, Identities identities, Persons persons) {
        this.commands = commands;
        this.identities = identities;
        this.persons = persons;
    }

    /**
     * @param drawSeed 64 hexadecimal digits, for a draw that can be repeated; random when absent
     */
    record Body(
            @Nullable String id,
            @Nullable String label,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Boolean demo,
            @Nullable String drawSeed) {}

    /**
     * @param drawCommitment SHA-256 of the seed that settles full ties
     */
    record Shown(
            String id,
            String label,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean demo,
            String drawCommitment) {

        static Shown of(Campaign campaign) {
            var opening = Objects.requireNonNull(campaign.opening());
            return new Shown(
                    campaign.id(),
                    opening.label(),
                    opening.firstDay(),
                    opening.lastDay(),
                    opening.demo(),
                    opening.drawCommitment());
        }
    }

    /** The campaigns, for everybody. */
    @GetMapping
    List<Shown> all() {
        return identities.campaigns().map(Shown::of).toList();
    }

    /** Opens a campaign, with the commitment to its draw. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommandAnswer open(@RequestBody Body body, Caller caller, HttpServletRequest request) {
        caller.require(Role.ARS_ADMIN);
        var id = Inputs.campaign("id", body.id());
        var first = Inputs.required("firstDay", body.firstDay());
        var last = Inputs.required("lastDay", body.lastDay());
        if (!last.isAfter(first)) {
            throw new BadInput("lastDay", "Un jour après le premier jour du semestre.");
        }
        var asked = body.drawSeed() == null ? null : draw(body.drawSeed());
        var draw = asked == null ? draw(randomSeed()) : asked;
        var key = persons.newKey("draw");
        var command =
                new Open(
                        Inputs.text("label", body.label(), 120),
                        first,
                        last,
                        Boolean.TRUE.equals(body.demo()),
                        asked == null ? null : asked.commitment(),
                        draw.commitment(),
                        key,
                        persons.sealText(key, id, draw.seed()));
        var recorded = commands.execute(caller, request, id, IdentityCommand.of(command));
        // whoever lists the campaigns here next shall find it
        identities.awaitHere(id, recorded.version());
        return CommandAnswer.of(request, recorded);
    }

    private static Draw draw(String seed) {
        try {
            return new Draw(seed);
        } catch (IllegalArgumentException notASeed) {
            throw new BadInput("drawSeed", "64 chiffres hexadécimaux en minuscules.");
        }
    }

    private String randomSeed() {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
