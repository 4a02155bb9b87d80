package fr.amphi.identity.web;

import fr.amphi.contracts.Role;
import fr.amphi.eventlog.Outcome;
import fr.amphi.identity.campaign.CampaignCommand.Import;
import fr.amphi.identity.campaign.CampaignEvent.InternsImported;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import fr.amphi.identity.campaign.ImportPlan;
import fr.amphi.identity.campaign.InternFile;
import fr.amphi.identity.campaign.InternLine;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.IdentityCommand;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Tables;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of interns: whole, or not at all. */
@RestController
class ImportController {

    private final Commands<IdentityCommand> commands;
    private final Identities identities;
    private final Imports imports;

    ImportController(Commands<IdentityCommand> commands, Identities identities, Imports imports) {
        this.commands = commands;
        this.identities = identities;
        this.imports = imports;
    }

    /**
     * Takes every intern of a file, or none; a dry run only says what it would do.
     *
     * @param missing {@code keep} those who are not in the file any more, or {@code withdraw} them
     */
    @PostMapping("/api/identity/campaigns/{campaign}/interns")
    ResponseEntity<ImportAnswer> take(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "keep") String missing,
            Caller caller,
            HttpServletRequest request) {
        caller.require(Role.ARS_ADMIN, Role.ARS_MANAGER);
        if (!missing.equals("keep") && !missing.equals("withdraw")) {
            throw new BadInput("missing", "keep ou withdraw.");
        }
        boolean withdraw = missing.equals("withdraw");
        Inputs.campaign(campaign);
        var faults = new Faults();
        var table = Tables.read(request, InternFile.COLUMNS);
        var lines = InternFile.read(table, faults);
        inScope(caller, lines, faults);
        return Retry.whileChanged(
                identities,
                campaign,
                current -> {
                    var plan = imports.plan(current, lines, faults);
                    faults.throwIfAny();
                    var counts = counted(plan, withdraw);
                    if (dryRun) {
                        return ResponseEntity.ok(
                                answer(request, table.warnings(), plan, lines, counts, null));
                    }
                    var command =
                            new Import(
                                    digest(lines),
                                    withdraw,
                                    plan.pools(),
                                    current.revision(),
                                    imports.registrations(plan),
                                    plan.missing(),
                                    counts);
                    var recorded =
                            commands.execute(
                                    caller, request, campaign, IdentityCommand.of(command));
                    return ResponseEntity.status(HttpStatus.CREATED)
                            .body(answer(request, table.warnings(), plan, lines, counts, recorded));
                });
    }

    private static void inScope(Caller caller, List<InternLine> lines, Faults faults) {
        var outside =
                lines.stream()
                        .filter(line -> !caller.managesCell(line.subdivision(), line.specialty()))
                        .toList();
        if (!outside.isEmpty() && outside.size() == lines.size()) {
            throw new Forbidden("Aucun groupe de ce fichier ne relève de votre périmètre.");
        }
        outside.forEach(line ->
                faults.add(
                        line.line(),
                        "subdivision",
                        line.subdivision(),
                        "Ce groupe ne relève pas de votre périmètre."));
    }

    private static Reconciliation counted(ImportPlan plan, boolean withdraw) {
        var r = plan.reconciliation();
        return new Reconciliation(
                r.added(), r.known(), r.changed(), r.missing(), withdraw ? r.missing() : 0);
    }

    private static String digest(List<InternLine> lines) {
        return Inputs.sha256(
                lines.stream().map(InternLine::toString).collect(Collectors.joining("\n")));
    }

    /** A repeated import is answered by what it did the first time. */
    private ImportAnswer answer(
            HttpServletRequest request,
            List<String> tableWarnings,
            ImportPlan plan,
            List<InternLine> lines,
            Reconciliation planned,
            Outcome.@Nullable Recorded recorded) {
        var warnings = new ArrayList<>(tableWarnings);
        warnings.addAll(plan.warnings());
        var counts = recorded == null ? planned : first(recorded).orElse(planned);
        return new ImportAnswer(
                lines.size(),
                plan.pools(),
                warnings,
                ImportAnswer.Report.of(counts, plan.missingInterns()),
                recorded == null,
                recorded == null ? null : CommandIds.of(request),
                recorded == null ? 0 : recorded.version(),
                recorded != null && recorded.repeated());
    }

    private Optional<Reconciliation> first(Outcome.Recorded recorded) {
        return identities.events(recorded).stream()
                .filter(InternsImported.class::isInstance)
                .map(event -> ((InternsImported) event).reconciliation())
                .findFirst();
    }
}
